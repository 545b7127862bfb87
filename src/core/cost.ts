import { logSumExp } from "./activation.ts";
import { CoreError, requireLength } from "./errors.ts";
import type { BatchRule, CostFactor } from "./network.ts";
import { at, type Tensor } from "./tensor.ts";

/** A1, one sample: ℰ^(p) = factor · Σ_k (ŷ_k − y_k)². Factor ½ gives section G's E. */
export function squaredError(predicted: Tensor, truth: Tensor, factor: CostFactor): number {
  requireLength("y", truth.length, predicted.length);
  let sum = 0;
  for (let k = 0; k < predicted.length; k++) sum += (at(predicted, k) - at(truth, k)) ** 2;
  return factor * sum;
}

/**
 * B2, one sample: C^(p) = −Σ_k y_k log ŷ_k = log Σ_k e^{τ_k} − τ_true, from the productions: log 0 never arises (R4). τ_true
 * is subtracted inside the sum, log Σ_k e^{τ_k − τ_true}, so that the small cost of a sure and right answer is not lost.
 * Throws a `truth-sum` error unless Σ_k y_k = 1, which B6 rests on; then τ_true stands for Σ_k y_k τ_k.
 */
export function logCost(tau: Tensor, truth: Tensor): number {
  requireLength("y", truth.length, tau.length);
  if (!sumsToOne(truth)) throw new CoreError({ code: "truth-sum", found: truth.reduce((sum, y) => sum + y, 0) });
  const trueProduction = tau.reduce((sum, t, k) => sum + t * at(truth, k), 0);
  return logSumExp(tau.map((t) => t - trueProduction));
}

/** N: y_k = 1 if k is the true digit, else 0. Throws a `label` error unless `label` is one of 0..classes−1. */
export function oneHot(label: number, classes: number): Float64Array<ArrayBuffer> {
  if (!Number.isInteger(label) || label < 0 || label >= classes) {
    throw new CoreError({ code: "label", found: label, classes });
  }
  const truth = new Float64Array(classes);
  truth[label] = 1;
  return truth;
}

/** What a y_k typed in decimals may be off by, for Σ_k y_k = 1 still to hold. */
const decimalsOff = 1e-9;

/** Whether Σ_k y_k = 1, which softmax's outputs always do and B6 asks of y. */
export function sumsToOne(truth: Tensor): boolean {
  return Math.abs(truth.reduce((sum, y) => sum + y, 0) - 1) <= decimalsOff;
}

/** The output k with y_k = 1 where all others are 0; undefined where y names no single one. */
export function labelOf(truth: Tensor): number | undefined {
  const named = Array.from(truth, (y, k) => ({ y, k })).filter(({ y }) => y !== 0);
  return named.length === 1 && named[0]?.y === 1 ? named[0].k : undefined;
}

/** A1 or B2 over a batch: what each sample's cost or gradient is multiplied by before the sum over p, 1/P or 1. */
export function batchFactor(rule: BatchRule, samples: number): number {
  return rule === "mean" ? 1 / samples : 1;
}
