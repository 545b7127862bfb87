import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logSumExp, sigmoid, sigmoidDerivative, softmax, softmaxDerivative } from "../../src/core/activation.ts";
import { at } from "../../src/core/tensor.ts";
import { expectNumber, expectTensor } from "./expect-tensor.ts";

const production = fc.double({ min: -30, max: 30, noNaN: true });
const productions = fc.array(production, { minLength: 1, maxLength: 10 }).map((tau) => Float64Array.from(tau));
const anyProductions = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 10 })
  .map((tau) => Float64Array.from(tau));

describe("the sigmoid g", () => {
  test("g(0) = 1/2, and g(−x) = 1 − g(x)", () => {
    expect(sigmoid(0)).toBe(0.5);
    fc.assert(fc.property(production, (x) => expectNumber("g(−x)", sigmoid(-x), 1 - sigmoid(x), 1e-15, 1)));
  });

  test("g stays within [0, 1] and is a number however large |x| is", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        expect(sigmoid(x)).toBeGreaterThanOrEqual(0);
        expect(sigmoid(x)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("g′ is the slope of g", () => {
    const h = 1e-5;
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
        const slope = (sigmoid(x + h) - sigmoid(x - h)) / (2 * h);
        expectNumber("g′", sigmoidDerivative(sigmoid(x)), slope, 1e-9, 1);
      }),
    );
  });
});

describe("softmax (F5b)", () => {
  test("makes probabilities that sum to 1, whatever the productions", () => {
    fc.assert(
      fc.property(anyProductions, (tau) => {
        const predicted = softmax(tau);
        expect(predicted.every((p) => p >= 0 && p <= 1)).toBe(true);
        expectNumber(
          "Σ ŷ",
          predicted.reduce((sum, p) => sum + p, 0),
          1,
          1e-14,
        );
      }),
    );
  });

  test("does not change when the same number is added to every production", () => {
    fc.assert(
      fc.property(productions, production, (tau, shift) => {
        const shifted = softmax(tau.map((t) => t + shift));
        // The sum t + shift is itself rounded, by up to 60 · 2^−53, and e^x passes that on.
        expectTensor("ŷ", shifted, [...softmax(tau)], 1e-13, 1);
      }),
    );
  });

  test("takes productions of ±800 without overflow (R4)", () => {
    expect([...softmax(Float64Array.of(800, 0, -800))]).toEqual([1, 0, 0]);
    expect([...softmax(Float64Array.of(-800, -800))]).toEqual([0.5, 0.5]);
  });

  test("has the Jacobian of B4 and B5, seen by central differences", () => {
    const h = 1e-5;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 6 }),
        fc.nat(),
        (values, anyPlace) => {
          const tau = Float64Array.from(values);
          const q = anyPlace % tau.length;
          const nudged = (by: number) => softmax(tau.map((t, l) => (l === q ? t + by : t)));
          const above = nudged(h);
          const below = nudged(-h);
          const column = Array.from(tau, (_, k) => (at(above, k) - at(below, k)) / (2 * h));
          const jacobian = softmaxDerivative(softmax(tau));
          const found = Array.from(tau, (_, k) => at(jacobian, k * tau.length + q));
          expectTensor(`∂ŷ/∂τ_${q}`, found, column, 1e-9, 1);
        },
      ),
    );
  });
});

describe("log Σ e^x", () => {
  test("is the plain formula's value where that does not overflow", () => {
    fc.assert(
      fc.property(productions, (x) => {
        const plain = Math.log(x.reduce((sum, value) => sum + Math.exp(value), 0));
        expectNumber("log Σ e^x", logSumExp(x), plain, 1e-13, 30);
      }),
    );
  });

  test("is finite for x = ±800", () => {
    expect(logSumExp(Float64Array.of(800, 800))).toBe(800 + Math.LN2);
    expect(logSumExp(Float64Array.of(-800))).toBe(-800);
  });
});
