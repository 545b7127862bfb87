import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CoreError } from "../../src/core/errors.ts";
import { centralDifference, costOf, weightPosition } from "../../src/core/gradient-check.ts";
import { type NetworkSpec, width } from "../../src/core/network.ts";
import { at, type Tensor } from "../../src/core/tensor.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { experiment } from "./arbitrary-network.ts";
import { expectNumber } from "./expect-tensor.ts";

const stamp = { run: 0, revision: 0 };
/** Balances the two errors of a central difference: O(ε²) = 1e-10 and rounding / ε = about 1e-10 for costs near 10. */
const epsilon = 1e-5;

describe("central differences", () => {
  test("agree with the analytic gradient of every weight, at any depth, output, cost factor, batch and rule", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const { update } = traceBatch(spec, weights, batch, 0.1, stamp);
        weights.forEach((layer, below) => {
          const analytic = update?.gradients[below] as Tensor;
          const columns = width(spec, below + 1);
          for (let n = 0; n < layer.length; n++) {
            const place = { layer: below + 1, from: Math.floor(n / columns), to: (n % columns) + 1 };
            expect(weightPosition(spec, place)).toBe(n);
            const { quotient } = centralDifference(spec, weights, batch, place, epsilon);
            expectNumber(`∂w^${place.layer}_${place.from},${place.to}`, at(analytic, n), quotient, 1e-7, 1);
          }
        });
      }),
    );
  });

  test("keep both costs, around the cost itself, and leave the weights as they were", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const before = structuredClone([...weights]);
        const cost = costOf(spec, weights, batch);
        const place = { layer: 1, from: 0, to: 1 };
        const { costBelow, costAbove, quotient } = centralDifference(spec, weights, batch, place, epsilon);
        expect(quotient).toBe((costAbove - costBelow) / (2 * epsilon));
        expectNumber("the middle of both costs", (costBelow + costAbove) / 2, cost, 1e-8, 1);
        expect([...weights]).toEqual(before);
      }),
    );
  });

  test("refuse a sample whose true digit nobody has said", () => {
    const spec: NetworkSpec = { sizes: [1, 2], output: "softmax", costFactor: 1, batch: "sum" };
    const weights = [new Float64Array(4)];
    expect(() => costOf(spec, weights, [{ x: Float64Array.of(1, 0), label: null }])).toThrow(CoreError);
  });
});

test("the bias row comes first: w^h_0j stands at j − 1, w^h_1j one row further", () => {
  const spec: NetworkSpec = { sizes: [4, 3, 2], output: "sigmoid", costFactor: 1, batch: "mean" };
  expect(weightPosition(spec, { layer: 1, from: 0, to: 1 })).toBe(0);
  expect(weightPosition(spec, { layer: 1, from: 1, to: 1 })).toBe(3);
  expect(weightPosition(spec, { layer: 2, from: 3, to: 2 })).toBe(4 * 2 - 1);
});
