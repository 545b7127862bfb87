import { truthVector } from "./backward.ts";
import { CoreError } from "./errors.ts";
import { forward } from "./forward.ts";
import { depth, layerWeights, type NetworkSpec, type Weights, width } from "./network.ts";
import { courseRules } from "./rules.ts";
import { at } from "./tensor.ts";
import { type Sample, truthOf } from "./trace.ts";
import { batchCost } from "./update.ts";

/** The weight w^h_ij: h from 1, i from 0 (the bias), j from 1. */
export interface WeightIndex {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** Whether an index is that of a weight of this network. */
export function isWeight(spec: NetworkSpec, { layer, from, to }: WeightIndex): boolean {
  if (layer < 1 || layer > depth(spec)) return false;
  return from >= 0 && from <= width(spec, layer - 1) && to >= 1 && to <= width(spec, layer);
}

/** The cost with one weight nudged down and up by ε, and the quotient of central differences. */
export interface CentralDifference {
  readonly epsilon: number;
  readonly costBelow: number;
  readonly costAbove: number;
  /** (cost(w + ε) − cost(w − ε)) / 2ε, an estimate of ∂E/∂w that is wrong by O(ε²) + O(rounding / ε). */
  readonly quotient: number;
}

/** Where w^h_ij stands in its layer's tensor. */
export function weightPosition(spec: NetworkSpec, { layer, from, to }: WeightIndex): number {
  return from * width(spec, layer) + (to - 1);
}

/**
 * The batch's cost: A1 or B2, mean or sum as the spec says. Throws a `label` error for a sample without truth,
 * and as `truthVector` does.
 *
 * @param rules the program whose cost it is: what a fault makes of the forward phase, its gradient check sees too
 */
export function costOf(spec: NetworkSpec, weights: Weights, batch: readonly Sample[], rules = courseRules): number {
  return batchCost(
    spec.batch,
    batch.map((sample) => {
      const truth = truthOf(sample);
      if (truth === null) throw new CoreError({ code: "label", found: Number.NaN, classes: width(spec, depth(spec)) });
      return rules.cost(spec, forward(spec, weights, sample.x, rules), truthVector(spec, truth, rules).y);
    }),
  );
}

/** The quotient of central differences for one weight. The weights given are left as they were. */
export function centralDifference(
  spec: NetworkSpec,
  weights: Weights,
  batch: readonly Sample[],
  index: WeightIndex,
  epsilon: number,
  rules = courseRules,
): CentralDifference {
  const position = weightPosition(spec, index);
  const nudged = (by: number): number => {
    const layer = layerWeights(weights, index.layer).slice();
    layer[position] = at(layer, position) + by;
    return costOf(
      spec,
      weights.map((own, h) => (h === index.layer - 1 ? layer : own)),
      batch,
      rules,
    );
  };
  const costBelow = nudged(-epsilon);
  const costAbove = nudged(epsilon);
  return { epsilon, costBelow, costAbove, quotient: (costAbove - costBelow) / (2 * epsilon) };
}
