import { sigmoid } from "../core/activation.ts";
import type { Language } from "../course/language.ts";
import { raisedNumbers, unraised } from "../course/writing/raised-digits.ts";
import { lexNumber } from "./number-lexer.ts";

/** What was read of what somebody typed. Only a number is ever judged. */
export type Answer =
  | { readonly kind: "blank" }
  | NumberAnswer
  | {
      readonly kind: "unread";
      /** What was understood, as it was typed, and what follows it. */
      readonly read: string;
      readonly rest: string;
      readonly why: Unread;
      /** The two numbers that it may be, where it is ambiguous. */
      readonly readings?: readonly [number, number];
    };

/** Why reading stopped: two readings, the end in the middle of something, a sign that has no meaning there, no finite number. */
type Unread = "ambiguous" | "unfinished" | "unexpected" | "no-number" | "too-large";

/** A number, or an expression and its value. */
export interface NumberAnswer {
  readonly kind: "number";
  readonly value: number;
  /** Significant digits written; Infinity for an exact value, as a fraction of whole numbers. */
  readonly digits: number;
  /** What one more in the last digit would add; for an expression, how far the digits written leave its value open. */
  readonly unit: number;
  /** Whether it was more than a number: `2*0,119*0,881*0,119`. */
  readonly expression: boolean;
}

const vulgar: Readonly<Record<string, string>> = {
  "½": "1/2",
  "¼": "1/4",
  "¾": "3/4",
  "⅛": "1/8",
  "⅜": "3/8",
  "⅝": "5/8",
  "⅞": "7/8",
};

