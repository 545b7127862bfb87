import type { Phase } from "../chapters.ts";
import type { PhaseProse } from "../prose.ts";

export const phases = {
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
} satisfies Record<Phase, PhaseProse>;
