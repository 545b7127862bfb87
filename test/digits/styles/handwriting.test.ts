import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/core/random.ts";
import { normaliseStrokes } from "../../../src/digits/normalise.ts";
import { boundsOf } from "../../../src/digits/strokes.ts";
import { digitStyles } from "../../../src/digits/styles/digit-styles.ts";
import { type Handwriting, written } from "../../../src/digits/styles/handwriting.ts";
import { digitStyle } from "../../../src/digits/styles/style.ts";
import { digitOf, styledDigit } from "../../../src/digits/styles/styled-digits.ts";

const anyStyle = fc.constantFrom(...digitStyles);
const anySeed = fc.integer();
const still: Handwriting = {
  beyond: -0.5,
  knot: 0,
  gap: 0,
  parts: 0,
  wave: 0,
  rounding: 0,
  tremor: 0,
  overshoot: 0,
  joined: 0,
  rotation: 0,
  slant: 0,
  aspect: 0,
};

describe("the styles that MNIST lacks", () => {
  it("are some of every digit, and most of those that European hands write otherwise: 1, 4, 7 and 9", () => {
    const counts = Array.from({ length: 10 }, (_, k) => digitStyles.filter(({ label }) => label === k).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    const others = [0, 2, 3, 5, 6, 8].map((k) => counts[k] ?? 0);
    for (const k of [1, 4, 7, 9]) expect(counts[k]).toBeGreaterThan(Math.max(...others));
  });

  it("have a name of their own for each digit", () => {
    expect(new Set(digitStyles.map(({ label, name }) => `${label} ${name}`)).size).toBe(digitStyles.length);
  });

  it("are refused where the poses do not match, or a knot is none", () => {
    expect(() => digitStyle(1, "bar", "0,0 0,100", "0,0 0,50 0,100")).toThrow("differ: 2 and 3");
    expect(() => digitStyle(1, "bar", "0,0 down")).toThrow("down is no knot");
  });
});

describe("a digit written in a style", () => {
  it("is another each time, and the same again from the same seed", () => {
    fc.assert(
      fc.property(anyStyle, anySeed, (style, seed) => {
        const once = written(style, seededRandom(seed));
        expect(written(style, seededRandom(seed))).toEqual(once);
        expect(written(style, seededRandom(seed + 1))).not.toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  it("can be prepared as the pad prepares strokes, and stays about as high as the style", () => {
    fc.assert(
      fc.property(anyStyle, anySeed, (style, seed) => {
        const strokes = written(style, seededRandom(seed));
        const { height, width } = boundsOf(strokes);
        // The lowest pose is 76 high; a hand goes beyond it, makes it wider by up to a quarter, and moves its ends by some units.
        expect(height).toBeGreaterThan(40);
        expect(Math.max(height, width)).toBeLessThan(220);
        expect(Math.max(...normaliseStrokes(strokes).image)).toBe(255);
      }),
      { numRuns: 200 },
    );
  });

  it("without any variation goes through every knot between its poses, corners and all", () => {
    const angle = digitStyle(7, "angle", "0,0 60,0! 30,100", "20,0 80,0! 50,100");
    const [stroke = []] = written(angle, seededRandom(1), still);
    // Between two poses that differ by a shift: the middle one, around (30, 50).
    for (const [x, y] of [
      [-20, -50],
      [40, -50],
      [10, 50],
    ] as const) {
      const nearest = Math.min(...stroke.map((point) => Math.hypot(point.x - x, point.y - y)));
      expect(nearest).toBeLessThan(3);
    }
  });

  it("turns its corners into bends where the pen is fast", () => {
    const angle = digitStyle(7, "angle", "0,0 60,0! 60,100");
    const corner = (rounding: number) => {
      const [stroke = []] = written(angle, seededRandom(4), { ...still, rounding });
      return Math.min(...stroke.map(({ x, y }) => Math.hypot(x - 30, y + 50)));
    };
    expect(corner(40)).toBeGreaterThan(corner(0) + 1);
  });
});

describe("digits in the styles, one after another", () => {
  it("come in every style by turns, each with its label", () => {
    digitStyles.forEach((style, n) => {
      const digit = styledDigit(n, seededRandom(n));
      expect(digit.label).toBe(style.label);
      expect(digit).toEqual(digitOf(style, seededRandom(n)));
    });
  });
});
