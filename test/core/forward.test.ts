import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sigmoid } from "../../src/core/activation.ts";
import { CoreError } from "../../src/core/errors.ts";
import { answerOf, forward, layerOf, outputsOf, predictionOf, productions } from "../../src/core/forward.ts";
import { depth, layerWeights, type NetworkSpec, width } from "../../src/core/network.ts";
import { at } from "../../src/core/tensor.ts";
import { experiment } from "./arbitrary-network.ts";
import { expectNumber, largest } from "./expect-tensor.ts";

describe("the forward phase", () => {
  test("keeps X_0 = U_0 = 1 in every sample and every hidden layer", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        for (const { x } of batch) {
          const pass = forward(spec, weights, x);
          for (let h = 0; h < depth(spec); h++) expect(at(outputsOf(pass, h), 0)).toBe(1);
        }
      }),
    );
  });

  test("computes a^h_j = Σ_{i≥0} w^h_ij o^{h−1}_i, cell by cell in the course's indices (F2, F4, G1)", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch: [{ x }] }) => {
        const pass = forward(spec, weights, x);
        for (let h = 1; h <= depth(spec); h++) {
          const inputs = outputsOf(pass, h - 1);
          const columns = width(spec, h);
          for (let j = 1; j <= columns; j++) {
            const terms = Array.from(inputs, (o, i) => at(layerWeights(weights, h), i * columns + j - 1) * o);
            const sum = terms.reduce((total, term) => total + term, 0);
            expectNumber(`a^${h}_${j}`, at(layerOf(pass, h).a, j - 1), sum, 1e-13, largest(terms));
          }
        }
      }),
    );
  });

  test("gives every hidden neuron U_j = g(σ_j), one place further than σ_j is stored (F3)", () => {
    fc.assert(
      fc.property(experiment({ min: 1, max: 3 }), ({ spec, weights, batch: [{ x }] }) => {
        const { a, o } = layerOf(forward(spec, weights, x), 1);
        expect([...o]).toEqual([1, ...Array.from(a, sigmoid)]);
      }),
    );
  });

  test("up to τ is the same for both outputs", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch: [{ x }] }) => {
        const [one, other] = (["sigmoid", "softmax"] as const).map((output) => {
          const pass = forward({ ...spec, output }, weights, x);
          return layerOf(pass, depth(spec)).a;
        });
        expect(one).toEqual(other);
      }),
    );
  });

  test("leaves the weights and the input as they were", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch: [{ x }] }) => {
        const before = structuredClone([...weights, x]);
        forward(spec, weights, x);
        expect([...weights, x]).toEqual(before);
      }),
    );
  });

  test("takes τ = 800 without NaN (R4)", () => {
    const spec: NetworkSpec = { sizes: [1, 2], output: "softmax", costFactor: 1, batch: "mean" };
    const pass = forward(spec, [Float64Array.of(0, 0, 800, -800)], Float64Array.of(1, 1));
    expect([...predictionOf(pass)]).toEqual([1, 0]);
  });
});

describe("what cannot go forward", () => {
  const spec: NetworkSpec = { sizes: [2, 1, 2], output: "sigmoid", costFactor: 1, batch: "mean" };
  const weights = [new Float64Array(3), new Float64Array(4)];

  test("an image without its bias neuron is refused", () => {
    const fault = { code: "shape", what: "X", expected: 3, found: 2 };
    expect(() => forward(spec, weights, new Float64Array(2))).toThrow(
      expect.objectContaining({ constructor: CoreError, fault }),
    );
  });

  test("weights of another shape are refused", () => {
    const fault = { code: "shape", what: "weights", expected: 6, found: 5 };
    expect(() => productions(new Float64Array(5), new Float64Array(3), 2)).toThrow(expect.objectContaining({ fault }));
  });

  test("a production that is not finite is refused with its layer and place", () => {
    const wrong = [Float64Array.of(0, Number.NaN, 0), new Float64Array(4)];
    const fault = { code: "not-finite", what: "a^1", position: 0 };
    expect(() => forward(spec, wrong, Float64Array.of(1, 1, 1))).toThrow(expect.objectContaining({ fault }));
  });
});

test("the answer is the digit with the largest ŷ, the lowest where two are equal", () => {
  const answer = (...predicted: number[]) =>
    answerOf({ x: Float64Array.of(1), layers: [{ a: Float64Array.from(predicted), o: Float64Array.from(predicted) }] });
  expect(answer(0.1, 0.7, 0.2)).toBe(1);
  expect(answer(0.1, 0.45, 0.45)).toBe(1);
});
