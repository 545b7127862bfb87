import type { Language } from "../course/language.ts";
import { punctuation } from "../course/writing/punctuation.ts";

/** A number as it stands in a text. */
interface Lexed {
  readonly value: number;
  /** Significant digits that were written: 3 in `0,250`. */
  readonly digits: number;
  /** What one more in the last digit written would add: 0.001 in `0,250`; 0 for a whole number, which is exact. */
  readonly unit: number;
  /** Where the text goes on. */
  readonly end: number;
}

/** Why digits are no number: `1,234` may be one and a bit or more than a thousand. */
interface Ambiguous {
  readonly readings: readonly [number, number];
  readonly end: number;
}

/** Groups of three digits set apart by a space, as French and SI typography do: `10 000`, `0,593 269`. */
const spaced = / (?=\d{3}(?!\d))/y;

/**
 * The number that begins at a position of a normalised text (see `normalised`): decimal comma or point, spaces between
 * groups of three, an exponent as `e-3`. Null where none begins. A comma before exactly three digits is a decimal comma in
 * French, unless they are noughts (`10,000`); in English it may be either, unless a nought stands before it or other marks
 * decide.
 */
export function lexNumber(text: string, start: number, language: Language): Lexed | Ambiguous | null {
  const whole = digitsAt(text, start);
  const mark = /^[.,](?=\d)/.exec(text.slice(whole.end));
  if (whole.digits === "" && mark === null) return null;
  if (mark === null) {
    // `2.` and `2,` are 2 with the digits that were not needed.
    const open = whole.digits !== "" && /^[.,](?![\d.,])/.test(text.slice(whole.end));
    return withExponent(text, whole.digits, "", open ? whole.end + 1 : whole.end);
  }
  const grouped = groupedAt(text, start);
  if (grouped !== null) return withExponent(text, grouped.whole, grouped.decimals, grouped.end);
  const decimals = digitsAt(text, whole.end + 1);
  const thousands = mark[0] === "," && decimals.digits.length === 3 && /^[1-9]\d{0,2}$/.test(whole.digits);
  if (thousands && (mark[0] === punctuation[language].thousands || decimals.digits === "000")) {
    return {
      readings: [Number(`${whole.digits}.${decimals.digits}`), Number(whole.digits + decimals.digits)],
      end: decimals.end,
    };
  }
  return withExponent(text, whole.digits, decimals.digits, decimals.end);
}

/** `1,234,567`, `1,234.5`, `1.234,5`: two marks, or the same twice, tell which one groups. */
function groupedAt(text: string, start: number): { whole: string; decimals: string; end: number } | null {
  const found =
    /^(\d{1,3})(?:((?:,\d{3})+)\.(\d+)|((?:\.\d{3})+),(\d+)|((?:,\d{3}){2,})(?![.,]?\d)|((?:\.\d{3}){2,})(?![.,]?\d))/.exec(
      text.slice(start),
    );
  if (found === null) return null;
  const [all, head = "", commas = "", afterPoint = "", points = "", afterComma = "", onlyCommas = "", onlyPoints = ""] =
    found;
  const whole = (head + commas + points + onlyCommas + onlyPoints).replaceAll(/[.,]/g, "");
  return { whole, decimals: afterPoint + afterComma, end: start + all.length };
}

function digitsAt(text: string, start: number): { readonly digits: string; readonly end: number } {
  let end = start;
  let digits = "";
  for (;;) {
    const run = /^\d+/.exec(text.slice(end))?.[0] ?? "";
    digits += run;
    end += run.length;
    spaced.lastIndex = end;
    // A group of three follows groups of three: in `12 345` the 12 leads, in `0,12 345` nothing groups.
    if (run === "" || digits.length > 3 * Math.ceil(digits.length / 3) || !spaced.test(text)) return { digits, end };
    end += 1;
  }
}

function withExponent(text: string, whole: string, decimals: string, end: number): Lexed {
  const exponent = /^[eE]([+-]?\d+)(?![\d.,])/.exec(text.slice(end));
  const power = Number(exponent?.[1] ?? 0);
  const digits = (whole + decimals).replace(/^0+/, "").length;
  return {
    value: Number(`${whole === "" ? "0" : whole}.${decimals}e${power}`),
    digits,
    unit: decimals === "" && power === 0 ? 0 : Number(`1e${power - decimals.length}`),
    end: end + (exponent?.[0].length ?? 0),
  };
}
