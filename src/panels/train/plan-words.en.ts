import type { PlanWords } from "./plan-words.fr.ts";

export const en = {
  title: "Settings",
  next: "They are for the next run.",
  network: "Network",
  learning: "Correction",
  reading: "Output and cost",
  alpha: "Learning rate α",
  batchUnit: "a weight update",
  epochs: "Epochs",
  samples: "Training samples",
  samplesUnit: (available) => `of ${available}`,
  orderSeed: "Seed of the order",
  decay: "α from epoch to epoch",
  decayNote:
    "The course keeps α constant. Making it smaller after each epoch ends the descent in smaller steps (added to the notes).",
  decays: { 1: "constant", 0.75: "× 0.75" },
  averaged: "Weights kept at the end",
  averages: { 0: "the last ones", 4: "their mean" },
  averagedNote:
    "The course keeps the last weights. Their mean over the last four epochs, taken every 600 samples, smooths out the wavering of the descent (added to the notes).",
  varied: "Varied images",
  variedShares: { 0: "none", 0.5: "half" },
  variedNote:
    "A varied image is turned, slanted and stretched a little, differently in each epoch, so the network reads unfamiliar handwriting better.",
  styled: "Styles that MNIST lacks",
  styledShares: { 0: "none", 0.125: "one sample in eight" },
  styledNote:
    "The 1 with a long upstroke, the crossed 7, the curled 9, drawn for this app; Draw shows them. A sample of them takes the place of one of MNIST’s.",
  output: "Output",
  outputs: { sigmoid: "sigmoid, ℰ", softmax: "softmax, C" },
  memory: (megabytes) => `This network takes about ${megabytes} MB while it trains.`,
  defaults: "Recommended settings",
  fromCourse: (network) => `Take the course’s network (${network})`,
  refused: (fault, write) => {
    switch (fault.code) {
      case "alpha":
        return `α goes from ${fault.least.toLocaleString("en", { maximumSignificantDigits: 17 })} to ${write(fault.largest)}; the one before is kept.`;
      case "batch":
        return `P goes from 1 to ${write(fault.most)}, the number of training samples; choose a smaller batch, 10 for example.`;
      case "epochs":
        return `A whole number of epochs from 1 to ${write(fault.most)} is needed; the one before is kept.`;
      case "empty-subset":
        return "Without a single sample there is nothing to learn; choose at least 1. Nothing was changed.";
      case "subset":
        return `A whole number from 1 to ${write(fault.available)}, the digits that are here, is needed; the one before is kept.`;
      case "seed":
        return `The seed is a whole number from 0 to ${write(fault.most)}; the one before is kept.`;
      case "layers":
        return `At most ${write(fault.most)} hidden layers; nothing was changed.`;
      case "hidden":
        return `Layer ${fault.layer} must have 1 to ${write(fault.most)} neurons; the network stays as it is.`;
      case "weights":
        return `This network would have ${write(fault.found)} weights, more than the ${write(fault.most)} allowed; choose fewer neurons.`;
      case "work":
        return `A batch of ${write(fault.batchSize)} is too much for this network; choose P = ${write(fault.fitting)} at most.`;
    }
  },
  largeAlpha: (alpha) =>
    `α = ${alpha} is very large: each weight update may overshoot, and the cost may never fall. You can try; if the numbers overflow, the last finite weights are kept. A good start: 0.5.`,
  wholeSet: (batch) =>
    `With P = ${batch}, an epoch makes a single weight update: allowed, but little learning will show. With P = 10 it makes thousands.`,
  largeSum: (batch) =>
    `With the sum over P = ${batch} samples, the weight update is ${batch} times the mean’s (R2); a smaller α probably suits better.`,
} satisfies PlanWords;
