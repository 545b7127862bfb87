import { sigmoid, softmax } from "./activation.ts";
import { requireFinite, requireLength } from "./errors.ts";
import { withBias } from "./input.ts";
import { depth, layerWeights, type NetworkSpec, type OutputKind, type Weights, width } from "./network.ts";
import { at, largestPlace, type Tensor } from "./tensor.ts";

/** What one layer computed on the way forward. */
interface LayerForward {
  /** a^h_j at `j − 1`: the productions, σ_j (j ≥ 1) or τ_k at k. */
  readonly a: Tensor;
  /** o^h_j: in a hidden layer U_j at j with U_0 = 1 in front; in the output layer ŷ_k at k. */
  readonly o: Tensor;
}

/** Step 1 of the method for one sample: everything that the errors and gradients will need again. */
export interface ForwardPass {
  /** X_i at i, X_0 = 1. */
  readonly x: Tensor;
  /** Layers h = 1..m at `h − 1`. */
  readonly layers: readonly LayerForward[];
}

/**
 * F2, F4 and G1: a_j = Σ_{i=0} w_ij o_i, j = 1..r at `j − 1`.
 *
 * @param weights (inputs) × (outputs), row after row, row 0 the biases
 * @param inputs o_i at i, the bias neuron's 1 at i = 0
 */
export function productions(weights: Tensor, inputs: Tensor, outputs: number): Float64Array<ArrayBuffer> {
  requireLength("weights", weights.length, inputs.length * outputs);
  const a = new Float64Array(outputs);
  for (let i = 0; i < inputs.length; i++) {
    const input = at(inputs, i);
    // A dark pixel adds nothing, and four in five are dark.
    if (input === 0) continue;
    const row = i * outputs;
    for (let j = 0; j < outputs; j++) a[j] = at(a, j) + at(weights, row + j) * input;
  }
  return a;
}

/** F3: U_0 = 1.0; U_j = g(σ_j). One value more than there are productions (P3). */
export function hiddenOutputs(sigma: Tensor): Float64Array<ArrayBuffer> {
  return withBias(sigma.map(sigmoid));
}

/** F5a: ŷ_k = 1 / (1 + e^{−τ_k}), or F5b: softmax, which takes all the productions of the layer. */
export function predictions(tau: Tensor, output: OutputKind): Float64Array<ArrayBuffer> {
  return output === "softmax" ? softmax(tau) : tau.map(sigmoid);
}

/** What step 1 of the method applies, a function for each of its lines. */
export interface ForwardRules {
  /** F1: from X as it ought to be to the X that goes in. The course's is X itself. */
  readonly input: (x: Tensor) => Tensor;
  /** F2. */
  readonly hiddenProductions: typeof productions;
  /** F3. */
  readonly hiddenOutputs: typeof hiddenOutputs;
  /** F4. */
  readonly outputProductions: typeof productions;
  /** F5a or F5b. */
  readonly predictions: typeof predictions;
}

/** Step 1 as the course has it. */
export const courseForward: ForwardRules = {
  input: (x) => x,
  hiddenProductions: productions,
  hiddenOutputs,
  outputProductions: productions,
  predictions,
};

/**
 * M.1, F1 … F5 (G1 at any depth) for one sample.
 * Throws a CoreError when X has not N_e = r^0 + 1 values or a production is not finite.
 *
 * @param x X_i at i, with X_0 = 1
 */
export function forward(spec: NetworkSpec, weights: Weights, x: Tensor, rules = courseForward): ForwardPass {
  const input = rules.input(x);
  requireLength("X", input.length, width(spec, 0) + 1);
  const layers: LayerForward[] = [];
  let inputs = input;
  for (let h = 1; h <= depth(spec); h++) {
    const isLast = h === depth(spec);
    const produce = isLast ? rules.outputProductions : rules.hiddenProductions;
    const a = produce(layerWeights(weights, h), inputs, width(spec, h));
    requireFinite(`a^${h}`, a);
    const o = isLast ? rules.predictions(a, spec.output) : rules.hiddenOutputs(a);
    layers.push({ a, o });
    inputs = o;
  }
  return { x: input, layers };
}

/** The same pass with its ŷ worked out anew from the same τ, by another output or rule; all other tensors are shared. */
export function predictedAnew(pass: ForwardPass, output: OutputKind, rules = courseForward): ForwardPass {
  const { a } = layerOf(pass, pass.layers.length);
  return { x: pass.x, layers: [...pass.layers.slice(0, -1), { a, o: rules.predictions(a, output) }] };
}

/** Layer h of a pass, h = 1..m. Throws a RangeError for another h. */
export function layerOf(pass: ForwardPass, h: number): LayerForward {
  const layer = pass.layers[h - 1];
  if (layer === undefined) throw new RangeError(`layer ${h} of ${pass.layers.length}`);
  return layer;
}

/** o^h, h = 0..m: X for h = 0, then each layer's outputs. */
export function outputsOf(pass: ForwardPass, h: number): Tensor {
  return h === 0 ? pass.x : layerOf(pass, h).o;
}

/** ŷ_k at k. */
export function predictionOf(pass: ForwardPass): Tensor {
  return layerOf(pass, pass.layers.length).o;
}

/** The digit with the largest ŷ_k, the lowest k where several are equal. */
export function answerOf(pass: ForwardPass): number {
  return largestPlace(predictionOf(pass));
}
