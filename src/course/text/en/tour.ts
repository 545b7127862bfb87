import type { TourFacts, WriteNumber } from "../../tour/tour-facts.ts";
import type { Sentence } from "../inline.ts";
import type { TourProse } from "../tour.ts";

export const en = {
  scenes: {
    inputs: ({ inputs, value }, n) =>
      `Here is a network of a few neurons. It is given ${inputs.length} number${inputs.length > 1 ? "s" : ""}, ${listed(inputs.map((i) => `{X ${i}} = ${n(value("X", i))}`))}, and a 1 for the bias, {X 0}. Let us follow them.`,
    sum: ({ inputs, value, added, product }, n) =>
      `Hidden neuron 1 multiplies each input by a weight and adds up: {sigma 1} = ${added([0, ...inputs].map((i) => product(value("w", i, 1), value("X", i), n)))}, that is ${n(value("sigma", 1))}.`,
    activation: ({ value }, n) =>
      `The sigmoid, $g(x) = 1/(1 + e^{-x})$, brings this sum between 0 and 1: {U 1} = g(${n(value("sigma", 1))}), that is ${n(value("U", 1))}. This is the neuron’s activation.`,
    outputs: ({ outputs, value }, n) =>
      `The output neurons do the same from the {U j}. Their predictions: ${listed(outputs.map((k) => `{yHat ${k}} = ${n(value("yHat", k))}`))}. The forward pass is done.`,
    error: (facts, n) =>
      `We wanted ${listed(facts.outputs.map((k) => `{y ${k}} = ${n(facts.value("y", k))}`))}. ${cost(facts, n)} To bring this cost down, what must {yHat 0} = ${n(facts.value("yHat", 0))} do?`,
    back: ({ outputs, value, added, product }, n) =>
      `The errors come back along the same arrows. Hidden neuron 1 receives ${added(outputs.map((k) => product(value("z", 1, k), value("deltaOut", k), n)))}. What is the sign of this sum?`,
    gradient: ({ value, product }, n) =>
      `The gradient of a weight is the error where it arrives times the activation where it starts. For {z 1 0}, the weight ${n(value("z", 1, 0))} from {U 1} to {tau 0}: ${product(value("deltaOut", 0), value("U", 1), n)}, that is ${n(value("gradZ", 1, 0))}.`,
    correction: ({ value }, n) =>
      `To each weight we add −{alpha} times its gradient, with {alpha} = ${n(value("alpha"))}. The gradient of {z 1 0} is ${n(value("batchGradZ", 1, 0))}: will this weight go up or down?`,
    digit: (facts) =>
      `And now the same, only wider, with a digit of MNIST, a collection of handwritten digits: 784 pixels, ${facts.litPixels} of them not zero, ${facts.neurons.length} hidden neurons, ten outputs. The image shows a ${facts.digit}. ${sameEquations(facts)}`,
    prediction: (facts, n) =>
      `The forward pass gives ten predictions. That of the true digit is {yHat ${facts.digit}} = ${n(facts.value("yHat", facts.digit))}, and ${verdict(facts, n)} The cost: ${n(facts.value("cost"))}.`,
    blame: ({ blamed, outputs, returned, value }, n) =>
      `On the way back, each hidden neuron adds up the ${outputs.length} output errors, each times its weight, then multiplies by its slope. The error largest in size is that of neuron ${blamed}: it receives ${n(returned(blamed))}, which its slope ${n(value("gPrime", blamed))} turns into {deltaHid ${blamed}} = ${n(value("deltaHid", blamed))}.`,
    image: ({ blamed, value }, n) =>
      `The gradients of the weights that lead to neuron ${blamed} draw the image again: each pixel {X i}, multiplied by the same number, {deltaHid ${blamed}} = ${n(value("deltaHid", blamed))}.`,
    softmax: () =>
      "So far the {tau k} went through the sigmoid to give the {yHat k}. Let us put softmax in place of this last function, without touching the weights: what will change?",
    end: () =>
      "That is the way forward, the way back and the correction. The text derives them line by line, and each of its symbols can be pointed at in the network. Over to you: try your own numbers, or read the course from its beginning.",
  },
  questions: {
    error: {
      option: (move) => ({ up: "go up", down: "go down", keep: "stay" })[move] ?? move,
      told: (facts, n) =>
        `${sideOfTarget(facts, n)} The error, ${measure(facts)}, is ${facts.outputError(n)}. This is {deltaOut 0} (“sortie” means output; ${errorLine(facts)}): positive, go down; negative, go up.`,
    },
    back: {
      option: (answer) => ({ positive: "positive", negative: "negative", zero: "zero" })[answer] ?? answer,
      told: ({ returned, value }, n) =>
        `The sum is ${n(returned(1))}. Times the slope {U 1}(1 − {U 1}) ≈ ${n(value("gPrime", 1))}, it gives the neuron’s error (“caché” means hidden): {deltaHid 1} ≈ ${n(value("deltaHid", 1))}.`,
    },
    correction: {
      option: (move) => ({ up: "up", down: "down", keep: "neither" })[move] ?? move,
      told: (facts, n) => `{corrZ 1 0} = ${n(facts.value("corrZ", 1, 0))}. ${moved(facts, n)}`,
    },
    softmax: {
      option: (symbol) => ({ tau: "the {tau k}", yHat: "the {yHat k}" })[symbol] ?? symbol,
      told: ({ digit, value }, n) =>
        `The {yHat k}, and so the cost and the δ; not the {tau k}, which are computed before. The {yHat k} now add up to 1, and {yHat ${digit}} = ${n(value("yHat", digit))}.`,
    },
  },
} satisfies TourProse;

