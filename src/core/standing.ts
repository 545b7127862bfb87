import { hiddenErrors, outputErrors, sampleCost, truthVector } from "./backward.ts";
import { answerOf, forward, outputsOf, predictionOf } from "./forward.ts";
import type { Labelled } from "./learn.ts";
import { depth, layerWeights, type NetworkSpec, type Weights, width } from "./network.ts";
import { norm } from "./norms.ts";
import { at } from "./tensor.ts";

/** How a network stands on some samples, before any of them is learnt from. */
export interface Standing {
  /** Mean of ℰ^(p) or C^(p). */
  readonly cost: number;
  /** Share of right answers, 0..1. */
  readonly accuracy: number;
  /** Mean over the samples of ‖δ^h‖, h = 1..m at h − 1: the last is δ^sortie's. */
  readonly errors: readonly number[];
  /** ‖(1/P) Σ_p δ^h‖, h = 1..m at h − 1: the length of the mean gradient of layer h's biases, its speed of learning. */
  readonly speeds: readonly number[];
}

/** Steps 1 and 2 on some samples, of which only lengths and means are kept. Throws as `forward` does. */
export function standing(spec: NetworkSpec, weights: Weights, samples: readonly Labelled[]): Standing {
  const m = depth(spec);
  const lengths = new Array<number>(m).fill(0);
  const sums = Array.from({ length: m }, (_, n) => new Float64Array(width(spec, n + 1)));
  let cost = 0;
  let right = 0;
  for (const { x, label } of samples) {
    const pass = forward(spec, weights, x);
    const { y } = truthVector(spec, label);
    cost += sampleCost(spec, pass, y);
    if (answerOf(pass) === label) right += 1;
    let delta = outputErrors(spec, predictionOf(pass), y);
    for (let h = m; h >= 1; h--) {
      if (h < m) delta = hiddenErrors(outputsOf(pass, h), layerWeights(weights, h + 1), delta);
      lengths[h - 1] = (lengths[h - 1] ?? 0) + norm(delta);
      const sum = sums[h - 1] ?? new Float64Array(0);
      for (let j = 0; j < delta.length; j++) sum[j] = at(sum, j) + at(delta, j);
    }
  }
  const count = samples.length;
  return {
    cost: cost / count,
    accuracy: right / count,
    errors: lengths.map((length) => length / count),
    speeds: sums.map((sum) => norm(sum) / count),
  };
}
