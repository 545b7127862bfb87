export const fr = {
  looking: "Un instant\u00a0: le réseau lit les chiffres de test…",
  summary: (right: string, samples: string, wrong: string) =>
    `${right} des ${samples} chiffres de test bien lus\u202f; ${wrong} mal lus.`,
  firstOnly: (samples: string) =>
    `Un grand réseau lit lentement\u00a0: seuls les ${samples} premiers chiffres de test sont examinés ici.`,
  matrix: "Matrice de confusion",
  truth: "vrai",
  answer: "lu",
  cell: (truth: number, answer: number, count: string): string =>
    truth === answer ? `${truth} bien lus\u00a0: ${count}` : `${truth} lus ${answer}\u00a0: ${count}`,
  byClass: "Réussite par chiffre",
  digit: "Chiffre",
  share: "Réussite",
  lists: "Chiffres à voir",
  list: { worst: "les plus loin du vrai", unsure: "moins sûrs", cell: "case choisie" },
  listTitle: {
    worst: "Les plus loin du vrai\u00a0: le vrai chiffre y est jugé le moins probable",
    unsure: "Les moins sûrs\u00a0: la plus grande prédiction ŷ y est la plus petite",
  },
  cellTitle: (truth: number, answer: number): string =>
    truth === answer ? `Les ${truth} bien lus` : `Les ${truth} lus ${answer}`,
  chooseCell: "Choisissez une case de la matrice pour voir ses chiffres.",
  none: "Aucun chiffre ici.",
  caption: (label: number, answer: number): string =>
    label === answer ? `${label}, bien lu` : `${label} lu ${answer}`,
  whyOf: (index: string, label: number, answer: number, sureness: string) =>
    `Pourquoi\u202f? Chiffre de test n° ${index}\u00a0: un ${label} lu ${answer} (ŷ = ${sureness})`,
  whyHint: "Un clic sur un chiffre dit quels neurones l’ont fait lire ainsi.",
  whyTitle: (wrong: number, right: number) => `Pourquoi ${wrong} plutôt que ${right}\u202f?`,
  whyRight: (right: number, wrong: number) => `Pourquoi ${right}, et presque ${wrong}\u202f?`,
  answered: (answer: number, sureness: string, label: number, truth: string) =>
    `Le réseau répond ${answer} (ŷ = ${sureness})\u202f; le vrai chiffre est ${label} (ŷ = ${truth}).`,
  formula: (wrong: number, right: number) =>
    `Chaque neurone caché j pèse en faveur du ${wrong}, contre le ${right}, de U_{j} (z_{j,${wrong}} − z_{j,${right}}).`,
  sum: (wrong: number, right: number, sum: string) => `Tous ensemble\u00a0: τ_{${wrong}} − τ_{${right}} = ${sum}.`,
  loudest: (j: string, activation: string, wrong: number, value: string) =>
    `Le plus fort pour ${wrong}\u00a0: ${j} (U = ${activation}), de ${value}.`,
  bias: "le biais",
  neuron: (j: number) => `le neurone ${j}`,
  favours: (digit: number) => `pour ${digit}`,
  openCourse: "Voir ce chiffre pas à pas dans le cours",
  close: "Fermer",
};

export type ErrorsWords = typeof fr;
