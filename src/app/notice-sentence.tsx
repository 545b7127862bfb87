import type { Notice } from "../store/state.ts";
import { useWords } from "../store/store.ts";
import { fileWords } from "../store/words/file-words.ts";
import { setupWords } from "../store/words/setup-words.ts";
import { faultWords } from "./fault-words.ts";

/** What a notice says of an address, of a file or of a pass; nothing for any other. */
export function NoticeSentence({ notice }: { readonly notice: Notice }) {
  const { faultSentence } = useWords(faultWords);
  const told = useWords(setupWords);
  const files = useWords(fileWords);
  switch (notice.kind) {
    case "address":
      return told.address(notice.faults);
    case "file":
      return notice.refusal.file === "page" ? told.file(notice.refusal.fault) : files.refusal(notice.refusal);
    case "brought-in":
      return files.brought(notice.brought);
    case "fault":
      return faultSentence(notice.fault);
    default:
      return null;
  }
}
