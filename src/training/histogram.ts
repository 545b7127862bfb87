/** Counts of values in equal bins between two ends; the few beyond are counted at the ends. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  /** Bin n holds from + n · (to − from) / bins ≤ value < the next. */
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly samples: number;
  readonly mean: number;
  /** Standard deviation. */
  readonly spread: number;
}

/** Throws a RangeError unless from < to and there is a bin. */
export function histogramOf(values: ArrayLike<number>, from: number, to: number, bins: number): Histogram {
  if (!(from < to) || bins < 1) throw new RangeError(`${bins} bins between ${from} and ${to}`);
  const counts = new Uint32Array(bins);
  let sum = 0;
  let squares = 0;
  for (let n = 0; n < values.length; n++) {
    const value = values[n] ?? 0;
    const bin = Math.max(0, Math.min(bins - 1, Math.floor(((value - from) / (to - from)) * bins)));
    counts[bin] = (counts[bin] ?? 0) + 1;
    sum += value;
    squares += value * value;
  }
  const mean = values.length === 0 ? 0 : sum / values.length;
  const variance = values.length === 0 ? 0 : Math.max(0, squares / values.length - mean * mean);
  return { from, to, counts, samples: values.length, mean, spread: Math.sqrt(variance) };
}

/** The largest |value|, 0 for none. */
export function largestSize(values: ArrayLike<number>): number {
  let most = 0;
  for (let n = 0; n < values.length; n++) most = Math.max(most, Math.abs(values[n] ?? 0));
  return most;
}

/** √Σ value²: the length of a tensor as one vector. */
export function euclideanNorm(values: Iterable<number>): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}
