import fc from "fast-check";
import { expect, test } from "vitest";
import { inputFromImage, withBias } from "../../src/core/input.ts";

const image = fc.uint8Array({ minLength: 784, maxLength: 784 });

test("X_0 = 1 and X_{1+28r+c} = Image[r][c] / 255 (F1)", () => {
  fc.assert(
    fc.property(image, fc.nat({ max: 27 }), fc.nat({ max: 27 }), (pixels, r, c) => {
      const x = inputFromImage(pixels);
      expect(x.length).toBe(785);
      expect(x[0]).toBe(1);
      expect(x[1 + 28 * r + c]).toBe((pixels[28 * r + c] ?? Number.NaN) / 255);
    }),
  );
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
