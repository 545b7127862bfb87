import { sigmoidDerivative } from "./activation.ts";
import { logCost, oneHot, squaredError } from "./cost.ts";
import { requireLength } from "./errors.ts";
import { type ForwardPass, layerOf, outputsOf, predictionOf } from "./forward.ts";
import { depth, layerWeights, type NetworkSpec, type Weights, width } from "./network.ts";
import { at, type Tensor } from "./tensor.ts";

/** Steps 2 and 3a of the method for one sample. */
export interface BackwardPass {
  /** The true digit, and y_k at k. */
  readonly label: number;
  readonly y: Tensor;
  /** ℰ^(p) or C^(p). */
  readonly cost: number;
  /** δ^h_j at `deltas[h − 1][j − 1]`, h = 1..m: δ^caché_j = δ^1_j, δ^sortie_k = δ^m at k. */
  readonly deltas: readonly Tensor[];
  /** ∂E^(p)/∂w^h_ij, shaped as w^h: ∂w = gradients[0], ∂z = gradients[1] with one hidden layer. */
  readonly gradients: readonly Tensor[];
}

/** The cost of one sample: A1 with its factor, or B2. */
export function sampleCost(spec: NetworkSpec, pass: ForwardPass, y: Tensor): number {
  const { a, o } = layerOf(pass, depth(spec));
  return spec.output === "softmax" ? logCost(a, y) : squaredError(o, y, spec.costFactor);
}

/** A3 (G2 with cost factor ½): δ_k^sortie = 2 · factor · ŷ_k(1 − ŷ_k)(ŷ_k − y_k); or B7: δ_k^sortie = ŷ_k − y_k. */
export function outputErrors(spec: NetworkSpec, predicted: Tensor, y: Tensor): Float64Array<ArrayBuffer> {
  requireLength("y", y.length, predicted.length);
  return predicted.map((prediction, k) => {
    const difference = prediction - at(y, k);
    return spec.output === "softmax" ? difference : 2 * spec.costFactor * sigmoidDerivative(prediction) * difference;
  });
}

/**
 * A5 = B9 (G5 at any depth): δ_j^caché = U_j(1 − U_j) Σ_k z_jk δ_k^sortie, j ≥ 1 at `j − 1`. Row j = 0 of z is skipped: the
 * bias neuron has no production, hence no error (M.2b, P6).
 *
 * @param hidden U_j at j, U_0 = 1
 * @param next z, before its correction
 * @param errors δ_k of the layer above
 */
export function hiddenErrors(hidden: Tensor, next: Tensor, errors: Tensor): Float64Array<ArrayBuffer> {
  requireLength("weights", next.length, hidden.length * errors.length);
  const delta = new Float64Array(hidden.length - 1);
  for (let j = 1; j < hidden.length; j++) {
    let sum = 0;
    for (let k = 0; k < errors.length; k++) sum += at(next, j * errors.length + k) * at(errors, k);
    delta[j - 1] = sigmoidDerivative(at(hidden, j)) * sum;
  }
  return delta;
}

/** A6 = B10 (G6): ∂E/∂w_ij = o_i δ_j, the outer product, shaped as the layer's weights. */
export function gradient(inputs: Tensor, errors: Tensor): Float64Array<ArrayBuffer> {
  const product = new Float64Array(inputs.length * errors.length);
  for (let i = 0; i < inputs.length; i++) {
    for (let j = 0; j < errors.length; j++) product[i * errors.length + j] = at(inputs, i) * at(errors, j);
  }
  return product;
}

/**
 * Steps 2a, 2b and 3a for one sample whose true digit is `label`, with the weights as they were going forward.
 * Throws a `label` error for a label outside 0..N_s−1.
 */
export function backward(spec: NetworkSpec, weights: Weights, pass: ForwardPass, label: number): BackwardPass {
  const m = depth(spec);
  const y = oneHot(label, width(spec, m));
  const deltas: Float64Array[] = new Array(m);
  let above = outputErrors(spec, predictionOf(pass), y);
  deltas[m - 1] = above;
  for (let h = m - 1; h >= 1; h--) {
    above = hiddenErrors(outputsOf(pass, h), layerWeights(weights, h + 1), above);
    deltas[h - 1] = above;
  }
  const gradients = deltas.map((delta, layer) => gradient(outputsOf(pass, layer), delta));
  return { label, y, cost: sampleCost(spec, pass, y), deltas, gradients };
}

/**
 * A7, the direct derivation without δ, for one hidden layer:
 * ∂ℰ/∂w_ij = 2 · factor · X_i Σ_k g′(σ_j) z_jk (ŷ_k − y_k) g_s′(τ_k); with softmax B10's X_i Σ_k g′(σ_j) z_jk (ŷ_k − y_k).
 *
 * @param i input neuron 0..N_e−1
 * @param j hidden neuron 1..N_c−1
 */
export function directGradient(
  spec: NetworkSpec,
  weights: Weights,
  pass: ForwardPass,
  label: number,
  i: number,
  j: number,
): number {
  requireLength("layers", depth(spec), 2);
  const predicted = predictionOf(pass);
  const y = oneHot(label, predicted.length);
  const slope = sigmoidDerivative(at(outputsOf(pass, 1), j));
  const z = layerWeights(weights, 2);
  let sum = 0;
  for (let k = 0; k < predicted.length; k++) {
    const prediction = at(predicted, k);
    const outputSlope = spec.output === "softmax" ? 1 : 2 * spec.costFactor * sigmoidDerivative(prediction);
    sum += slope * at(z, j * predicted.length + k) * (prediction - at(y, k)) * outputSlope;
  }
  return at(pass.x, i) * sum;
}
