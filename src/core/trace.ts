import { type BackwardPass, backward, sampleCost } from "./backward.ts";
import { requireSetting } from "./errors.ts";
import { type ForwardPass, forward } from "./forward.ts";
import { type NetworkSpec, requireWeights, type Weights } from "./network.ts";
import type { Tensor } from "./tensor.ts";
import { batchCost, batchGradients, corrected, corrections } from "./update.ts";

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
 */
export function traceBatch(
  spec: NetworkSpec,
  weights: Weights,
  batch: readonly Sample[],
  alpha: number,
  stamp: Stamp,
): Trace {
  requireWeights(spec, weights);
  requireSetting("P", batch.length, batch.length >= 1);
  const samples = batch.map(({ x, label }): SamplePass => {
    const pass = forward(spec, weights, x);
    return { forward: pass, backward: label === null ? null : backward(spec, weights, pass, label) };
  });
  const known = samples.map((sample) => sample.backward).filter((pass) => pass !== null);
  const update = known.length === samples.length ? updateOf(spec, weights, samples, known, alpha) : null;
  return { run: stamp.run, revision: stamp.revision, spec, alpha, weights, samples, update };
}

function updateOf(
  spec: NetworkSpec,
  weights: Weights,
  samples: readonly SamplePass[],
  known: readonly BackwardPass[],
  alpha: number,
): Update {
  const gradients = batchGradients(spec.batch, known);
  const added = corrections(gradients, alpha);
  const after = corrected(weights, added);
  const costs = samples.map((sample, p) => {
    const truth = (known[p] as BackwardPass).y;
    return sampleCost(spec, forward(spec, after, sample.forward.x), truth);
  });
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
