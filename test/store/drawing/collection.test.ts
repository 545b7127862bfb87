import { describe, expect, it } from "vitest";
import { writeCollection } from "../../../src/digits/collection-file.ts";
import { largestFile } from "../../../src/setup/file.ts";
import { importCollection } from "../../../src/store/drawing/collection.ts";
import { store } from "../../../src/store/store.ts";

const digit = { id: "one", label: 3, strokes: [[{ x: 10, y: 20 }]], drawnAt: 5, heldOut: false };
const noteOn = async (file: Blob) => {
  await importCollection(file);
  return store.getState().draw.note;
};

describe("A file of digits that was chosen", () => {
  it("adds its digits", async () => {
    expect(await noteOn(new Blob([writeCollection([digit])]))).toMatchObject({ kind: "imported", added: 1 });
  });

  it("is refused unread where it is larger than any, and told where it cannot be read; the collection stays", async () => {
    const before = store.getState().draw.collection;
    const large: Blob = Object.assign(new Blob(), { text: () => Promise.reject(new Error("it is not to be read")) });
    Object.defineProperty(large, "size", { value: largestFile + 1 });
    expect(await noteOn(large)).toEqual({ kind: "refused", code: "too-large" });
    const gone: Blob = Object.assign(new Blob(), { text: () => Promise.reject(new DOMException("gone")) });
    expect(await noteOn(gone)).toEqual({ kind: "refused", code: "unreadable" });
    expect(store.getState().draw.collection).toBe(before);
  });
});
