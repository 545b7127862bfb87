import type { BackwardPass } from "./backward.ts";
import { batchFactor } from "./cost.ts";
import { requireLength, requireSetting } from "./errors.ts";
import type { BatchRule, Weights } from "./network.ts";
import { addProduct, type OuterProduct, productLength } from "./outer-product.ts";
import { at, type Tensor } from "./tensor.ts";

/** A1 or B2 over a batch: (1/P) Σ_p or Σ_p of the samples' costs. */
export function batchCost(rule: BatchRule, costs: readonly number[]): number {
  return batchFactor(rule, costs.length) * costs.reduce((sum, cost) => sum + cost, 0);
}

/**
 * A8, the mean, or B11, the sum (G7 at any depth), of one layer's gradients over the batch's samples: shaped as its weights.
 * The factor is applied once only (P5).
 */
export function batchGradient(rule: BatchRule, samples: readonly OuterProduct[]): Float64Array<ArrayBuffer> {
  requireSetting("P", samples.length, samples.length >= 1);
  const factor = batchFactor(rule, samples.length);
  const sum = new Float64Array(samples[0] === undefined ? 0 : productLength(samples[0]));
  for (const own of samples) {
    requireLength("gradient", productLength(own), sum.length);
    addProduct(sum, own);
  }
  for (let n = 0; n < sum.length; n++) sum[n] = factor * at(sum, n);
  return sum;
}

/** A9 = B12 (G8 at any depth): Δ = −α ∂E/∂w for one layer, to be added. Throws a `setting` error unless α is finite. */
export function correction(gradient: Tensor, alpha: number): Float64Array<ArrayBuffer> {
  requireSetting("α", alpha, Number.isFinite(alpha));
  const added = new Float64Array(gradient.length);
  for (let n = 0; n < added.length; n++) added[n] = -alpha * at(gradient, n);
  return added;
}

/** What steps 3b and 3c of the method apply, a function for each of their lines. */
export interface UpdateRules {
  /** A8 or B11. */
  readonly batch: typeof batchGradient;
  /** A9 = B12. `outputs` is how many columns the layer's weights have: the first row of so many are the biases. */
  readonly correction: (...given: [...Parameters<typeof correction>, outputs: number]) => Float64Array<ArrayBuffer>;
}

/** Steps 3b and 3c as the course has them. */
export const courseUpdate: UpdateRules = { batch: batchGradient, correction };

/** A8 or B11 in every layer, ∂E/∂w^h at `h − 1`. */
export function batchGradients(
  rule: BatchRule,
  samples: readonly BackwardPass[],
  rules = courseUpdate,
): Float64Array<ArrayBuffer>[] {
  requireSetting("P", samples.length, samples.length >= 1);
  return (samples[0]?.gradients ?? []).map((_, layer) =>
    rules.batch(
      rule,
      samples.map(({ gradients }) => gradients[layer] as OuterProduct),
    ),
  );
}

/** M.3c: the corrections added to w_ij and z_jk. The weights given are left as they were. */
export function corrected(weights: Weights, added: readonly Tensor[]): Float64Array<ArrayBuffer>[] {
  requireLength("corrections", added.length, weights.length);
  return weights.map((layer, h) => {
    const delta = added[h] as Tensor;
    requireLength("correction", delta.length, layer.length);
    const after = new Float64Array(layer.length);
    for (let n = 0; n < after.length; n++) after[n] = at(layer, n) + at(delta, n);
    return after;
  });
}
