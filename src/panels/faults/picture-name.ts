import type { Fault } from "../../course/faults/faults.ts";
import type { Language } from "../../course/language.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import type { FaultsWords } from "./words.fr.ts";

/** What a tensor is called in plain text, where δ^caché cannot stand above the line: “Erreurs cachées δ caché, première image”. */
export function pictureName({ symbol, as }: Fault["tensor"], words: FaultsWords, language: Language): string {
  return words.pictures[as](symbolOf(symbol).label[language].replace("^", "\u00a0"));
}
