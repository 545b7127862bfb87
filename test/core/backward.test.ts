import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backward, directGradient, hiddenErrors, outputErrors } from "../../src/core/backward.ts";
import { CoreError } from "../../src/core/errors.ts";
import { forward, outputsOf, predictionOf } from "../../src/core/forward.ts";
import { type WeightIndex, weightPosition } from "../../src/core/gradient-check.ts";
import { depth, layerWeights, type NetworkSpec, width } from "../../src/core/network.ts";
import { multipliedOut, type OuterProduct } from "../../src/core/outer-product.ts";
import { at, type Tensor } from "../../src/core/tensor.ts";
import { experiment } from "./arbitrary-network.ts";
import { expectNumber, expectTensor, largest } from "./expect-tensor.ts";

const spec: NetworkSpec = { sizes: [2, 3, 3], output: "sigmoid", costFactor: 1, batch: "mean" };
const predicted = Float64Array.of(0.2, 0.7, 0.6);
const truth = Float64Array.of(0, 1, 0);

describe("the output errors δ^sortie", () => {
  test("with the sigmoid are 2 ŷ(1 − ŷ)(ŷ − y) (A3), half of that with factor ½ (G2, R1)", () => {
    const whole = outputErrors(spec, predicted, truth);
    expectTensor("δ", whole, [2 * 0.2 * 0.8 * 0.2, 2 * 0.7 * 0.3 * -0.3, 2 * 0.6 * 0.4 * 0.6], 1e-14);
    expect([...outputErrors({ ...spec, costFactor: 0.5 }, predicted, truth)]).toEqual([...whole.map((d) => d / 2)]);
  });

  test("with softmax are ŷ − y (B7), whatever the cost factor says", () => {
    for (const costFactor of [1, 0.5] as const) {
      const delta = outputErrors({ ...spec, output: "softmax", costFactor }, predicted, truth);
      expectTensor("δ", delta, [0.2, -0.3, 0.6], 1e-14);
    }
  });

  test("with softmax sum to 0, since ŷ and y both sum to 1", () => {
    fc.assert(
      fc.property(experiment(), ({ spec: any, weights, batch: [{ x, label }] }) => {
        const softmaxSpec = { ...any, output: "softmax" as const };
        const { deltas } = backward(softmaxSpec, weights, forward(softmaxSpec, weights, x), label ?? 0);
        const sum = (deltas.at(-1) as Tensor).reduce((total: number, d) => total + d, 0);
        expectNumber("Σ δ^sortie", sum, 0, 1e-14, 1);
      }),
    );
  });

  test("vanish for a sigmoid that is sure and wrong, but not for softmax (R5)", () => {
    const sureAndWrong = Float64Array.of(1 - 1e-9, 1e-9, 1e-9);
    expect(largest(outputErrors(spec, sureAndWrong, truth))).toBeLessThan(1e-8);
    expect(largest(outputErrors({ ...spec, output: "softmax" }, sureAndWrong, truth))).toBeGreaterThan(0.99);
  });
});

describe("the hidden errors δ^caché", () => {
  test("are U_j(1 − U_j) Σ_k z_jk δ_k for j ≥ 1: z's row of biases takes no part (A5, P6)", () => {
    const hidden = Float64Array.of(1, 0.25, 0.5);
    const errors = Float64Array.of(0.1, -0.2);
    const z = Float64Array.of(1e9, 1e9, 1, 2, 3, 4);
    const expected = [0.1875 * (0.1 - 0.4), 0.25 * (0.3 - 0.8)];
    expectTensor("δ^caché", hiddenErrors(hidden, z, errors), expected, 1e-14);
  });

  test("of each layer have one value a neuron, none for the bias", () => {
    fc.assert(
      fc.property(experiment(), ({ spec: any, weights, batch: [{ x, label }] }) => {
        const { deltas } = backward(any, weights, forward(any, weights, x), label ?? 0);
        expect(deltas.map((delta) => delta.length)).toEqual(any.sizes.slice(1));
      }),
    );
  });

  test("refuse weights of another shape", () => {
    const fault = { code: "shape", what: "weights", expected: 6, found: 5 };
    expect(() => hiddenErrors(new Float64Array(3), new Float64Array(5), new Float64Array(2))).toThrow(
      expect.objectContaining({ constructor: CoreError, fault }),
    );
  });
});

describe("one sample's gradient", () => {
  test("is o^{h−1}_i δ^h_j in every cell, δ^h_j itself for a bias (A6, B10, G6)", () => {
    fc.assert(
      fc.property(experiment(), ({ spec: any, weights, batch: [{ x, label }] }) => {
        const pass = forward(any, weights, x);
        const { deltas, gradients } = backward(any, weights, pass, label ?? 0);
        for (let h = 1; h <= depth(any); h++) {
          const slopes = multipliedOut(gradients[h - 1] as OuterProduct);
          const delta = deltas[h - 1] as Tensor;
          outputsOf(pass, h - 1).reduce((i: number, o) => {
            for (let j = 1; j <= width(any, h); j++) {
              expect(at(slopes, weightPosition(any, { layer: h, from: i, to: j }))).toBe(o * at(delta, j - 1));
            }
            return i + 1;
          }, 0);
        }
      }),
    );
  });

  test("by δ (A6) and by the direct derivation (A7, B10) is the same number for every w_ij", () => {
    fc.assert(
      fc.property(experiment({ min: 1, max: 1 }), ({ spec: any, weights, batch }) => {
        for (const { x, label } of batch) {
          const pass = forward(any, weights, x);
          const { gradients } = backward(any, weights, pass, label ?? 0);
          const byDelta = multipliedOut(gradients[0] as OuterProduct);
          // Both sum the z_jk δ_k over k, in another order of products: what is rounded is as large as the largest term.
          const scale = largest(layerWeights(weights, 2)) * largest(predictionOf(pass));
          for (let i = 0; i <= width(any, 0); i++) {
            for (let j = 1; j <= width(any, 1); j++) {
              const place: WeightIndex = { layer: 1, from: i, to: j };
              const direct = directGradient(any, weights, pass, label ?? 0, i, j);
              expectNumber(`∂w_${i},${j}`, direct, at(byDelta, weightPosition(any, place)), 1e-14, scale);
            }
          }
        }
      }),
    );
  });

  test("by the direct derivation is refused for any depth but one hidden layer", () => {
    const deep: NetworkSpec = { ...spec, sizes: [1, 1, 1, 2] };
    const weights = [2, 2, 4].map((length) => new Float64Array(length));
    const pass = forward(deep, weights, Float64Array.of(1, 1));
    expect(() => directGradient(deep, weights, pass, 0, 0, 1)).toThrow(CoreError);
  });

  test("of a pure bias neuron does not depend on the image: ∂w_0j = δ_j", () => {
    fc.assert(
      fc.property(experiment(), ({ spec: any, weights, batch: [{ x, label }] }) => {
        const { deltas, gradients } = backward(any, weights, forward(any, weights, x), label ?? 0);
        gradients.forEach((slopes, layer) => {
          expect([...multipliedOut(slopes).slice(0, width(any, layer + 1))]).toEqual([...(deltas[layer] as Tensor)]);
        });
      }),
    );
  });
});

test.each([-1, 3, 0.5, Number.NaN])("going backward with the label %d of three digits is refused", (label) => {
  const weights = [new Float64Array(9), new Float64Array(12)];
  const pass = forward(spec, weights, Float64Array.of(1, 0, 0));
  expect(() => backward(spec, weights, pass, label)).toThrow(
    expect.objectContaining({ constructor: CoreError, fault: { code: "label", found: label, classes: 3 } }),
  );
});
