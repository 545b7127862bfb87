import { describe, expect, test } from "vitest";
import { sigmoid } from "../../src/core/activation.ts";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { seededRandom } from "../../src/core/random.ts";
import { Checkpoints, MOST_CHECKPOINT_BYTES } from "../../src/training/checkpoints.ts";
import { classAccuracies, confusionOf, leastSure, samplesOfCell, worstErrors } from "../../src/training/confusion.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { layerDiagnostics, SATURATED_SLOPE, stepSizes } from "../../src/training/diagnostics.ts";
import {
  LARGEST_ALPHA,
  MOST_HIDDEN,
  networkBytes,
  networkFaults,
  settingFaults,
  settingWarnings,
} from "../../src/training/guard.ts";
import { euclideanNorm, histogramOf } from "../../src/training/histogram.ts";
import { Metrics, MOST_POINTS } from "../../src/training/metrics.ts";
import { randomSamples } from "./samples.ts";

const SPEC: NetworkSpec = { sizes: [30, 8, 6, 4], output: "sigmoid", costFactor: 1, batch: "mean" };

describe("the confusion matrix", () => {
  const labels = Uint8Array.of(0, 0, 1, 2, 2, 2);
  const results = {
    answers: Uint8Array.of(0, 1, 1, 2, 0, 0),
    costs: Float32Array.of(0.1, 2, 0.2, 0.3, 5, 2),
    sureness: Float32Array.of(0.9, 0.6, 0.8, 0.7, 0.95, 0.5),
    truths: Float32Array.of(0.9, 0.2, 0.8, 0.7, 0.01, 0.2),
  };

  test("counts true digit against answer, row by row", () => {
    const { counts, samples, correct } = confusionOf(results, labels, 3);
    expect([...counts]).toEqual([1, 1, 0, 0, 1, 0, 2, 0, 1]);
    expect([samples, correct]).toEqual([6, 3]);
  });

  test("gives each digit's own accuracy, NaN where it does not occur", () => {
    expect([...classAccuracies(confusionOf(results, labels, 4))]).toEqual([0.5, 1, 1 / 3, Number.NaN]);
  });

  test("lists a cell's samples, the costliest errors and the least sure answers", () => {
    expect([...samplesOfCell(results, labels, 2, 0, 9)]).toEqual([4, 5]);
    expect([...worstErrors(results, labels, 9)]).toEqual([4, 1, 5]);
    expect([...leastSure(results, 2)]).toEqual([5, 1]);
  });
});

describe("a histogram", () => {
  test("counts every value once, those beyond the ends at the ends", () => {
    const { counts, mean, samples } = histogramOf([-9, -1, -0.5, 0, 0.49, 0.5, 1, 9], -1, 1, 4);
    expect([...counts]).toEqual([2, 1, 2, 3]);
    expect(samples).toBe(8);
    expect(mean).toBeCloseTo(0.06125);
  });
});

describe("the diagnostics", () => {
  const samples = randomSamples(seededRandom(3), 40, 30, 4);
  const positions = Uint32Array.from({ length: 40 }, (_, n) => n);
  const trainerOf = (amplitude: number) => {
    const trainer = createTrainer(SPEC, initialWeights(SPEC, { seed: 1, amplitude }), { train: 40, test: 0 });
    trainer.append("train", samples.images, samples.labels);
    return trainer;
  };

  test("show each hidden layer's σ, U and δ of every neuron and sample", () => {
    const layers = layerDiagnostics(trainerOf(0.5), positions);
    expect(layers.map(({ layer }) => layer)).toEqual([1, 2]);
    expect(layers.map(({ activations }) => activations.samples)).toEqual([8 * 40, 6 * 40]);
    for (const { productions, activations, errors } of layers) {
      expect(activations.from).toBe(0);
      expect(Math.abs(errors.mean)).toBeLessThan(1);
      expect(productions.counts.reduce((sum, count) => sum + count, 0)).toBe(productions.samples);
    }
  });

  test("call a neuron saturated where g′ is below the stated slope: never with tiny weights, mostly with huge ones", () => {
    expect(sigmoid(4.6) * (1 - sigmoid(4.6))).toBeLessThan(SATURATED_SLOPE);
    expect(layerDiagnostics(trainerOf(0.001), positions)[0]?.saturated).toBe(0);
    expect(layerDiagnostics(trainerOf(50), positions)[0]?.saturated).toBeGreaterThan(0.8);
  });

  test("measure Δw against w: twice α, twice the correction", () => {
    const trainer = trainerOf(0.5);
    const before = trainer.weights();
    const once = stepSizes(trainer, positions, 0.1);
    const twice = stepSizes(trainer, positions, 0.2);
    expect(trainer.weights()).toEqual(before);
    once.forEach(({ correction, weights }, n) => {
      expect(twice[n]?.correction).toBeCloseTo(2 * correction, 5);
      expect(weights).toBe(euclideanNorm(before[n] ?? []));
    });
  });
});

