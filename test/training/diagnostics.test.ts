import { describe, expect, test } from "vitest";
import { sigmoid } from "../../src/core/activation.ts";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { seededRandom } from "../../src/core/random.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { layerDiagnostics, SATURATED_SLOPE, stepSizes } from "../../src/training/diagnostics.ts";
import { euclideanNorm } from "../../src/training/histogram.ts";
import { randomSamples } from "./samples.ts";

const SPEC: NetworkSpec = { sizes: [30, 8, 6, 4], output: "sigmoid", costFactor: 1, batch: "mean" };

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
      expect(errors.samples).toBe(activations.samples);
      expect(errors.median).toBeLessThan(1);
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
