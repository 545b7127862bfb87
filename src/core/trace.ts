import { type BackwardPass, backwardBatch } from "./backward.ts";
import { requireSetting } from "./errors.ts";
import { type ForwardPass, forward } from "./forward.ts";
import { type NetworkSpec, requireWeights, type Weights, width } from "./network.ts";
import { courseRules, type Rules } from "./rules.ts";
import type { Tensor } from "./tensor.ts";
import { batchCost, batchGradients, corrected } from "./update.ts";

/** One sample as the network takes it: X_i at i with X_0 = 1, and its true digit, or null where nobody has said it. */
export interface Sample {
  readonly x: Tensor;
  readonly label: number | null;
}

/** One sample's pass: forward always; backward when its true digit is known. */
export interface SamplePass {
  readonly forward: ForwardPass;
  readonly backward: BackwardPass | null;
}

/** Steps 3b and 3c over the batch. */
export interface Update {
  /** A8 or B11: ∂E/∂w^h over the batch at `h − 1`. */
  readonly gradients: readonly Tensor[];
  /** A9 = B12: Δw^h at `h − 1`. */
  readonly corrections: readonly Tensor[];
  /** The batch's cost with the weights as they are, and with the corrections added. */
  readonly costBefore: number;
  readonly costAfter: number;
}

/** Which weights a trace speaks of: the run (one configuration's life) and how many times its weights have changed. */
export interface Stamp {
  readonly run: number;
  readonly revision: number;
}

/** Everything one application of the method computes, with the course's index origins. Immutable. */
export interface Trace extends Stamp {
  readonly spec: NetworkSpec;
  readonly alpha: number;
  /** w^h at `h − 1`, before the correction. */
  readonly weights: Weights;
  /** Samples p = 0..P−1. */
  readonly samples: readonly SamplePass[];
  /** Null when a sample's true digit is unknown. */
  readonly update: Update | null;
}

/**
 * The method M on a batch: 1a … 3c, nothing forgotten, nothing changed.
 * Throws a CoreError for a wrong shape, an unknown label, a value that is not finite, or an empty batch.
 *
 * @param rules the program that applies it: the course's, unless a fault is to be looked at
 */
export function traceBatch(
  spec: NetworkSpec,
  weights: Weights,
  batch: readonly Sample[],
  alpha: number,
  stamp: Stamp,
  rules: Rules = courseRules,
): Trace {
  requireWeights(spec, weights);
  requireSetting("P", batch.length, batch.length >= 1);
  const passes = batch.map(({ x }) => forward(spec, weights, x, rules));
  return traceFrom(passes, { spec, weights, batch, alpha, stamp, rules });
}

/** What a trace is made from. */
export interface Given {
  readonly spec: NetworkSpec;
  readonly weights: Weights;
  readonly batch: readonly Sample[];
  readonly alpha: number;
  readonly stamp: Stamp;
  readonly rules: Rules;
}

/** Steps 2 and 3 for samples that have gone forward; `passes[p]` is that of `batch[p]`. */
export function traceFrom(passes: readonly ForwardPass[], given: Given): Trace {
  const { spec, weights, batch, alpha, stamp, rules } = given;
  const answered = passes.flatMap((pass, p) => {
    const label = batch[p]?.label ?? null;
    return label === null ? [] : [{ pass, label }];
  });
  const known = backwardBatch(spec, weights, answered, rules, (gradients, h) =>
    rules.correction(rules.batch(spec.batch, gradients), alpha, width(spec, h)),
  );
  const backwardOf = new Map(answered.map(({ pass }, n) => [pass, known[n]]));
  const samples = passes.map((pass) => ({ forward: pass, backward: backwardOf.get(pass) ?? null }));
  const update = known.length === samples.length ? updateOf(given, known) : null;
  return { run: stamp.run, revision: stamp.revision, spec, alpha, weights, samples, update };
}

function updateOf({ spec, weights, batch, alpha, rules }: Given, known: readonly BackwardPass[]): Update {
  const gradients = batchGradients(spec.batch, known, rules);
  const added = gradients.map((layer, n) => rules.correction(layer, alpha, width(spec, n + 1)));
  const after = corrected(weights, added);
  const costs = known.map(({ y }, p) => rules.cost(spec, forward(spec, after, (batch[p] as Sample).x, rules), y));
  return {
    gradients,
    corrections: added,
    costBefore: batchCost(
      spec.batch,
      known.map((pass) => pass.cost),
    ),
    costAfter: batchCost(spec.batch, costs),
  };
}
