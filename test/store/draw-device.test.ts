import { describe, expect, it } from "vitest";
import type { DrawnDigit } from "../../src/digits/collection.ts";
import type { Drawer } from "../../src/store/device.ts";
import { keepCollection, keepDrawing, recallDrawings } from "../../src/store/draw-device.ts";

function drawerOf(content: Record<string, string> = {}): Drawer & { readonly content: Map<string, string> } {
  const map = new Map(Object.entries(content));
  return { content: map, getItem: (key) => map.get(key) ?? null, setItem: (key, text) => void map.set(key, text) };
}

const full: Drawer = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException("full", "QuotaExceededError");
  },
};

const drawing = {
  strokes: [
    [
      { x: 1.25, y: 2 },
      { x: 3, y: 4.5 },
    ],
    [{ x: 9, y: 9 }],
  ],
  pixels: null,
};
const digit: DrawnDigit = { id: "a", label: 7, strokes: drawing.strokes, drawnAt: 5, heldOut: true };
const nothing = { strokes: [], pixels: null };

describe("what was drawn, from one visit to the next", () => {
  it("comes back exactly, retouched pixels and label too", () => {
    const drawer = drawerOf();
    const retouched = { ...drawing, pixels: Uint8Array.from({ length: 784 }, (_, n) => n % 256) };
    keepDrawing(retouched, 4, drawer);
    keepCollection([digit], drawer);
    expect(recallDrawings(drawer)).toEqual({ drawing: retouched, label: 4, collection: [digit], intact: true });
  });

  it("is an empty pad on a first visit, and nothing is amiss", () => {
    expect(recallDrawings(drawerOf())).toEqual({ drawing: nothing, label: null, collection: [], intact: true });
  });

  it.each([
    "{",
    "null",
    '"text"',
    '{"strokes":[[1]]}',
    '{"strokes":[["a","b"]]}',
    '{"strokes":[[1,null]]}',
    '{"strokes":{}}',
  ])("is an empty pad where it cannot be read (%s), and that is said", (text) => {
    const found = recallDrawings(drawerOf({ "deltascope.drawing": text }));
    expect(found).toEqual({ drawing: nothing, label: null, collection: [], intact: false });
  });

  it("leaves a damaged digit out of the collection, keeps the others, and says so", () => {
    const drawer = drawerOf();
    keepCollection([digit, { ...digit, id: "b", label: 3 }], drawer);
    const damaged = (drawer.content.get("deltascope.collection") ?? "").replace('"label":3', '"label":33');
    const found = recallDrawings(drawerOf({ "deltascope.collection": damaged }));
    expect(found.collection).toEqual([digit]);
    expect(found.intact).toBe(false);
  });

  it("says false where the device keeps nothing, instead of failing", () => {
    expect(keepDrawing(drawing, null, full)).toBe(false);
    expect(keepCollection([digit], full)).toBe(false);
  });
});
