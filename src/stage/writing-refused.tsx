import { fileWords } from "../store/file-words.ts";
import { useWords } from "../store/store.ts";
import type { WritingFault } from "../store/written-file.ts";

/** Why no file was made. */
export function WritingRefused({ fault }: { readonly fault: WritingFault }) {
  return useWords(fileWords).unsaved(fault);
}
