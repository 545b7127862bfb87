import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, readableOn } from "../../src/figures/contrast.ts";
import { readPalette } from "../../src/figures/palette.ts";
import {
  colourAt,
  countScale,
  greyScale,
  paintView,
  rampOf,
  rampStep,
  rampSteps,
  sameScale,
  scaleDomain,
  scalePosition,
  signedScale,
  unitScale,
} from "../../src/figures/scales.ts";

const tokens: Readonly<Record<string, string>> = {
  "--neg": "#0000ff",
  "--zero": "#ffffff",
  "--pos": "#ff0000",
  "--hue-hidden": "#008080",
  "--pixel-off": "#ffffff",
  "--pixel-on": "#000000",
};
const palette = readPalette({ getPropertyValue: (name: string) => tokens[name] ?? "" });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

describe("the signed scale of a tensor", () => {
  it("reaches as far below 0 as above, to the largest absolute value", () => {
    expect(scaleDomain(signedScale([0.25, -3, 1]))).toEqual([-3, 3]);
  });

  it("puts v and −v at the same distance from the middle", () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1 }), finite, (tensor, value) => {
        const scale = signedScale(tensor);
        expect(scalePosition(scale, value) + scalePosition(scale, -value)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("gives 0 a step of its own in the very middle of the ramp, in the zero colour", () => {
    expect(rampStep(signedScale([5]), 0)).toBe((rampSteps - 1) / 2);
    expect(colourAt(signedScale([5]), palette, 0)).toBe("rgb(255, 255, 255)");
  });

  it("draws its ends in the two ends' colours and holds what lies beyond", () => {
    const scale = signedScale([2]);
    expect(colourAt(scale, palette, 2)).toBe("rgb(255, 0, 0)");
    expect(colourAt(scale, palette, -2)).toBe("rgb(0, 0, 255)");
    expect(colourAt(scale, palette, 7)).toBe(colourAt(scale, palette, 2));
  });

  it("covers several tensors together, passes over what is not finite, and stays usable where all is 0", () => {
    expect(signedScale([1], [-4])).toEqual({ kind: "signed", extent: 4 });
    expect(signedScale([Number.NaN, Number.POSITIVE_INFINITY, -2]).extent).toBe(2);
    expect(signedScale([0, 0]).extent).toBe(1);
  });
});

describe("the other scales", () => {
  it("maps activations 0 to 1 onto the whole ramp, and pixels likewise", () => {
    for (const scale of [unitScale("hidden"), greyScale]) {
      expect([0, 0.5, 1].map((value) => scalePosition(scale, value))).toEqual([0, 0.5, 1]);
    }
  });

  it("counts by the square root: a quarter of the largest count lies half-way", () => {
    expect(scalePosition(countScale("error", 100), 25)).toBeCloseTo(0.5, 12);
  });

  it("is the same scale only where it colours every value alike", () => {
    expect(sameScale(signedScale([1]), signedScale([-1]))).toBe(true);
    expect(sameScale(signedScale([1]), signedScale([2]))).toBe(false);
    expect(sameScale(unitScale("hidden"), unitScale("output"))).toBe(false);
    expect(sameScale(greyScale, signedScale([1]))).toBe(false);
  });
});

describe("painting a tensor", () => {
  it("reads one column of a stored matrix as an image, row after row", () => {
    // 4 rows × 2 columns as stored; column 1 as a 2 × 2 image.
    const values = Float64Array.of(0, 1, 0, -1, 0, 0, 0, 1);
    const pixels = new Uint8ClampedArray(16);
    const scale = signedScale(values);
    const view = { values, rows: 2, columns: 2, start: 1, rowStride: 4, columnStride: 2 };
    paintView(view, scale, rampOf(scale, palette), pixels, 2);
    const colours = [0, 1, 2, 3].map((n) => [...pixels.slice(4 * n, 4 * n + 4)]);
    expect(colours).toEqual([
      [255, 0, 0, 255],
      [0, 0, 255, 255],
      [255, 255, 255, 255],
      [255, 0, 0, 255],
    ]);
  });

  it("leaves a hole where a value is not a number", () => {
    const pixels = new Uint8ClampedArray(4).fill(9);
    const view = { values: Float64Array.of(Number.NaN), rows: 1, columns: 1, start: 0, rowStride: 1, columnStride: 1 };
    paintView(view, greyScale, rampOf(greyScale, palette), pixels, 1);
    expect(pixels[3]).toBe(0);
  });
});

it("finds text for a cell of any colour that reads at AA", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
      const ground = `#${colour.toString(16).padStart(6, "0")}`;
      expect(contrast(ground, readableOn(ground))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
