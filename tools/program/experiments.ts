import { sigmoid, sigmoidDerivative } from "../../src/core/activation.ts";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { withBias } from "../../src/core/input.ts";
import { seededRandom, shuffledOrder } from "../../src/core/random.ts";
import type { Tensor } from "../../src/core/tensor.ts";
import { deviation, mean, median } from "../../src/course/faults/averages.ts";
import type { Mnist, Samples } from "../bench/samples.ts";
import {
  answer,
  correct,
  forward,
  hiddenErrorsOf,
  type Layers,
  layersOf,
  type Program,
  rightProgram,
} from "./program.ts";

/** One thing that chapter P measures; `measure` names its figures, shares of 100 unless their name says otherwise. */
export interface Experiment {
  readonly name: string;
  measure(mnist: Mnist, seed: number): Readonly<Record<string, number>>;
}

/** P.conditions: the first 15,000 training images, in an order that the seed draws, in batches of ten; all test images. */
const seen = 15000;
const batch = 10;
const early = 1000;
/** Images on which a network is looked at before training. */
const looked = 100;

type Start = (seed: number) => Layers;
const drawn =
  (amplitude: number | "scaled"): Start =>
  (seed) =>
    layersOf(initialWeights(rightProgram.spec, { seed, amplitude }));
/** Every weight of both layers, biases too. */
const equal =
  (value: number): Start =>
  () => ({ w: new Float64Array(785 * 30).fill(value), z: new Float64Array(31 * 10).fill(value) });

const raw = (image: Uint8Array): Tensor => withBias(Float64Array.from(image));
const binary = (image: Uint8Array): Tensor => withBias(Float64Array.from(image, (grey) => (grey > 127 ? 1 : 0)));
/** T[28 r + c] = Image[r][c] / 255: the 1 of the index forgotten, the last cell left at 0. */
function oneCellEarly(image: Uint8Array): Tensor {
  const x = new Float64Array(image.length + 1);
  x.set(Float64Array.from(image, (grey) => grey / 255));
  return x;
}

const change = (changes: Partial<Program>): Program => ({ ...rightProgram, ...changes });
const spec = (changes: Partial<Program["spec"]>): Program["spec"] => ({ ...rightProgram.spec, ...changes });

export const experiments: readonly Experiment[] = [
  trained("right program", rightProgram, drawn(0.5)),
  { name: "P1, amplitude 0.00005", measure: (mnist, seed) => amplitude(mnist, seed, drawn(0.00005)) },
  { name: "P1, amplitude 0.5", measure: (mnist, seed) => amplitude(mnist, seed, drawn(0.5)) },
  { name: "P1, amplitude 5", measure: (mnist, seed) => amplitude(mnist, seed, drawn(5)) },
  { name: "P1, amplitude √(6/(in + out))", measure: (mnist, seed) => amplitude(mnist, seed, drawn("scaled")) },
  { name: "P1, all weights 0.5", measure: (mnist, seed) => equalWeights(mnist, seed, 0.5) },
  { name: "P1, all weights 0.05", measure: (mnist, seed) => equalWeights(mnist, seed, 0.05) },
  { name: "P1, all weights 0", measure: (mnist, seed) => equalWeights(mnist, seed, 0) },
  {
    name: "P2, trained rightly, tested one cell early",
    measure: ({ train, test }, seed) => ({
      test: share(change({ input: oneCellEarly }), run(rightProgram, drawn(0.5)(seed), train, seed).end, test),
    }),
  },
  trained("P2, trained and tested one cell early", change({ input: oneCellEarly }), drawn(0.5)),
  trained("P3, U_0 = 0", change({ hiddenBias: 0 }), drawn(0.5)),
  {
    name: "P4, raw pixels",
    measure: (mnist, seed) => amplitude(mnist, seed, drawn(0.5), change({ input: raw })),
  },
  trained("P4, binarised", change({ input: binary }), drawn(0.5)),
  trained("P5, without the factor 2", change({ spec: spec({ costFactor: 0.5 }) }), drawn(0.5)),
  trained("P5, without it, α = 2", change({ spec: spec({ costFactor: 0.5 }), alpha: 2 }), drawn(0.5)),
  trained("P5, sum", change({ spec: spec({ batch: "sum" }) }), drawn(0.5)),
  trained("P5, sum, α = 0.1", change({ spec: spec({ batch: "sum" }), alpha: 0.1 }), drawn(0.5)),
  trained("P6, z corrected first", change({ hiddenErrorsWith: "z corrected" }), drawn(0.5)),
  trained("P6, right, α = 3", change({ alpha: 3 }), drawn(0.5)),
  trained("P6, z corrected first, α = 3", change({ hiddenErrorsWith: "z corrected", alpha: 3 }), drawn(0.5)),
  trained("R6, the sigmoid applied twice", change({ outputErrors: sigmoidTwice }), drawn(0.5)),
];

