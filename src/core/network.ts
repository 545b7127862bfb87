import { CoreError, requireFinite, requireLength, requireSetting } from "./errors.ts";
import type { Tensor } from "./tensor.ts";

/** F5a with the squared error (section A), or F5b with the log cost (section B). */
export type OutputKind = "sigmoid" | "softmax";

/** The factor before A1's sum: 1 as in section A, ½ as in section G (remark R1). The log cost has none. */
export type CostFactor = 1 | 0.5;

/** How a batch's gradients are put together: the mean of A8 or the sum of B11 (remark R2). */
export type BatchRule = "mean" | "sum";

/**
 * What the same weights can be read and corrected by: the output of section A or B, R1's factor and R2's rule, and whether the
 * biases are corrected too, as in the course, or held.
 */
export interface Conventions {
  readonly output: OutputKind;
  readonly costFactor: CostFactor;
  readonly batch: BatchRule;
  readonly biases?: "held";
}

/** The shape of a network and the conventions it is corrected by. */
export interface NetworkSpec extends Conventions {
  /** r^0, r^1, …, r^m: neurons a layer without its bias neuron. [784, 30, 10] has N_e = 785, N_c = 31, N_s = 10. */
  readonly sizes: readonly number[];
}

/**
 * w^1 … w^m. `weights[h − 1]` is w^h, (r^{h−1} + 1) rows × r^h columns, row after row: row i = 0 holds the biases,
 * w^h_ij stands at `i · r^h + (j − 1)`. With one hidden layer w = w^1 and z = w^2, where z_jk = w^2_{j,k+1} stands at
 * `j · N_s + k`.
 */
export type Weights = readonly Tensor[];

/** m, the number of weight layers: 2 with one hidden layer. */
export function depth(spec: NetworkSpec): number {
  return spec.sizes.length - 1;
}

/** r^h, the neurons of layer h without bias, h = 0..m. Throws a RangeError for another h. */
export function width(spec: NetworkSpec, h: number): number {
  const nodes = spec.sizes[h];
  if (nodes === undefined) throw new RangeError(`layer ${h} of a network of ${depth(spec)} layers`);
  return nodes;
}

/** w^h, h = 1..m. Throws a RangeError for another h. */
export function layerWeights(weights: Weights, h: number): Tensor {
  const layer = weights[h - 1];
  if (layer === undefined) throw new RangeError(`weights of layer ${h} of ${weights.length}`);
  return layer;
}

/** Throws a CoreError unless the spec names at least one hidden or output layer, of whole, positive sizes. */
export function requireSpec(spec: NetworkSpec): void {
  if (spec.sizes.length < 2) {
    throw new CoreError({ code: "shape", what: "layers", expected: 2, found: spec.sizes.length });
  }
  spec.sizes.forEach((nodes, h) => {
    requireSetting(`r^${h}`, nodes, Number.isInteger(nodes) && nodes >= 1);
  });
}

/** Throws a CoreError unless every w^h has (r^{h−1} + 1) · r^h finite values. */
export function requireWeights(spec: NetworkSpec, weights: Weights): void {
  requireSpec(spec);
  requireLength("weights", weights.length, depth(spec));
  for (let h = 1; h <= depth(spec); h++) {
    const layer = layerWeights(weights, h);
    requireLength(`w^${h}`, layer.length, (width(spec, h - 1) + 1) * width(spec, h));
    requireFinite(`w^${h}`, layer);
  }
}
