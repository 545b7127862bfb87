import { describe, expect, test } from "vitest";
import { CoreError } from "../../src/core/errors.ts";
import { depth, layerWeights, type NetworkSpec, requireSpec, requireWeights, width } from "../../src/core/network.ts";

const spec: NetworkSpec = { sizes: [3, 2, 4], output: "sigmoid", costFactor: 1, batch: "mean" };
const weights = [new Float64Array(4 * 2), new Float64Array(3 * 4)] as const;

describe("a network", () => {
  test("counts its weight layers from 1 and its nodes without the bias", () => {
    expect(depth(spec)).toBe(2);
    expect([0, 1, 2].map((h) => width(spec, h))).toEqual([3, 2, 4]);
    expect(layerWeights(weights, 2)).toBe(weights[1]);
  });

  test("has no layer beyond its last, and no weights before its first", () => {
    expect(() => width(spec, 3)).toThrow(RangeError);
    expect(() => layerWeights(weights, 0)).toThrow(RangeError);
    expect(() => layerWeights(weights, 3)).toThrow(RangeError);
  });

  test("takes weights of its own shape", () => {
    expect(() => requireWeights(spec, weights)).not.toThrow();
  });

  test.each([
    ["of one layer only", { ...spec, sizes: [3] }, { code: "shape", what: "layers", expected: 2, found: 1 }],
    ["with an empty layer", { ...spec, sizes: [3, 0, 4] }, { code: "setting", what: "r^1", found: 0 }],
    ["with half a neuron", { ...spec, sizes: [3, 2.5, 4] }, { code: "setting", what: "r^1", found: 2.5 }],
  ])("%s is refused", (_, wrong, fault) => {
    expect(() => requireSpec(wrong)).toThrow(expect.objectContaining({ constructor: CoreError, fault }));
  });

  test.each([
    ["a layer missing", [weights[0]], { code: "shape", what: "weights", expected: 2, found: 1 }],
    [
      "a row of biases missing",
      [new Float64Array(3 * 2), weights[1]],
      { code: "shape", what: "w^1", expected: 8, found: 6 },
    ],
    [
      "a weight that is no number",
      [weights[0], weights[1].map((w, n) => (n === 5 ? Number.NaN : w))],
      { code: "not-finite", what: "w^2", position: 5 },
    ],
  ])("with %s is refused", (_, wrong, fault) => {
    expect(() => requireWeights(spec, wrong)).toThrow(expect.objectContaining({ constructor: CoreError, fault }));
  });
});

test("every fault of the core says in words what was wrong", () => {
  const sentences = [
    new CoreError({ code: "shape", what: "X", expected: 785, found: 784 }),
    new CoreError({ code: "label", found: 12, classes: 10 }),
    new CoreError({ code: "not-finite", what: "w^1", position: 3 }),
    new CoreError({ code: "setting", what: "α", found: -1 }),
  ].map(({ message }) => message);
  expect(sentences).toEqual([
    "X has 784 values, 785 expected",
    "label 12 is not one of 0..9",
    "w^1 is not a finite number at position 3",
    "α = -1 cannot be used",
  ]);
});
