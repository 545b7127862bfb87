import type { CentralDifference } from "./gradient-check.ts";
import type { Weights } from "./network.ts";

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
