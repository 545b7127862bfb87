import { requireSetting } from "../core/errors.ts";
import { seededRandom } from "../core/random.ts";
import { MOST_POSITIONS } from "./engine.ts";
import type { RunSettings } from "./settings.ts";
import type { Trainer } from "./trainer.ts";
import { randomMap } from "./varied-image.ts";

/** Odd, and not the epochs' stride: the numbers drawn for two samples seen do not meet. */
const SAMPLE_STRIDE = 0x85ebca6b;

/**
 * Puts digits in other styles in the place of some of a run's samples, and varied copies in that of some of the others. What
 * becomes of the n-th sample seen depends on the seed and n alone, so where a run is cut does not change a byte. The copies
 * stand on the trainer's first guests' places and are overwritten by the next call's.
 */
export class SampleMix {
  readonly #trainer: Trainer;
  readonly #styled: number;
  readonly #varied: number;
  readonly #seed: number;

  /** Throws a `setting` CoreError for a share outside 0..1. */
  constructor(trainer: Trainer, { styled = 0, varied = 0, seed }: RunSettings) {
    requireSetting("varied", varied, varied >= 0 && varied <= 1);
    requireSetting("styled", styled, styled >= 0 && styled <= 1);
    this.#trainer = trainer;
    this.#styled = styled;
    this.#varied = styled + (1 - styled) * varied;
    this.#seed = seed;
  }

  /** Whether the samples stay as they are. */
  get isPlain(): boolean {
    return this.#varied === 0;
  }

  /**
   * @param positions in the training set, at most MOST_POSITIONS
   * @param seen how many samples the run has seen before them
   * @returns the same, with others in the place of some
   * Throws a `setting` CoreError where digits in other styles are wanted and the trainer has none.
   */
  among(positions: Uint32Array, seen: number): Uint32Array<ArrayBuffer> {
    const { styled } = this.#trainer;
    requireSetting("styled", this.#styled, this.#styled === 0 || styled > 0);
    let guest = 0;
    return Uint32Array.from(positions, (position, n) => {
      const random = this.#randomOf(seen + n);
      const lot = random();
      if (lot < this.#styled) return this.#trainer.styledPosition(Math.floor(random() * styled));
      if (lot >= this.#varied || guest >= MOST_POSITIONS) return position;
      return this.#trainer.varyGuest(guest++, position, randomMap(random));
    });
  }

  /** Of these positions those that no digit in another style took the place of. */
  kept(positions: Uint32Array, seen: number): Uint32Array {
    return positions.filter((_, n) => this.#randomOf(seen + n)() >= this.#styled);
  }

  /** The numbers drawn for the sample that comes after `seen` others. */
  #randomOf(seen: number) {
    return seededRandom((Math.imul(seen + 1, SAMPLE_STRIDE) + this.#seed) >>> 0);
  }
}
