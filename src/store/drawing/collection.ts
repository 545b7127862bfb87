import type { DrawnDigit } from "../../digits/collection.ts";
import { split, withDigit, withDigits } from "../../digits/collection.ts";
import { type CollectionFile, readCollection } from "../../digits/collection-file.ts";
import { ask } from "../connection/connection.ts";
import { refreshTraces } from "../network/passes.ts";
import { fileText } from "../saving/file-text.ts";
import { store } from "../store.ts";
import type { CollectionNote } from "./draw-state.ts";
import { clearPad } from "./drawing.ts";

function set(collection: readonly DrawnDigit[], note: CollectionNote | null): void {
  store.setState(({ draw }) => ({ draw: { ...draw, collection, note } }));
}

/** Adds the drawing on the pad with the label that was said, and clears the pad for the next one. */
export function collectDigit(): void {
  const { collection, label, history } = store.getState().draw;
  const { strokes } = history.present;
  if (label === null || strokes.length === 0) return;
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const { digits, added, duplicates } = withDigit(collection, { id, label, strokes, drawnAt: Date.now() });
  if (added === 0) {
    set(collection, { kind: duplicates > 0 ? "already" : "full" });
    return;
  }
  set(digits, { kind: "added", label, heldOut: digits.at(-1)?.heldOut ?? false });
  clearPad();
}

/** Takes one digit out of the collection. */
export function deleteDigit(id: string): void {
  const { collection } = store.getState().draw;
  const kept = collection.filter((digit) => digit.id !== id);
  set(kept, { kind: "deleted", count: collection.length - kept.length });
}

/** Empties the collection. */
export function deleteCollection(): void {
  const { collection } = store.getState().draw;
  set([], { kind: "deleted", count: collection.length });
}

/**
 * Adds the digits of an exported file; a file that is not one, or cannot be read (it is gone, or not allowed), changes nothing and is
 * named for what it is.
 */
export async function importCollection(chosen: Blob): Promise<void> {
  const refuse = (code: Extract<CollectionNote, { kind: "refused" }>["code"]): void =>
    set(store.getState().draw.collection, { kind: "refused", code });
  const read = await fileText(chosen);
  if (read.kind === "refused") return refuse(read.code);
  const file = readCollection(read.text);
  if (file.kind === "refused") refuse(file.fault.code);
  else addDigits(file);
}

/** Adds the digits of a file that was read. Returns what became of them. */
export function addDigits({ digits: more, entryFaults }: Extract<CollectionFile, { kind: "read" }>): Imported {
  const { digits, added, duplicates, leftOut } = withDigits(store.getState().draw.collection, more);
  const imported: Imported = { added, duplicates, leftOut, faulty: entryFaults.length };
  set(digits, { kind: "imported", ...imported });
  return imported;
}

type Imported = Omit<Extract<CollectionNote, { kind: "imported" }>, "kind">;

/** Goes on training on the collection mixed with MNIST; how it goes is told by `TeachingNews`. */
export async function teachCollection(): Promise<void> {
  const { draw, setup } = store.getState();
  const { taught, heldOut } = split(draw.collection);
  store.setState((state) => ({ draw: { ...state.draw, examined: heldOut } }));
  await ask("teach", { conventions: setup.conventions, taught, heldOut, styled: draw.styled, seed: 1 });
}

/** Ends the lesson where it stands. */
export async function stopTeaching(): Promise<void> {
  await ask("endTeaching", {});
  await refreshTraces();
}
