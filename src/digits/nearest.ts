import type { DigitSet } from "./digit-set.ts";
import { imageSize } from "./mnist-sizes.ts";

/** A digit of the set and how far it is from the image asked about. */
export interface Neighbour {
  /** Its position in the set, from 0. */
  readonly index: number;
  /** Σ (difference of grey levels / 255)², over the 784 pixels: 0 for the same image. */
  readonly distance: number;
}

/**
 * Finds the digits of a set that look most like an image. With the squared length of every digit known,
 * |a − b|² = |b|² + Σ a_i (a_i − 2 b_i), and only the pixels that a inks, some 150 of 784, need be looked at: all 60,000 take
 * about 20 ms, the first time 50 more. The set is searched range by range, so that a caller can let other work in between; the squared lengths
 * of a range are computed when it is first searched.
 */
export class NearestDigits {
  readonly #set: DigitSet;
  readonly #squares: Uint32Array<ArrayBuffer>;
  #squared = 0;

  constructor(set: DigitSet) {
    this.#set = set;
    this.#squares = new Uint32Array(set.labels.length);
  }

  /**
   * The `count` digits among `from` to `to − 1` nearest to `image` (784 grey levels), nearest first, the lower index first
   * where two are equally near. Digits that have not arrived are passed over.
   */
  search(image: Uint8Array, count: number, from = 0, to = this.#set.available): Neighbour[] {
    const end = Math.min(to, this.#set.available);
    this.#squareUpTo(end);
    const { images } = this.#set;
    const inked = Uint16Array.from([...image.keys()].filter((pixel) => image[pixel] !== 0));
    const twice = Int32Array.from(inked, (pixel) => 2 * (image[pixel] ?? 0));
    const ownSquare = inked.reduce((sum, pixel) => sum + (image[pixel] ?? 0) ** 2, 0);
    const best: Neighbour[] = [];
    let furthest = Number.POSITIVE_INFINITY;
    for (let index = from; index < end; index++) {
      const start = index * imageSize;
      let common = 0;
      for (let n = 0; n < inked.length; n++) common += (twice[n] ?? 0) * (images[start + (inked[n] ?? 0)] ?? 0);
      const distance = ((this.#squares[index] ?? 0) + ownSquare - common) / (255 * 255);
      if (distance >= furthest) continue;
      insert(best, { index, distance }, count);
      if (best.length === count) furthest = best.at(-1)?.distance ?? furthest;
    }
    return best;
  }

  #squareUpTo(end: number): void {
    const { images } = this.#set;
    for (; this.#squared < end; this.#squared++) {
      const start = this.#squared * imageSize;
      let sum = 0;
      for (let n = start; n < start + imageSize; n++) {
        const grey = images[n] ?? 0;
        sum += grey * grey;
      }
      this.#squares[this.#squared] = sum;
    }
  }
}

/** The `count` nearest of two searches of different ranges. */
export function nearestOfBoth(one: readonly Neighbour[], other: readonly Neighbour[], count: number): Neighbour[] {
  return [...one, ...other].sort((a, b) => a.distance - b.distance || a.index - b.index).slice(0, count);
}

/** Puts a neighbour in its place among the nearest so far, of which `count` are kept. */
function insert(best: Neighbour[], found: Neighbour, count: number): void {
  let place = best.length;
  while (place > 0 && (best[place - 1]?.distance ?? 0) > found.distance) place--;
  best.splice(place, 0, found);
  best.length = Math.min(best.length, count);
}
