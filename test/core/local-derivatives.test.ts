import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneHot, squaredError } from "../../src/core/cost.ts";
import { forward, hiddenOutputs, predictionOf, predictions, productions } from "../../src/core/forward.ts";
import {
  costDerivative,
  hiddenByWeight,
  outputDerivatives,
  predictionByWeight,
  productionByWeight,
  productionDerivative,
} from "../../src/core/local-derivatives.ts";
import { depth, layerWeights, width } from "../../src/core/network.ts";
import { at } from "../../src/core/tensor.ts";
import { type Experiment, experiment } from "./arbitrary-network.ts";

const epsilon = 1e-5;

/** (f(x + ε) − f(x − ε)) / 2ε with one number of a tensor moved. */
function quotient(tensor: ArrayLike<number>, n: number, of: (moved: Float64Array<ArrayBuffer>) => number): number {
  const moved = (by: number): number => {
    const copy = Float64Array.from(tensor);
    copy[n] = at(copy, n) + by;
    return of(copy);
  };
  return (moved(epsilon) - moved(-epsilon)) / (2 * epsilon);
}

function expectSlope(found: number, measured: number): void {
  expect(Math.abs(found - measured)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(measured)));
}

/** w with w_ij moved, forward again. */
function byWeight(
  { spec, weights, batch: [sample] }: Experiment,
  i: number,
  j: number,
  of: (pass: ReturnType<typeof forward>) => number,
): number {
  const w = layerWeights(weights, 1);
  return quotient(Float64Array.from(w), i * width(spec, 1) + j - 1, (moved) =>
    of(forward(spec, [moved, ...weights.slice(1)], sample.x)),
  );
}

describe("each link of the chain rule is the quotient of central differences", () => {
  test("∂cost/∂ŷ_k (A2; −y_k/ŷ_k in B6)", () => {
    fc.assert(
      fc.property(experiment({ min: 1, max: 1 }), ({ spec, weights, batch: [sample] }) => {
        const predicted = predictionOf(forward(spec, weights, sample.x));
        const y = oneHot(sample.label ?? 0, predicted.length);
        const cost = (values: Float64Array): number =>
          spec.output === "sigmoid"
            ? squaredError(values, y, spec.costFactor)
            : -values.reduce((sum, value, k) => sum + (at(y, k) === 0 ? 0 : Math.log(value)), 0);
        const found = costDerivative(spec, predicted, y);
        const least = Math.min(...predicted);
        fc.pre(spec.output === "sigmoid" || least > 0.01);
        for (let k = 0; k < found.length; k++)
          expectSlope(at(found, k), quotient(Float64Array.from(predicted), k, cost));
      }),
    );
  });

  test("∂ŷ_k/∂τ_q, on the diagonal and off it (A2, B4, B5)", () => {
    fc.assert(
      fc.property(experiment({ min: 1, max: 1 }), ({ spec, weights, batch: [sample] }) => {
        const pass = forward(spec, weights, sample.x);
        const tau = Float64Array.from(pass.layers[1]?.a ?? []);
        const derivatives = outputDerivatives(spec, predictionOf(pass));
        for (let k = 0; k < tau.length; k++) {
          for (let q = 0; q < tau.length; q++) {
            const measured = quotient(tau, q, (moved) => at(predictions(moved, spec.output), k));
            expectSlope(at(derivatives, k * tau.length + q), measured);
          }
        }
      }),
    );
  });

  test("∂a^{h+1}_l/∂a^h_j at any depth (A4, B8, G4)", () => {
    fc.assert(
      fc.property(experiment({ min: 1, max: 3 }), ({ spec, weights, batch: [sample] }) => {
        const pass = forward(spec, weights, sample.x);
        for (let h = 1; h < depth(spec); h++) {
          const a = Float64Array.from(pass.layers[h - 1]?.a ?? []);
          const next = layerWeights(weights, h + 1);
          for (let j = 1; j <= width(spec, h); j++) {
            for (let l = 1; l <= width(spec, h + 1); l++) {
              const measured = quotient(a, j - 1, (moved) =>
                at(productions(next, hiddenOutputs(moved), width(spec, h + 1)), l - 1),
              );
              expectSlope(productionDerivative(weights, pass, { h, j, l }), measured);
            }
          }
        }
      }),
    );
  });

  test("∂U_l/∂w_ij, ∂τ_k/∂w_ij, ∂ŷ_k/∂w_ij: only neuron j hears of w_ij (A7)", () => {
    fc.assert(
      fc.property(experiment({ min: 1, max: 1 }), fc.nat(), fc.nat(), (case_, first, second) => {
        const {
          spec,
          weights,
          batch: [sample],
        } = case_;
        const pass = forward(spec, weights, sample.x);
        const i = first % (width(spec, 0) + 1);
        const j = 1 + (second % width(spec, 1));
        for (let l = 0; l <= width(spec, 1); l++) {
          expectSlope(
            hiddenByWeight(pass, i, j, l),
            byWeight(case_, i, j, ({ layers }) => layers[0]?.o[l] ?? 0),
          );
        }
        for (let k = 0; k < width(spec, 2); k++) {
          const tau = byWeight(case_, i, j, ({ layers }) => layers[1]?.a[k] ?? 0);
          expectSlope(productionByWeight(spec, weights, pass, { i, j, k }), tau);
          const yHat = byWeight(case_, i, j, (moved) => at(predictionOf(moved), k));
          expectSlope(predictionByWeight(spec, weights, pass, { i, j, k }), yHat);
        }
      }),
    );
  });
});
