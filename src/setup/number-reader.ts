import { numberText } from "../course/writing/numbers.ts";
import type { Language } from "./language.ts";
import { type Limit, within } from "./limits.ts";
import { type NumberFault, readNumber } from "./read-number.ts";

/** A number in full for a sentence or a field: thousands apart, nothing rounded away. */
export function plainNumber(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e15)) return numberText(value, { digits: 15, language });
  return value.toLocaleString(language, { maximumSignificantDigits: 17 });
}

/** Why text was not read as a number, and how to write it. Nothing was changed. */
export function numberSentence(fault: NumberFault, language: Language): string {
  const french = language === "fr";
  switch (fault.code) {
    case "empty":
      return french ? "Il manque un nombre\u202f; l’ancien est gardé." : "A number is missing; the one before is kept.";
    case "not-a-number":
      return french
        ? `«\u00a0${fault.found}\u00a0» n’est pas un nombre\u202f; l’ancien est gardé. Exemples\u00a0: 0,5 ou 1,2\u00a0×\u00a010⁻⁵.`
        : `“${fault.found}” is not a number; the one before is kept. Examples: 0.5 or 1.2 × 10⁻⁵.`;
    case "ambiguous": {
      const [small, large] = [plainNumber(fault.small, language), plainNumber(fault.large, language)];
      return french
        ? `«\u00a0${fault.found}\u00a0» peut se lire ${small} ou ${large}\u00a0: écrivez l’un ou l’autre. L’ancien nombre est gardé.`
        : `“${fault.found}” can be read as ${small} or as ${large}: write one or the other. The number before is kept.`;
    }
    case "too-large":
      return french
        ? `«\u00a0${fault.found}\u00a0» est trop grand pour être calculé\u202f; l’ancien nombre est gardé.`
        : `“${fault.found}” is too large to calculate with; the number before is kept.`;
  }
}

/** What numbers a limit allows: `un nombre entier de 1 à 2 000`. */
export function limitText({ least, most, whole }: Limit, language: Language): string {
  const [from, to] = [plainNumber(least, language), plainNumber(most, language)];
  if (language === "fr") return `un nombre ${whole ? "entier " : ""}de ${from} à ${to}`;
  return `a ${whole ? "whole " : ""}number from ${from} to ${to}`;
}

/** What a field says of a number that lies outside of its limit. */
export function limitSentence(limit: Limit, language: Language): string {
  const text = limitText(limit, language);
  return language === "fr"
    ? `Il faut ${text}\u202f; l’ancien est gardé.`
    : `${text.charAt(0).toUpperCase()}${text.slice(1)} is needed; the one before is kept.`;
}

/** What a field makes of a text: the number, or the sentence that says why there is none. */
export function numberReader(limit: Limit, language: Language): (text: string) => number | string {
  return (text) => {
    const reading = readNumber(text, language, limit.whole);
    if (reading.kind === "unread") return numberSentence(reading.fault, language);
    return within(reading.value, limit) ? reading.value : limitSentence(limit, language);
  };
}
