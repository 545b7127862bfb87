export const fr = {
  tour: "Visite guidée",
  resume: (place: string) => `Reprendre la visite (${place})`,
  begin: "Commencer",
  later: "Plus tard",
  next: "Suivant",
  previous: "Précédent",
  finish: "Explorer",
  leave: "Quitter la visite (Échap)",
  scene: (number: number, count: number) => `${number} sur ${count}`,
  question: "Votre prédiction",
  right: "Juste",
  wrong: "Pas cette fois",
  waiting: "Le premier chiffre arrive…",
  /** Where there is nothing to tell: another network, or a digit that nobody has named. */
  nothing:
    "La visite suit un chiffre dont on connaît le nom, dans un réseau à une couche cachée. Ce n’est pas le cas ici\u202f; rien n’est perdu\u00a0: revenez au réseau de départ, ou quittez la visite.",
  restore: "Revenir au réseau de départ",
};

export type TourWords = typeof fr;
