import { describe, expect, it } from "vitest";
import { keepDrawing, recallDrawing } from "../../../src/store/drawing/kept-drawing.ts";
import type { Drawer } from "../../../src/store/kept/preferences.ts";

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
const nothing = { strokes: [], pixels: null };

describe("what was drawn, from one visit to the next", () => {
  it("comes back exactly, retouched pixels and label too", () => {
    const drawer = drawerOf();
    const retouched = { ...drawing, pixels: Uint8Array.from({ length: 784 }, (_, n) => n % 256) };
    keepDrawing(retouched, 4, drawer);
    expect(recallDrawing(drawer)).toEqual({ drawing: retouched, label: 4, intact: true });
  });

  it("is an empty pad on a first visit, and nothing is amiss", () => {
    expect(recallDrawing(drawerOf())).toEqual({ drawing: nothing, label: null, intact: true });
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
    const found = recallDrawing(drawerOf({ "deltascope.drawing": text }));
    expect(found).toEqual({ drawing: nothing, label: null, intact: false });
  });

  it("says why where the device keeps nothing, instead of failing", () => {
    expect(keepDrawing(drawing, null, full)).toBe("full");
  });
});
