import type { Cell } from "../course/symbols/cell.ts";
import type { NumberAnswer } from "./answer.ts";
import { type Footing, type Mistake, mistakesOf, rightValues, same } from "./mistakes.ts";
import { partsToAsk } from "./parts.ts";
import { type Question, usualDigits } from "./question.ts";
import { rounded, unitOf } from "./rounding.ts";

/** What is said of a number that was read. */
export type Verdict =
  | {
      readonly kind: "right";
      readonly value: number;
      /** The last digit asked for is one off: cut instead of rounded, or rounded on the way. */
      readonly lastDigit: boolean;
      /** Earlier numbers of the learner's own, wrong themselves, from which this one follows: “right, from your σ_1”. */
      readonly from: readonly Cell[];
    }
  /** Right as far as it goes. `written`: how many digits were given. */
  | { readonly kind: "more-digits"; readonly value: number; readonly written: number; readonly asked: number }
  | {
      readonly kind: "wrong";
      /** The right answer; a view shows it when the time has come. */
      readonly value: number;
      /** Every known mistake that gives what was typed, the likelier first; empty where none is sure. */
      readonly candidates: readonly Mistake[];
      /** What to ask next, to find the first line at which learner and course part; null where nothing lies between. */
      readonly next: Question | null;
      /** What to ask after it, one after the other, while these are right. */
      readonly further: readonly Question[];
      /** The learner's own earlier numbers, where candidates and intermediate values are to be read with them. */
      readonly carried: Carried | null;
    };

/** More mistakes than these that give the same number are no diagnosis. */
const mostCandidates = 4;
/** How sure the diagnosis must be, against a number that comes from no known mistake. */
const sureEnough = 0.75;
/** The share of wrong answers that come from no known mistake, and the range over which they lie: two powers of ten either way. */
const unexplained = 0.25;
const spread = 4 * Math.LN10;

/** Numbers that the learner found before and goes on from. */
export interface Carried extends Footing {
  /** The wrong ones among them that the asked cell depends on. */
  readonly wrong: readonly Cell[];
}

/**
 * Judges a number that was read. A right answer is never diagnosed; a wrong one only where a known mistake explains it far
 * better than chance.
 *
 * @param carried the learner's own earlier numbers, where the question is a line of a chain
 */
export function judge(question: Question, answer: NumberAnswer, carried?: Carried): Verdict {
  const own = carried === undefined ? [] : rightValues(question, carried.world);
  const real = fits(question, answer, rightValues(question));
  const carriedFit = carried === undefined ? "no" : fits(question, answer, own);
  const from = real !== "no" || carried === undefined ? [] : carried.wrong;
  const fit = real === "no" ? carriedFit : real;
  const { value, digits } = question;
  if (fit === "yes" || fit === "last digit") return { kind: "right", value, lastDigit: fit === "last digit", from };
  const soFar: Verdict = { kind: "more-digits", value, written: answer.digits, asked: digits };
  if (fit === "so far") return soFar;
  const { candidates, own: ownNumbers } = diagnosed(question, answer, carried);
  // Cut instead of rounded, unless it is what a mistake gives to the last bit: the old weight for the new one.
  if (fit === "cut" && !candidates.some(({ values }) => same(answer.value, values[0]))) return soFar;
  const [next = null, ...further] = candidates.length > 0 ? [] : partsToAsk(question);
  return {
    kind: "wrong",
    value,
    candidates,
    next,
    further,
    carried: ownNumbers ? (carried ?? null) : null,
  };
}

type Fit = "yes" | "last digit" | "so far" | "cut" | "no";

