import type { Language } from "../course/language.ts";
import { type Limit, within } from "./limits.ts";
import { type NumberFault, readNumber } from "./read-number.ts";

/** How a language says why a number cannot be used. */
export interface NumberWords {
  readonly number: (fault: NumberFault) => string;
  readonly outside: (limit: Limit) => string;
}

/** What a field makes of a text: the number, or the sentence that says why there is none. */
export function numberReader(limit: Limit, language: Language, words: NumberWords): (text: string) => number | string {
  return (text) => {
    const reading = readNumber(text, language, limit.whole);
    if (reading.kind === "unread") return words.number(reading.fault);
    return within(reading.value, limit) ? reading.value : words.outside(limit);
  };
}
