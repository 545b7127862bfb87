import { type NetworkSpec, requireWeights } from "../core/network.ts";
import { courseRules, type Rules } from "../core/rules.ts";
import { areGiven, type Start } from "./setup.ts";

/**
 * w^1 … w^m that a run begins with, drawn or given. The same spec and start give the same bytes.
 *
 * @param rules the program that draws them
 * Throws a CoreError for a shape, an amplitude or given weights that cannot be used.
 */
export function firstWeights(
  spec: NetworkSpec,
  init: Start,
  rules: Pick<Rules, "initial"> = courseRules,
): readonly Float64Array[] {
  if (!areGiven(init)) return rules.initial(spec, init);
  const weights = init.given.map((layer) => Float64Array.from(layer));
  requireWeights(spec, weights);
  return weights;
}
