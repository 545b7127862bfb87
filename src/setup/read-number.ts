import type { Language } from "../course/language.ts";
import { punctuation } from "../course/writing/punctuation.ts";
import { raisedNumbers, unraised } from "../course/writing/raised-digits.ts";

/** Why text was not read as a number. */
export type NumberFault =
  | { readonly code: "empty" }
  | { readonly code: "not-a-number"; readonly found: string }
  /** A mark before three digits that may part thousands or decimals: 10.000 is ten or ten thousand. */
  | { readonly code: "ambiguous"; readonly found: string; readonly small: number; readonly large: number }
  | { readonly code: "too-large"; readonly found: string };

type NumberReading =
  | { readonly kind: "read"; readonly value: number }
  | { readonly kind: "unread"; readonly fault: NumberFault };

/** Sign, digits with their marks, and a power of ten written in one of the ways people write it. */
const form =
  /^(?<sign>[+-]?)(?:(?<digits>[\d.,' ]+?))??(?:(?:^|(?<=[\d.])) ?(?:e(?<e>[+-]?\d+)|(?<times>[×x*·⋅] ?)?10 ?\^ ?(?:\(?(?<power>[+-]?\d+)\)?)))?$/i;

/**
 * Reads a number as people of a language write it, and as the app prints it: `−0,21`, `1,2 × 10⁻⁵`, `10 000` with any space,
 * `10,000` in English. A mark that is not the language's own is understood where it can mean one thing only. `whole`: only
 * whole numbers are meant, so that three digits after a mark are more likely thousands, and are not read as decimals.
 */
export function readNumber(text: string, language: Language, whole = false): NumberReading {
  const plain = plainText(text);
  const unread = (fault: NumberFault): NumberReading => ({ kind: "unread", fault });
  if (plain === "") return unread({ code: "empty" });
  const found = text.trim();
  const parts = form.exec(plain)?.groups;
  const { sign = "", digits, e, times, power } = parts ?? {};
  if (parts === undefined || (digits === undefined && (power === undefined || times !== undefined))) {
    return unread({ code: "not-a-number", found });
  }
  if (digits !== undefined && power !== undefined && times === undefined)
    return unread({ code: "not-a-number", found });
  const mantissa = digits === undefined ? "1" : mantissaOf(digits, language, whole);
  if (mantissa === null) return unread({ code: "not-a-number", found });
  if (typeof mantissa === "object") {
    return unread({ code: "ambiguous", found, small: Number(mantissa.small), large: Number(mantissa.large) });
  }
  const value = Number(`${sign}${mantissa}e${e ?? power ?? 0}`);
  return Number.isFinite(value) ? { kind: "read", value: value + 0 } : unread({ code: "too-large", found });
}

/** One kind of space, of minus, of apostrophe; raised digits as `^` and digits. */
function plainText(text: string): string {
  return text
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, " ")
    .replace(/[\u2212\u2012\u2013\ufe63\uff0d]/g, "-")
    .replace(/[’‘ʼ]/g, "'")
    .replace(raisedNumbers, (power) => `^${unraised(power)}`)
    .trim()
    .replace(/^([+-]) /, "$1");
}

/** Thousands parted by one mark, 1,234,567. */
const grouped = /^[1-9]\d{0,2}(?<mark>[.,' ])\d{3}(?:\k<mark>\d{3})*$/;

/** The digits with a decimal point, or both ways to read them; null where they are no number. */
function mantissaOf(
  digits: string,
  language: Language,
  whole: boolean,
): string | { readonly small: string; readonly large: string } | null {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const mark = digits[last];
  if (!/\d/.test(digits)) return null;
  if (mark === undefined) return integer(digits);
  const groups = grouped.test(digits);
  if (marks.length === 1 && groups) {
    const large = digits.replace(mark, "");
    const small = digits.replace(mark, ".");
    const own = punctuation[language];
    if (mark === own.decimal) return whole ? { small, large } : small;
    return mark === own.thousands ? large : { small, large };
  }
  if (groups) return digits.replaceAll(mark, "");
  const before = integer(digits.slice(0, last) === "" ? "0" : digits.slice(0, last));
  const after = digits.slice(last + 1);
  if (before === null || digits.slice(0, last).includes(mark) || !decimals.test(after)) return null;
  return `${before}.${after.replaceAll(" ", "")}`;
}

/** Decimals, in threes where a space parts them. */
const decimals = /^(?:\d*|(?:\d{3} )+\d{1,3})$/;

/** A whole number's digits, its thousands parted or not. */
function integer(digits: string): string | null {
  if (/^\d+$/.test(digits)) return digits;
  return grouped.test(digits) ? digits.replace(/\D/g, "") : null;
}
