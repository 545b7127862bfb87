import { type Mistake, mistakesOf, rightValues, same } from "./mistakes.ts";
import { givensOf, type Question } from "./question.ts";
import { unitOf } from "./rounding.ts";

/** Mistakes at least as likely as this one must each give a number of their own. */
const likely = 0.02;
const smallest = 2e-3;
const largest = 50;

/** How well a question tells right from wrong, and one mistake from another. */
interface Quality {
  /** Whether it may be asked: an answer of a size for paper, told from every likely mistake and from what is given. */
  readonly fit: boolean;
  /** How many pairs of known mistakes give the same number at the digits asked without being the same calculation. */
  readonly coincidences: number;
}

/** Judges a question by the numbers that known mistakes give. */
export function qualityOf(question: Question): Quality {
  const unfit: Quality = { fit: false, coincidences: Number.POSITIVE_INFINITY };
  const { value, digits } = question;
  const size = Math.abs(value);
  if (!(size >= smallest && size <= largest)) return unfit;
  const unit = unitOf(value, digits);
  // The numbers printed must give the answer to the digits asked: no difference of near equals.
  if (rightValues(question).some((own) => Math.abs(own - value) > 0.3 * unit)) return unfit;
  if (givensOf(question).some((given) => Math.abs(given.value - value) < unit)) return unfit;
  const mistakes = mistakesOf(question);
  const [near, told] = parted(mistakes, (mistake) => distance(mistake, value) <= 1.5 * unit);
  if (near.some(({ plausibility, slip }) => plausibility >= likely && slip !== "rounded-early")) return unfit;
  const apart = told.filter(({ plausibility }) => plausibility >= likely);
  let coincidences = 0;
  for (const [n, one] of apart.entries()) {
    for (const other of apart.slice(n + 1)) if (confused(one, other, digits)) coincidences++;
  }
  return { fit: true, coincidences };
}

/** Whether two mistakes give the same number at so many digits, though not the same calculation. */
export function confused(one: Mistake, other: Mistake, digits: number): boolean {
  if (one.code === other.code) return false;
  const [a = Number.NaN] = one.values;
  const [b = Number.NaN] = other.values;
  return Math.abs(a - b) <= unitOf(a, digits) && !same(a, b);
}

function distance({ values }: Mistake, value: number): number {
  return Math.min(...values.map((wrong) => Math.abs(wrong - value)));
}

function parted<T>(all: readonly T[], holds: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}
