export const fr = {
  all: "Tous les exercices",
  title: "Une feuille d’exercices",
  lead: (most: number) =>
    `Choisissez les exercices, ${most} au plus. La feuille et son corrigé viennent du même tirage\u00a0: avec le même nombre, chacun retrouve les mêmes énoncés. Le lien ouvre exactement cette feuille.`,
  seed: "Tirage",
  seedFault: (most: number) =>
    `Un nombre entier de 1 à ${String(most).replace(/\B(?=(\d{3})+$)/g, "\u202f")}. Le tirage n’a pas changé.`,
  variants: "Nombre de sujets",
  shown: "À imprimer",
  blank: "Feuille",
  key: "Corrigé",
  printSheet: "Imprimer la feuille",
  printKey: "Imprimer le corrigé",
  link: "Lien vers cette feuille",
  variant: (letter: string) => `Sujet ${letter}`,
  paperTitle: "Rétropropagation\u00a0: exercices",
  keyTitle: "Rétropropagation\u00a0: corrigé",
  draw: (seed: number) => `Tirage nº\u00a0${seed}`,
  name: "Nom",
  date: "Date",
  rightOne: "Réponse juste\u00a0:",
  byLines: "Calculez dans l’ordre\u00a0:",
  /** The results of a class. */
  results: {
    title: "Les erreurs d’une classe",
    lead: "Déposez ici les fichiers de résultats de vos élèves, tous ensemble. Rien n’est envoyé\u00a0: ils sont lus sur cet appareil.",
    choose: "Choisir des fichiers",
    faults: {
      "not-json": "n’est pas un fichier de résultats (ce n’est pas du JSON). Il n’a pas été compté.",
      "not-ours": "n’est pas un fichier de résultats de Deltascope. Il n’a pas été compté.",
      newer: "vient d’une version plus récente de Deltascope. Il n’a pas été compté\u00a0: rechargez la page.",
      unreadable: "n’a pas pu être lu. Il n’a pas été compté\u00a0: choisissez-le de nouveau.",
    },
    count: (learners: number) => (learners > 1 ? `${learners} élèves` : `${learners} élève`),
    mistakes: "Erreurs, les plus fréquentes d’abord",
    exercises: "Exercices",
    mistake: "Erreur",
    code: "Code",
    exercise: "Exercice",
    learners: "Élèves",
    answers: "Réponses",
    right: "Justes",
    none: "Aucune erreur reconnue.",
    slip: "calcul",
  },
};

export type SheetWords = typeof fr;
