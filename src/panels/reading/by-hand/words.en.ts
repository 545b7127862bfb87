import type { ByHandWords } from "./words.fr.ts";

export const en: ByHandWords = {
  title: "By hand",
  given: "We start from",
  work: "We work out",
  again: "The forward pass again, with all the weights corrected: ⁺ means “after the weight update”",
  found: "We find, to nine digits",
  whose: {
    published: "The numbers are those of the 2\u2060–\u20602\u2060–\u20602 example published by Matt Mazur (2015).",
    own: "The numbers are those of your small network, as it is now.",
    twoHidden:
      "The numbers are those of a small network with two hidden layers, 2\u2060–\u20602\u2060–\u20602\u2060–\u20602.",
  },
  instead:
    "Your small network does not have the shape, or the truth, that this chapter needs: another example stands here.",
  show: "See this step on the small network",
  faults: {
    P1: "Saturated hidden neurons",
    equal: "Weights that are all equal",
    P2: "Inputs shifted by one cell",
    P3: "No hidden bias",
    P4: "Inputs that are too large",
    P5: "A factor 2 too many",
    P6: "The weights z updated too early",
  },
  consequences: "What follows",
  algorithm: {
    rounded: (digits) =>
      `The numbers are rounded to ${digits} digits; worked out from them, the last digit may differ by one.`,
    input: "The inputs, behind the bias",
    caption: "One full correction of the small network, step by step",
    step: "Step",
    what: "What is computed",
    numbers: "Numbers",
  },
};
