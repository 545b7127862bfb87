import type { Words } from "../../store/language.ts";

interface TourWords {
  readonly tour: string;
  readonly resume: (place: string) => string;
  readonly begin: string;
  readonly later: string;
  readonly next: string;
  readonly previous: string;
  readonly finish: string;
  readonly leave: string;
  readonly scene: (number: number, count: number) => string;
  readonly question: string;
  readonly right: string;
  readonly wrong: string;
  readonly waiting: string;
  /** Where there is nothing to tell: another network, or a digit that nobody has named. */
  readonly nothing: string;
  readonly restore: string;
}

const fr: TourWords = {
  tour: "Visite guidée",
  resume: (place) => `Reprendre la visite (${place})`,
  begin: "Commencer",
  later: "Plus tard",
  next: "Suivant",
  previous: "Précédent",
  finish: "Explorer",
  leave: "Quitter la visite (Échap)",
  scene: (number, count) => `${number} sur ${count}`,
  question: "Votre prédiction",
  right: "Juste",
  wrong: "Pas cette fois",
  waiting: "Le premier chiffre arrive…",
  nothing:
    "La visite suit un chiffre dont on connaît le nom, dans un réseau à une couche cachée. Ce n’est pas le cas ici\u202f; rien n’est perdu\u00a0: revenez au réseau de départ, ou quittez la visite.",
  restore: "Revenir au réseau de départ",
};

const en: TourWords = {
  tour: "Guided tour",
  resume: (place) => `Resume the tour (${place})`,
  begin: "Begin",
  later: "Later",
  next: "Next",
  previous: "Previous",
  finish: "Explore",
  leave: "Leave the tour (Esc)",
  scene: (number, count) => `${number} of ${count}`,
  question: "Your prediction",
  right: "Right",
  wrong: "Not this time",
  waiting: "The first digit is on its way…",
  nothing:
    "The tour follows a digit whose name is known, in a network with one hidden layer. That is not what stands here; nothing is lost: go back to the first network, or leave the tour.",
  restore: "Back to the first network",
};

export const tourWords: Words<TourWords> = { fr, en };
