import { describe, expect, test } from "vitest";
import { sigmoid } from "../../src/core/activation.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { sampleResults } from "../../src/training/trainer.ts";

/** Float32 values from `from` to `to`, a few thousand of them. */
function sweep(from: number, to: number): number[] {
  return Array.from({ length: 4001 }, (_, n) => Math.fround(from + ((to - from) * n) / 4000));
}

/** One dark pixel and as many outputs as there are biases: the productions are the biases. */
function probe(output: "sigmoid" | "softmax", classes: number) {
  const spec: NetworkSpec = { sizes: [1, classes], output, costFactor: 1, batch: "mean" };
  const weights = (tau: readonly number[]) => [Float64Array.from([...tau, ...tau.map(() => 0)])];
  const trainer = createTrainer(spec, weights(Array(classes).fill(0)), { train: 0, test: 1 }, "wasm-simd");
  trainer.append("test", Uint8Array.of(0), Uint8Array.of(0));
  const results = sampleResults(1);
  return (...tau: number[]): { prediction: number; cost: number } => {
    trainer.setWeights(weights(tau));
    trainer.evaluate("test", Uint32Array.of(0), results);
    return { prediction: results.truths[0] ?? Number.NaN, cost: results.costs[0] ?? Number.NaN };
  };
}

describe("the kernel's functions", () => {
  test("g is right to 1.2e−7, from −90 to 90", () => {
    const g = probe("sigmoid", 1);
    for (const x of sweep(-90, 90)) expect(Math.abs(g(x).prediction - sigmoid(x))).toBeLessThan(1.2e-7);
  });

  test("g is right to 4e−7 of itself where it is small, down to −60", () => {
    const g = probe("sigmoid", 1);
    for (const x of sweep(-60, 0)) expect(Math.abs(g(x).prediction / sigmoid(x) - 1)).toBeLessThan(4e-7);
  });

  test("softmax of two is g of their difference, to 4e−7 of itself", () => {
    const predict = probe("softmax", 2);
    for (const x of sweep(-60, 60)) expect(Math.abs(predict(x, 0).prediction / sigmoid(x) - 1)).toBeLessThan(4e-7);
  });

  test("the log cost is log(1 + e^{−x}) for two productions x and 0, however sure and wrong", () => {
    const predict = probe("softmax", 2);
    for (const x of sweep(-800, 60)) {
      const expected = x > 0 ? Math.log1p(Math.exp(-x)) : -x + Math.log1p(Math.exp(x));
      expect(Math.abs(predict(x, 0).cost - expected)).toBeLessThan(1.5e-7 * (1 + expected));
    }
  });

  test("τ = 800 gives no NaN", () => {
    const predict = probe("softmax", 3);
    expect(predict(800, 0, -800)).toEqual({ prediction: 1, cost: 0 });
    expect(predict(0, 800, -800).cost).toBe(800);
  });
});
