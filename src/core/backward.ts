import { sigmoidDerivative } from "./activation.ts";
import { labelOf, logCost, oneHot, squaredError } from "./cost.ts";
import { requireFinite, requireLength } from "./errors.ts";
import { type ForwardPass, layerOf, outputsOf, predictionOf } from "./forward.ts";
import { depth, layerWeights, type NetworkSpec, type Weights } from "./network.ts";
import { once } from "./once.ts";
import type { OuterProduct } from "./outer-product.ts";
import { at, type Tensor } from "./tensor.ts";

/** Steps 2 and 3a of the method for one sample. */
export interface BackwardPass {
  /** The k with y_k = 1 where all others are 0; undefined where y names no single one. */
  readonly label: number | undefined;
  /** y_k at k. */
  readonly y: Tensor;
  /** ℰ^(p) or C^(p). */
  readonly cost: number;
  /** δ^h_j at `deltas[h − 1][j − 1]`, h = 1..m: δ^caché_j = δ^1_j, δ^sortie_k = δ^m at k. */
  readonly deltas: readonly Tensor[];
  /** ∂E^(p)/∂w^h_ij, shaped as w^h once multiplied out: ∂w = gradients[0], ∂z = gradients[1] with one hidden layer. */
  readonly gradients: readonly OuterProduct[];
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

/** The terms of A5's sum: z_jk δ_k, what comes back along each weight of a layer, shaped as its weights. */
export function returnedErrors(next: Tensor, errors: Tensor): Float64Array<ArrayBuffer> {
  return next.map((weight, n) => weight * at(errors, n % errors.length));
}

/** A6 = B10 (G6): ∂E/∂w_ij = o_i δ_j, the outer product, shaped as the layer's weights. */
export function gradient(inputs: Tensor, errors: Tensor): OuterProduct {
  return { left: inputs, right: errors };
}

/** What steps 2a, 2b and 3a of the method apply, a function for each of their lines. */
export interface BackwardRules {
  /** y from the true digit, or the k with y_k = 1 where all others are 0; another y stands as it is given. */
  readonly truth: typeof oneHot;
  /** A1 or B2. */
  readonly cost: typeof sampleCost;
  /** A3 or B7. */
  readonly outputErrors: typeof outputErrors;
  /** A5 = B9. `correction` works out what the layer above will be corrected by, for a rule that reads z too late (P6). */
  readonly hiddenErrors: (
    ...given: [...Parameters<typeof hiddenErrors>, correction: () => Tensor]
  ) => Float64Array<ArrayBuffer>;
  /** A6 = B10. */
  readonly gradient: typeof gradient;
}

/** Steps 2a, 2b and 3a as the course has them. */
export const courseBackward: BackwardRules = { truth: oneHot, cost: sampleCost, outputErrors, hiddenErrors, gradient };

/** What should come out: the true digit 0..N_s−1, or y_k at k. */
export type Truth = number | Tensor;

/** A sample that went forward, and what should have come out. */
interface Answered {
  readonly pass: ForwardPass;
  readonly truth: Truth;
}

/**
 * y_k at k, and the k that it names, as a program makes them.
 * Throws a `label` error for a digit outside 0..N_s−1, a `shape` error for y of another length.
 */
export function truthVector(
  { sizes }: NetworkSpec,
  truth: Truth,
  rules: Pick<BackwardRules, "truth"> = courseBackward,
): { readonly y: Tensor; readonly label: number | undefined } {
  const outputs = sizes.at(-1) ?? 0;
  const label = typeof truth === "number" ? truth : labelOf(truth);
  if (typeof truth !== "number") {
    requireLength("y", truth.length, outputs);
    requireFinite("y", truth);
  }
  return label === undefined ? { y: truth as Tensor, label } : { y: rules.truth(label, outputs), label };
}

/**
 * Steps 2a, 2b and 3a for one sample, with the weights as they were going forward. Throws as `truthVector` and the cost do.
 */
export function backward(spec: NetworkSpec, weights: Weights, pass: ForwardPass, truth: Truth): BackwardPass {
  const [only] = backwardBatch(spec, weights, [{ pass, truth }], courseBackward, () => new Float64Array());
  return only as BackwardPass;
}

/**
 * M.2: steps 2a, 2b and 3a for a batch, in the method's order: a layer's errors in every sample, then those of the layer below.
 * Throws as `truthVector` does.
 *
 * @param correctionOf Δw^h from layer h's gradients, sample by sample; asked for only by a rule that wants it
 */
export function backwardBatch(
  spec: NetworkSpec,
  weights: Weights,
  batch: readonly Answered[],
  rules: BackwardRules,
  correctionOf: (gradients: readonly OuterProduct[], h: number) => Tensor,
): BackwardPass[] {
  const m = depth(spec);
  const samples = batch.map(({ pass, truth }) => {
    const { y, label } = truthVector(spec, truth, rules);
    const delta = rules.outputErrors(spec, predictionOf(pass), y);
    return { pass, label, y, deltas: [delta], gradients: [rules.gradient(outputsOf(pass, m - 1), delta)] };
  });
  for (let h = m - 1; h >= 1; h--) {
    const next = layerWeights(weights, h + 1);
    const correction = once(() =>
      correctionOf(
        samples.map(({ gradients }) => gradients.at(-1) as OuterProduct),
        h + 1,
      ),
    );
    const below = samples.map(({ pass, deltas }) =>
      rules.hiddenErrors(outputsOf(pass, h), next, deltas.at(-1) as Tensor, correction),
    );
    samples.forEach(({ pass, deltas, gradients }, p) => {
      const delta = below[p] as Float64Array<ArrayBuffer>;
      deltas.push(delta);
      gradients.push(rules.gradient(outputsOf(pass, h - 1), delta));
    });
  }
  return samples.map(({ pass, label, y, deltas, gradients }) => ({
    label,
    y,
    cost: rules.cost(spec, pass, y),
    deltas: deltas.reverse(),
    gradients: gradients.reverse(),
  }));
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
  truth: Truth,
  i: number,
  j: number,
): number {
  requireLength("layers", depth(spec), 2);
  const predicted = predictionOf(pass);
  const { y } = truthVector(spec, truth);
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
