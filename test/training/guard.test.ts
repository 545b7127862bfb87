import { describe, expect, test } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { limits, sizeFaults } from "../../src/setup/limits.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { networkBytes, settingFaults, settingWarnings } from "../../src/training/guard.ts";

const SPEC: NetworkSpec = { sizes: [30, 8, 6, 4], output: "sigmoid", costFactor: 1, batch: "mean" };

describe("the guard rails", () => {
  const good = { alpha: 0.5, batch: 10, epochs: 5, samples: 60_000, seed: 1 };
  const faults = (change: object): string[] => settingFaults({ ...good, ...change }, 60_000).map(({ code }) => code);

  test("let the defaults pass, and α = 100 and P = 60,000 with a word", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ alpha: 100, batch: 60_000 })).toEqual([]);
    const codes = settingWarnings({ ...good, alpha: 100, batch: 60_000 }).map(({ code }) => code);
    expect(codes).toEqual(["large-alpha", "whole-set-batch"]);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 * limits.alpha.most, 1e-300])("refuse α = %f", (alpha) => {
    expect(faults({ alpha })).toEqual(["alpha"]);
  });

  test("refuse a batch, a subset or epochs that cannot be", () => {
    expect(faults({ batch: 0 })).toEqual(["batch"]);
    expect(faults({ batch: 60_001 })).toEqual(["batch"]);
    expect(faults({ batch: 2.5 })).toEqual(["batch"]);
    expect(faults({ samples: 0 })).toEqual(["empty-subset"]);
    expect(faults({ samples: 60_001 })).toEqual(["subset"]);
    expect(faults({ epochs: Number.NaN })).toEqual(["epochs"]);
    expect(faults({ seed: 0.5 })).toEqual(["seed"]);
    expect(faults({ seed: -5 })).toEqual(["seed"]);
    expect(settingFaults(good, 0)).toEqual([{ code: "empty-subset" }]);
  });

  test("allow 2,000 hidden neurons and say what they weigh; not one more, nor what memory would not hold", () => {
    const spec = (...hidden: number[]): NetworkSpec => ({ ...SPEC, sizes: [784, ...hidden, 10] });
    expect(sizeFaults([784, limits.neurons.most, 10])).toEqual([]);
    expect(networkBytes(spec(limits.neurons.most))).toBeGreaterThan(3 * 4 * 785 * 2000);
    expect(sizeFaults([784, limits.neurons.most + 1, 10]).map(({ code }) => code)).toEqual(["hidden"]);
    expect(sizeFaults([784, 0, 10]).map(({ code }) => code)).toEqual(["hidden"]);
    const heavy = [784, 2000, 2000, 2000, 2000, 2000, 2000, 10];
    expect(sizeFaults(heavy)[0]).toMatchObject({ code: "weights", most: limits.weights.most });
  });

  test("foresee the memory that a larger network adds, within a tenth", () => {
    const spec = (hidden: number): NetworkSpec => ({ ...SPEC, sizes: [784, hidden, 10], output: "softmax" });
    const weights = (hidden: number) => initialWeights(spec(hidden), { seed: 1, amplitude: 0.1 });
    const trainer = createTrainer(spec(10), weights(10), { train: 1, test: 1 }, "wasm-simd");
    const before = trainer.bytes;
    trainer.configure(spec(1500), weights(1500));
    const foreseen = networkBytes(spec(1500)) - networkBytes(spec(10));
    expect((trainer.bytes - before) / foreseen).toBeGreaterThan(0.9);
    expect((trainer.bytes - before) / foreseen).toBeLessThan(1.1);
    trainer.dispose();
    expect(trainer.bytes).toBe(0);
  });
});
