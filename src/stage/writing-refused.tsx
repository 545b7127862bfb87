import type { WritingFault } from "../store/saving/written-file.ts";
import { useWords } from "../store/store.ts";
import { fileWords } from "../store/words/file-words.ts";

/** Why no file was made. */
export function WritingRefused({ fault }: { readonly fault: WritingFault }) {
  return useWords(fileWords).unsaved(fault);
}
