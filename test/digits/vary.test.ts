import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/core/random.ts";
import { normaliseStrokes } from "../../src/digits/normalise.ts";
import type { Stroke } from "../../src/digits/strokes.ts";
import { handVariation, variedImages, variedStrokes } from "../../src/digits/vary.ts";

const seven: Stroke[] = [
  [
    { x: 110, y: 10 },
    { x: 150, y: 12 },
    { x: 125, y: 90 },
  ],
  [
    { x: 115, y: 50 },
    { x: 145, y: 50 },
  ],
];

describe("a digit varied as its writer would", () => {
  it("comes first as it was drawn", () => {
    expect(variedImages(seven, 3, seededRandom(1))[0]).toEqual(normaliseStrokes(seven).image);
  });

  it("is each time another image, and the same ones again from the same seed", () => {
    const images = variedImages(seven, 6, seededRandom(1));
    expect(new Set(images.map((image) => image.join())).size).toBe(6);
    expect(variedImages(seven, 6, seededRandom(1))).toEqual(images);
    expect(variedImages(seven, 6, seededRandom(2))).not.toEqual(images);
  });

  it("does not depend on where and how large it was drawn", () => {
    const elsewhere = seven.map((points) => points.map(({ x, y }) => ({ x: 1000 + 4 * x, y: 4 * y - 300 })));
    const [here, there] = [seven, elsewhere].map((strokes) => variedStrokes(strokes, seededRandom(5), handVariation));
    here?.flat().forEach(({ x, y }, n) => {
      expect(there?.flat()[n]?.x).toBeCloseTo(x, 9);
      expect(there?.flat()[n]?.y).toBeCloseTo(y, 9);
    });
  });

  it("is not varied at all by a variation of nothing", () => {
    const still = { rotation: 0, shear: 0, aspect: 0, wave: 0, penWidth: 0 };
    const [drawn, varied] = variedImages(seven, 2, seededRandom(3), still);
    drawn?.forEach((grey, n) => {
      expect(Math.abs(grey - (varied?.[n] ?? 0))).toBeLessThanOrEqual(1);
    });
  });

  it("stays near what it was: no point moves by half the digit's size", () => {
    const still = variedStrokes(seven, seededRandom(0), { rotation: 0, shear: 0, aspect: 0, wave: 0, penWidth: 0 });
    for (let seed = 0; seed < 200; seed++) {
      variedStrokes(seven, seededRandom(seed), handVariation)
        .flat()
        .forEach(({ x, y }, n) => {
          const was = still.flat()[n] ?? { x: 0, y: 0 };
          expect(Math.hypot(x - was.x, y - was.y)).toBeLessThan(0.5);
        });
    }
  });

  it("of a single point is a dot", () => {
    const images = variedImages([[{ x: 5, y: 5 }]], 3, seededRandom(1));
    expect(images.every((image) => Math.max(...image) > 0)).toBe(true);
  });
});
