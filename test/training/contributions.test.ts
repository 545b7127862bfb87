import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forward, layerOf, outputsOf } from "../../src/core/forward.ts";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { layerWeights, type NetworkSpec } from "../../src/core/network.ts";
import { contributions } from "../../src/training/contributions.ts";

describe("Who spoke for the wrong digit", () => {
  it("the contributions of all last hidden neurons, bias included, add up to τ_wrong − τ_right", () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
        digit,
        digit,
        (seed, hidden, wrong, right) => {
          const spec: NetworkSpec = { sizes: [4, ...hidden, 10], output: "softmax", costFactor: 1, batch: "mean" };
          const weights = initialWeights(spec, { seed, amplitude: 1 });
          const pass = forward(spec, weights, Float64Array.of(1, 0.2, 0, 0.7, 1));
          const m = hidden.length + 1;
          const values = contributions(outputsOf(pass, m - 1), layerWeights(weights, m), wrong, right);
          const tau = layerOf(pass, m).a;
          const sum = values.reduce((all, value) => all + value, 0);
          expect(values).toHaveLength((hidden.at(-1) ?? 0) + 1);
          expect(sum).toBeCloseTo((tau[wrong] ?? 0) - (tau[right] ?? 0), 12);
        },
      ),
    );
  });
});
