import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erasedAt } from "../../src/digits/erase.ts";
import type { Stroke } from "../../src/digits/strokes.ts";

const across: Stroke = [
  { x: 0, y: 50 },
  { x: 50, y: 50 },
  { x: 100, y: 50 },
];
const apart: Stroke = [
  { x: 0, y: 300 },
  { x: 100, y: 300 },
];

describe("the eraser", () => {
  it("cuts a stroke that it crosses in two, and leaves the others as they are", () => {
    const kept = erasedAt([across, apart], { x: 50, y: 50 }, 10);
    expect(kept).toHaveLength(3);
    expect(kept[2]).toBe(apart);
    expect(Math.max(...(kept[0] ?? []).map(({ x }) => x))).toBeLessThanOrEqual(40);
    expect(Math.min(...(kept[1] ?? []).map(({ x }) => x))).toBeGreaterThanOrEqual(60);
  });

  it("takes a dot away whole, and shortens a stroke at its end", () => {
    expect(erasedAt([[{ x: 5, y: 5 }]], { x: 8, y: 5 }, 10)).toEqual([]);
    const [rest] = erasedAt([across], { x: 100, y: 50 }, 30);
    expect(Math.max(...(rest ?? []).map(({ x }) => x))).toBeLessThanOrEqual(70);
  });

  it("gives back the very array where nothing is touched", () => {
    const strokes = [across, apart];
    expect(erasedAt(strokes, { x: 50, y: 150 }, 20)).toBe(strokes);
  });

  it("leaves no point within its reach", () => {
    const coordinate = fc.integer({ min: 0, max: 100 });
    const stroke = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 3 }), coordinate, coordinate, (strokes, x, y) => {
        for (const point of erasedAt(strokes, { x, y }, 15).flat()) {
          // A stroke that was not touched keeps its points as they are; its curve passes through all of them.
          expect(Math.hypot(point.x - x, point.y - y)).toBeGreaterThan(15);
        }
      }),
    );
  });
});
