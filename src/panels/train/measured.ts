import type { Curve } from "../../worker/protocol/training.ts";

/** The three kinds of samples that are measured. */
export type Measured = "batch" | "train" | "test";

/** The last cost and accuracy of a curve, undefined before the first point. */
export function latest(curve: Curve): { readonly cost: number | undefined; readonly accuracy: number | undefined } {
  return { cost: curve.cost.at(-1), accuracy: curve.accuracy.at(-1) };
}
