import type { BatchPoint, EvaluationPoint } from "../training/metrics.ts";
import type { Curve } from "./protocol/training.ts";

/** The batches' curve as three columns. */
export function batchCurve(points: readonly BatchPoint[]): Curve {
  return {
    seen: Float64Array.from(points, (point) => point.seen),
    cost: Float64Array.from(points, (point) => point.cost),
    accuracy: Float64Array.from(points, (point) => point.accuracy),
  };
}

/** The curve of what was measured on one set. */
export function evaluationCurve(points: readonly EvaluationPoint[], set: EvaluationPoint["set"]): Curve {
  return batchCurve(points.filter((point) => point.set === set));
}
