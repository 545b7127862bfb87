import fc from "fast-check";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { BatchRule, CostFactor, NetworkSpec, OutputKind, Weights } from "../../src/core/network.ts";
import type { Sample } from "../../src/core/trace.ts";

/** A network, and a batch that it can be given. */
export interface Experiment {
  readonly spec: NetworkSpec;
  readonly weights: Weights;
  readonly batch: readonly [Sample, ...Sample[]];
}

const inputs = fc.integer({ min: 1, max: 6 });
const hidden = fc.integer({ min: 1, max: 5 });
const outputs = fc.integer({ min: 2, max: 5 });

/** r^0 … r^m with `layers` hidden layers. */
function sizes(layers: { min: number; max: number }): fc.Arbitrary<number[]> {
  return fc
    .tuple(inputs, fc.array(hidden, { minLength: layers.min, maxLength: layers.max }), outputs)
    .map(([first, between, last]) => [first, ...between, last]);
}

/** x_1 … x_{r^0} in [0, 1] with X_0 = 1 in front, and a digit 0..N_s−1. */
function sample(spec: NetworkSpec): fc.Arbitrary<Sample> {
  const pixel = fc.double({ min: 0, max: 1, noNaN: true });
  const [r0 = 0] = spec.sizes;
  return fc.record({
    x: fc.array(pixel, { minLength: r0, maxLength: r0 }).map((pixels) => Float64Array.from([1, ...pixels])),
    label: fc.nat({ max: (spec.sizes.at(-1) ?? 1) - 1 }),
  });
}

/**
 * Random networks of every kind the course has, with weights that neither vanish nor saturate, and batches of 1 to 4.
 *
 * @param layers how many hidden layers, 0 to 3 unless said otherwise
 */
export function experiment(layers = { min: 0, max: 3 }): fc.Arbitrary<Experiment> {
  return fc
    .record({
      sizes: sizes(layers),
      output: fc.constantFrom<OutputKind>("sigmoid", "softmax"),
      costFactor: fc.constantFrom<CostFactor>(1, 0.5),
      batch: fc.constantFrom<BatchRule>("mean", "sum"),
    })
    .chain((spec) =>
      fc
        .record({
          seed: fc.integer(),
          amplitude: fc.double({ min: 0.1, max: 2, noNaN: true }),
          first: sample(spec),
          others: fc.array(sample(spec), { maxLength: 3 }),
        })
        .map(({ seed, amplitude, first, others }) => ({
          spec,
          weights: initialWeights(spec, { seed, amplitude }),
          batch: [first, ...others] as const,
        })),
    );
}
