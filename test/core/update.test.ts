import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backward } from "../../src/core/backward.ts";
import { CoreError } from "../../src/core/errors.ts";
import { forward } from "../../src/core/forward.ts";
import { costOf } from "../../src/core/gradient-check.ts";
import type { BatchRule } from "../../src/core/network.ts";
import { multipliedOut, type OuterProduct } from "../../src/core/outer-product.ts";
import { at, type Tensor } from "../../src/core/tensor.ts";
import { batchCost, batchGradients, corrected, correction } from "../../src/core/update.ts";
import { type Experiment, experiment } from "./arbitrary-network.ts";
import { expectNumber, expectTensor, largest } from "./expect-tensor.ts";

const passes = ({ spec, weights, batch }: Experiment) =>
  batch.map(({ x, label }) => backward(spec, weights, forward(spec, weights, x), label ?? 0));

describe("a batch of P samples", () => {
  test.each<[BatchRule, string]>([
    ["mean", "the mean (A8)"],
    ["sum", "the sum (B11)"],
  ])("with the rule %s has %s of the P single samples' gradients", (rule) => {
    fc.assert(
      fc.property(experiment(), (any) => {
        const single = passes(any);
        const share = rule === "mean" ? 1 / single.length : 1;
        batchGradients(rule, single).forEach((whole, layer) => {
          const each = single.map(({ gradients }) => multipliedOut(gradients[layer] as OuterProduct));
          const expected = Array.from(whole, (_, n) => each.reduce((sum, slopes) => sum + share * at(slopes, n), 0));
          expectTensor(`∂w^${layer + 1}`, whole, expected, 1e-14, Math.max(...each.map(largest)));
        });
      }),
    );
  });

  test("has the mean or the sum of the P single samples' costs", () => {
    fc.assert(
      fc.property(experiment(), (any) => {
        const total = passes(any).reduce((sum, { cost }) => sum + cost, 0);
        const expected = any.spec.batch === "mean" ? total / any.batch.length : total;
        expectNumber("cost", costOf(any.spec, any.weights, any.batch), expected, 1e-13);
      }),
    );
  });

  test("that is the same sample P times has that sample's mean gradient", () => {
    fc.assert(
      fc.property(experiment(), fc.integer({ min: 1, max: 5 }), (any, P) => {
        const [first] = passes(any);
        if (first === undefined) throw new Error("no sample");
        batchGradients("mean", new Array(P).fill(first)).forEach((slopes, layer) => {
          expectTensor("∂w", slopes, [...multipliedOut(first.gradients[layer] as OuterProduct)], 1e-14);
        });
      }),
    );
  });

  test("of no samples is refused", () => {
    expect(() => batchGradients("mean", [])).toThrow(
      expect.objectContaining({ constructor: CoreError, fault: { code: "setting", what: "P", found: 0 } }),
    );
  });
});

test("a mean corrected with α = P α′ is a sum corrected with α′ (R2)", () => {
  fc.assert(
    fc.property(experiment(), (any) => {
      const single = passes(any);
      const bySum = batchGradients("sum", single).map((slopes) => correction(slopes, 0.01));
      batchGradients("mean", single).forEach((slopes, layer) => {
        const byMean = correction(slopes, single.length * 0.01);
        expectTensor("Δw", byMean, [...(bySum[layer] as Tensor)], 1e-13);
      });
    }),
  );
});

test("a correction is −α times the gradient (A9), and is added", () => {
  const delta = correction(Float64Array.of(2, -4), 0.25);
  expect([...delta]).toEqual([-0.5, 1]);
  const weights = [Float64Array.of(1, 1)];
  const [after = new Float64Array()] = corrected(weights, [delta]);
  expect([...after]).toEqual([0.5, 2]);
  expect([...(weights[0] ?? [])]).toEqual([1, 1]);
});

test("one correction with a small α lowers the cost, by about α times the squared length of the gradient", () => {
  fc.assert(
    fc.property(experiment(), (any) => {
      const gradients = batchGradients(any.spec.batch, passes(any));
      const squaredLength = gradients.reduce((sum, layer) => layer.reduce((part, slope) => part + slope ** 2, sum), 0);
      // Where the gradient has all but vanished, the cost's last digit hides the descent.
      fc.pre(squaredLength > 1e-4);
      const alpha = 1e-5;
      const before = costOf(any.spec, any.weights, any.batch);
      const added = gradients.map((slopes) => correction(slopes, alpha));
      const after = costOf(any.spec, corrected(any.weights, added), any.batch);
      expect(after).toBeLessThan(before);
      expectNumber("descent", before - after, alpha * squaredLength, 0.01);
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("α = %d is refused", (alpha) => {
  expect(() => correction(new Float64Array(1), alpha)).toThrow(
    expect.objectContaining({ fault: { code: "setting", what: "α", found: alpha } }),
  );
});

test("a correction of another shape than the weights is refused", () => {
  const weights = [new Float64Array(2)];
  expect(() => corrected(weights, [])).toThrow(
    expect.objectContaining({ fault: { code: "shape", what: "corrections", expected: 1, found: 0 } }),
  );
  expect(() => corrected(weights, [new Float64Array(3)])).toThrow(
    expect.objectContaining({ fault: { code: "shape", what: "correction", expected: 2, found: 3 } }),
  );
});

test("a batch's cost is the mean or the sum of its samples'", () => {
  expect(batchCost("mean", [1, 2, 6])).toBe(3);
  expect(batchCost("sum", [1, 2, 6])).toBe(9);
});
