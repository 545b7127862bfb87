import { beforeAll, describe, expect, test } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { seededRandom } from "../../src/core/random.ts";
import { checkpointWeights } from "../../src/training/checkpoints.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { DEFAULT_INITIAL_WEIGHTS, DEFAULT_NETWORK, DEFAULT_SETTINGS } from "../../src/training/defaults.ts";
import { CHUNK, type TrainingPath } from "../../src/training/engine.ts";
import { TrainingError } from "../../src/training/errors.ts";
import { TrainingRun } from "../../src/training/run.ts";
import { epochOrder, nextMark } from "../../src/training/schedule.ts";
import type { RunSettings } from "../../src/training/settings.ts";
import type { Trainer } from "../../src/training/trainer.ts";
import { mnist, randomSamples, type Samples } from "./samples.ts";

const SPEC: NetworkSpec = { sizes: [48, 13, 5], output: "softmax", costFactor: 1, batch: "mean" };
const SAMPLES = randomSamples(seededRandom(21), 700, 48, 5);
const SETTINGS: RunSettings = { alpha: 0.4, batch: 7, epochs: 2, samples: 700, seed: 9 };

function smallTrainer(path: TrainingPath, spec = SPEC): Trainer {
  const weights = initialWeights(spec, { seed: 2, amplitude: 0.5 });
  const trainer = createTrainer(spec, weights, { train: 700, test: 100 }, path);
  trainer.append("train", SAMPLES.images, SAMPLES.labels);
  trainer.append("test", SAMPLES.images.subarray(0, 48 * 100), SAMPLES.labels.subarray(0, 100));
  return trainer;
}

/** The weights that a run ends with when each call asks for the next of `slices` samples, round and round. */
function trained(path: TrainingPath, settings: RunSettings, slices: readonly number[]): Float64Array[] {
  const trainer = smallTrainer(path);
  const run = new TrainingRun(trainer, settings);
  for (let n = 0; !run.finished; n++) run.advance(slices[n % slices.length] ?? 1);
  expect(run.seen).toBe(run.total);
  return trainer.weights();
}

describe.each(["wasm-simd", "typescript"] as const)("a run on the %s path", (path) => {
  test.each([1, 7, 64, CHUNK, CHUNK + 1, 300, 699, 700])(
    "gives the same bytes however it is cut, with batches of %i",
    (batch) => {
      const settings = { ...SETTINGS, batch };
      const whole = trained(path, settings, [1e9]);
      expect(trained(path, settings, [1])).toEqual(whole);
      expect(trained(path, settings, [50, 3, 411])).toEqual(whole);
    },
  );

  test.each([7, 64, 699])("with batches of %i ends with the mean of its last weights, however it is cut", (batch) => {
    const settings = { ...SETTINGS, batch, epochs: 4, averaged: 2 };
    const whole = trained(path, settings, [1e9]);
    expect(trained(path, settings, [1])).toEqual(whole);
    expect(trained(path, settings, [50, 3, 411])).toEqual(whole);

    // The same without a mean, its weights taken down where a batch ends at or after each 600 samples of the last two epochs.
    const trainer = smallTrainer(path);
    const run = new TrainingRun(trainer, { ...settings, averaged: 0 });
    const moments: Float64Array[][] = [];
    while (!run.finished) {
      run.advance(1);
      if (run.betweenBatches && run.seen >= 1400 + 600 * (moments.length + 1)) moments.push(trainer.weights());
    }
    expect(moments).toHaveLength(2);
    const [one, two] = moments;
    whole.forEach((own, h) => {
      own.forEach((value, n) => {
        expect(value).toBeCloseTo(((one?.[h]?.[n] ?? Number.NaN) + (two?.[h]?.[n] ?? Number.NaN)) / 2, 5);
      });
    });
  });

  test("gives the same bytes for the same seed, and others for another", () => {
    expect(trained(path, SETTINGS, [100])).toEqual(trained(path, SETTINGS, [100]));
    expect(trained(path, { ...SETTINGS, seed: 10 }, [100])).not.toEqual(trained(path, SETTINGS, [100]));
  });

  test("goes on from a checkpoint to the bytes that it reached before", () => {
    const trainer = smallTrainer(path);
    const run = new TrainingRun(trainer, SETTINGS);
    run.advance(run.total);
    const end = trainer.weights();
    const middle = run.checkpoints.all[3];
    if (middle === undefined) throw new Error("no fourth checkpoint");
    trainer.setWeights(checkpointWeights(middle));
    const branch = new TrainingRun(trainer, SETTINGS, { ...run.past, seen: middle.seen, checkpoints: [middle] });
    branch.advance(branch.total);
    expect(trainer.weights()).toEqual(end);
  });

  test("keeps the initial weights as its first checkpoint and the last weights as its last", () => {
    const trainer = smallTrainer(path);
    const start = trainer.weights();
    const run = new TrainingRun(trainer, SETTINGS);
    run.advance(run.total);
    const all = run.checkpoints.all;
    expect(checkpointWeights(all[0] ?? { seen: 0, weights: [] })).toEqual(start);
    expect(checkpointWeights(all.at(-1) ?? { seen: 0, weights: [] })).toEqual(trainer.weights());
    expect(all.map(({ seen }) => seen)).toEqual(all.map(({ seen }) => seen).toSorted((a, b) => a - b));
  });

  test("trains until the clock says so, at least one batch, to the same bytes", () => {
    const trainer = smallTrainer(path);
    const run = new TrainingRun(trainer, SETTINGS);
    expect(run.advanceUntil(0, () => 1).samples).toBe(SETTINGS.batch);
    let clock = 0;
    while (!run.finished) run.advanceUntil(clock + 10, () => clock++);
    expect(trainer.weights()).toEqual(trained(path, SETTINGS, [1e9]));
  });

  test("stops at a NaN with a typed error, and the last finite weights back in place", () => {
    const trainer = smallTrainer(path, { ...SPEC, batch: "sum" });
    const before = trainer.weights();
    const order = Uint32Array.from({ length: 700 }, (_, n) => n);
    let thrown: unknown = null;
    try {
      trainer.train(order, 700, path === "wasm-simd" ? 3e38 : 1e308);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(TrainingError);
    expect((thrown as TrainingError).fault.code).toBe("not-finite");
    expect(trainer.weights()).toEqual(before);
    expect(trainer.train(order, 10, 0.01).samples).toBe(700);
  });

  test("refuses a position that has not arrived, and changes nothing", () => {
    const trainer = smallTrainer(path);
    const before = trainer.weights();
    expect(() => trainer.train(Uint32Array.of(0, 700), 2, 0.1)).toThrow(TrainingError);
    expect(trainer.weights()).toEqual(before);
  });

  test("tells what one correction would add without adding it", () => {
    const trainer = smallTrainer(path);
    const before = trainer.weights();
    const batch = Uint32Array.from({ length: 20 }, (_, n) => n);
    const corrections = trainer.corrections(batch, 0.3);
    expect(trainer.weights()).toEqual(before);
    trainer.train(batch, 20, 0.3);
    trainer.weights().forEach((layer, h) => {
      layer.forEach((weight, n) => {
        expect(weight).toBeCloseTo((before[h]?.[n] ?? 0) + (corrections[h]?.[n] ?? 0), 6);
      });
    });
  });

  test("evaluates each sample: cost, answer, ŷ of the answer and of the truth", () => {
    const trainer = smallTrainer(path);
    const positions = Uint32Array.of(5, 99, 0);
    const results = {
      costs: new Float32Array(3),
      answers: new Uint8Array(3),
      sureness: new Float32Array(3),
      truths: new Float32Array(3),
    };
    const sums = trainer.evaluate("test", positions, results);
    expect(sums.cost).toBeCloseTo(
      results.costs.reduce((sum, cost) => sum + cost, 0),
      4,
    );
    positions.forEach((position, n) => {
      expect(results.costs[n]).toBeCloseTo(-Math.log(results.truths[n] ?? 0), 4);
      if (results.answers[n] === trainer.label("test", position)) expect(results.sureness[n]).toBe(results.truths[n]);
      else expect(results.sureness[n]).toBeGreaterThanOrEqual(results.truths[n] ?? 1);
    });
  });
});

describe("the schedule", () => {
  test("takes every sample once an epoch, in another order each time", () => {
    const first = epochOrder(3, 0, 100);
    expect([...first].toSorted((a, b) => a - b)).toEqual([...first.keys()]);
    expect(epochOrder(3, 1, 100)).not.toEqual(first);
    expect(epochOrder(3, 0, 100)).toEqual(first);
  });

  test("measures ever more rarely, at most 6,000 samples apart", () => {
    const marks = [0];
    for (let n = 0; n < 60; n++) marks.push(nextMark(marks.at(-1) ?? 0));
    const gaps = marks.slice(1).map((mark, n) => mark - (marks[n] ?? 0));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps[0]).toBe(500);
    expect(gaps.at(-1)).toBe(6000);
  });
});

