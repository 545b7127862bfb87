import { describe, expect, test } from "vitest";
import { histogramOf, magnitudesOf } from "../../src/training/histogram.ts";

describe("a histogram", () => {
  test("counts every value once, those beyond the ends at the ends", () => {
    const { counts, mean, samples } = histogramOf([-9, -1, -0.5, 0, 0.49, 0.5, 1, 9], -1, 1, 4);
    expect([...counts]).toEqual([2, 1, 2, 3]);
    expect(samples).toBe(8);
    expect(mean).toBeCloseTo(0.06125);
  });

  test("of sizes counts them by decades, whatever their sign, nothing and next to nothing first", () => {
    const { from, to, counts, median } = magnitudesOf([0, 1e-30, -0.002, 0.003, 0.02, -0.5, 0.9], 12);
    expect([from, to]).toEqual([-12, 0]);
    expect([...counts]).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2]);
    expect(median).toBe(0.003);
    expect(magnitudesOf([0.1, 0.2], 2)).toMatchObject({ from: -2, to: 0, counts: Uint32Array.of(0, 2) });
    expect(magnitudesOf([0, 0], 2)).toMatchObject({ from: -2, to: 0, counts: Uint32Array.of(2, 0), median: 0 });
  });
});
