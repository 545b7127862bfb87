import type { NodeKind } from "./drawn-network.ts";
import type { DrawingWords } from "./words.fr.ts";

/** A neuron's name; the outputs count from 0 with one hidden layer, from 1 in section G. */
function neuron(kind: NodeKind, layer: number, index: number, m: number): string {
  switch (kind) {
    case "bias":
      return layer === 0 ? "input bias neuron" : m === 2 ? "hidden bias neuron" : `bias neuron of layer ${layer}`;
    case "input":
      return `input ${index}`;
    case "hidden":
      return m === 2 ? `hidden neuron ${index}` : `neuron ${index} of layer ${layer}`;
    case "output":
      return `output neuron ${m === 2 ? index - 1 : index}`;
  }
}

export const en = {
  sides: "Network shown",
  side: { small: "small network", mnist: "MNIST" },
  name: (sizes) => `The ${sizes} network, its neurons and its weights`,
  keys: "Arrow keys lead from neuron to neuron along the weights; Enter holds a number in the loupe; plus and minus change an input, an expected output or a weight.",
  layer: (layer, m) =>
    layer === 0 ? "inputs" : layer === m ? "outputs" : m === 2 ? "hidden layer" : `hidden layer ${layer}`,
  neuron,
  caption: (on) =>
    `On the edges: ${
      {
        weights: "the weights",
        returned: "what comes back, weight × error (weights elsewhere)",
        gradient: "the sample’s gradient, the derivative of its cost with respect to the weight",
        batchGradient: "the batch’s gradient, the derivative of the cost with respect to the weight",
        correction: "the weight update, Δw or Δz, then → the new weight",
        correctionAlone: "the weight update, Δw or Δz",
      }[on]
    }. The line is the weight’s: solid, positive; dashed, negative; wide, large.`,
  rounded: (digits) => `The numbers of the drawing are rounded to ${digits} digits; the working below it keeps more.`,
  differing: {
    sigmoid: "With softmax, on the same weights and inputs, these would be other numbers:",
    softmax: "With the sigmoid, on the same weights and inputs, these would be other numbers:",
  },
  roundedOnEdges: (digits) => `The numbers on the edges are rounded to ${digits} digits; the tables give more.`,
  hidden: (count) =>
    count === 1
      ? "There is no room for one number: point at its edge to read it."
      : `There is no room for ${count} numbers: point at their edges to read them.`,
  later: (name, symbol, step) => `${name}, ${symbol}: at step ${step}`,
  weight: (told, from, to, more) => [`weight ${told}, from ${from} to ${to}`, ...more].join("; "),
  part: (name, value, more) => `${name}, ${value}${more === null ? "" : `; ${more}`}`,
  returned: (value) => `weight times error, ${value}`,

  examples: "Example",
  example: {
    published: "published (Mazur)",
    saturated: "saturated",
    "sure-and-wrong": "sure and wrong",
    "dead-input": "a dead input",
  },
  exampleTold: {
    published:
      "An example that Matt Mazur published on the Web, so that its numbers can be compared: cost with ½, α = 0.5. He does not update the biases; to find his numbers, choose Biases: held under the figure.",
    saturated: "Both hidden neurons are saturated: g′ ≈ 0, hardly anything reaches w.",
    "sure-and-wrong": "The network is sure of itself and wrong: compare δ^sortie with the sigmoid and with softmax.",
    "dead-input": "X_1 = 0: its weights change nothing and are not corrected.",
  },
  exampleAgain: "The example’s numbers again",
  ownNumbers: "my numbers",
  drawn: (seed) => `random (seed ${seed})`,
  random: "Other random numbers",
  row: "Row",
  rowOf: (row, rows) => `row ${row} of ${rows}`,

  expected: (y) => `Expected: y = (${y})`,
  predicted: (y) => `predicted: ŷ = (${y})`,
  predictedLater: (step) => `prediction: at step ${step}`,
  notDistribution: (sum) =>
    `With softmax the y must add up to 1 (here ${sum}): without that there is no error. Change y, or use the sigmoid.`,

  edit: "Change a number",
  editHint:
    "Choose an input, an expected output or a weight in the drawing to change it here. A weight also changes when it is dragged sideways.",
  editComputed: "is computed: change an input, an expected output or a weight instead.",
  slide: (name) => `${name}, drag`,

  working: "What the step works out",

  numbers: "All numbers, to type",
  inputs: "Inputs X",
  truths: "Expected outputs y",
  weightsInto: (layer, m) =>
    m === 2
      ? layer === 1
        ? "Weights w, from the inputs to the hidden layer"
        : "Weights z, from the hidden layer to the outputs"
      : `Weights w^${layer}, into layer ${layer}`,
  fromTo: "from \\ to",
  bias: "bias",
  sizes: "Sizes",
  sizeOf: (layer, m) =>
    layer === 0 ? "inputs" : layer === m ? "outputs" : m === 2 ? "hidden neurons" : `hidden layer ${layer}`,
  layers: "hidden layers",
  addRow: "Add a row",
  removeRow: "Remove this row",
  rowNote: "All rows make the batch; the drawing shows the one chosen.",
} satisfies DrawingWords;