/** The share of test digits recognised after training. */
function trained(name: string, program: Program, start: Start): Experiment {
  return {
    name,
    measure: ({ train, test }, seed) => ({ test: share(program, run(program, start(seed), train, seed).end, test) }),
  };
}

/** R6: A3 with g_s(ŷ)[1 − g_s(ŷ)]. */
function sigmoidTwice(_: Program["spec"], predicted: Tensor, y: Tensor): Tensor {
  return predicted.map((prediction, k) => 2 * sigmoidDerivative(sigmoid(prediction)) * (prediction - (y[k] as number)));
}

/** P1: what is seen of a start before training, then the share recognised early and at the end. */
function amplitude({ train, test }: Mnist, seed: number, start: Start, program: Program = rightProgram) {
  const weights = start(seed);
  const productions: number[] = [];
  const slopes: number[] = [];
  const errors: number[] = [];
  let saturated = 0;
  for (const at of orderOf(seed).slice(0, looked)) {
    const one = labelled(train, at);
    const { sigma, u } = forward(program, weights, one.image);
    productions.push(...sigma);
    for (const activation of u.slice(1)) {
      slopes.push(sigmoidDerivative(activation));
      if (Math.min(activation, 1 - activation) < 0.01) saturated += 1;
    }
    errors.push(...hiddenErrorsOf(program, weights, one).map(Math.abs));
  }
  const { early: soon, end } = run(program, weights, train, seed);
  return {
    "standard deviation of σ": deviation(productions),
    "mean g′": mean(slopes),
    "saturated, of 100": (100 * saturated) / slopes.length,
    "median |δ^caché|": median(errors),
    "test after 1,000": share(program, soon, test),
    test: share(program, end, test),
  };
}

/** Equal weights: the share recognised, and how far the hidden neurons' weights are apart after training. */
function equalWeights({ train, test }: Mnist, seed: number, value: number) {
  const { end } = run(rightProgram, equal(value)(seed), train, seed);
  const { w, z } = end;
  let apart = 0;
  for (let i = 0; i < 785; i++) {
    for (let j = 0; j < 30; j++) apart = Math.max(apart, Math.abs((w[30 * i + j] as number) - (w[30 * i] as number)));
  }
  for (let j = 1; j <= 30; j++) {
    for (let k = 0; k < 10; k++) apart = Math.max(apart, Math.abs((z[10 * j + k] as number) - (z[10 + k] as number)));
  }
  return { test: share(rightProgram, end, test), "largest difference between two hidden neurons' weights": apart };
}

/** The weights after 1,000 images and after 15,000. */
function run(program: Program, start: Layers, train: Samples, seed: number): { early: Layers; end: Layers } {
  const order = [...orderOf(seed)];
  const end = { w: start.w.slice(), z: start.z.slice() };
  let soon = start;
  for (let from = 0; from < seen; from += batch) {
    correct(
      program,
      end,
      order.slice(from, from + batch).map((at) => labelled(train, at)),
    );
    if (from + batch === early) soon = { w: end.w.slice(), z: end.z.slice() };
  }
  return { early: soon, end };
}

function orderOf(seed: number): Uint32Array {
  return shuffledOrder(seen, seededRandom(seed));
}

function imageAt({ images }: Samples, at: number): Uint8Array {
  return images.subarray(784 * at, 784 * (at + 1));
}

function labelled(samples: Samples, at: number): { image: Uint8Array; label: number } {
  return { image: imageAt(samples, at), label: samples.labels[at] as number };
}

function share(program: Program, weights: Layers, test: Samples): number {
  let right = 0;
  for (let at = 0; at < test.labels.length; at++) {
    if (answer(program, weights, imageAt(test, at)) === test.labels[at]) right += 1;
  }
  return (100 * right) / test.labels.length;
}
