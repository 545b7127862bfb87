import { describe, expect, it } from "vitest";
import { normaliseStrokes } from "../../../src/digits/normalise.ts";
import type { Drawing, DrawingHistory } from "../../../src/store/drawing/draw-state.ts";
import { advanced, isEmpty, pictureOf, redone, undone } from "../../../src/store/drawing/drawing.ts";

const line = (x: number): Drawing => ({
  strokes: [
    [
      { x, y: 50 },
      { x, y: 350 },
    ],
  ],
  pixels: null,
});
const nothing: Drawing = { strokes: [], pixels: null };
const begun: DrawingHistory = { past: [], present: nothing, future: [] };

describe("undo and redo", () => {
  it("go back and forth along what was drawn", () => {
    const drawn = advanced(advanced(begun, line(1)), line(2));
    expect(undone(drawn).present).toEqual(line(1));
    expect(undone(undone(drawn)).present).toEqual(nothing);
    expect(redone(redone(undone(undone(drawn))))).toEqual(drawn);
  });

  it("stay where there is nothing before or after", () => {
    expect(undone(begun)).toBe(begun);
    expect(redone(begun)).toBe(begun);
  });

  it("forget what was undone once something else is drawn", () => {
    const other = advanced(undone(advanced(begun, line(1))), line(3));
    expect(redone(other)).toBe(other);
  });

  it("remember the last two hundred steps", () => {
    let history = begun;
    for (let n = 0; n < 500; n++) history = advanced(history, line(n));
    expect(history.past).toHaveLength(200);
  });
});

describe("the picture that the network is given", () => {
  it("is none of an empty pad", () => {
    expect(isEmpty(nothing)).toBe(true);
    expect(pictureOf(nothing, null, false)).toBeNull();
  });

  it("is the normalised strokes, the one under the pen included", () => {
    const pen = [
      { x: 200, y: 50 },
      { x: 300, y: 60 },
    ];
    expect(pictureOf(line(200), pen, false)?.image).toEqual(normaliseStrokes([...line(200).strokes, pen]).image);
  });

  it("is the pad shrunk where nothing prepares it: another image", () => {
    const prepared = pictureOf(line(40), null, false);
    const shrunk = pictureOf(line(40), null, true);
    expect(shrunk?.image).toEqual(prepared?.raw?.image);
    expect(shrunk?.image).not.toEqual(prepared?.image);
  });

  it("is the retouched pixels, until the pen draws again", () => {
    const pixels = new Uint8Array(784).fill(7);
    expect(pictureOf({ ...line(200), pixels }, null, false)?.image).toBe(pixels);
    expect(pictureOf({ strokes: [], pixels }, null, false)).toEqual({ steps: null, raw: null, image: pixels });
    expect(pictureOf({ ...line(200), pixels }, [{ x: 1, y: 1 }], false)?.image).not.toBe(pixels);
  });

  it("takes a tap of an unsteady finger for a dot, not for a digit blown up", () => {
    const tap = pictureOf(
      {
        strokes: [
          [
            { x: 100, y: 100 },
            { x: 102, y: 101 },
          ],
        ],
        pixels: null,
      },
      null,
      false,
    );
    expect(tap?.image.filter((grey) => grey > 0).length).toBeLessThan(20);
  });
});
