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

/** Counts of sizes in equal bins of their logarithm, between two powers of ten. */
export interface Magnitudes {
  /** Exponents of ten: bin n holds sizes from 10^(from + n · (to − from) / bins) on. */
  readonly from: number;
  readonly to: number;
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly samples: number;
  /** Half of the sizes are below it; NaN for none. */
  readonly median: number;
}

/** Powers of ten that a histogram of magnitudes shows at most. */
const mostDecades = 12;

/** How large values are, whatever their sign: whole decades down from the largest, what is smaller or 0 in the first bin. */
export function magnitudesOf(values: ArrayLike<number>, bins: number): Magnitudes {
  const sizes = Float64Array.from(values, Math.abs).sort();
  const exponents = sizes.map((size) => Math.log10(size));
  const largest = Math.ceil(exponents.at(-1) ?? 0);
  const to = Number.isFinite(largest) ? largest + 0 : 0;
  const least = Math.floor(exponents.find(Number.isFinite) ?? to);
  const from = Math.max(to - mostDecades, Math.min(least, to - 2));
  const median = sizes[Math.floor(sizes.length / 2)] ?? Number.NaN;
  return { from, to, counts: histogramOf(exponents, from, to, bins).counts, samples: sizes.length, median };
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
