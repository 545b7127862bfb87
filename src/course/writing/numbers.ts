import type { Language } from "../symbols/symbol.ts";

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
    return { negative, digits: rounded === size ? String(Number(mantissa)) : mantissa, exponent };
  }
  const padded = size.toFixed(Math.max(0, digits - 1 - exponent));
  return { negative, digits: Number(padded) === size ? String(size) : padded, exponent: null };
}

/** Text for tables, figures and labels: `−0,21` in French, `1.2 × 10⁻⁵`; a real minus sign; `∞` and `–` for what is no number. */
export function numberText(value: number | undefined, { digits, language }: NumberStyle): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const parts = shown(value, digits);
  const decimal = language === "fr" ? parts.digits.replace(".", ",") : parts.digits;
  const power = parts.exponent === null ? "" : ` × 10${superscript(parts.exponent)}`;
  return `${parts.negative ? "−" : ""}${decimal}${power}`;
}

/** The same number in TeX: the comma as `{,}`, the power as `\times 10^{-5}`. */
export function numberTex(value: number, { digits, language }: NumberStyle): string {
  if (!Number.isFinite(value)) return `${value < 0 ? "-" : ""}\\infty`;
  const parts = shown(value, digits);
  const decimal = language === "fr" ? parts.digits.replace(".", "{,}") : parts.digits;
  const power = parts.exponent === null ? "" : ` \\times 10^{${parts.exponent}}`;
  return `${parts.negative ? "-" : ""}${decimal}${power}`;
}

/** The same number as it is said: “moins 1,2 fois 10 puissance moins 5”. */
export function numberSpeech(value: number | undefined, { digits, language }: NumberStyle): string {
  if (value === undefined || Number.isNaN(value)) return language === "fr" ? "inconnu" : "unknown";
  const minus = language === "fr" ? "moins " : "minus ";
  const sign = (negative: boolean): string => (negative ? minus : "");
  if (!Number.isFinite(value)) return `${sign(value < 0)}${language === "fr" ? "l’infini" : "infinity"}`;
  const parts = shown(value, digits);
  const decimal = language === "fr" ? parts.digits.replace(".", ",") : parts.digits;
  if (parts.exponent === null) return sign(parts.negative) + decimal;
  const power = sign(parts.exponent < 0) + Math.abs(parts.exponent);
  const times = language === "fr" ? "fois 10 puissance" : "times 10 to the power";
  return `${sign(parts.negative)}${decimal} ${times} ${power}`;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function superscript(exponent: number): string {
  const digits = Array.from(String(Math.abs(exponent)), (digit) => superscripts[Number(digit)] ?? "");
  return (exponent < 0 ? "⁻" : "") + digits.join("");
}
