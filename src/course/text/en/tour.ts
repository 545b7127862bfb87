import type { TourFacts } from "../../tour/tour-facts.ts";
import type { TourProse, WriteNumber } from "../tour.ts";

export const tour = {
  title: "First visit",
  invitation:
    "Let us follow one digit through the network, then the error back from the cost to the weights. Now and then, a question: predict first, then look.",
  scenes: {
    image: ({ digit, litPixels }) =>
      `Here is a handwritten ${digit}. All the network sees is a list of numbers, {X}: a 1 for the bias, then 784 grey levels between 0 and 1, of which ${litPixels} are not zero.`,
    production: ({ active, value }, n) =>
      `Hidden neuron ${active} multiplies each input by a weight and adds everything up: that is its pre-activation, {sigma ${active}} = ${n(value("sigma", active))}.`,
    activation: ({ active, value }, n) =>
      `The sigmoid brings this sum between 0 and 1: {U ${active}} = ${n(value("U", active))}. No hidden neuron is more active when it sees this image.`,
    prediction: () =>
      "The ten output neurons, one per digit, do the same starting from {U}. Before you look: which one will get the largest prediction {yHat k}?",
    truth: ({ digit, value }, n) =>
      `The truth {y k} is 1 for the ${digit} and 0 for the nine others. A single number measures how far {yHat} is from {y}, the cost: here it is ${n(value("cost"))}.`,
    sign: ({ digit }) =>
      `Now the backward phase. The output error {deltaOut ${digit}} says how the cost varies when the true digit’s pre-activation {tau ${digit}} grows. Will it be negative, zero or positive?`,
    paths: ({ active }) =>
      `Hidden neuron ${active} acts on all ten outputs through the ten weights {z ${active} k}. In the backward phase it receives their ten errors through these same weights, adds them up, and multiplies by its slope.`,
    blame: () =>
      "Of these hidden neurons, which is most to blame: in other words, which will have the largest error {deltaHid j}, its sign aside?",
    gradientZ: ({ blamed, digit, value }, n) =>
      `The gradient of a weight is the error where it arrives times the activation where it starts. For {z ${blamed} ${digit}}: {deltaOut ${digit}} × {U ${blamed}} = ${n(value("gradZ", blamed, digit))}.`,
    gradientW: ({ blamed, value }, n) =>
      `The gradients of the weights that lead into hidden neuron ${blamed} redraw the image: each pixel {X i} times the same number, {deltaHid ${blamed}} = ${n(value("deltaHid", blamed))}.`,
    correction: ({ batch, value }, n) =>
      `To each weight we are about to add −{alpha} times its gradient, with {alpha} = ${n(value("alpha"))}. What will ${costName(batch)} do?`,
    softmax: ({ output }) =>
      output === "sigmoid"
        ? "Let us replace the output sigmoid by softmax without touching the weights. Will this image’s ten pre-activations {tau k} be the same?"
        : "Let us replace softmax by the sigmoid at the output without touching the weights. Will this image’s ten pre-activations {tau k} be the same?",
    end: () =>
      "That was the forward phase and the backward phase. The course goes over them line by line, and each of its symbols can be pointed at in the network. It is yours to explore.",
  },
  questions: {
    prediction: {
      option: (digit) => `the ${digit}`,
      right: (facts, n) => `Yes. ${predicted(facts, n)}`,
      wrong: (facts, n, chosen) =>
        `No: {yHat ${chosen}} is only ${n(facts.value("yHat", Number(chosen)))}. ${predicted(facts, n)}`,
    },
    sign: {
      option: (sign) => sign,
      right: (facts, n) => `Yes. ${signed(facts, n)}`,
      wrong: (facts, n) => `No. ${signed(facts, n)}`,
    },
    blame: {
      option: (neuron) => `neuron ${neuron}`,
      right: (facts, n) => `Yes. ${blamed(facts, n)}`,
      wrong: (facts, n, chosen) =>
        `No: {deltaHid ${chosen}} = ${n(facts.value("deltaHid", Number(chosen)))}. ${blamed(facts, n)}`,
    },
    correction: {
      option: (move) => ({ falls: "it falls", stays: "it does not move", rises: "it rises" })[move] ?? move,
      right: (facts, n) => `Yes. ${moved(facts, n)}`,
      wrong: (facts, n) => `No. ${moved(facts, n)}`,
    },
    softmax: {
      option: (answer) => ({ same: "the same", different: "different" })[answer] ?? answer,
      right: () => `Yes. ${unchanged}`,
      wrong: () => `No, they are the same. ${unchanged}`,
    },
  },
} satisfies TourProse;

const unchanged =
  "{tau k} is calculated before the last function: it depends only on the image and the weights. What will change are the predictions {yHat k}, the cost, and from there on all the errors δ.";

function costName(batch: number): string {
  return batch === 1 ? "the cost" : `the cost of the batch of ${batch} samples`;
}

function predicted({ answer, tied, digit, corrected, value }: TourFacts, n: WriteNumber): string {
  if (tied)
    return `Several digits are level at {yHat ${answer}} = ${n(value("yHat", answer))}: the network does not decide.`;
  const winner = `The ${answer} wins with {yHat ${answer}} = ${n(value("yHat", answer))}`;
  if (answer === digit && corrected) return `${winner}, and it is the true digit.`;
  if (answer === digit)
    return `${winner}. It is the true digit, but these weights have never been corrected yet: that is luck.`;
  const truth = `The true digit is the ${digit}, with {yHat ${digit}} = ${n(value("yHat", digit))}.`;
  return corrected
    ? `${winner}. ${truth}`
    : `${winner}. ${truth} No wonder: these weights have never been corrected yet.`;
}

function signed(facts: TourFacts, n: WriteNumber): string {
  const { digit, value, output } = facts;
  const worth = `{deltaOut ${digit}} = ${n(value("deltaOut", digit))}`;
  if (facts.errorSign === "zero") {
    return output === "softmax" || value("yHat", digit) === 1
      ? `${worth}: the prediction for the true digit is already 1, to the machine’s precision.`
      : `${worth}: the slope {yHat ${digit}}(1 − {yHat ${digit}}) has vanished, to the machine’s precision.`;
  }
  return `${worth}. The prediction for the true digit falls short of 1, so {yHat ${digit}} − {y ${digit}} is negative: raising {tau ${digit}} would make the cost fall. For the nine other digits the error is never negative.`;
}

function blamed(facts: TourFacts, n: WriteNumber): string {
  const j = facts.blamed;
  const error = facts.value("deltaHid", j);
  if (error === 0) return "All the hidden errors are zero here: nothing gets back to this layer.";
  return `In the whole layer it is neuron ${j}: it receives ${n(facts.returned(j))} from the ten outputs, its slope is ${n(facts.value("gPrime", j))}, hence {deltaHid ${j}} = ${n(error)}.`;
}

function moved(facts: TourFacts, n: WriteNumber): string {
  const before = n(facts.value("batchCost"));
  const after = n(facts.value("newBatchCost"));
  switch (facts.costMove) {
    case "stays":
      return `It stays at ${before}: the corrections are zero, or too small to be seen.`;
    case "rises":
      return before === after
        ? `It rises, but by so little that the digits shown do not tell (${before}).`
        : `It rises, from ${before} to ${after}. The gradient holds only very close to where it is calculated: the step was too long.`;
    case "falls":
      return before === after
        ? `It falls, but by so little that the digits shown do not tell (${before}).`
        : `It falls, from ${before} to ${after}: we went against the gradient.`;
  }
}
