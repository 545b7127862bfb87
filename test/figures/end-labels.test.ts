import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberText } from "../../src/course/writing/numbers.ts";
import { endTexts } from "../../src/figures/end-labels.ts";
import { textWidth } from "../../src/figures/text-width.ts";

const write = (value: number, digits: number): string => numberText(value, { digits, language: "fr" });
const size = 11;

describe("the values at the ends of a scale", () => {
  it("never meet, and never leave the figure, whatever they are, from 64 pixels on", () => {
    const extent = fc.tuple(fc.double({ min: 1, max: 9.999 }), fc.integer({ min: -12, max: 4 }));
    fc.assert(
      fc.property(extent, fc.integer({ min: 64, max: 400 }), ([mantissa, power], room) => {
        const value = mantissa * 10 ** power;
        const { low, high } = endTexts([-value, value], write, { room, apart: 6, size });
        const taken = low === null ? textWidth(high, size) : textWidth(low, size) + 6 + textWidth(high, size);
        expect(taken).toBeLessThanOrEqual(room);
      }),
    );
  });

  it("are one number with ± where both do not fit, and the upper one where they are no opposites", () => {
    expect(endTexts([-1.25, 1.25], write, { room: 200, apart: 6, size })).toEqual({ low: "−1,25", high: "1,25" });
    expect(endTexts([-1.25, 1.25], write, { room: 40, apart: 6, size })).toEqual({ low: null, high: "±1,25" });
    expect(endTexts([0, 1], write, { room: 10, apart: 6, size })).toEqual({ low: null, high: "1" });
  });

  it("lose digits before they lose their room", () => {
    expect(endTexts([-0.000123, 0.000123], write, { room: 55, apart: 6, size }).high).toMatch(/^±1(,2)?.×/);
  });
});
