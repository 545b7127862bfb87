import type { Limit } from "../setup/limits.ts";
import { fieldNumber, numberReader } from "../setup/number-reader.ts";
import { setupWords } from "./setup-words.ts";
import { useStore, useWords } from "./store.ts";

/** What a number field needs to know of a value: how the page's language writes it, and how it reads what is typed. */
export interface NumberFieldText {
  readonly write: (value: number) => string;
  readonly read: (text: string) => number | string;
}

/** How number fields write and read in the page's language, each within its limit. */
export function useNumberFields(): (limit: Limit) => NumberFieldText {
  const words = useWords(setupWords);
  const language = useStore((state) => state.view.language);
  return (limit) => ({
    write: (value) => fieldNumber(value, language),
    read: numberReader(limit, language, words),
  });
}
