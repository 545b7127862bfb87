import type { ErrorsWords } from "./errors-words.fr.ts";

export const en = {
  looking: "One moment: the network is reading the test digits…",
  summary: (right, samples, wrong) => `${right} of ${samples} test digits read right; ${wrong} misread.`,
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
  list: { worst: "furthest off", unsure: "least sure", cell: "chosen cell" },
  listTitle: {
    worst: "The furthest off: those where the true digit is judged least likely",
    unsure: "The least sure: those whose largest prediction ŷ is the smallest",
  },
  cellTitle: (truth, answer) => (truth === answer ? `The ${truth}s read right` : `The ${truth}s read as ${answer}`),
  chooseCell: "Choose a cell of the matrix to see its digits.",
  none: "No digit here.",
  caption: (label, answer) => (label === answer ? `${label}, right` : `${label} read as ${answer}`),
  whyOf: (index, label, answer, sureness) =>
    `Why? Test digit no. ${index}: a ${label} read as ${answer} (ŷ = ${sureness})`,
  whyHint: "A click on a digit says which neurons had it read that way.",
  whyTitle: (wrong, right) => `Why ${wrong} rather than ${right}?`,
  whyRight: (right, wrong) => `Why ${right}, and almost ${wrong}?`,
  answered: (answer, sureness, label, truth) =>
    `The network answers ${answer} (ŷ = ${sureness}); the true digit is ${label} (ŷ = ${truth}).`,
  formula: (wrong, right) =>
    `Each hidden neuron j weighs in favour of ${wrong} and against ${right} by U_{j} (z_{j,${wrong}} − z_{j,${right}}).`,
  sum: (wrong, right, sum) => `All together: τ_{${wrong}} − τ_{${right}} = ${sum}.`,
  loudest: (j, activation, wrong, value) => `Loudest for ${wrong}: ${j} (U = ${activation}), by ${value}.`,
  bias: "the bias",
  neuron: (j) => `neuron ${j}`,
  favours: (digit) => `for ${digit}`,
  openCourse: "See this digit step by step in the course",
  close: "Close",
} satisfies ErrorsWords;
