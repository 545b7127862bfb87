import { describe, expect, test } from "vitest";
import { type WeightIndex, weightPosition } from "../../src/core/gradient-check.ts";
import { layerWeights, width } from "../../src/core/network.ts";
import { at } from "../../src/core/tensor.ts";
import { cellValue } from "../../src/course/symbols/symbols.ts";
import { cellOfWeight, weightOf } from "../../src/course/symbols/weight-cells.ts";
import { smallTrace } from "./course-cases.ts";

describe.each([[[4]], [[3, 2]], [[2, 3, 2]]])("a weight's cells, hidden layers %j", (hidden) => {
  const trace = smallTrace({ output: "sigmoid", costFactor: 1, batch: "mean" }, hidden);
  const places = Array.from({ length: hidden.length + 1 }, (_, n) => n + 1).flatMap((layer) =>
    [0, 1].flatMap((from) => [1, width(trace.spec, layer)].map((to): WeightIndex => ({ layer, from, to }))),
  );

  test.each(places)("of %j are its own: value, gradients, correction", (place) => {
    const n = weightPosition(trace.spec, place);
    const { sizes } = trace.spec;
    const value = (role: Parameters<typeof cellOfWeight>[0]) => cellValue(trace, cellOfWeight(role, place, sizes));
    expect(weightOf(cellOfWeight("weights", place, sizes))).toEqual(place);
    expect(value("weights")).toBe(at(layerWeights(trace.weights, place.layer), n));
    expect(value("batchGradient")).toBe(at(layerWeights(trace.update?.gradients ?? [], place.layer), n));
    expect(value("correction")).toBe(at(layerWeights(trace.update?.corrections ?? [], place.layer), n));
    expect(value("gradient")).toBeDefined();
  });
});
