import { beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../src/core/random.ts";
import type { MnistDigits } from "../../src/digits/digit-set.ts";
import { NearestDigits } from "../../src/digits/nearest.ts";
import { normaliseStrokes } from "../../src/digits/normalise.ts";
import { rawStrokes } from "../../src/digits/raw-strokes.ts";
import type { Stroke } from "../../src/digits/strokes.ts";
import { wholeMnist } from "./packed-mnist.ts";
import { handwritten, writtenStyles } from "./written-digits.ts";

/** The digits in a corner of a pad of 400, a third of its height, with a line of 10: as people do draw. */
function small(strokes: readonly Stroke[]): Uint8Array {
  const placed = strokes.map((points) => points.map(({ x, y }) => ({ x: 150 + 130 * x, y: 150 + 130 * y })));
  return rawStrokes(placed, { left: 0, top: 0, width: 400, height: 400 }, 10).image;
}

let mnist: MnistDigits;
beforeAll(async () => {
  mnist = await wholeMnist();
});

describe("digits written in European and American styles", () => {
  it("look most like MNIST's of the same label once normalised, and seldom when the pad is only shrunk", () => {
    const nearest = new NearestDigits(mnist.train);
    const labelOf = (image: Uint8Array) => mnist.train.labels[nearest.search(image, 1, 0, 20_000)[0]?.index ?? 0];
    const random = seededRandom(8);
    const written = writtenStyles.flatMap((style) =>
      Array.from({ length: 3 }, () => ({ label: style.label, strokes: handwritten(style, random) })),
    );
    const share = (picture: (strokes: readonly Stroke[]) => Uint8Array) =>
      written.filter(({ label, strokes }) => labelOf(picture(strokes)) === label).length / written.length;
    expect(share((strokes) => normaliseStrokes(strokes).image)).toBeGreaterThan(0.95);
    expect(share(small)).toBeLessThan(0.5);
  });
});
