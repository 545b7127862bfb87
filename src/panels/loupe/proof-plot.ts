import type { Trial } from "../../core/gradient-trials.ts";

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
