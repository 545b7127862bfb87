import { expect, it } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { rulesOf } from "../../src/setup/rules.ts";

it("biases that are held stay as they are; every other weight is corrected as the course does", () => {
  const spec: NetworkSpec = { sizes: [2, 3, 2], output: "sigmoid", costFactor: 0.5, batch: "mean" };
  const weights = initialWeights(spec, { seed: 3, amplitude: 0.5 });
  const batch = [{ x: Float64Array.of(1, 0.05, 0.1), label: 1 }];
  const corrected = (biases: "held" | "corrected") =>
    traceBatch(spec, weights, batch, 0.5, { run: 1, revision: 0 }, rulesOf({ rules: "course", biases })).update;
  const [held, course] = [corrected("held"), corrected("corrected")];
  [3, 2].forEach((outputs, h) => {
    const [own, usual] = [Array.from(held?.corrections[h] ?? []), Array.from(course?.corrections[h] ?? [])];
    expect(own.slice(0, outputs)).toEqual(Array(outputs).fill(0));
    expect(usual.slice(0, outputs).every((change) => change !== 0)).toBe(true);
    expect(own.slice(outputs)).toEqual(usual.slice(outputs));
  });
  expect(held?.costAfter).toBeGreaterThan(course?.costAfter ?? Number.NaN);
});
