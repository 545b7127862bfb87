import type { Contents } from "./prose.ts";

/** What every page of the course needs in English. */
export const en = {
  labels: {
    objectives: "After this chapter, you will be able to",
    addition: "added to the notes",
    additionMeaning: "This passage is not in the handwritten notes: it completes or corrects them.",
    remark: "Remark",
    notes: "What the notes say",
    why: "Why",
    attempt: "Try this",
    runs: "To be run beside the right program",
    run: "Run:",
    measured: "What we measured",
    variantA: "A. Sigmoid, squared error",
    variantB: "B. Softmax, log cost",
    relations: {
      equal: "the same",
      upstream: "differs, upstream",
      derivation: "differs, on paper",
      backward: "differs, in the backward phase",
      convention: "convention",
    },
  },
  titles: {
    N: "Notation",
    D: "What you need to know",
    F: "The forward phase",
    A: "Variant A: sigmoid and squared error",
    B: "Variant B: softmax and log cost",
    M: "The method",
    G: "As many layers as you like",
    P: "From the derivation to a program",
  },
} satisfies Contents;