/** How a typed number stands to the right ones. */
function fits({ digits }: Question, answer: NumberAnswer, right: readonly number[]): Fit {
  const [first = Number.NaN] = right;
  const low = Math.min(...right);
  const high = Math.max(...right);
  const away = Math.max(0, low - answer.value, answer.value - high);
  // Of the rounded answer: 0.009996 is 0.0100 to three digits, not 0.01000.
  const asked = unitOf(rounded(first, digits), digits);
  // Room for the last bit of a Float64, so that a half is a half.
  const within = (unit: number): boolean => away <= unit * (1 + 1e-6);
  // A calculation with the numbers given has all the digits of its value, however few its factors have.
  const written = answer.unit <= asked * (1 + 1e-6) || (answer.expression && within(asked));
  if ((written && within(asked / 2)) || same(answer.value, first)) return "yes";
  if (written && within(asked)) return "last digit";
  const sameSide = answer.value !== 0 && Math.sign(answer.value) === Math.sign(first);
  if (written || !sameSide) return "no";
  if (within(answer.unit / 2)) return "so far";
  if (Math.abs(answer.value) < Math.abs(first) && within(answer.unit)) return "cut";
  return "no";
}

interface Diagnosis {
  readonly candidates: readonly Mistake[];
  /** Whether they were made on the learner's own numbers rather than on the right ones. */
  readonly own: boolean;
}

/** The known mistakes that give what was typed, if one of them is sure enough to be named. */
function diagnosed(question: Question, answer: NumberAnswer, carried?: Carried): Diagnosis {
  const onOwn = matching(question, answer, mistakesOf(question, carried));
  // Where a number of the learner's own is wrong, the course's would be somebody else's calculation.
  if (onOwn.length > 0 || carried === undefined || carried.wrong.length > 0) return { candidates: onOwn, own: true };
  // Right ones that were rounded in writing may have been kept in full.
  const onRight = matching(question, answer, mistakesOf(question));
  return { candidates: onRight, own: onRight.length === 0 };
}

function matching(question: Question, answer: NumberAnswer, all: readonly Mistake[]): readonly Mistake[] {
  // Fewer digits than these are too little to tell a mistake by, unless they are all of the number.
  const known =
    answer.digits >= Math.min(question.digits, usualDigits) || answer.expression
      ? all
      : all.filter(({ values }) => values.some((value) => same(value, answer.value)));
  const total = all.reduce((sum, { plausibility }) => sum + plausibility, 0);
  // Rounded first; where nothing fits, cut.
  for (const share of [0.5, 1]) {
    const agreeing = known.filter((mistake) => agrees(question, answer, mistake, share));
    const found = named(agreeing);
    if (found.length === 0) continue;
    const explained = (agreeing.reduce((sum, { plausibility }) => sum + plausibility, 0) / total) * (1 - unexplained);
    const window = 2 * share * readAs(question, answer);
    const byChance = (unexplained * window) / Math.abs(answer.value) / spread;
    const sure = explained / (explained + byChance) >= sureEnough;
    return sure && found.length <= mostCandidates ? found : [];
  }
  return [];
}

/** One mistake a code: it may give the same number in several ways. */
function named(mistakes: readonly Mistake[]): readonly Mistake[] {
  const byCode = new Map<string, Mistake>();
  for (const mistake of mistakes) if (!byCode.has(mistake.code)) byCode.set(mistake.code, mistake);
  return [...byCode.values()];
}

function agrees(question: Question, answer: NumberAnswer, { values, slip }: Mistake, share: number): boolean {
  // Numbers rounded before they are used give one number: anything beside it is another slip, as a digit copied wrongly.
  if (slip === "rounded-early")
    return values.some((value) => Math.abs(value - answer.value) <= (answer.unit / 2) * (1 + 1e-6));
  const away = Math.max(0, Math.min(...values) - answer.value, answer.value - Math.max(...values));
  return away <= share * readAs(question, answer) * (1 + 1e-6) || values.some((value) => same(value, answer.value));
}

/** The last digit that counts: the one typed, but none beyond what the numbers given can tell. */
function readAs({ digits }: Question, answer: NumberAnswer): number {
  return Math.max(answer.unit, unitOf(answer.value, digits + 1));
}
