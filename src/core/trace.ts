import { type BackwardPass, backwardBatch, type Truth } from "./backward.ts";
import { sumsToOne } from "./cost.ts";
import { requireSetting } from "./errors.ts";
import { type ForwardPass, forward } from "./forward.ts";
import { type NetworkSpec, requireWeights, type Weights, width } from "./network.ts";
import { courseRules, type Rules } from "./rules.ts";
import type { Tensor } from "./tensor.ts";
import { batchCost, batchGradients, corrected } from "./update.ts";

/** One sample as the network takes it, and what should come out. */
export interface Sample {
  /** X_i at i, X_0 = 1. */
  readonly x: Tensor;
  /** The true digit; null where nobody has said it, or where y is given itself. */
  readonly label: number | null;
  /** y_k at k, each 0..1, given in place of a digit. */
  readonly y?: Tensor;
}

/** What a sample should give; null where nobody has said it. */
export function truthOf({ label, y }: Sample): Truth | null {
  return y ?? label;
}

/** One sample's pass: forward always; backward when it is known what should come out, and B's log cost can be taken of it. */
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
  /** Null when a sample has no backward pass. */
  readonly update: Update | null;
}

/** The samples that a trace was made of: the digit where one was known, else y as it was given. */
export function batchOf({ samples }: Pick<Trace, "samples">): Sample[] {
  return samples.map(({ forward: { x }, backward }): Sample => {
    if (backward === null) return { x, label: null };
    const { label, y } = backward;
    return label === undefined ? { x, label: null, y } : { x, label };
  });
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
interface Given {
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
    const truth = truthOf(batch[p] as Sample);
    return truth === null || !isLearnt(spec.output, truth) ? [] : [{ pass, truth }];
  });
  const known = backwardBatch(spec, weights, answered, rules, (gradients, h) =>
    rules.correction(rules.batch(spec.batch, gradients), alpha, width(spec, h)),
  );
  const backwardOf = new Map(answered.map(({ pass }, n) => [pass, known[n]]));
  const samples = passes.map((pass) => ({ forward: pass, backward: backwardOf.get(pass) ?? null }));
  const update = known.length === samples.length ? updateOf(given, known) : null;
  return { run: stamp.run, revision: stamp.revision, spec, alpha, weights, samples, update };
}

/** Whether an output's cost can be taken of a truth: B's asks for Σ_k y_k = 1, A's for nothing. */
function isLearnt(output: NetworkSpec["output"], truth: Truth): boolean {
  return output === "sigmoid" || typeof truth === "number" || sumsToOne(truth);
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
