import { seededRandom } from "../core/random.ts";
import { differentNumbers } from "./paper-numbers.ts";
import type { Setup } from "./setup.ts";

/** Small networks that show something, ready made. */
export const exampleIds = ["published", "saturated", "sure-and-wrong", "dead-input"] as const;
export type ExampleId = (typeof exampleIds)[number];

/** What is as in section A unless an example says otherwise. */
const usual = {
  sizes: [2, 2, 2],
  biases: "corrected",
  conventions: { output: "sigmoid", costFactor: 1, batch: "mean" },
  rules: "course",
  batchSize: 1,
  alpha: 0.5,
} as const;

function table(x: readonly number[], y: readonly number[]): Setup["source"] {
  return { kind: "table", rows: [{ x, y }], index: 0 };
}

/** Weights: one list a layer; the biases first, then a pair for each neuron of the layer before. */
const examples: Readonly<Record<ExampleId, Setup>> = {
  // Matt Mazur, “A Step by Step Backpropagation Example”, 2015; its cost has the factor ½.
  published: {
    ...usual,
    source: table([0.05, 0.1], [0.01, 0.99]),
    init: {
      given: [
        [0.35, 0.35, 0.15, 0.25, 0.2, 0.3],
        [0.6, 0.6, 0.4, 0.5, 0.45, 0.55],
      ],
    },
    conventions: { ...usual.conventions, costFactor: 0.5 },
  },
  // σ lies where the sigmoid is flat: U_1 is all but 1, U_2 all but 0, and no error reaches w.
  saturated: {
    ...usual,
    source: table([0.8, 0.5], [0, 1]),
    init: {
      given: [
        [2, -3, 6, -5, 4, -4],
        [0.1, -0.2, 0.6, -0.4, 0.3, 0.7],
      ],
    },
  },
  // ŷ_1 is all but 1 where y_1 = 0, and ŷ_0 all but 0 where y_0 = 1: A3 all but vanishes, B7 does not.
  "sure-and-wrong": {
    ...usual,
    source: table([0.3, 0.8], [1, 0]),
    init: {
      given: [
        [0.1, -0.2, 0.4, 0.3, -0.5, 0.6],
        [-4, 4, -2, 2, -3, 3],
      ],
    },
  },
  // X_1 = 0: it adds nothing to σ, and the weights that leave it are not corrected.
  "dead-input": {
    ...usual,
    source: table([0, 0.7], [1, 0]),
    init: {
      given: [
        [0.2, -0.1, 0.5, 0.4, -0.6, 0.3],
        [0.1, 0.3, -0.4, 0.2, 0.7, -0.5],
      ],
    },
  },
};

/** A ready-made example. */
export function example(id: ExampleId): Setup {
  return examples[id];
}

/** The small network that is shown first. */
export const firstSmallSetup: Setup = examples.published;

/** Which ready-made example a setup is, however it is read; null for another. */
export function exampleOf({ source, sizes, init }: Setup): ExampleId | null {
  const said = JSON.stringify([source, sizes, init]);
  return (
    exampleIds.find((id) => JSON.stringify([examples[id].source, examples[id].sizes, examples[id].init]) === said) ??
    null
  );
}

/**
 * A network of some sizes, its numbers drawn by a seed: two decimals, no two of one layer alike, and one output that should be 1.
 * The same seed and sizes give the same network.
 */
export function randomSmallSetup(sizes: readonly number[], seed: number): Setup {
  const random = seededRandom(seed);
  const [inputs = 1] = sizes;
  const outputs = sizes.at(-1) ?? 1;
  const given = sizes.slice(1).map((to, h) => differentNumbers(((sizes[h] ?? 0) + 1) * to, random));
  const x = differentNumbers(inputs, random).map(Math.abs);
  const label = Math.floor(random() * outputs);
  const y = Array.from({ length: outputs }, (_, k) => Number(k === label));
  return { ...usual, sizes, source: table(x, y), init: { given } };
}

/**
 * The published example with a second hidden layer between its hidden layer and its outputs, for chapter G: a²_j is 0.45 + 0.20 o¹_1 + 0.30 o¹_2
 * for j = 1, and 0.45 + 0.35 o¹_1 + 0.25 o¹_2 for j = 2.
 */
export const twoHiddenSetup: Setup = {
  ...examples.published,
  sizes: [2, 2, 2, 2],
  init: {
    given: [
      [0.35, 0.35, 0.15, 0.25, 0.2, 0.3],
      [0.45, 0.45, 0.2, 0.35, 0.3, 0.25],
      [0.6, 0.6, 0.4, 0.5, 0.45, 0.55],
    ],
  },
};
