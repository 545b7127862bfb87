import fc from "fast-check";
import { expect, it } from "vitest";
import { predictionRelation, predictionText } from "../../../src/panels/draw/prediction-text.ts";

it("writes ŷ with three digits in both languages", () => {
  expect(predictionText(0.5324, "en")).toBe("0.532");
  expect(predictionText(0.5324, "fr")).toBe("0,532");
  expect(predictionRelation(0.5324, "fr")).toBe("= 0,532");
});

it("writes 1.000 and 0.000 for nothing else than 1 and 0", () => {
  expect(predictionText(1, "en")).toBe("1.000");
  expect(predictionText(0, "en")).toBe("0.000");
  expect(predictionRelation(0.99996, "en")).toBe("> 0.999");
  expect(predictionRelation(0.0001, "fr")).toBe("< 0,001");
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true, maxExcluded: true }), (yHat) => {
      for (const text of [predictionText(yHat, "en"), predictionRelation(yHat, "en")]) {
        expect(text).not.toMatch(/1\.000|0\.000/);
      }
    }),
  );
});
