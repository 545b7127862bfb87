import type { CentralDifference, WeightIndex } from "../../core/gradient-check.ts";
import { type NetworkSpec, type Weights, width } from "../../core/network.ts";

/** One ε tried: the quotient against the analytic gradient. */
export interface Trial extends CentralDifference {
  /** |quotient − analytic| over the larger of the two; 0 where both are 0. */
  readonly error: number;
}

/** Decades of ε, 10^lowest to 10^highest. */
export const lowestDecade = -12;
export const highestDecade = 0;

/** Above this many multiplications for all ε together, only whole decades are tried. */
const mostWork = 2e8;

/** The ε to try, from the smallest on: four a decade, or whole decades where the network and the batch are large. */
export function epsilonsFor(weights: Weights, samples: number): number[] {
  const each = weights.reduce((count, layer) => count + layer.length, 0) * samples * 2;
  const count = 4 * (highestDecade - lowestDecade) + 1;
  const perDecade = each * count > mostWork ? 1 : 4;
  const steps = perDecade * (highestDecade - lowestDecade);
  return Array.from({ length: steps + 1 }, (_, n) => 10 ** (lowestDecade + n / perDecade));
}

/** The trials with their relative errors. */
export function trialsOf(differences: readonly CentralDifference[], analytic: number): Trial[] {
  return differences.map((difference) => {
    const size = Math.max(Math.abs(difference.quotient), Math.abs(analytic));
    return { ...difference, error: size === 0 ? 0 : Math.abs(difference.quotient - analytic) / size };
  });
}

/** Where a trial stands: rounding decides its error, truncation does, or neither much: the best there is. */
export type Regime = "rounding" | "best" | "truncation";

/** The trial whose error is smallest; the middle of equals. */
export function bestTrial(trials: readonly Trial[]): number {
  const least = Math.min(...trials.map(({ error }) => error));
  const equals = trials.flatMap(({ error }, n) => (error === least ? [n] : []));
  return equals[Math.floor(equals.length / 2)] ?? 0;
}

/** The regime of trial n: within a factor 30 of the best, else by the side on which it lies. */
export function regimeOf(trials: readonly Trial[], n: number): Regime {
  const best = bestTrial(trials);
  const error = trials[n]?.error ?? 0;
  if (error <= 30 * (trials[best]?.error ?? 0) || n === best) return "best";
  return n < best ? "rounding" : "truncation";
}

/** Decades that hold every error that is not 0, at least two, the lowest no lower than 10^−16. */
export function errorDomain(trials: readonly Trial[]): readonly [number, number] {
  const decades = trials.filter(({ error }) => error > 0).map(({ error }) => Math.log10(error));
  if (decades.length === 0) return [1e-16, 1e-14];
  const low = Math.max(-16, Math.floor(Math.min(...decades)));
  const high = Math.max(low + 2, Math.ceil(Math.max(...decades)));
  return [10 ** low, 10 ** high];
}

/** Two numbers as text, cut where they begin to differ. */
export function sharedDigits(one: string, other: string): number {
  let n = 0;
  while (n < one.length && one[n] === other[n]) n += 1;
  return n;
}

/** Whether a place is a weight of this network. */
export function isWeight(spec: NetworkSpec, { layer, from, to }: WeightIndex): boolean {
  if (layer < 1 || layer >= spec.sizes.length) return false;
  return from >= 0 && from <= width(spec, layer - 1) && to >= 1 && to <= width(spec, layer);
}
