import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalTex, decimalText, rounded } from "../../../src/panels/reading/figures/decimals.ts";

describe("the figures' decimals", () => {
  test("are free of the machine's last bits", () => {
    expect(rounded(0.1 + 0.2)).toBe(0.3);
    expect(decimalText(3.01 ** 2 * 2, "en")).toBe("18.1202");
    expect(Object.is(rounded(-1e-12), 0)).toBe(true);
  });

  test("are written as the language does, in text and in TeX", () => {
    expect(decimalText(-0.4, "fr")).toBe("−0,4");
    expect(decimalText(-0.4, "en")).toBe("−0.4");
    expect(decimalTex(-0.4, "fr")).toBe("-0{,}4");
    expect(decimalText(0.5, "fr", 3)).toBe("0,500");
  });

  test("are what was rounded, read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 4 }), (whole, places) => {
        const value = whole / 10 ** places;
        expect(Number(decimalText(value, "en").replace("−", "-"))).toBe(rounded(value));
      }),
    );
  });
});
