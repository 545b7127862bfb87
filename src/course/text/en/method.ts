import type { ChapterProse } from "../prose.ts";

export const en = {
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
  remarks: {
    R6: {
      title: "The sigmoid applied twice",
      text: "At step [M2] the notes seem to write [A3] with $g_s(\\hat y_k)\\,[1 - g_s(\\hat y_k)]$. That applies the sigmoid twice: {yHat k} already is $g_s(\\tau_k)$, and the slope is {yHat k}(1 − {yHat k}). The fault is easily made in a program and hard to see. For {yHat k} between 0 and 1 the faulty factor stays between 0.197 and 0.25: the sign of each error is right, its size is not. And such a program learns: we measured 91.2% (89.6 to 91.4) under the conditions of chapter P, against 90.5% (89.0 to 91.1) for the right program. The success rate shows nothing; the comparison with the quotient of the costs shows at once that this is not the gradient of ℰ.",
    },
  },
  phases: {
    M1: {
      title: "All the predictions",
      lines: [
        "For each sample $p$, store the image in {X} [F1], calculate {sigma} [F2] and {U} [F3], then {tau} [F4] and {yHat}, by the sigmoid [F5a] or by softmax [F5b].",
        "Keep {X}, {sigma}, {U}, {tau} and {yHat} of each sample.",
      ],
    },
    M2: {
      title: "All the errors",
      lines: [
        "a) Output layer: {deltaOut k}, by [A3] for the sigmoid or [B7] for softmax. In the backward phase, this is the only line that tells the two variants apart.",
        "b) Hidden layer: {deltaHid j}, by [A5], which is also [B9], for $j = 1, \\dots, N_c - 1$ only. The bias neuron $j = 0$ has no pre-activation, hence no error.",
      ],
    },
    M3: {
      title: "The gradients and the weight updates",
      lines: [
        "a) For each sample, the gradients {gradZ j k} and {gradW i j}: [A6], which is also [B10].",
        "b) Over all the samples, their mean [A8] or their sum [B11].",
        "c) The weight updates {corrZ j k} and {corrW i j}, by [A9], which is also [B12]: they are added to {z j k} and to {w i j}.",
      ],
    },
  },
} satisfies ChapterProse<"M">;
