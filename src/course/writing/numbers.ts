import type { Language } from "../language.ts";
import { punctuation } from "./punctuation.ts";
import { raised } from "./raised-digits.ts";

/*
 * The rule by which numbers are shown, everywhere: what a reader computes from the digits on the page is what stands on the
 * page, or the page says ≈.
 *
 * 1. A number has as many significant digits as the reader asked for (`defaultDigits` unless asked). One that those digits
 *    give exactly is written short: 0.5, 1, 127.
 * 2. Between 0.9 and 1 (and −0.9 and −1) the digits count from the distance to 1: 0.9998 is 0.999800, never 1.00, so that
 *    1 − 0.999800 can be worked out. Only 1 is written 1.
 * 3. Below 10⁻³ and from 10⁵ on a power of ten is written: what is not 0 is never shown as 0.000. Where there is no room for
 *    it, `fixedText` writes < 0.0001.
 * 4. In a line of an equation what is added and multiplied carries one to three digits more than the result (its guard
 *    digits), as few as make the printed numbers give the printed result. Where none do, the sign is ≈ (`on-paper.ts`).
 */

/** Significant digits unless the reader asks for others. */
export const defaultDigits = 4;

/** How numbers are shown: significant digits, and whose decimal mark. */
export interface NumberStyle {
  readonly digits: number;
  readonly language: Language;
}

/** A number taken apart for showing: its sign, its digits with a decimal point, its power of ten if it needs one. */
interface Shown {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number | null;
}

/** From 10^5 up and below 10^−3 a number is shown in scientific form. */
const largest = 1e5;
const smallest = 1e-3;

/** Whole numbers are exact and show no decimals; −0 is 0. */
function shown(value: number, digits: number): Shown {
  const size = Math.abs(value);
  const negative = value < 0;
  if (size === 0 || (Number.isInteger(size) && size < largest))
    return { negative, digits: String(size), exponent: null };
  const [mantissa = "0", power = "0"] = size.toExponential(digits - 1).split("e");
  const exponent = Number(power);
  // The rounded number decides: 0.00099996 rounds to 0.00100, 99999.6 to 1.00 × 10^5.
  const rounded = Number(`${mantissa}e${power}`);
  // A number that these digits give exactly, as a learning rate of 0.5, is written as a person would.
  if (rounded >= largest || rounded < smallest) {
    return { negative, digits: isExact(rounded, size) ? String(Number(mantissa)) : mantissa, exponent };
  }
  const padded = size.toFixed(Math.max(0, -lastPlace(size, digits)));
  return { negative, digits: isExact(Number(padded), size) ? String(Number(padded)) : padded, exponent: null };
}

/** Whether some digits give a number, up to the machine's own last bits: 0.3925 for a sum of decimals that is 0.39250000000000002. */
function isExact(rounded: number, size: number): boolean {
  return Math.abs(rounded - size) <= 4 * Number.EPSILON * size;
}

/** The power of ten of the last digit that a number is shown with: −3 for 0.119. */
function lastPlace(size: number, digits: number): number {
  const counted = size > nearOne && size < 1 ? 1 - size : size;
  return exponentOf(counted.toExponential(digits - 1)) - digits + 1;
}

/** From here to 1 the digits count from 1. */
const nearOne = 0.9;

function exponentOf(scientific: string): number {
  return Number(scientific.slice(scientific.indexOf("e") + 1));
}

/** The number that a reader reads: the value rounded as it is shown. */
export function asShown(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const { negative, digits: mantissa, exponent } = shown(value, digits);
  const size = Number(exponent === null ? mantissa : `${mantissa}e${exponent}`);
  return negative ? -size : size;
}

/** Whether a number, worked out from what is shown and rounded as at school, a half away from 0, gives the result as it is shown. */
export function roundsTo(computed: number, result: number, digits: number): boolean {
  const target = asShown(result, digits);
  if (target === 0) return computed === 0;
  const half = 10 ** lastPlace(Math.abs(target), digits) / 2;
  const noise = half * 1e-6 + 4 * Number.EPSILON * Math.abs(target);
  const beyond = Math.sign(target) * (computed - target);
  return beyond >= -half - noise && beyond < half - noise;
}

/** Text for tables, figures and labels: `−0,21` in French, `1.2 × 10⁻⁵`; a real minus sign; `∞` and `–` for what is no number. */
export function numberText(value: number | undefined, { digits, language }: NumberStyle): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const parts = shown(value, digits);
  const decimal = parts.digits.replace(".", punctuation[language].decimal);
  const power = parts.exponent === null ? "" : ` × 10${raised(parts.exponent)}`;
  return `${parts.negative ? "−" : ""}${decimal}${power}`;
}

/** A few numbers in a row. */
export function listedText(values: Iterable<number>, style: NumberStyle): string {
  return Array.from(values, (value) => numberText(value, style)).join(punctuation[style.language].between);
}

/** A number of 0 to 1 with so many decimals, where there is room for no more: `0.123`; `< 0.001` and `> 0.999` at the ends. */
export function fixedText(value: number, decimals: number, language: Language): string {
  const unit = 10 ** -decimals;
  const [sign, kept] =
    value > 0 && value < unit / 2
      ? ["<\u202f", unit]
      : value < 1 && value >= 1 - unit / 2
        ? [">\u202f", 1 - unit]
        : ["", value];
  const text = kept.toFixed(decimals).replace("-", "−");
  return sign + text.replace(".", punctuation[language].decimal);
}

/** In TeX a comma has a space after it unless it is a letter of its own. */
const decimalTex: Readonly<Record<Language, string>> = { fr: "{,}", en: "." };

/** The same number in TeX: the comma as `{,}`, the power as `\times 10^{-5}`. */
export function numberTex(value: number, { digits, language }: NumberStyle): string {
  if (!Number.isFinite(value)) return `${value < 0 ? "-" : ""}\\infty`;
  const parts = shown(value, digits);
  const decimal = parts.digits.replace(".", decimalTex[language]);
  const power = parts.exponent === null ? "" : ` \\times 10^{${parts.exponent}}`;
  return `${parts.negative ? "-" : ""}${decimal}${power}`;
}

const spoken = {
  fr: { unknown: "inconnu", minus: "moins", infinity: "l’infini", times: "fois 10 puissance" },
  en: { unknown: "unknown", minus: "minus", infinity: "infinity", times: "times 10 to the power" },
} as const;

/** The same number as it is said: “moins 1,2 fois 10 puissance moins 5”. */
export function numberSpeech(value: number | undefined, { digits, language }: NumberStyle): string {
  const { unknown, minus, infinity, times } = spoken[language];
  if (value === undefined || Number.isNaN(value)) return unknown;
  const sign = (negative: boolean): string => (negative ? `${minus} ` : "");
  if (!Number.isFinite(value)) return sign(value < 0) + infinity;
  const parts = shown(value, digits);
  const decimal = parts.digits.replace(".", punctuation[language].decimal);
  if (parts.exponent === null) return sign(parts.negative) + decimal;
  const power = sign(parts.exponent < 0) + Math.abs(parts.exponent);
  return `${sign(parts.negative)}${decimal} ${times} ${power}`;
}
