import type { WeightKind } from "../../core/gradient-kinds.ts";
import type { LineName } from "../../core/line-check.ts";
import type { StatisticId } from "../../course/faults/statistic.ts";
import type { FaultsWords } from "./words.fr.ts";

const statistics: Record<StatisticId, string> = {
  "input-bias": "First input, the bias neuron’s",
  "input-largest": "Largest input",
  "sigma-spread": "Standard deviation of the hidden pre-activations",
  saturated: "Saturated hidden neurons (within 0.01 of 0 or 1)",
  "hidden-bias": "Bias neuron of the hidden layer",
  apart: "Largest difference between the weights of two hidden neurons",
  truth: "Images whose truth has its 1 at the right digit",
  "delta-out": "Median size of the output errors",
  "delta-hid": "Median size of the hidden errors",
  "dead-neurons": "Hidden neurons whose error is always zero",
  "bias-gradient": "Largest gradient of a hidden bias, against the layer’s largest",
  "by-hand": "Relative gap between the line and a calculation by hand",
};

const kinds: Record<WeightKind, string> = {
  w: "hidden weights",
  w0: "hidden biases",
  z: "output weights",
  z0: "output biases",
};

export const en = {
  tabsLabel: "The faults",
  tabs: { run: "One fault", table: "Faults and symptoms", find: "Find the fault" },
  colon: ":",
  fault: "Fault",
  noLine: "No line of the method is wrong: the starting point is badly chosen.",
  marked: "What differs is underlined.",
  rightLine: "The course",
  wrongLine: "The faulty program",
  courseSays: "In the course:",
  onStage: "See this program on the network",
  predict: "Predict first: what will the faulty program’s cost do?",
  outcomes: {
    follows: "It falls as the right program’s does",
    faster: "It falls faster, and lower",
    slower: "It falls, but stays higher",
    stalls: "It stalls at the level of a network that ignores the image",
    rises: "It rises",
  },
  predictedRight: "That is what happened.",
  predictedWrong: (outcome) => `Something else happened: ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}.`,
  predictedAlmost: (seen: string, outcome: string) =>
    `Almost: the cost stays at that level until about ${seen} images. After that, ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}.`,
  tooEarly: (seen) =>
    `Stopped after ${seen} images: that is too early to judge your prediction. Run again, and let it finish.`,
  asFarAsSeen: (seen) => `Until the stop, after ${seen} images:`,
  predictFirst: "Choose an answer first.",
  run: "Run both programs",
  again: "Run both programs again",
  pause: "Pause",
  resume: "Go on",
  stop: "Stop",
  progress: "How far both trainings are",
  waiting: "The images are on their way…",
  noMatter: "With these conventions there is nothing to get wrong in that line: both programs are the same.",
  settings: "Settings",
  alpha: "Learning rate α",
  batch: "Images per batch P",
  hidden: "Hidden neurons",
  samples: "Images seen",
  amplitude: "Amplitude of the first weights",
  seed: "Seed of weights and order",
  output: "Output and cost",
  outputs: { sigmoid: "sigmoid, squared error", softmax: "softmax, log cost" },
  batchTooLarge: "A batch cannot have more images than the training sees. The value before is kept.",
  chapterSettings: "Back to chapter P’s settings",
  before: [
    "Two networks will learn side by side: one by the right program, the other by a program in which one single thing is wrong. They have the same seed and the same images in the same order: every difference comes from the fault.",
    "Choose a fault, read the line, predict what the cost will do, then run.",
  ],
  rightProgram: "Right program",
  faultyProgram: "Faulty program",
  thisProgram: "This program",
  quantity: "Curve",
  quantities: { cost: "Cost", accuracy: "Success rate (500 test images)" },
  curvesLabel: (quantity) => `${quantity} of the programs`,
  samplesSeen: "Images seen",
  diverged: (seen) =>
    `After ${seen} images the faulty program’s numbers went beyond what a computer can write: it stopped there. The right program goes on.`,
  showsFirst: "Where the fault shows first",
  moment: "Weights",
  blind: (cost: string) => `a network that ignores the image: ${cost}`,
  afterCurves:
    "Under the curves will stand the numbers in which the fault shows first, the right program’s beside them, then what gives it away.",
  moments: { before: "of the start", now: "of now" },
  statistics,
  both: (right, faulty) => `${right} for the right program, ${faulty} for the faulty one`,
  pictures: {
    bars: (label) => `${label}, first image`,
    image: (label) => `${label}, as an image`,
    histogram: (label) => `${label}, histogram over the batch`,
    "first-row": (label) => `${label}, first row (biases)`,
  },
  biasInput: (bias, largest) => `Bias neuron: ${bias}; largest pixel: ${largest}`,
  endsShare: (share) => `${share} of the activations within 0.05 of 0 or 1`,
  largestSize: (size) => `Largest value (without sign): ${size}`,
  betrays: "What gives it away",
  checkTitle: "And the gradient check?",
  speed: (right, faulty) =>
    `Speed: ${right} images a second for the right program, ${faulty} for the faulty one, each in its own share of time.`,

  tableTitle: "Faults and symptoms",
  tableLead: (seeds, samples, batch, alpha) =>
    `Each program was measured over ${seeds} seeds: 784–30–10, sigmoid output, ${samples} images seen once, batches of ${batch}, α = ${alpha}. Each cell gives the median, then the smallest and the largest.`,
  tableRead:
    "The sign ● marks a symptom that gives the fault away: its values and those of the right program do not touch. A row without ● under the curves is a fault that the success rate does not show.",
  source: "Measured",
  sources: { published: "for the chapter", own: "on this device" },
  seeds: "Seeds",
  measure: "Measure on this device",
  measuring: "Measuring the symptoms",
  surveyEnded: {
    finished: "The measurement is done.",
    stopped: "The measurement was stopped: what was measured stays.",
  },
  groups: {
    curves: "Curves",
    check: "Gradient check, difference",
    look: "A look at the numbers",
    hand: "Hand calculation",
  },
  symptoms: {
    "cost-early": "Cost near 1,000 images",
    "cost-late": "Cost at the end",
    accuracy: "Success at the end",
    "check-w": kinds.w,
    "check-w0": kinds.w0,
    "check-z": kinds.z,
    "check-z0": kinds.z0,
  },
  ownNumber: "The telling number",
  difference: "The line’s difference",
  tells: "gives the fault away:",
  range: (least, most) => `${least} to ${most}`,
  ofRight: (value) => `right: ${value}`,
  passTitle: "Why so many faults pass the gradient check",
  passText:
    "The check compares the gradient that the program computes with the cost that the same program computes. It finds every fault of the backward phase. It cannot see what is wrong on both sides at once (pixels from 0 to 255, a shifted image, a true digit in the wrong place), nor what comes before the gradient (badly chosen first weights), nor what comes after it (α, the sign of the weight update). For those one has to look at the numbers themselves.",

  findTitle: "Find the fault",
  findLead: [
    "A network is trained by a program in which one single thing is wrong. Find the line, with few looks: choose well what you look at.",
    "It is chapter P’s network: sigmoid output, squared error, the batch’s mean. The lines of softmax and of other conventions are not used.",
    "Its first weights are drawn between −0.5 and 0.5, biases included, as everywhere on this page, and not as the listing says (P1): that difference is not the fault. α is 1.",
  ],
  level: "Difficulty",
  levels: {
    1: "1 – the success rate shows it",
    2: "2 – the success rate shows nothing",
    3: "3 – nor does the gradient check",
  },
  mayBeStart:
    "At this level it may be that no line of the method is wrong: the first weights may be badly chosen. Then point to a line of their drawing (P1). Two arrays, w and z, show those weights.",
  rightHidden: "At this level the right program’s numbers are not shown beside these.",
  puzzle: (seed) => `Puzzle no. ${seed}`,
  probe: "Look at",
  probes: {
    curves: "both training curves",
    tensor: "the numbers of one array",
    check: "the gradient check",
    hand: "a hand calculation",
  },
  which: { tensor: "Which array", check: "For which weights", hand: "For which line" },
  kinds,
  lines: {
    input: "the inputs",
    hiddenProductions: "a hidden pre-activation",
    hiddenOutputs: "a hidden activation",
    outputProductions: "an output pre-activation",
    predictions: "a prediction",
    truth: "the truth",
    outputErrors: "an output error",
    hiddenErrors: "a hidden error",
    gradient: "a gradient of one image",
    batch: "a gradient of the batch",
    correction: "a weight update",
  } satisfies Record<LineName, string>,
  look: "Look",
  probesLeft: (left) =>
    left === 0 ? "No looks left: point to the line." : left === 1 ? "1 look left." : `${left} looks left.`,
  listing: "The program as it should be. Point to the line that is wrong in the one that runs.",
  written: "Written in",
  programs: { numpy: "NumPy", c: "C" },
  accuse: "It is this line",
  another: "Another puzzle",
  verdict: "Verdict",
  seenSoFar: "What you have seen",
  nothingSeen: "Nothing yet. The network has its first weights, and a first batch of ten images.",
  checkOf: (of) => `Gradient check: ${of}`,
  ofImage: (p) => `image ${p} of the batch`,
  ofBatch: "whole batch",
  pixel: (row, column) => `pixel in row ${row}, column ${column}`,
  checked: (analytic, quotient) => `The program says ${analytic}; the quotient of its costs, ${quotient}.`,
  handOf: (of) => `Hand calculation: ${of}`,
  byHand: (program, course) =>
    `The program has ${program}; the course’s line, with the program’s numbers, gives ${course}.`,
  agrees: "The two agree.",
  disagrees: "The two do not agree.",
  won: "Found! That is where it is.",
  wonByOrder: (passage) =>
    `Found! Each line is right, their order is wrong: the correction comes before the line of ${passage}.`,
  oneMoreTry: (line: string) => `Not line ${line}. One more try?`,
  giveUp: "Show the fault",
  wonAgain: "Found at the second try! That is where it is.",
  lost: (passage) => `It is not there: the fault is in the line of ${passage}.`,
  numbered: (own, right) =>
    right[0] === right[1]
      ? `You pointed to line ${own}; the fault is in line ${right[0]}, marked ✓.`
      : `You pointed to line ${own}; the fault is in lines ${right[0]} to ${right[1]}, marked ✓.`,
  judged: { right: "the fault", order: "the order", wrong: "your line", own: "the fault, your line" },
  spent: "What your looks said",
  noneSpent: "You answered without a look.",
  spentSaid: {
    curves: {
      agrees: "the curves of this fault follow the right program’s: they said nothing.",
      disagrees: "they said that something is wrong, not where.",
    },
    tensor: {
      agrees: "the numbers were the right program’s: the fault does not touch them.",
      disagrees: "the numbers were not the right program’s: the fault is in their line, or before it.",
    },
    check: {
      agrees: "the two agreed: for these weights the gradient is that of the cost computed.",
      disagrees: "the two did not agree: the gradient is not that of the cost computed.",
    },
    hand: {
      agrees: "the two agreed: this line is right.",
      disagrees: "the two did not agree: the fault is in this line.",
    },
  },
  soonest: "What would have told it soonest",
  namesLine: "This look gives the line.",
  medians: (seeds) => `medians over ${seeds} seeds`,
  symptomNames: {
    "cost-early": "The cost near 1,000 images",
    "cost-late": "The cost after 5,000 images",
    accuracy: "The success rate after 5,000 images",
    "check-w": `The gradient check, ${kinds.w}`,
    "check-w0": `The gradient check, ${kinds.w0}`,
    "check-z": `The gradient check, ${kinds.z}`,
    "check-z0": `The gradient check, ${kinds.z0}`,
    ...statistics,
  },
  stillPossible: (count) =>
    count === 1
      ? "No other fault of the list has this value."
      : `${count - 1} other fault${count === 2 ? "" : "s"} of the list look${count === 2 ? "s" : ""} like it.`,
  stillPossibleInLine: (count) =>
    count === 1
      ? "No other fault of the list leaves this gap in this line."
      : `${count - 1} other fault${count === 2 ? "" : "s"} of the list can leave this gap in this line.`,
} satisfies FaultsWords;
