import { backwardBatch } from "./backward.ts";
import { answerOf, forward } from "./forward.ts";
import { type NetworkSpec, type Weights, width } from "./network.ts";
import type { Rules } from "./rules.ts";
import type { Tensor } from "./tensor.ts";
import { batchGradients, corrected } from "./update.ts";

/** What one correction came to: the corrected weights, and what the batch gave before it. */
interface Learnt {
  readonly weights: readonly Float64Array<ArrayBuffer>[];
  /** Σ of the samples' costs, whatever the batch rule. */
  readonly cost: number;
  /** Samples answered with their true digit. */
  readonly right: number;
}

/** A sample to learn from: X_i at i, and its true digit. */
export interface Labelled {
  readonly x: Tensor;
  readonly label: number;
}

/**
 * The method M on a batch by any program, of which nothing is kept but what the next batch needs. The weights given are left as
 * they were. Throws a CoreError where a production is not finite.
 */
export function learn(
  spec: NetworkSpec,
  weights: Weights,
  batch: readonly Labelled[],
  alpha: number,
  rules: Rules,
): Learnt {
  const answered = batch.map(({ x, label }) => ({ pass: forward(spec, weights, x, rules), truth: label }));
  const known = backwardBatch(spec, weights, answered, rules, (gradients, h) =>
    rules.correction(rules.batch(spec.batch, gradients), alpha, width(spec, h)),
  );
  const added = batchGradients(spec.batch, known, rules).map((layer, n) =>
    rules.correction(layer, alpha, width(spec, n + 1)),
  );
  return {
    weights: corrected(weights, added),
    cost: known.reduce((sum, { cost }) => sum + cost, 0),
    right: answered.filter(({ pass, truth }) => answerOf(pass) === truth).length,
  };
}
