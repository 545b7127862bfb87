import { emptyMnist, imageAt, labelAt, type MnistDigits } from "../digits/digit-set.ts";
import type { Questions } from "./protocol/messages.ts";
import type { DigitRef } from "./protocol/samples.ts";
import { Refusal } from "./refusal.ts";
import { StyledSet } from "./styled-set.ts";

/** Looks up the digits that are here, and refuses those that are not. */
export class DataSet {
  readonly digits: MnistDigits;
  /** Digits in styles that MNIST lacks, to train on. */
  readonly styled: StyledSet;

  constructor(digits: MnistDigits = emptyMnist(), styled = new StyledSet()) {
    this.digits = digits;
    this.styled = styled;
  }

  /** The 784 grey levels of a digit, a view. Throws a `no-digit` refusal while it is not here. */
  image(ref: DigitRef): Uint8Array<ArrayBuffer> {
    this.require(ref);
    return imageAt(this.digits[ref.set], ref.index);
  }

  /** The label of a digit. Throws a `no-digit` refusal while it is not here. */
  label(ref: DigitRef): number {
    this.require(ref);
    return labelAt(this.digits[ref.set], ref.index);
  }

  /**
   * The digit that a move leads to among those here, round the end; of class `digit`, any where null. Where the class
   * has no digit the place is kept.
   */
  find({ set, index, digit, move }: Questions["find"]["ask"], random: () => number): DigitRef {
    const { available } = this.digits[set];
    if (available === 0) throw new Refusal({ code: "no-digit", set, index, available });
    const start = move === "random" ? Math.floor(random() * available) : index;
    const by = move === "previous" ? -1 : 1;
    for (let n = move === "random" ? 0 : 1; n <= available; n++) {
      const candidate = (((start + by * n) % available) + available) % available;
      if (digit === null || labelAt(this.digits[set], candidate) === digit) return { set, index: candidate };
    }
    return { set, index };
  }

  private require({ set, index }: DigitRef): void {
    const { available } = this.digits[set];
    if (!Number.isInteger(index) || index < 0 || index >= available) {
      throw new Refusal({ code: "no-digit", set, index, available });
    }
  }
}
