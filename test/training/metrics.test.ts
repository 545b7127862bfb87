import { describe, expect, test } from "vitest";
import { Metrics, MOST_POINTS } from "../../src/training/metrics.ts";

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