/** The same text with one sign for each meaning: plain spaces, `-`, `*`, `/`, `^`; superscripts as powers; TeX as typed. */
function normalised(text: string): string {
  return (
    text
      .replaceAll(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\t\r\n]/g, " ")
      .replaceAll(/\\times|\\cdot/g, "*")
      .replaceAll("{,}", ",")
      .replaceAll("^{", "^(")
      .replaceAll("}", ")")
      .replaceAll(raisedNumbers, (power) => `^(${unraised(power)})`)
      .replaceAll(/[½¼¾⅛⅜⅝⅞]/g, (sign, at: number, all: string) => {
        const mixed = /\d/.test(all[at - 1] ?? "");
        return `${mixed ? "+" : ""}(${vulgar[sign]})`;
      })
      .normalize("NFKC")
      .replaceAll(/[−–—‐‑﹣]/g, "-")
      .replaceAll(/[×✕⨯·⋅∙•]/g, "*")
      .replaceAll(/[÷∕⁄]/g, "/")
      .replaceAll("٫", ",")
      // A decimal mark with spaces around it, or written above the line.
      .replaceAll(/(\d) ([.,]) (?=\d)/g, "$1$2")
      .replaceAll(/(?<![\d.,])0['’](?=\d)/g, "0.")
  );
}

/** What stands before the number: a name and `=`, as in `δ_1 = 0,2953`, or `=` and `≈` alone. */
const before = /^\s*(?:(?:\p{L}|\\)[^=≈~≃≅]*(?=[=≈~≃≅]))?[=≈~≃≅\s]*/u;

/**
 * Reads what was typed as a number or a simple expression: comma or point, every kind of space and of minus, `.82`, `1e-3`,
 * `1,2 × 10^-3`, `10⁻³`, `3/8`, `2*0,119*0,881`, `2 0,119 (1 − 0,3)²`, `e^`, `exp`, `ln`, `=`, `≈` or `δ =` in front, a percentage.
 */
export function readAnswer(text: string, language: Language): Answer {
  const plain = normalised(text);
  const head = before.exec(plain)?.[0].length ?? 0;
  if (plain.slice(head).trim() === "") return { kind: "blank" };
  const lost = powerSignLost(plain.slice(head));
  if (lost !== null) return { kind: "unread", read: text.trim(), rest: "", why: "ambiguous", readings: lost };
  const reader: Reader = { text: plain, at: head, language, literals: [], operations: 0 };
  try {
    const tree = sumAt(reader);
    skipSpaces(reader);
    // A full stop, as at the end of a sentence.
    if (reader.at < plain.length && !/^[.;]\s*$/.test(plain.slice(reader.at))) throw new Stop("unexpected");
    return answerOf(tree, reader);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return unread(text, plain, reader.at, error);
  }
}

/** `1,2 x 10-3` may be 1.2 × 10⁻³, its exponent flattened in copying, or a subtraction: both readings. */
function powerSignLost(text: string): readonly [number, number] | null {
  const found = /^(-?\d+(?:[.,]\d+)?) ?[*xX] ?10-(\d{1,2})\s*$/.exec(text);
  if (found === null) return null;
  const [, mantissa = "", power = ""] = found;
  const value = Number(mantissa.replace(",", "."));
  return [value * 10 ** -Number(power), 10 * value - Number(power)];
}

/** What was typed up to where reading stopped, as far as the typed text can be matched with the normalised one. */
function unread(text: string, plain: string, at: number, { why, readings }: Stop): Answer {
  const typed = text.length === plain.length ? text : plain;
  const parts = { kind: "unread", read: typed.slice(0, at).trim(), rest: typed.slice(at).trim(), why } as const;
  return readings === undefined ? parts : { ...parts, readings };
}

class Stop extends Error {
  override readonly name = "Stop";
  readonly why: Unread;
  readonly readings: readonly [number, number] | undefined;

  constructor(why: Unread, readings?: readonly [number, number]) {
    super(why);
    this.why = why;
    this.readings = readings;
  }
}

/** A value that depends on the numbers written, so that it can be computed again with others. */
type Value = (literals: readonly number[]) => number;

interface Literal {
  readonly value: number;
  readonly digits: number;
  readonly unit: number;
}

interface Reader {
  readonly text: string;
  at: number;
  readonly language: Language;
  readonly literals: Literal[];
  operations: number;
}

function answerOf(tree: Value, { literals, operations }: Reader): Answer {
  const values = literals.map(({ value }) => value);
  const value = tree(values);
  if (!Number.isFinite(value)) {
    const tooLarge = values.some((one) => !Number.isFinite(one));
    return { kind: "unread", read: "", rest: "", why: tooLarge ? "too-large" : "no-number" };
  }
  const [only] = literals;
  if (operations === 0 && literals.length === 1 && only !== undefined) {
    // Alone, 12 is a number with two digits; within an expression it is exact.
    return { kind: "number", value, digits: only.digits, unit: only.unit === 0 ? 1 : only.unit, expression: false };
  }
  const open = literals.reduce((total, { unit }, n) => {
    const moved = tree(values.with(n, (values[n] ?? 0) + unit / 2));
    return total + 2 * Math.abs(moved - value);
  }, 0);
  const scientific = asScientific(literals, operations, value);
  if (scientific !== null) return scientific;
  return { kind: "number", value, digits: digitsIn(value, open), unit: open, expression: true };
}

/** `1,2 × 10^-3` and `8,2 %` are numbers with the digits of their first one, not calculations. */
function asScientific(literals: readonly Literal[], operations: number, value: number): Answer | null {
  const [mantissa, base, power] = literals;
  if (mantissa === undefined || operations > 2) return null;
  const percent = literals.length === 1 && operations === 1 && value === mantissa.value / 100;
  const ten = literals.length === 3 && base?.value === 10 && base.unit === 0 && power?.unit === 0;
  const scale = value / mantissa.value;
  const isPower = ten && Math.abs(Math.log10(Math.abs(scale)) - Math.round(Math.log10(Math.abs(scale)))) < 1e-9;
  if (!percent && !isPower) return null;
  const unit = (mantissa.unit === 0 ? 1 : mantissa.unit) * Math.abs(scale);
  return { kind: "number", value, digits: mantissa.digits, unit, expression: false };
}

/** How many digits a value has that is open by so much. */
function digitsIn(value: number, open: number): number {
  if (open === 0) return Number.POSITIVE_INFINITY;
  return value === 0 ? 0 : Math.max(0, Math.floor(Math.log10(Math.abs(value) / open)) + 1);
}

function skipSpaces(reader: Reader): void {
  while (reader.text[reader.at] === " ") reader.at++;
}

function sumAt(reader: Reader): Value {
  let total = productAt(reader);
  for (;;) {
    skipSpaces(reader);
    const sign = reader.text[reader.at];
    if (sign !== "+" && sign !== "-") return total;
    reader.at++;
    reader.operations++;
    const left = total;
    const right = productAt(reader);
    total = sign === "+" ? (x) => left(x) + right(x) : (x) => left(x) - right(x);
  }
}

function productAt(reader: Reader): Value {
  let product = signedAt(reader);
  for (;;) {
    skipSpaces(reader);
    const rest = reader.text.slice(reader.at);
    // A dot before 10^ multiplies too: `1,2.10^-3`; so does nothing at all before a bracket.
    const sign = /^(?:\*\*?|\/|:|[xX](?=\s*[-(\d.,])|\.(?=\s*10\s*\^)|(?=[(]|exp|ln|√|e\^))/.exec(rest)?.[0];
    const multiplies = sign ?? (isFactorBeside(reader) ? "" : undefined);
    if (multiplies === undefined || multiplies === "**") return product;
    reader.at += multiplies.length;
    reader.operations++;
    const left = product;
    const right = signedAt(reader);
    const divides = multiplies === "/" || multiplies === ":";
    product = divides ? (x) => left(x) / right(x) : (x) => left(x) * right(x);
  }
}

/** Whether a number with decimals stands beside a coefficient or a bracket: `2 0,31`, `(1 − 0,69) 0,31`; not `0,1 0,2`. */
function isFactorBeside({ text, at }: Reader): boolean {
  return /(?:\)|(?:^|[^\d.,])\d{1,2}) +$/.test(text.slice(0, at)) && /^\d+[.,]\d/.test(text.slice(at));
}

function signedAt(reader: Reader): Value {
  skipSpaces(reader);
  const sign = reader.text[reader.at];
  if (sign !== "+" && sign !== "-") return powerAt(reader);
  reader.at++;
  const of = signedAt(reader);
  return sign === "+" ? of : (x) => -of(x);
}

function powerAt(reader: Reader): Value {
  const base = atomAt(reader);
  const here = reader.at;
  skipSpaces(reader);
  const sign = /^(?:\^|\*\*)/.exec(reader.text.slice(reader.at))?.[0];
  if (sign !== undefined) {
    reader.at += sign.length;
    reader.operations++;
    const power = signedAt(reader);
    return (x) => base(x) ** power(x);
  }
  if (reader.text[reader.at] === "%") {
    reader.at++;
    reader.operations++;
    return (x) => base(x) / 100;
  }
  reader.at = here;
  return base;
}

const functions: readonly (readonly [RegExp, (x: number) => number])[] = [
  [/^exp\b/i, Math.exp],
  [/^(?:ln|log)(?![a-z])/i, Math.log],
  [/^(?:sqrt\b|√)/i, Math.sqrt],
  [/^(?:sigmo[iï]de?|g)(?=\s*\()/i, sigmoid],
];

function atomAt(reader: Reader): Value {
  skipSpaces(reader);
  const rest = reader.text.slice(reader.at);
  if (rest === "") throw new Stop("unfinished");
  if (rest.startsWith("(")) return bracketAt(reader);
  for (const [name, of] of functions) {
    const found = name.exec(rest)?.[0];
    if (found === undefined) continue;
    reader.at += found.length;
    reader.operations++;
    const argument = powerAt(reader);
    return (x) => of(argument(x));
  }
  if (/^e(?![a-z\d])/.test(rest)) {
    reader.at++;
    reader.operations++;
    return () => Math.E;
  }
  return literalAt(reader);
}

function bracketAt(reader: Reader): Value {
  reader.at++;
  const inner = sumAt(reader);
  skipSpaces(reader);
  if (reader.text[reader.at] !== ")") throw new Stop(reader.at >= reader.text.length ? "unfinished" : "unexpected");
  reader.at++;
  return inner;
}

function literalAt(reader: Reader): Value {
  const found = lexNumber(reader.text, reader.at, reader.language);
  if (found === null) throw new Stop("unexpected");
  if ("readings" in found) throw new Stop("ambiguous", found.readings);
  const n = reader.literals.push(found) - 1;
  reader.at = found.end;
  return (x) => x[n] ?? Number.NaN;
}
