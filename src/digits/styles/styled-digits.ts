import { mnistPen, normaliseStrokes } from "../normalise.ts";
import { digitStyles } from "./digit-styles.ts";
import { written } from "./handwriting.ts";
import type { DigitStyle } from "./style.ts";

/** By how much pens differ in width, as a natural logarithm, at most. */
const penWidths = 0.15;

/** One digit in a style that MNIST lacks, as the pad would have prepared it. */
interface StyledDigit {
  /** 784 grey levels. */
  readonly image: Uint8Array<ArrayBuffer>;
  readonly label: number;
}

/**
 * The n-th of any number of digits, in the styles by turns, n from 0: each in another hand, drawn by the pad's own pen and
 * prepared as it prepares them.
 *
 * @param random numbers uniform in [0, 1); the same source gives the same digit
 */
export function styledDigit(n: number, random: () => number): StyledDigit {
  return digitOf(digitStyles[n % digitStyles.length] ?? digitStyles[0], random);
}

/** One digit of a style, in some hand. */
export function digitOf(style: DigitStyle, random: () => number): StyledDigit {
  const strokes = written(style, random);
  const width = mnistPen.width * Math.exp((2 * random() - 1) * penWidths);
  return { image: normaliseStrokes(strokes, { pen: { ...mnistPen, width } }).image, label: style.label };
}
