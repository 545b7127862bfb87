import type { ComparisonProse } from "../prose.ts";

export const en = {
  productions: "Same formulas, same numbers: as far as {tau k}, nothing tells A from B.",
  activation: "First difference: softmax takes all the pre-activations of the layer.",
  cost: "Second difference: the square of the differences, or the logarithm of the true digit’s probability.",
  links: "This work is done only once, on paper: all that the program keeps of it is the next line.",
  deltaOut: "The only line of the backward phase that changes. From A to B, the factor 2 and the slope disappear.",
  paths: "Same paths: here the cost is only a letter.",
  deltaHid: "Same form; the numbers change, since {deltaOut k} has changed.",
  gradient: "Same form: the error where the weight arrives, times the activation where it starts.",
  direct:
    "Without δ, the difference of line [A3] shows again: the factor 2 and the output slope, which [B10] does not have.",
  batch: "Mean or sum: a convention, which {alpha} absorbs ([R2]).",
  correction: "Same form: opposite to the gradient, to be added.",
} satisfies ComparisonProse;
