import type { Language } from "../../course/language.ts";
import { settingText } from "../../course/writing/plain-numbers.ts";
import { readAnswer } from "../../exercises/answer.ts";
import { type Limit, within } from "../../setup/limits.ts";
import { type NumberWords, numberReader } from "../../setup/number-reader.ts";
import { readNumber } from "../../setup/read-number.ts";
import { useStore, useWords } from "../store.ts";
import { setupWords } from "./setup-words.ts";

/** What a number field needs to know of a value: how the page's language writes it, and how it reads what is typed. */
interface NumberFieldText {
  readonly write: (value: number) => string;
  readonly read: (text: string) => number | string;
}

/** How number fields write and read in the page's language, each within its limit. */
export function useNumberFields(): (limit: Limit) => NumberFieldText {
  const words = useWords(setupWords);
  const language = useStore((state) => state.view.language);
  return (limit) => ({
    write: (value) => settingText(value, language),
    read: fieldReader(limit, language, words),
  });
}

/** A field's reader: a number, or a simple calculation as the exercises read it, `1/4`, `2 × 0,15`. */
export function fieldReader(limit: Limit, language: Language, words: NumberWords): (text: string) => number | string {
  const read = numberReader(limit, language, words);
  return (text) => {
    if (readNumber(text, language, limit.whole).kind === "read") return read(text);
    const worked = readAnswer(text, language);
    if (worked.kind !== "number" || !worked.expression) return read(text);
    return within(worked.value, limit) ? worked.value : words.outside(limit);
  };
}