describe("the checkpoints of a long run", () => {
  const weights = [Float64Array.of(0.5, -1), Float64Array.of(2)];

  test("stay bounded, keep the first and the last, and are denser at the beginning", () => {
    const checkpoints = new Checkpoints("wasm-simd", 400_000);
    for (let n = 0; n < 3000; n++) if (n * 100 >= checkpoints.nextDue) checkpoints.add(n * 100, weights);
    for (let n = 3000; n < 4000; n++) checkpoints.add(n * 100, weights);
    const seen = checkpoints.all.map((checkpoint) => checkpoint.seen);
    expect(seen.length).toBeLessThanOrEqual(checkpoints.limit);
    expect(checkpoints.limit * 4 * 400_000).toBeLessThanOrEqual(MOST_CHECKPOINT_BYTES);
    expect([seen[0], seen.at(-1)]).toEqual([0, 399_900]);
    expect((seen[5] ?? 0) - (seen[4] ?? 0)).toBeLessThan((seen.at(-2) ?? 0) - (seen.at(-3) ?? 0));
  });

  test("are copies, found by place, and forgotten after a branch", () => {
    const checkpoints = new Checkpoints("typescript", 3);
    checkpoints.add(0, weights);
    checkpoints.add(100, weights);
    expect(checkpoints.bytes).toBe(48);
    expect(checkpoints.before(99)?.seen).toBe(0);
    expect(checkpoints.before(100)?.weights[1]).not.toBe(weights[1]);
    checkpoints.branchAt(50);
    expect(checkpoints.all.map(({ seen }) => seen)).toEqual([0]);
  });
});

describe("the metrics", () => {
  test("are means over the samples of their interval, and merge in pairs when they grow too many", () => {
    const metrics = new Metrics(10);
    metrics.addBatches(4, { samples: 4, cost: 8, correct: 1 });
    expect(metrics.batches).toEqual([]);
    metrics.addBatches(10, { samples: 6, cost: 2, correct: 4 });
    expect(metrics.batches).toEqual([{ seen: 10, samples: 10, cost: 1, accuracy: 0.5 }]);
    for (let n = 2; n <= MOST_POINTS + 1; n++) metrics.addBatches(10 * n, { samples: 10, cost: 10, correct: 5 });
    expect(metrics.batches.length).toBeLessThan(MOST_POINTS / 2 + 2);
    expect(metrics.batches[0]).toEqual({ seen: 20, samples: 20, cost: 1, accuracy: 0.5 });
  });

  test("forget what came after the place that a run went back to", () => {
    const metrics = new Metrics(1);
    metrics.addBatches(5, { samples: 5, cost: 1, correct: 0 });
    metrics.addBatches(10, { samples: 5, cost: 1, correct: 0 });
    metrics.addEvaluation(10, "test", { samples: 2, cost: 1, correct: 1 });
    metrics.forgetAfter(5);
    expect([metrics.batches.length, metrics.latest("test")]).toEqual([1, null]);
  });
});

describe("the guard rails", () => {
  const good = { alpha: 0.5, batch: 10, epochs: 5, samples: 60_000, seed: 1 };
  const faults = (change: object): string[] => settingFaults({ ...good, ...change }, 60_000).map(({ code }) => code);

  test("let the defaults pass, and α = 100 and P = 60,000 with a word", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ alpha: 100, batch: 60_000 })).toEqual([]);
    const spec: NetworkSpec = { sizes: [784, 100, 10], output: "softmax", costFactor: 1, batch: "mean" };
    const codes = settingWarnings({ ...good, alpha: 100, batch: 60_000 }, spec).map(({ code }) => code);
    expect(codes).toEqual(["large-alpha", "whole-set-batch"]);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 * LARGEST_ALPHA])("refuse α = %f", (alpha) => {
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
    expect(settingFaults(good, 0)).toEqual([{ code: "empty-subset" }]);
  });

  test("allow 2,000 hidden neurons and say what they weigh; not one more, nor what memory would not hold", () => {
    const spec = (...hidden: number[]): NetworkSpec => ({ ...SPEC, sizes: [784, ...hidden, 10] });
    expect(networkFaults(spec(MOST_HIDDEN))).toEqual([]);
    expect(networkBytes(spec(MOST_HIDDEN))).toBeGreaterThan(3 * 4 * 785 * 2000);
    expect(networkFaults(spec(MOST_HIDDEN + 1)).map(({ code }) => code)).toEqual(["hidden"]);
    expect(networkFaults(spec(0)).map(({ code }) => code)).toEqual(["hidden"]);
    const heavy = spec(2000, 2000, 2000, 2000, 2000, 2000);
    expect(networkFaults(heavy)[0]).toMatchObject({ code: "network-memory", bytes: networkBytes(heavy) });
  });

  test("foresee the memory that the trainer then takes, within a tenth", () => {
    const spec: NetworkSpec = { sizes: [784, 1000, 10], output: "softmax", costFactor: 1, batch: "mean" };
    const trainer = createTrainer(
      spec,
      initialWeights(spec, { seed: 1, amplitude: 0.1 }),
      { train: 1, test: 1 },
      "wasm-simd",
    );
    expect(trainer.bytes / networkBytes(spec)).toBeGreaterThan(0.9);
    expect(trainer.bytes / networkBytes(spec)).toBeLessThan(1.1);
    trainer.dispose();
    expect(trainer.bytes).toBe(0);
  });
});