/** The cost worked out, where it can be: that of A. */
function cost({ half, squaredGaps, value }: TourFacts, n: WriteNumber): Sentence {
  const squares = squaredGaps(n);
  if (squares === null) return `The cost, which says how wrong the answer is, is ${n(value("cost"))}.`;
  return `The cost is ${half ? "half " : ""}the sum of the squared gaps: ${squares}, that is ${n(value("cost"))}.`;
}

/** Why the output must move as it must. */
function sideOfTarget({ value }: TourFacts, n: WriteNumber): Sentence {
  const [yHat, y] = [value("yHat", 0), value("y", 0)];
  if (yHat === y) return `${n(yHat)} is just what we wanted: it must stay.`;
  const [side, move] = yHat > y ? ["above", "down"] : ["below", "up"];
  return `${n(yHat)} is ${side} ${n(y)}: it must go ${move}.`;
}

/** What δ^sortie is, in words. */
function measure({ output, half }: TourFacts): Sentence {
  if (output === "softmax") return "the gap {yHat 0} − {y 0}";
  return `${half ? "" : "twice "}the gap times the slope {yHat 0}(1 − {yHat 0})`;
}

/** The line that gives δ^sortie. */
function errorLine({ output }: TourFacts): Sentence {
  return output === "softmax" ? "[B7]" : "[A3]";
}

/** What is the same in the digits' network as in the small one, whose output is the sigmoid. */
function sameEquations({ output, half }: TourFacts): Sentence {
  if (output === "softmax") return "The equations are the same, but for the output, which is softmax.";
  return half
    ? "The equations are the same."
    : "The equations are the same, but here the cost is written without its ½ ([R1]): every δ is twice as large.";
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function verdict({ answer, digit, corrected, value }: TourFacts, n: WriteNumber): string {
  if (answer === digit) {
    return corrected ? "it is the largest: right." : "it is the largest, by luck: nothing has been learnt yet.";
  }
  const other = `the largest is {yHat ${answer}} = ${n(value("yHat", answer))}: wrong.`;
  return corrected ? other : `${other} Nothing has been learnt yet.`;
}

function moved({ batch, costMove, value }: TourFacts, n: WriteNumber): string {
  const cost = batch === 1 ? "the cost" : `the cost of the batch of ${batch} samples`;
  const [before, after] = [n(value("batchCost")), n(value("newBatchCost"))];
  if (costMove === "stays") return `With all weights corrected, ${cost} stays at ${before}.`;
  const verb = costMove === "falls" ? "goes" : "rises";
  const long = costMove === "falls" ? "" : ": the step was too long";
  return `With all weights corrected, ${cost} ${verb} from ${before} to ${after}${long}.`;
}
