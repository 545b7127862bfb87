import type { Curve, TrainingNews } from "../src/worker/protocol/training.ts";

/** A curve of so many points. */
export function curveOf(points: number): Curve {
  const column = Float64Array.from({ length: points }, (_, n) => n);
  return { seen: column, cost: column, accuracy: column };
}

/** News of a run that has just begun, but for what a test says otherwise. */
export function trainingNews(change: Partial<TrainingNews>): TrainingNews {
  return {
    kind: "training",
    run: 1,
    revision: 1,
    status: "running",
    path: "wasm-simd",
    settings: { alpha: 0.5, batch: 10, epochs: 1, samples: 100, seed: 1 },
    conventions: { output: "softmax", costFactor: 1, batch: "mean" },
    session: 1,
    branchedAt: null,
    fromInitial: true,
    moments: [0],
    moment: null,
    measuredThere: null,
    writing: null,
    batch: null,
    seen: 0,
    total: 100,
    perSecond: null,
    bytes: 0,
    curves: { batch: curveOf(0), train: curveOf(0), test: curveOf(0) },
    model: null,
    fault: null,
    ...change,
  };
}
