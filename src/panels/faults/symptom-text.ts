import type { SymptomId } from "../../course/faults/symptom.ts";
import type { Language } from "../../course/language.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { shareText } from "../../course/writing/plain-numbers.ts";
import { punctuation } from "../../course/writing/punctuation.ts";

/** A symptom's number: shares as percentages, an error of the gradient check below a thousandth as “<”. */
export function symptomText(symptom: SymptomId, value: number, language: Language): string {
  if (symptom === "accuracy" || symptom === "saturated" || symptom === "truth" || symptom === "dead-neurons") {
    return shareText(value, language, 1);
  }
  if (symptom.startsWith("check-") && value < 1e-3) return `< 0${punctuation[language].decimal}001`;
  return numberText(value, { digits: 3, language });
}
