import type { Language } from "../../store/language.ts";

const digits = 3;
const smallest = 10 ** -digits;

/** A ŷ with three digits, 0,532; one that is neither 0 nor 1 is never written as if it were: < 0,001 or > 0,999. */
export function predictionText(yHat: number, language: Language): string {
  const { sign, text } = written(yHat, language);
  return sign === "=" ? text : `${sign}\u202f${text}`;
}

/** The same after a name: ŷ = 0,532, ŷ < 0,001, ŷ > 0,999. */
export function predictionRelation(yHat: number, language: Language): string {
  const { sign, text } = written(yHat, language);
  return `${sign} ${text}`;
}

function written(yHat: number, language: Language): { readonly sign: "=" | "<" | ">"; readonly text: string } {
  const text = (value: number): string =>
    value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (yHat > 0 && yHat < smallest / 2) return { sign: "<", text: text(smallest) };
  if (yHat < 1 && yHat >= 1 - smallest / 2) return { sign: ">", text: text(1 - smallest) };
  return { sign: "=", text: text(yHat) };
}
