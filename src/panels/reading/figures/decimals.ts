import type { Language } from "../../../course/language.ts";
import { punctuation } from "../../../course/writing/punctuation.ts";

/** A value rounded to so many decimals, 8 unless said: what a decimal computation gives without the machine's last bits. */
export function rounded(value: number, places = 8): number {
  const whole = Math.round(value * 10 ** places) / 10 ** places;
  return whole === 0 ? 0 : whole;
}

/** `−0,4`: all its decimals, or as many as asked for. */
export function decimalText(value: number, language: Language, places?: number): string {
  const plain = places === undefined ? String(rounded(value)) : rounded(value, places).toFixed(places);
  const text = plain.replace("-", "−");
  return text.replace(".", punctuation[language].decimal);
}

/** The same in TeX. */
export function decimalTex(value: number, language: Language, places?: number): string {
  return decimalText(value, language, places).replace("−", "-").replace(",", "{,}");
}
