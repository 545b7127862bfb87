import { batchFactor } from "./cost.ts";
import { answerOf, predictionOf } from "./forward.ts";
import { type WeightIndex, weightPosition } from "./gradient-check.ts";
import { type Conventions, layerWeights } from "./network.ts";
import { productAt } from "./outer-product.ts";
import { at, type Tensor } from "./tensor.ts";
import type { Trace } from "./trace.ts";

/** One sample's line in the account of a batch. */
interface LedgerLine {
  /** The true digit; undefined where y names no single one. */
  readonly label: number | undefined;
  readonly answer: number;
  /** ŷ of the answer. */
  readonly sureness: number;
  /** ℰ^(p) or C^(p). */
  readonly cost: number;
  /** δ_k^sortie at k. */
  readonly delta: Tensor;
  /** ∂E^(p)/∂w of the weight that the account is of. */
  readonly term: number;
}

/** How a batch's samples make one weight's correction, and what the correction does to the cost. */
export interface BatchLedger {
  /** Samples p = 0..P−1. */
  readonly lines: readonly LedgerLine[];
  /** Σ of the terms above 0, and of those below. */
  readonly up: number;
  readonly down: number;
  readonly sum: number;
  /** The share of the terms' sizes that is lost against each other, 1 − |Σ| / Σ|·|: 0 where all pull the same way. */
  readonly cancelled: number;
  /** What the sum is multiplied by: 1/P (A8) or 1 (B11). */
  readonly factor: number;
  /** ∂E/∂w over the batch. */
  readonly gradient: number;
  /** Δw, and the weight before and after it. */
  readonly correction: number;
  readonly before: number;
  readonly after: number;
}

/** The account of one weight over the batch of a trace; null while a sample's truth is unknown. */
export function batchLedger({ spec, weights, samples, update }: Trace, place: WeightIndex): BatchLedger | null {
  if (update === null) return null;
  const n = weightPosition(spec, place);
  const lines = samples.flatMap(({ forward, backward }): LedgerLine[] => {
    const gradient = backward?.gradients[place.layer - 1];
    const delta = backward?.deltas.at(-1);
    if (backward === null || gradient === undefined || delta === undefined) return [];
    const answer = answerOf(forward);
    const sureness = at(predictionOf(forward), answer);
    return [{ label: backward.label, answer, sureness, cost: backward.cost, delta, term: productAt(gradient, n) }];
  });
  const up = lines.reduce((sum, { term }) => sum + Math.max(0, term), 0);
  const down = lines.reduce((sum, { term }) => sum + Math.min(0, term), 0);
  const before = at(layerWeights(weights, place.layer), n);
  const correction = at(layerWeights(update.corrections, place.layer), n);
  return {
    lines,
    up,
    down,
    sum: up + down,
    cancelled: up === down ? 0 : 1 - Math.abs(up + down) / (up - down),
    factor: batchFactor(spec.batch, samples.length),
    gradient: at(layerWeights(update.gradients, place.layer), n),
    correction,
    before,
    after: before + correction,
  };
}

/** The weight of a layer that the batch corrects most; null where nothing is corrected. */
export function mostCorrected({ spec, update }: Trace, layer: number): WeightIndex | null {
  if (update === null) return null;
  const corrections = layerWeights(update.corrections, layer);
  let most = 0;
  for (let n = 1; n < corrections.length; n++) {
    if (Math.abs(at(corrections, n)) > Math.abs(at(corrections, most))) most = n;
  }
  const columns = spec.sizes[layer] ?? 1;
  return { layer, from: Math.floor(most / columns), to: (most % columns) + 1 };
}

/**
 * What the corrections should change the cost by, to first order: ΔE ≈ Σ ∂E/∂w · Δw over all weights, −α ‖∇E‖² where every
 * weight is corrected. What comes differs by the curvature, the more the larger α is.
 */
export function predictedChange({ gradients, corrections }: NonNullable<Trace["update"]>): number {
  let change = 0;
  gradients.forEach((layer, h) => {
    const added = corrections[h] as Tensor;
    for (let n = 0; n < layer.length; n++) change += at(layer, n) * at(added, n);
  });
  return change;
}

/** What the conventions multiply a batch's gradient by, against the sum with the cost's factor 1: R1 and R2. */
export function conventionFactor({ output, costFactor, batch }: Conventions, samples: number): number {
  return batchFactor(batch, samples) * (output === "sigmoid" ? costFactor : 1);
}

/**
 * The α by which other conventions for the same output make the same corrections (R1, R2): α_sum = α_mean / P, and twice α
 * where the cost has the factor ½.
 */
export function equivalentAlpha(alpha: number, samples: number, from: Conventions, to: Conventions): number {
  return (alpha * conventionFactor(from, samples)) / conventionFactor(to, samples);
}
