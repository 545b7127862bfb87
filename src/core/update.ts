import type { BackwardPass } from "./backward.ts";
import { batchFactor } from "./cost.ts";
import { requireLength, requireSetting } from "./errors.ts";
import type { BatchRule, Weights } from "./network.ts";
import { at, type Tensor } from "./tensor.ts";

/** A1 or B2 over a batch: (1/P) Σ_p or Σ_p of the samples' costs. */
export function batchCost(rule: BatchRule, costs: readonly number[]): number {
  return batchFactor(rule, costs.length) * costs.reduce((sum, cost) => sum + cost, 0);
}

/** A8, the mean, or B11, the sum, over the batch's samples: one tensor a layer, shaped as its weights. */
export function batchGradients(rule: BatchRule, samples: readonly BackwardPass[]): Float64Array<ArrayBuffer>[] {
  requireSetting("P", samples.length, samples.length >= 1);
  const factor = batchFactor(rule, samples.length);
  return (samples[0]?.gradients ?? []).map((first, layer) => {
    const sum = new Float64Array(first.length);
    for (const { gradients } of samples) {
      const own = gradients[layer] as Tensor;
      requireLength("gradient", own.length, sum.length);
      for (let n = 0; n < sum.length; n++) sum[n] = at(sum, n) + at(own, n);
    }
    return sum.map((total) => factor * total);
  });
}

/** A9 = B12: Δ = −α ∂E/∂w, to be added. Throws a `setting` error unless α is finite. */
export function corrections(gradients: readonly Tensor[], alpha: number): Float64Array<ArrayBuffer>[] {
  requireSetting("α", alpha, Number.isFinite(alpha));
  return gradients.map((layer) => layer.map((slope) => -alpha * slope));
}

/** M.3c: the corrections added to w_ij and z_jk. The weights given are left as they were. */
export function corrected(weights: Weights, added: readonly Tensor[]): Float64Array<ArrayBuffer>[] {
  requireLength("corrections", added.length, weights.length);
  return weights.map((layer, h) => {
    const delta = added[h] as Tensor;
    requireLength("correction", delta.length, layer.length);
    return layer.map((weight, n) => weight + at(delta, n));
  });
}
