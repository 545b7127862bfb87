import type { SampleResults } from "./engine.ts";

/** What a network answers to the samples of a set, counted. */
interface Confusion {
  readonly classes: number;
  /** Samples of the true digit k that were answered with q, at k · classes + q. */
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly samples: number;
  readonly correct: number;
}

/** @param labels the true digit of each of the results' samples, all below `classes` */
export function confusionOf(results: SampleResults, labels: Uint8Array, classes: number): Confusion {
  const counts = new Uint32Array(classes * classes);
  let correct = 0;
  labels.forEach((label, n) => {
    const answer = results.answers[n] ?? 0;
    const cell = label * classes + answer;
    counts[cell] = (counts[cell] ?? 0) + 1;
    if (answer === label) correct += 1;
  });
  return { classes, counts, samples: labels.length, correct };
}

/** Of the samples that are digit k, the share answered with k: at k; NaN for a digit that does not occur. */
export function classAccuracies({ classes, counts }: Confusion): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: classes }, (_, k) => {
    const row = counts.subarray(k * classes, (k + 1) * classes);
    return (row[k] ?? 0) / row.reduce((sum, count) => sum + count, 0);
  });
}

/** Positions of the samples of a cell: true digit k, answered with q. In the set's order, at most `most`. */
export function samplesOfCell(
  results: SampleResults,
  labels: Uint8Array,
  k: number,
  q: number,
  most: number,
): Uint32Array<ArrayBuffer> {
  const found: number[] = [];
  for (let n = 0; n < labels.length && found.length < most; n++) {
    if (labels[n] === k && results.answers[n] === q) found.push(n);
  }
  return Uint32Array.from(found);
}

/** Positions of the wrongly answered samples, largest cost first, at most `most`. */
export function worstErrors(results: SampleResults, labels: Uint8Array, most: number): Uint32Array<ArrayBuffer> {
  const wrong = [...labels.keys()].filter((n) => results.answers[n] !== labels[n]);
  const cost = (n: number): number => results.costs[n] ?? 0;
  return Uint32Array.from(wrong.sort((a, b) => cost(b) - cost(a) || a - b).slice(0, most));
}

/** Positions of the samples, right or wrong, whose answer has the smallest ŷ, least first, at most `most`. */
export function leastSure(results: SampleResults, most: number): Uint32Array<ArrayBuffer> {
  const sureness = (n: number): number => results.sureness[n] ?? 0;
  const all = [...results.sureness.keys()];
  return Uint32Array.from(all.sort((a, b) => sureness(a) - sureness(b) || a - b).slice(0, most));
}
