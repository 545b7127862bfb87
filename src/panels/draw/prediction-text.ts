import type { Language } from "../../course/language.ts";
import { fixedText } from "../../course/writing/numbers.ts";

const decimals = 3;

/** A ŷ with three decimals, 0,532; one that is neither 0 nor 1 is never written as if it were: < 0,001 or > 0,999. */
export function predictionText(yHat: number, language: Language): string {
  return fixedText(yHat, decimals, language);
}

/** The same after a name: ŷ = 0,532, ŷ < 0,001, ŷ > 0,999. */
export function predictionRelation(yHat: number, language: Language): string {
  const text = predictionText(yHat, language);
  return /^[<>]/.test(text) ? text.replace("\u202f", " ") : `= ${text}`;
}
