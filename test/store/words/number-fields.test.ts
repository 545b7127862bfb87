import { describe, expect, it } from "vitest";
import { limits } from "../../../src/setup/limits.ts";
import { en } from "../../../src/setup/words.en.ts";
import { fr } from "../../../src/setup/words.fr.ts";
import { fieldReader } from "../../../src/store/words/number-fields.ts";

describe("A field of the small network", () => {
  const french = fieldReader(limits.input, "fr", fr);
  const english = fieldReader(limits.input, "en", en);

  it("takes a number, a fraction or a simple calculation", () => {
    expect(french("0,15")).toBe(0.15);
    expect(french("1/4")).toBe(0.25);
    expect(french("1,2 × 10⁻³")).toBe(0.0012);
    expect(french("2*0,15")).toBe(0.3);
    expect(english("3/8")).toBe(0.375);
    expect(english("½")).toBe(0.5);
  });

  it("says why there is no number, or what numbers it takes", () => {
    expect(french("un quart")).toBeTypeOf("string");
    expect(french("1/")).toBeTypeOf("string");
    expect(french("1/0")).toBeTypeOf("string");
    expect(fieldReader(limits.truth, "en", en)("3/2")).toBe(en.outside(limits.truth));
  });
});
