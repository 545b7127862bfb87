import { seededRandom } from "../core/random.ts";
import { MOST_POSITIONS } from "./engine.ts";
import type { Trainer } from "./trainer.ts";
import { randomMap } from "./varied-image.ts";

/** Odd, and not the epochs' stride: the numbers drawn for two samples seen do not meet. */
const SAMPLE_STRIDE = 0x85ebca6b;

/**
 * Puts varied copies in the place of some of a run's samples. Whether the n-th sample seen is varied, and how, depends on the
 * seed and n alone, so where a run is cut does not change a byte. The copies stand on the trainer's first guests' places and
 * are overwritten by the next call's.
 */
export class VariedSamples {
  readonly #trainer: Trainer;
  readonly #share: number;
  readonly #seed: number;

  /** @param share of the samples, 0..1 */
  constructor(trainer: Trainer, share: number, seed: number) {
    this.#trainer = trainer;
    this.#share = share;
    this.#seed = seed;
  }

  /**
   * @param positions in the training set, at most MOST_POSITIONS
   * @param seen how many samples the run has seen before them
   * @returns the same, with varied copies in the place of some
   */
  among(positions: Uint32Array, seen: number): Uint32Array<ArrayBuffer> {
    let guest = 0;
    return Uint32Array.from(positions, (position, n) => {
      const random = seededRandom((Math.imul(seen + n + 1, SAMPLE_STRIDE) + this.#seed) >>> 0);
      if (random() >= this.#share || guest >= MOST_POSITIONS) return position;
      return this.#trainer.varyGuest(guest++, position, randomMap(random));
    });
  }
}
