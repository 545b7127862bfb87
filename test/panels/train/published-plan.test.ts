import { describe, expect, test } from "vitest";
import { planOf, repeated } from "../../../src/panels/train/published-plan.ts";
import { initialState } from "../../../src/store/store.ts";
import { publishedRun, publishedRuns } from "../../../src/training/published.ts";
import type { TrainingNews } from "../../../src/worker/protocol/training.ts";
import { curveOf, trainingNews } from "../../training-news.ts";

const run = publishedRun("squared");
const { spec, settings, init } = run;
const { sizes, ...conventions } = spec;
const setup = { ...initialState.setup, sizes, init, conventions };

/** News of a run with these settings that has been measured at some places. */
function news(change: Partial<TrainingNews>): TrainingNews {
  const test = {
    seen: Float64Array.of(0, 500, 50_000, 54_000, 100_000),
    cost: new Float64Array(5),
    accuracy: Float64Array.of(0.1, 0.4, 0.9018, 0.91, 0.9186),
  };
  const curves = { batch: curveOf(0), train: curveOf(0), test };
  return trainingNews({ settings, conventions, seen: 100_000, total: 1_500_000, curves, ...change });
}

describe("a published run repeated", () => {
  test.each(publishedRuns)("$id leaves nothing of the plan before it but the pause", (one) => {
    const before = {
      ...initialState.plan,
      hidden: [7, 7],
      varied: 0.5,
      styled: 0.125,
      decay: 0.75,
      averaged: 4,
      pause: 250,
    };
    const plan = { ...before, ...planOf(one) };
    expect(plan).toEqual({
      ...one.settings,
      hidden: [30],
      init: one.init,
      conventions: { output: one.spec.output, costFactor: one.spec.costFactor, batch: "mean" },
      pause: 250,
    });
  });

  test("has its figures at the ends of its epochs, counted from 1", () => {
    expect(repeated({ training: news({}), setup }, run)).toEqual([
      { epoch: 1, right: 9018 },
      { epoch: 2, right: 9186 },
    ]);
  });

  test("is not another run: other settings, other weights, another output, or one that goes on from trained weights", () => {
    const others: Partial<TrainingNews>[] = [
      { settings: { ...settings, alpha: 2 } },
      { conventions: { ...conventions, output: "softmax" } },
      { fromInitial: false },
    ];
    for (const change of others) expect(repeated({ training: news(change), setup }, run)).toBeNull();
    expect(repeated({ training: news({}), setup: { ...setup, init: { ...init, seed: 99 } } }, run)).toBeNull();
    expect(repeated({ training: null, setup }, run)).toBeNull();
  });
});
