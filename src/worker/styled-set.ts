import { seededRandom } from "../core/random.ts";
import { imageSize } from "../digits/mnist-sizes.ts";
import { styledDigit } from "../digits/styles/styled-digits.ts";
import { MOST_STYLED } from "../training/engine.ts";

/** Odd: the numbers drawn for two digits do not meet. */
const DIGIT_STRIDE = 0x9e3779b1;

/** Digits in styles that MNIST lacks, written piece by piece when they are first wanted; the same ones every time. */
export class StyledSet {
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
  #written = 0;

  /** @param count how many there will be */
  constructor(count = MOST_STYLED) {
    this.images = new Uint8Array(count * imageSize);
    this.labels = new Uint8Array(count);
  }

  /** The share that is written, 0..1. */
  get share(): number {
    return this.#written / this.labels.length;
  }

  get complete(): boolean {
    return this.#written === this.labels.length;
  }

  /** Writes on until `now()` reaches `deadline`, at least one digit; both in milliseconds. */
  writeUntil(deadline: number, now: () => number): void {
    do {
      if (this.complete) return;
      const n = this.#written;
      const { image, label } = styledDigit(n, seededRandom((Math.imul(n + 1, DIGIT_STRIDE) + 1) >>> 0));
      this.images.set(image, n * imageSize);
      this.labels[n] = label;
      this.#written += 1;
    } while (now() < deadline);
  }
}