describe("784–100–10 on real digits", () => {
  let train: Samples;
  let unseen: Samples;
  beforeAll(() => {
    train = mnist("train", 10_000);
    unseen = mnist("t10k", 2000);
  });

  test("reads nine digits of ten after two epochs of 10,000", () => {
    const spec: NetworkSpec = { sizes: [784, 100, 10], output: "softmax", costFactor: 1, batch: "mean" };
    const weights = initialWeights(spec, { seed: 1, amplitude: "scaled" });
    const trainer = createTrainer(spec, weights, { train: 10_000, test: 2000 }, "wasm-simd");
    // They arrive in parts.
    trainer.append("train", train.images.subarray(0, 784 * 1000), train.labels.subarray(0, 1000));
    trainer.append("train", train.images.subarray(784 * 1000), train.labels.subarray(1000));
    trainer.append("test", unseen.images, unseen.labels);
    const run = new TrainingRun(trainer, { alpha: 0.5, batch: 10, epochs: 2, samples: 10_000, seed: 1 });
    run.advance(run.total);
    expect(run.metrics.latest("test")?.samples).toBe(2000);
    expect(run.metrics.latest("test")?.accuracy).toBeGreaterThan(0.9);
    const costs = run.metrics.batches.map((point) => point.cost);
    expect(costs.at(-1)).toBeLessThan((costs[0] ?? 0) / 2);
  });
});

test("the defaults read over 95 % of the test set after one epoch and over 97.5 % after five", {
  timeout: 120_000,
}, () => {
  const trainer = createTrainer(DEFAULT_NETWORK, initialWeights(DEFAULT_NETWORK, DEFAULT_INITIAL_WEIGHTS));
  for (const [set, files, count] of [
    ["train", "train", 60_000],
    ["test", "t10k", 10_000],
  ] as const) {
    const { images, labels } = mnist(files, count);
    trainer.append(set, images, labels);
  }
  const run = new TrainingRun(trainer, DEFAULT_SETTINGS);
  const accuracies: number[] = [];
  while (!run.finished) {
    run.advance(run.leftInEpoch);
    const latest = run.metrics.latest("test");
    expect(latest?.samples).toBe(10_000);
    accuracies.push(latest?.accuracy ?? 0);
  }
  expect(accuracies).toHaveLength(5);
  expect(accuracies[0]).toBeGreaterThan(0.95);
  expect(accuracies[4]).toBeGreaterThan(0.975);
});
