import type { SetName, Sums } from "./engine.ts";

/** Cost and accuracy on the batches since the point before, each measured before its own correction. */
export interface BatchPoint {
  /** Samples seen at the end of it. */
  readonly seen: number;
  readonly samples: number;
  /** Mean over its samples. */
  readonly cost: number;
  /** Share of right answers, 0..1. */
  readonly accuracy: number;
}

/** Cost and accuracy on a fixed part of a set, the weights standing still. */
export interface EvaluationPoint extends BatchPoint {
  readonly set: SetName;
}

/** All that was measured along a run, as plain data. */
export interface Measurements {
  readonly batches: readonly BatchPoint[];
  readonly evaluations: readonly EvaluationPoint[];
  /** Batches that are no point yet. */
  readonly pending: Sums;
  readonly interval: number;
}

/** Above this many points of a curve, neighbours are merged two by two. */
export const MOST_POINTS = 4096;

/** What was measured along a run, in the order of samples seen. */
export class Metrics {
  #batches: BatchPoint[] = [];
  #evaluations: EvaluationPoint[] = [];
  #pending: Sums = { samples: 0, cost: 0, correct: 0 };
  #interval: number;

  /** @param interval samples that a point of the batch curve takes together, at least */
  constructor(interval = 500) {
    this.#interval = interval;
  }

  /** What was measured before, to be gone on with. */
  static from({ batches, evaluations, pending, interval }: Measurements): Metrics {
    const metrics = new Metrics(interval);
    metrics.#batches = [...batches];
    metrics.#evaluations = [...evaluations];
    metrics.#pending = pending;
    return metrics;
  }

  get all(): Measurements {
    return {
      batches: this.#batches,
      evaluations: this.#evaluations,
      pending: this.#pending,
      interval: this.#interval,
    };
  }

  get batches(): readonly BatchPoint[] {
    return this.#batches;
  }

  get evaluations(): readonly EvaluationPoint[] {
    return this.#evaluations;
  }

  /** The latest evaluation on a set, or null. */
  latest(set: SetName): EvaluationPoint | null {
    return this.#evaluations.findLast((point) => point.set === set) ?? null;
  }

  /** Adds what some batches gave; a point is made when enough has come together. */
  addBatches(seen: number, sums: Sums): void {
    const { samples, cost, correct } = this.#pending;
    this.#pending = { samples: samples + sums.samples, cost: cost + sums.cost, correct: correct + sums.correct };
    if (this.#pending.samples < this.#interval) return;
    this.#batches.push(pointOf(seen, this.#pending));
    this.#pending = { samples: 0, cost: 0, correct: 0 };
    if (this.#batches.length > MOST_POINTS) {
      this.#batches = mergedPairs(this.#batches);
      this.#interval *= 2;
    }
  }

  addEvaluation(seen: number, set: SetName, sums: Sums): void {
    this.#evaluations.push({ ...pointOf(seen, sums), set });
  }

  /** Forgets what lies after a place in the run that it went back to. */
  forgetAfter(seen: number): void {
    this.#batches = this.#batches.filter((point) => point.seen <= seen);
    this.#evaluations = this.#evaluations.filter((point) => point.seen <= seen);
    this.#pending = { samples: 0, cost: 0, correct: 0 };
  }
}

function pointOf(seen: number, { samples, cost, correct }: Sums): BatchPoint {
  return { seen, samples, cost: cost / samples, accuracy: correct / samples };
}

function mergedPairs(points: readonly BatchPoint[]): BatchPoint[] {
  const merged: BatchPoint[] = [];
  for (let n = 0; n < points.length; n += 2) {
    const a = points[n] as BatchPoint;
    const b = points[n + 1];
    if (b === undefined) merged.push(a);
    else {
      const samples = a.samples + b.samples;
      const mean = (of: (point: BatchPoint) => number): number => (of(a) * a.samples + of(b) * b.samples) / samples;
      merged.push({ seen: b.seen, samples, cost: mean((p) => p.cost), accuracy: mean((p) => p.accuracy) });
    }
  }
  return merged;
}
