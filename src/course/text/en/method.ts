import type { ChapterProse } from "../prose.ts";

export const method = {
  title: "The method",
  objectives: [
    "run through the algorithm in order, and say at which step each equation serves;",
    "say why this order, and no other.",
  ],
  texts: {
    "M.intro":
      "The calculations are done; here is the algorithm that they give. It is the same for both variants, in three phases: all the predictions, all the errors, then the gradients and the weight updates.",
    "M.order.heading": "Why this order",
    "M.order":
      "Each phase needs the one before. {deltaHid} is calculated from {deltaOut}, which is calculated from {yHat}: the forward phase must be finished before the backward phase begins. And the gradients of the batch use all the samples: no weight moves until all of them have passed. [+ This is essential for {deltaHid}, which must use the weights {z} of the forward phase, not the updated ones ([P6]). +]",
    "M.again":
      "Once the weight updates have been added, the network is no longer the same. We start again at [M1] with its new weights, and go on as long as the cost falls.",
    "M.program.heading": "The method as a program",
    "M.program":
      "Here is the method as a computer carries it out, in three ways: the very functions that this page runs, a C program written like that of the author of the notes, and the same with NumPy. Every line that carries out an equation bears its name; choose one to see it beside its equation, while the stage goes to its step.",
    "M.small.heading": "The method on the small network",
    "M.small":
      "The whole method once, on the small network: the steps in order, what each computes, the numbers it gives. The last line gives the cost obtained with the corrected weights.",
  },
} satisfies ChapterProse<"M">;
