import { layerOf, predictionOf } from "./forward.ts";
import { depth, layerWeights } from "./network.ts";
import { at, largestPlace } from "./tensor.ts";
import type { Trace } from "./trace.ts";

/** |τ_k| that the made-up network gives every output: ŷ within 5 · 10^−5 of 0 or 1 with the sigmoid. */
export const certainty = 10;

/** Weights that make a network sure of itself and wrong about one sample. */
interface SureAndWrong {
  readonly weights: readonly Float64Array<ArrayBuffer>[];
  /** The output that should be largest, the true digit, and the one that the network is sure of instead. */
  readonly truth: number;
  readonly wrong: number;
}

/**
 * R5's situation out of the network as it is: only the biases of the output layer (z_0k) change, so that for this sample
 * τ = +10 on the strongest wrong digit and −10 on all others, the true one among them. Null while the truth is unknown.
 */
export function sureAndWrong({ spec, weights, samples }: Trace, p = 0): SureAndWrong | null {
  const sample = samples[p];
  if (sample === undefined || sample.backward === null) return null;
  const truth = largestPlace(sample.backward.y);
  const predicted = predictionOf(sample.forward);
  const m = depth(spec);
  const tau = layerOf(sample.forward, m).a;
  if (predicted.length < 2) return null;
  let wrong = truth === 0 ? 1 : 0;
  for (let k = 0; k < predicted.length; k++) {
    if (k !== truth && at(predicted, k) > at(predicted, wrong)) wrong = k;
  }
  const made = weights.map((layer) => Float64Array.from(layer));
  const last = made[m - 1];
  if (last === undefined) return null;
  const before = layerWeights(weights, m);
  for (let k = 0; k < tau.length; k++) {
    last[k] = at(before, k) + (k === wrong ? certainty : -certainty) - at(tau, k);
  }
  return { weights: made, truth, wrong };
}
