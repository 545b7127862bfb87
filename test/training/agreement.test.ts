import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec, Weights } from "../../src/core/network.ts";
import { seededRandom } from "../../src/core/random.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { corrected } from "../../src/core/update.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { CHUNK, type TrainingPath } from "../../src/training/engine.ts";
import { coreSample, randomSamples, type Samples } from "./samples.ts";

/*
 * The bound. Float32 rounds each operation by at most u = 2^−24 ≈ 6e−8 of its result. A production of a few hundred terms
 * is thus wrong by about √n · u relative to the sum of the terms' sizes, g and softmax add 2e−7, and every δ inherits it:
 * a gradient is right to a few 1e−6 of the largest one in its layer. A weight is rounded once more, by u of itself, whenever a
 * sample is added to it, and at each of the batches' corrections. ŷ is wrong by u whatever it is, and so is δ = ŷ − y where it is nearly nothing: α · u more for each
 * sample of a batch. Over n samples in B batches these add up, and a network that learns may amplify them a little. Hence
 * 1e−5 · (the layer's largest movement) + (n + B + 1) · u · (its largest weight + α · P) for weights. For Float64 the same with 1e−12.
 */
const BOUND: Record<TrainingPath, { movement: number; rounding: number; cost: number }> = {
  "wasm-simd": { movement: 1e-5, rounding: 2 ** -24, cost: 5e-6 },
  typescript: { movement: 1e-11, rounding: 2 ** -51, cost: 1e-11 },
};

const PATHS: readonly TrainingPath[] = ["wasm-simd", "typescript"];

const networks = fc.record({
  sizes: fc
    .tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.integer({ min: 1, max: 53 }), { maxLength: 3 }),
      fc.integer({ min: 1, max: 13 }),
    )
    .map(([pixels, hidden, classes]) => [pixels, ...hidden, classes]),
  output: fc.constantFrom("sigmoid" as const, "softmax" as const),
  costFactor: fc.constantFrom(1 as const, 0.5 as const),
  batch: fc.constantFrom("mean" as const, "sum" as const),
});

interface Trained {
  readonly weights: Weights;
  readonly cost: number;
}

/** The core over the same batches; `cost` is Σ_p of the costs before each correction. */
function trainedByCore(
  spec: NetworkSpec,
  weights: Weights,
  samples: Samples,
  order: Uint32Array,
  batch: number,
  alpha: number,
): Trained {
  let current = weights;
  let cost = 0;
  for (let first = 0; first < order.length; first += batch) {
    const own = [...order.subarray(first, first + batch)].map((n) => coreSample(samples, n));
    const { samples: passes, update } = traceBatch(spec, current, own, alpha, { run: 0, revision: 0 });
    for (const pass of passes) cost += pass.backward?.cost ?? 0;
    current = corrected(current, update?.corrections ?? []);
  }
  return { weights: current, cost };
}

function largest(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}

/** Expects what a path trained to be what the core trained, within the path's bound. */
function expectAgreement(
  path: TrainingPath,
  spec: NetworkSpec,
  start: Weights,
  samples: Samples,
  order: Uint32Array,
  batch: number,
  alpha: number,
): void {
  const capacity = { train: samples.labels.length, test: 0 };
  const trainer = createTrainer(spec, start, capacity, path);
  trainer.append("train", samples.images, samples.labels);
  const sums = trainer.train(order, batch, alpha);
  const core = trainedByCore(spec, start, samples, order, batch, alpha);
  const { movement, rounding, cost } = BOUND[path];
  // Every sample may be added to a weight by itself, every batch once more, and the last weight is read.
  const roundings = order.length + Math.ceil(order.length / batch) + 1;
  expect(sums.samples).toBe(order.length);
  expect(Math.abs(sums.cost - core.cost)).toBeLessThanOrEqual(cost * (order.length + core.cost));
  trainer.weights().forEach((found, h) => {
    const expected = core.weights[h] as Float64Array;
    const before = start[h] as Float64Array;
    const moved = largest(expected.map((w, n) => w - (before[n] ?? 0)));
    const off = largest(found.map((w, n) => w - (expected[n] ?? 0)));
    expect(off, `w^${h + 1}`).toBeLessThanOrEqual(
      movement * moved +
        roundings * rounding * (largest(expected) + largest(before) + alpha * (spec.batch === "sum" ? batch : 1)),
    );
  });
  trainer.dispose();
}

describe.each(PATHS)("the %s path", (path) => {
  test("corrects the weights as the core does, for any network, output, convention and batch size", () => {
    fc.assert(
      fc.property(
        networks,
        fc.integer({ min: 1, max: 24 }),
        fc.constantFrom(1, 2, 3, 7, 10, 16, 30),
        fc.integer(),
        (spec, count, batch, seed) => {
          const random = seededRandom(seed);
          const samples = randomSamples(random, count, spec.sizes[0] ?? 1, spec.sizes.at(-1) ?? 1);
          const order = Uint32Array.from({ length: count }, () => Math.floor(count * random()));
          const alpha = spec.batch === "mean" ? 0.3 : 0.3 / batch;
          expectAgreement(path, spec, initialWeights(spec, { seed, amplitude: 0.5 }), samples, order, batch, alpha);
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each(["sigmoid", "softmax"] as const)("stays with the core over many batches of 784–30–10 with %s", (output) => {
    const spec: NetworkSpec = { sizes: [784, 30, 10], output, costFactor: 1, batch: "mean" };
    const samples = randomSamples(seededRandom(5), 100, 784, 10);
    const order = Uint32Array.from({ length: 150 }, (_, n) => (n * 37) % 100);
    expectAgreement(path, spec, initialWeights(spec, { seed: 3, amplitude: "scaled" }), samples, order, 10, 0.2);
  });

  test.each(["mean", "sum"] as const)(
    "corrects by the %s of a batch longer than a chunk, last short one included",
    (batch) => {
      const spec: NetworkSpec = { sizes: [20, 9, 4, 3], output: "softmax", costFactor: 1, batch };
      const length = 2 * CHUNK + 17;
      const samples = randomSamples(seededRandom(8), length + 5, 20, 3);
      const order = Uint32Array.from({ length: length + 5 }, (_, n) => n);
      const alpha = batch === "mean" ? 0.5 : 0.5 / length;
      expectAgreement(path, spec, initialWeights(spec, { seed: 4, amplitude: 0.5 }), samples, order, length, alpha);
    },
  );
});
