import { sigmoidDerivative, softmaxDerivative } from "./activation.ts";
import { requireLength } from "./errors.ts";
import { type ForwardPass, layerOf, outputsOf, predictionOf } from "./forward.ts";
import { depth, layerWeights, type NetworkSpec, type Weights } from "./network.ts";
import { at, type Tensor } from "./tensor.ts";

/**
 * The links of the chain rule, one function a link: what the course multiplies to go from the cost back to a weight.
 * Indices are the course's: i and j of a bias neuron are 0, k and q count outputs from 0.
 */

/** A2: ∂ℰ^(p)/∂ŷ_k = 2 · factor · (ŷ_k − y_k); with the log cost (B6) ∂C^(p)/∂ŷ_k = −y_k / ŷ_k. One value an output. */
export function costDerivative(spec: NetworkSpec, predicted: Tensor, y: Tensor): Float64Array<ArrayBuffer> {
  requireLength("y", y.length, predicted.length);
  return predicted.map((prediction, k) => {
    if (spec.output === "sigmoid") return 2 * spec.costFactor * (prediction - at(y, k));
    return at(y, k) === 0 ? 0 : -at(y, k) / prediction;
  });
}

/** ∂ŷ_k/∂τ_q at `k · N_s + q`: A2, 0 unless q = k; or B4 and B5. */
export function outputDerivatives(spec: NetworkSpec, predicted: Tensor): Float64Array<ArrayBuffer> {
  if (spec.output === "softmax") return softmaxDerivative(predicted);
  const derivatives = new Float64Array(predicted.length ** 2);
  for (let k = 0; k < predicted.length; k++)
    derivatives[k * (predicted.length + 1)] = sigmoidDerivative(at(predicted, k));
  return derivatives;
}

/** A4, B8 (G4 at any depth): ∂a^{h+1}_l/∂a^h_j = w^{h+1}_jl g′(a^h_j), h = 1..m−1, j and l from 1. */
export function productionDerivative(
  weights: Weights,
  pass: ForwardPass,
  { h, j, l }: { readonly h: number; readonly j: number; readonly l: number },
): number {
  const slope = sigmoidDerivative(at(outputsOf(pass, h), j));
  return slope * at(layerWeights(weights, h + 1), j * layerOf(pass, h + 1).a.length + (l - 1));
}

/** A7: ∂U_l/∂w_ij = g′(σ_j) X_i when l = j; 0 for every other l, the bias neuron's included. One hidden layer. */
export function hiddenByWeight(pass: ForwardPass, i: number, j: number, l: number): number {
  return l === j ? sigmoidDerivative(at(outputsOf(pass, 1), j)) * at(pass.x, i) : 0;
}

/** A7: ∂τ_k/∂w_ij = z_jk ∂U_j/∂w_ij. One hidden layer: throws a `shape` error for another depth. */
export function productionByWeight(
  spec: NetworkSpec,
  weights: Weights,
  pass: ForwardPass,
  { i, j, k }: { readonly i: number; readonly j: number; readonly k: number },
): number {
  requireLength("layers", depth(spec), 2);
  const z = layerWeights(weights, 2);
  return at(z, j * predictionOf(pass).length + k) * hiddenByWeight(pass, i, j, j);
}

/** A7: ∂ŷ_k/∂w_ij, through its own production with the sigmoid (A2), through all of them with softmax (B4, B5). */
export function predictionByWeight(
  spec: NetworkSpec,
  weights: Weights,
  pass: ForwardPass,
  { i, j, k }: { readonly i: number; readonly j: number; readonly k: number },
): number {
  const predicted = predictionOf(pass);
  if (spec.output === "sigmoid") {
    return sigmoidDerivative(at(predicted, k)) * productionByWeight(spec, weights, pass, { i, j, k });
  }
  const derivatives = outputDerivatives(spec, predicted);
  return predicted.reduce((sum: number, _, q) => {
    const link = productionByWeight(spec, weights, pass, { i, j, k: q });
    return sum + at(derivatives, k * predicted.length + q) * link;
  }, 0);
}

/**
 * ∂ℰ^(p)/∂X_i = Σ_j w_ij δ_j^1, i from 0: A4's sum one layer further down, where X has no activation to go through. What a
 * little more ink in a pixel would do to the cost; row i = 0 belongs to the bias neuron.
 *
 * @param first w^1, before its correction
 * @param errors δ^1_j at `j − 1`
 */
export function inputDerivative(first: Tensor, errors: Tensor): Float64Array<ArrayBuffer> {
  const rows = first.length / errors.length;
  requireLength("weights", first.length, Math.floor(rows) * errors.length);
  const derivative = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < errors.length; j++) sum += at(first, i * errors.length + j) * at(errors, j);
    derivative[i] = sum;
  }
  return derivative;
}
