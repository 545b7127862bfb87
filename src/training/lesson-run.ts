import { CoreError } from "../core/errors.ts";
import { type Random, seededRandom } from "../core/random.ts";
import { MOST_POSITIONS, type Sums } from "./engine.ts";
import { added, type Trainer } from "./trainer.ts";
import { randomMap } from "./varied-image.ts";

/** How a few digits of one's own are taught without forgetting MNIST. */
interface LessonSettings {
  /** α of the first correction; it falls in a straight line to a tenth of that. */
  readonly alpha: number;
  /** P */
  readonly batch: number;
  readonly corrections: number;
  /** Of each batch, one's own digits; the others are MNIST's. */
  readonly ownShare: number;
  /** Of the others, those in styles that MNIST lacks, where the trainer keeps any. */
  readonly styled: number;
  /** Of MNIST's digits, those that are varied. */
  readonly varied: number;
}

/**
 * Measured by teaching eight digits of each label, varied forty times each, to a network that reads 98.0 % of MNIST's test
 * set: in the styles of test/digits/written-digits.ts other hands are read 99.5 % after it, 97.2 % before; MNIST's 98.2 %. With
 * 15 or 20 of 100 one's own 99.3 %; with 35 of 100, or none of MNIST's varied, MNIST's 98.0 %.
 */
export const LESSON_SETTINGS: LessonSettings = {
  alpha: 0.2,
  batch: 64,
  corrections: 4000,
  ownShare: 0.25,
  styled: 0.2,
  varied: 0.5,
};

/** Corrections between two looks at the clock. */
const LOOK = 8;

/** The most images of one's own that a lesson takes: they stand on the second half of the guests' places. */
export const MOST_OWN = MOST_POSITIONS;

/**
 * Goes on training on MNIST mixed with images of one's own. Like TrainingRun it has no timer: whoever holds it calls
 * `advanceUntil` again and again. The same seed gives the same weights, wherever these calls cut it.
 */
export class LessonRun {
  readonly settings: LessonSettings;
  readonly #trainer: Trainer;
  readonly #own: readonly number[];
  readonly #random: Random;
  #done = 0;

  /**
   * @param own 1 to MOST_OWN images with their labels
   * Throws a `setting` CoreError when there are none or too many, or when no training digit of MNIST is here.
   */
  constructor(
    trainer: Trainer,
    own: readonly { readonly image: Uint8Array; readonly label: number }[],
    seed: number,
    settings: LessonSettings = LESSON_SETTINGS,
  ) {
    if (own.length === 0 || own.length > MOST_OWN) {
      throw new CoreError({ code: "setting", what: "P", found: own.length });
    }
    if (trainer.count("train") === 0) throw new CoreError({ code: "setting", what: "P", found: 0 });
    this.#trainer = trainer;
    this.#own = own.map(({ image, label }, n) => trainer.writeGuest(MOST_POSITIONS + n, image, label));
    this.#random = seededRandom(seed);
    this.settings = settings;
  }

  /** Corrections made. */
  get done(): number {
    return this.#done;
  }

  /** w^1 … w^m as they are now, a copy. */
  get weights(): Float64Array<ArrayBuffer>[] {
    return this.#trainer.weights();
  }

  get finished(): boolean {
    return this.#done >= this.settings.corrections;
  }

  /** Corrects until `now()` reaches `deadline`, at least once; both in milliseconds. Throws as `Trainer.train` does. */
  advanceUntil(deadline: number, now: () => number): Sums {
    let sums: Sums = { samples: 0, cost: 0, correct: 0 };
    do {
      for (let n = 0; n < LOOK && !this.finished; n++) sums = added(sums, this.#correct());
    } while (!this.finished && now() < deadline);
    return sums;
  }

  #correct(): Sums {
    const { alpha, batch, corrections, ownShare } = this.settings;
    const own = Math.round(batch * ownShare);
    const positions = Uint32Array.from({ length: batch }, (_, n) => (n < own ? this.#ownSample() : this.#sample(n)));
    const sums = this.#trainer.train(positions, batch, alpha * (1 - (0.9 * this.#done) / corrections));
    this.#done += 1;
    return sums;
  }

  #ownSample(): number {
    return this.#own[Math.floor(this.#random() * this.#own.length)] ?? 0;
  }

  /** A digit in another style, or one of MNIST's training digits, or a varied copy of it on the guest's place `guest`. */
  #sample(guest: number): number {
    const { styled } = this.#trainer;
    if (styled > 0 && this.#random() < this.settings.styled) {
      return this.#trainer.styledPosition(Math.floor(this.#random() * styled));
    }
    const position = Math.floor(this.#random() * this.#trainer.count("train"));
    if (this.#random() >= this.settings.varied) return position;
    return this.#trainer.varyGuest(guest, position, randomMap(this.#random));
  }
}
