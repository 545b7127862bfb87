import type { Words } from "../../store/language.ts";

interface ErrorsWords {
  readonly looking: string;
  readonly summary: (right: string, samples: string, wrong: string) => string;
  readonly firstOnly: (samples: string) => string;
  readonly matrix: string;
  readonly truth: string;
  readonly answer: string;
  readonly cell: (truth: number, answer: number, count: string) => string;
  readonly byClass: string;
  readonly digit: string;
  readonly share: string;
  readonly lists: string;
  readonly list: Readonly<Record<"worst" | "unsure" | "cell", string>>;
  readonly listTitle: Readonly<Record<"worst" | "unsure", string>>;
  readonly cellTitle: (truth: number, answer: number) => string;
  readonly chooseCell: string;
  readonly none: string;
  readonly caption: (label: number, answer: number) => string;
  readonly open: (index: string, label: number, answer: number, sureness: string) => string;
  readonly openHint: string;
  readonly why: string;
  readonly whyOf: (index: string) => string;
  readonly whyTitle: (wrong: number, right: number) => string;
  readonly whyRight: (right: number, wrong: number) => string;
  readonly answered: (answer: number, sureness: string, label: number, truth: string) => string;
  readonly formula: (wrong: number, right: number) => string;
  readonly sum: (wrong: number, right: number, sum: string) => string;
  readonly loudest: (j: string, activation: string, wrong: number, value: string) => string;
  readonly bias: string;
  readonly neuron: (j: number) => string;
  readonly favours: (digit: number) => string;
  readonly openCourse: string;
  readonly close: string;
}

export const errorsWords: Words<ErrorsWords> = {
  fr: {
    looking: "Un instant\u00a0: le réseau lit les chiffres de test…",
    summary: (right, samples, wrong) => `${right} des ${samples} chiffres de test bien lus\u202f; ${wrong} erreurs.`,
    firstOnly: (samples) =>
      `Un grand réseau lit lentement\u00a0: seuls les ${samples} premiers chiffres de test sont examinés ici.`,
    matrix: "Matrice de confusion",
    truth: "vrai",
    answer: "lu",
    cell: (truth, answer, count) =>
      truth === answer ? `${truth} bien lus\u00a0: ${count}` : `${truth} lus ${answer}\u00a0: ${count}`,
    byClass: "Réussite par chiffre",
    digit: "Chiffre",
    share: "Réussite",
    lists: "Chiffres à voir",
    list: { worst: "pires erreurs", unsure: "moins sûrs", cell: "case choisie" },
    listTitle: {
      worst: "Les pires erreurs\u00a0: le vrai chiffre y est jugé le moins probable",
      unsure: "Les moins sûrs\u00a0: la plus grande prédiction ŷ y est la plus petite",
    },
    cellTitle: (truth, answer) => (truth === answer ? `Les ${truth} bien lus` : `Les ${truth} lus ${answer}`),
    chooseCell: "Choisissez une case de la matrice pour voir ses chiffres.",
    none: "Aucun chiffre ici.",
    caption: (label, answer) => (label === answer ? `${label}, bien lu` : `${label} lu ${answer}`),
    open: (index, label, answer, sureness) =>
      `Chiffre de test n° ${index}\u00a0: un ${label} lu ${answer} (ŷ = ${sureness}). Le voir pas à pas dans le cours`,
    openHint: "Un clic sur un chiffre l’ouvre pas à pas dans le cours, avec les poids actuels.",
    why: "Pourquoi\u202f?",
    whyOf: (index) => `Pourquoi\u202f? Chiffre de test n° ${index}`,
    whyTitle: (wrong, right) => `Pourquoi ${wrong} plutôt que ${right}\u202f?`,
    whyRight: (right, wrong) => `Pourquoi ${right}, et presque ${wrong}\u202f?`,
    answered: (answer, sureness, label, truth) =>
      `Le réseau répond ${answer} (ŷ = ${sureness})\u202f; le vrai chiffre est ${label} (ŷ = ${truth}).`,
    formula: (wrong, right) =>
      `Chaque neurone caché j parle pour ${wrong} contre ${right} de U_{j} (z_{j,${wrong}} − z_{j,${right}}).`,
    sum: (wrong, right, sum) => `Tous ensemble\u00a0: τ_{${wrong}} − τ_{${right}} = ${sum}.`,
    loudest: (j, activation, wrong, value) =>
      `Le plus fort pour ${wrong}\u00a0: ${j} (U = ${activation}), de ${value}.`,
    bias: "le biais",
    neuron: (j) => `le neurone ${j}`,
    favours: (digit) => `pour ${digit}`,
    openCourse: "Voir ce chiffre pas à pas",
    close: "Fermer",
  },
  en: {
    looking: "One moment: the network is reading the test digits…",
    summary: (right, samples, wrong) => `${right} of ${samples} test digits read right; ${wrong} errors.`,
    firstOnly: (samples) => `A large network reads slowly: only the first ${samples} test digits are examined here.`,
    matrix: "Confusion matrix",
    truth: "true",
    answer: "read as",
    cell: (truth, answer, count) =>
      truth === answer ? `${truth} read right: ${count}` : `${truth} read as ${answer}: ${count}`,
    byClass: "Accuracy by digit",
    digit: "Digit",
    share: "Accuracy",
    lists: "Digits to look at",
    list: { worst: "worst errors", unsure: "least sure", cell: "chosen cell" },
    listTitle: {
      worst: "The worst errors: those where the true digit is judged least likely",
      unsure: "The least sure: those whose largest prediction ŷ is the smallest",
    },
    cellTitle: (truth, answer) => (truth === answer ? `The ${truth}s read right` : `The ${truth}s read as ${answer}`),
    chooseCell: "Choose a cell of the matrix to see its digits.",
    none: "No digit here.",
    caption: (label, answer) => (label === answer ? `${label}, right` : `${label} read as ${answer}`),
    open: (index, label, answer, sureness) =>
      `Test digit no. ${index}: a ${label} read as ${answer} (ŷ = ${sureness}). See it step by step in the course`,
    openHint: "A click on a digit opens it step by step in the course, with the current weights.",
    why: "Why?",
    whyOf: (index) => `Why? Test digit no. ${index}`,
    whyTitle: (wrong, right) => `Why ${wrong} rather than ${right}?`,
    whyRight: (right, wrong) => `Why ${right}, and almost ${wrong}?`,
    answered: (answer, sureness, label, truth) =>
      `The network answers ${answer} (ŷ = ${sureness}); the true digit is ${label} (ŷ = ${truth}).`,
    formula: (wrong, right) =>
      `Each hidden neuron j speaks for ${wrong} against ${right} by U_{j} (z_{j,${wrong}} − z_{j,${right}}).`,
    sum: (wrong, right, sum) => `All together: τ_{${wrong}} − τ_{${right}} = ${sum}.`,
    loudest: (j, activation, wrong, value) => `Loudest for ${wrong}: ${j} (U = ${activation}), by ${value}.`,
    bias: "the bias",
    neuron: (j) => `neuron ${j}`,
    favours: (digit) => `for ${digit}`,
    openCourse: "See this digit step by step",
    close: "Close",
  },
};
