import { beforeAll, describe, expect, it } from "vitest";
import { imageAt, type MnistDigits } from "../../src/digits/digit-set.ts";
import { NearestDigits } from "../../src/digits/nearest.ts";
import { normaliseStrokes } from "../../src/digits/normalise.ts";
import { wholeMnist } from "./packed-mnist.ts";
import { skeletonStrokes } from "./skeleton.ts";

let mnist: MnistDigits;
/** Every 80th test digit: its writer's strokes found again by thinning, and drawn again from them. */
let drawn: { readonly label: number; readonly image: Uint8Array }[];
beforeAll(async () => {
  mnist = await wholeMnist();
  drawn = Array.from({ length: 125 }, (_, n) => ({
    label: mnist.test.labels[80 * n] ?? -1,
    image: normaliseStrokes(skeletonStrokes(imageAt(mnist.test, 80 * n))).image,
  }));
}, 60_000);

function meanOf(measure: (image: Uint8Array) => number): number {
  return drawn.reduce((sum, { image }) => sum + measure(image), 0) / drawn.length;
}

describe("strokes of MNIST's own writers, drawn again", () => {
  it("carry as much ink as a training image: 102.4 full pixels", () => {
    const ink = meanOf((image) => image.reduce((sum, grey) => sum + grey / 255, 0));
    expect(ink).toBeGreaterThan(98);
    expect(ink).toBeLessThan(107);
  });

  it("spread it over as many pixels, 150, of which as large a share is full, 38 %", () => {
    const inked = meanOf((image) => image.filter((grey) => grey > 0).length);
    const full = meanOf((image) => image.filter((grey) => grey >= 250).length);
    expect(Math.abs(inked - 150)).toBeLessThan(6);
    expect(Math.abs(full / inked - 0.385)).toBeLessThan(0.02);
  });

  it("still look most like a training image of the same digit, one of the first 20,000", () => {
    const nearest = new NearestDigits(mnist.train);
    const right = drawn.filter(({ image, label }) => {
      const index = nearest.search(image, 1, 0, 20_000)[0]?.index ?? 0;
      return mnist.train.labels[index] === label;
    });
    expect(right.length / drawn.length).toBeGreaterThan(0.92);
  });
});
