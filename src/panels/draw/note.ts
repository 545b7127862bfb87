import type { CollectionNote } from "../../store/drawing/draw-state.ts";
import type { DrawWords } from "./words.fr.ts";

/** What became of the collection, as a sentence. */
export function noteSentence(note: CollectionNote, words: DrawWords): string {
  switch (note.kind) {
    case "added":
      return words.noteAdded(note.label, note.heldOut);
    case "deleted":
      return words.noteDeleted(note.count);
    case "imported":
      return words.noteImported(note.added, note.duplicates, note.leftOut, note.faulty);
    case "refused":
      return words.noteRefused[note.code];
    default:
      return words.notes[note.kind];
  }
}
