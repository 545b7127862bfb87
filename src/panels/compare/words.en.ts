import type { CompareWords } from "./words.fr.ts";

export const en = {
  intro:
    "The same weights, the same digit, two derivations. Of all of backpropagation one line differs: here it is, with its numbers. The others are below, folded, in the order of the method.",
  others: "The other lines, in order",
  rows: {
    productions: "Pre-activations and hidden activations",
    activation: "Activation of the output",
    cost: "Cost",
    links: "The links of the chain, before the output error",
    deltaOut: "Output error",
    paths: "Paths through the output layer",
    deltaHid: "Hidden error",
    gradient: "Gradients of one sample",
    direct: "The same gradient without δ",
    batch: "Gradients of the batch",
    correction: "Weight updates",
  },
  back: "Back to the course",
  face: "Equations in",
  expected: (y) => `Expected: y = (${y})`,
  digit: (label) => (label === undefined ? "A digit without a name" : `True digit: ${label}`),
  waiting: "The numbers come with the first digit.",
  noTruth:
    "The true digit is not known: there is neither cost nor error to compare. Say which it is where you drew it, or choose one of MNIST’s digits.",
  otherDepth:
    "This page compares networks with one hidden layer; this one has more. The equations still hold, the numbers are missing.",
  sure: "Sure and wrong",
  sureAgain: "Sure and wrong, on this digit",
  undo: "Back to what was before",
  sureTold: (wrong, truth) =>
    `The network is now certain that it sees a ${wrong} where there is a ${truth}. Only the ten output biases have changed, so that τ is 10 on the ${wrong} and −10 on the nine others; all the rest is the network as it was.`,
  verdict: (a, b, times) =>
    `Error on the true digit: ${a} with A, ${b} with B, ${times} times as much. The slope ŷ(1\u00a0−\u00a0ŷ) is almost zero, and the error of A with it, just where the difference is largest.`,
  remark: "This is remark R5.",
  corrected: (a, aAfter, b, bAfter) =>
    `A single weight update would take A’s cost from ${a} to ${aAfter}, and B’s from ${b} to ${bAfter}, each by its own gradients.`,
  same: "The same numbers, to the last bit.",
  differs: (size) => `Largest difference between A and B: ${size}.`,
  cost: "Cost",
  costAfter: "Cost after the weight update",
  answer: (digit, value) => `answers ${digit} (ŷ = ${value})`,
  readoutEmpty: "Point at a cell or touch it: its value in A and in B shows here.",
  readout: "The cell pointed at, in A and in B",
} satisfies CompareWords;
