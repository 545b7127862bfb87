export const fr = {
  tour: "Visite guidée",
  title: "Première visite",
  invitation: (scenes: number) =>
    `Voyez un réseau de neurones apprendre, nombre par nombre\u00a0: c’est la rétropropagation. La visite\u00a0: ${scenes} scènes, dix minutes.`,
  resume: (place: string) => `Reprendre la visite (${place})`,
  begin: "Commencer",
  later: "Plus tard",
  next: "Suivant",
  reveal: "Voir la réponse",
  previous: "Précédent",
  /** The two ways on from the last scene. */
  ownNumbers: "Mes nombres, dans le petit réseau",
  read: "Lire le cours",
  leave: "Quitter la visite (Échap)",
  scene: (number: number, count: number) => `${number} sur ${count}`,
  question: "Votre réponse",
  right: "Oui.",
  wrong: "Non.",
  waiting: "Les nombres arrivent…",
  /** Where there is nothing to tell: another network, or a digit that nobody has named. */
  nothing:
    "La scène parle d’un petit réseau à une couche cachée, ou d’un chiffre dont on connaît le nom. Ce n’est pas ce qui est affiché\u202f; rien n’est perdu\u00a0: revenez au réseau de la visite, ou quittez-la.",
  restore: "Revenir au réseau de la visite",
};

export type TourWords = typeof fr;
