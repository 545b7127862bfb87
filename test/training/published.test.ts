import { describe, expect, test } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { settingFaults } from "../../src/training/guard.ts";
import { publishedRun, publishedRuns } from "../../src/training/published.ts";
import { measuredRuns } from "../../src/training/published-measured.ts";
import { TrainingRun } from "../../src/training/run.ts";
import { mnist } from "./samples.ts";

describe("the published runs", () => {
  test.each([
    ["squared", "sigmoid", 0.5, 3],
    ["overshoot", "sigmoid", 0.5, 100],
    ["log", "softmax", 1, 0.5],
  ] as const)("%s: %s outputs, factor %d, α = %d, all else as the book has it", (id, output, costFactor, alpha) => {
    const { spec, init, settings } = publishedRun(id);
    expect(spec).toEqual({ sizes: [784, 30, 10], output, costFactor, batch: "mean" });
    expect(init.amplitude).toBe("normal");
    const { seed, ...told } = settings;
    expect(seed).toBe(init.seed);
    expect(told).toEqual({
      alpha,
      batch: 10,
      epochs: 30,
      samples: 50_000,
      varied: 0,
      styled: 0,
      decay: 1,
      averaged: 0,
    });
    expect(settingFaults(settings, 60_000)).toEqual([]);
  });

  test("print what the book prints", () => {
    const counts = (id: "squared" | "overshoot") =>
      publishedRun(id).printed.map(({ epoch, right }) => `${epoch}: ${right}`);
    expect(counts("squared")).toEqual(["1: 9129", "2: 9295", "3: 9348", "28: 9528", "29: 9542", "30: 9534"]);
    expect(counts("overshoot").slice(0, 2)).toEqual(["1: 1009", "2: 1009"]);
    expect(publishedRun("squared").result).toBe(0.9542);
    expect(publishedRun("log").result).toBe(0.9549);
  });

  test("were measured here for 30 epochs, with results close to those printed", () => {
    for (const { measured, settings } of publishedRuns) expect(measured).toHaveLength(settings.epochs);
    expect(Math.abs(Math.max(...publishedRun("squared").measured) - 9542)).toBeLessThan(50);
    expect(Math.abs(Math.max(...publishedRun("log").measured) - 9549)).toBeLessThan(50);
    expect(Math.max(...publishedRun("overshoot").measured)).toBeLessThan(1200);
    for (const { right, bests } of Object.values(measuredRuns)) expect(Math.max(...bests)).toBe(Math.max(...right));
  });

  test.each(publishedRuns)(
    "$id reads after its first two epochs what was measured",
    ({ spec, init, settings, measured }) => {
      const trainer = createTrainer(spec, initialWeights(spec, init));
      const [train, own] = [mnist("train", settings.samples), mnist("t10k", 10_000)];
      trainer.append("train", train.images, train.labels);
      trainer.append("test", own.images, own.labels);
      const run = new TrainingRun(trainer, settings);
      const all = Uint32Array.from({ length: 10_000 }, (_, n) => n);
      for (const expected of measured.slice(0, 2)) {
        run.advance(settings.samples);
        expect(Math.abs(trainer.evaluate("test", all).correct - expected)).toBeLessThanOrEqual(40);
      }
    },
  );
});
