import { imageSize, type MnistSetName, setSizes } from "./mnist-sizes.ts";

/** One set of MNIST with room for all its digits, filled as they arrive. */
export interface DigitSet {
  /** Grey levels 0..255: digit n's row r, column c at `784n + 28r + c`. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** Digit n's label 0..9 at n. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** Digits 0..available − 1 are there, image and label, and are checked; those after are not to be read. */
  available: number;
}

/** Both sets, and which packed files have been taken in: what a second call of `loadMnist` need not fetch again. */
export interface MnistDigits {
  readonly train: DigitSet;
  readonly test: DigitSet;
  readonly arrived: Set<string>;
}

/** Room for 60,000 training and 10,000 test digits, 55 MB, all still empty. */
export function emptyMnist(): MnistDigits {
  const room = (set: MnistSetName): DigitSet => ({
    images: new Uint8Array(setSizes[set] * imageSize),
    labels: new Uint8Array(setSizes[set]),
    available: 0,
  });
  return { train: room("train"), test: room("test"), arrived: new Set() };
}

/** The 784 grey levels of digit n, a view, not a copy. Throws a RangeError unless 0 ≤ n < available. */
export function imageAt(set: DigitSet, n: number): Uint8Array<ArrayBuffer> {
  requireAvailable(set, n);
  return set.images.subarray(n * imageSize, (n + 1) * imageSize);
}

/** The label of digit n. Throws a RangeError unless 0 ≤ n < available. */
export function labelAt(set: DigitSet, n: number): number {
  requireAvailable(set, n);
  return set.labels[n] ?? 0;
}

function requireAvailable(set: DigitSet, n: number): void {
  if (!Number.isInteger(n) || n < 0 || n >= set.available) {
    throw new RangeError(`digit ${n} of ${set.available}`);
  }
}
