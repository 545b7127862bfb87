import fc from "fast-check";
import { expect, test } from "vitest";
import { imageFromInput, inputFromImage, neuronPixel, pixelNeuron, withBias } from "../../src/core/input.ts";

const image = fc.uint8Array({ minLength: 784, maxLength: 784 });

test("X_0 = 1 and X_{1+28r+c} = Image[r][c] / 255 (F1)", () => {
  fc.assert(
    fc.property(image, fc.nat({ max: 27 }), fc.nat({ max: 27 }), (pixels, r, c) => {
      const x = inputFromImage(pixels);
      expect(x.length).toBe(785);
      expect(x[0]).toBe(1);
      expect(x[1 + 28 * r + c]).toBe((pixels[28 * r + c] ?? Number.NaN) / 255);
      expect(pixelNeuron(r, c)).toBe(1 + 28 * r + c);
    }),
  );
});

test("an input shows the image that it was made from", () => {
  fc.assert(
    fc.property(image, (pixels) => {
      expect([...imageFromInput(inputFromImage(pixels))]).toEqual([...pixels]);
    }),
  );
});

test("every input neuron but the bias looks at one pixel, and that pixel feeds it", () => {
  expect(neuronPixel(0)).toBeNull();
  for (let i = 1; i < 785; i++) {
    const pixel = neuronPixel(i);
    expect(pixel === null ? null : pixelNeuron(pixel.r, pixel.c)).toBe(i);
  }
});

test("the bias neuron goes in front and shifts the rest by one (P2, P3)", () => {
  expect([...withBias([0.25, 0.5])]).toEqual([1, 0.25, 0.5]);
  expect([...withBias([])]).toEqual([1]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("a pixel that is %d is refused with its place", (value) => {
  expect(() => withBias([0, value])).toThrow(
    expect.objectContaining({ fault: { code: "not-finite", what: "X", position: 1 } }),
  );
});
