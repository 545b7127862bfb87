import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { softmax } from "../../src/core/activation.ts";
import { batchFactor, logCost, oneHot, squaredError } from "../../src/core/cost.ts";
import { CoreError } from "../../src/core/errors.ts";
import { at } from "../../src/core/tensor.ts";
import { expectNumber } from "./expect-tensor.ts";

describe("the squared error (A1)", () => {
  test("is 0 for a perfect prediction, and the sum of the squares else", () => {
    expect(squaredError(Float64Array.of(0, 1), Float64Array.of(0, 1), 1)).toBe(0);
    expect(squaredError(Float64Array.of(0.5, 0.5), Float64Array.of(0, 1), 1)).toBe(0.5);
  });

  test("with factor ½ is half of itself with factor 1 (R1)", () => {
    const predicted = Float64Array.of(0.2, 0.7, 0.9);
    const truth = oneHot(1, 3);
    expect(squaredError(predicted, truth, 0.5)).toBe(squaredError(predicted, truth, 1) / 2);
  });
});

describe("the log cost (B2)", () => {
  const productions = fc
    .array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 10 })
    .map((tau) => Float64Array.from(tau));

  test("is −log of the true digit's probability, the only term that is not zero (B3)", () => {
    fc.assert(
      fc.property(productions, fc.nat(), (tau, anyDigit) => {
        const digit = anyDigit % tau.length;
        const plain = -Math.log(at(softmax(tau), digit));
        // −log ŷ loses what 1 − ŷ has below 2^−53: absolute, not relative.
        expectNumber("C", logCost(tau, oneHot(digit, tau.length)), plain, 1e-13, 10);
      }),
    );
  });

  test("of a prediction that is almost sure and right is small but keeps its digits: C = log(1 + e^−40)", () => {
    expectNumber("C", logCost(Float64Array.of(40, 0), oneHot(0, 2)), Math.log1p(Math.exp(-40)), 1e-12);
    expectNumber("C", logCost(Float64Array.of(0, -40, -41), oneHot(0, 3)), Math.exp(-40) + Math.exp(-41), 1e-12);
  });

  test("is finite where the probability itself would be 0 (R4)", () => {
    expect(logCost(Float64Array.of(800, 0), oneHot(1, 2))).toBe(800);
    expect(logCost(Float64Array.of(800, 0), oneHot(0, 2))).toBe(0);
  });
});

test("y is 1 at the true digit and 0 elsewhere", () => {
  expect([...oneHot(3, 5)]).toEqual([0, 0, 0, 1, 0]);
});

test.each([-1, 10, 2.5, Number.NaN, Number.POSITIVE_INFINITY])("the label %d is refused as none of 0..9", (label) => {
  expect(() => oneHot(label, 10)).toThrow(
    expect.objectContaining({ constructor: CoreError, fault: { code: "label", found: label, classes: 10 } }),
  );
});

test("a cost of another length than the truth is refused", () => {
  const fault = { code: "shape", what: "y", expected: 3, found: 2 };
  expect(() => squaredError(new Float64Array(3), oneHot(0, 2), 1)).toThrow(expect.objectContaining({ fault }));
  expect(() => logCost(new Float64Array(3), oneHot(0, 2))).toThrow(expect.objectContaining({ fault }));
});

test("a batch's costs are weighted by 1/P for the mean (A1), by 1 for the sum (B2)", () => {
  expect(batchFactor("mean", 4)).toBe(0.25);
  expect(batchFactor("sum", 4)).toBe(1);
});
