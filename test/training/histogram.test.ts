import { describe, expect, test } from "vitest";
import { histogramOf } from "../../src/training/histogram.ts";

describe("a histogram", () => {
  test("counts every value once, those beyond the ends at the ends", () => {
    const { counts, mean, samples } = histogramOf([-9, -1, -0.5, 0, 0.49, 0.5, 1, 9], -1, 1, 4);
    expect([...counts]).toEqual([2, 1, 2, 3]);
    expect(samples).toBe(8);
    expect(mean).toBeCloseTo(0.06125);
  });
});
