import { hiddenErrors, outputErrors } from "../../src/core/backward.ts";
import { batchFactor, oneHot } from "../../src/core/cost.ts";
import { hiddenOutputs, predictions } from "../../src/core/forward.ts";
import { inputFromImage } from "../../src/core/input.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { at, type Tensor } from "../../src/core/tensor.ts";

/** How a program applies the method; the course's way in `rightProgram`, each fault of chapter P a change of it. */
export interface Program {
  readonly spec: NetworkSpec;
  readonly alpha: number;
  /** F1: from an image to X. */
  input(image: Uint8Array): Tensor;
  /** U_0 (P3). */
  readonly hiddenBias: number;
  /** A3 or B7. */
  outputErrors(spec: NetworkSpec, predicted: Tensor, y: Tensor): Tensor;
  /** Which weights z the hidden errors are computed with (P6). */
  readonly hiddenErrorsWith: "z as it was" | "z corrected";
}

/** P.conditions: 784–30–10, sigmoid output, cost without ½, mean, α = 1. */
export const rightProgram: Program = {
  spec: { sizes: [784, 30, 10], output: "sigmoid", costFactor: 1, batch: "mean" },
  alpha: 1,
  input: inputFromImage,
  hiddenBias: 1,
  outputErrors,
  hiddenErrorsWith: "z as it was",
};

/** w and z of a network with one hidden layer, as the core stores them; corrected in place. */
export interface Layers {
  readonly w: Float64Array;
  readonly z: Float64Array;
}

/** A network's weights, to be corrected in place. */
export function layersOf([w, z]: readonly Tensor[]): Layers {
  return { w: Float64Array.from(w ?? []), z: Float64Array.from(z ?? []) };
}

/** An image with its true digit. */
export interface Labelled {
  readonly image: Uint8Array;
  readonly label: number;
}

interface Pass {
  readonly x: Tensor;
  readonly sigma: Tensor;
  readonly u: Tensor;
  readonly predicted: Tensor;
}

/** F1 … F5. */
export function forward({ spec, input, hiddenBias }: Program, { w, z }: Layers, image: Uint8Array): Pass {
  const x = input(image);
  const sigma = sums(w, x);
  const u = hiddenOutputs(sigma);
  u[0] = hiddenBias;
  return { x, sigma, u, predicted: predictions(sums(z, u), spec.output) };
}

/** M.1 … M.3 on a batch: the weights are corrected once every pass is done. */
export function correct(program: Program, layers: Layers, batch: readonly Labelled[]): void {
  const { spec, alpha } = program;
  const passes = batch.map(({ image, label }) => {
    const pass = forward(program, layers, image);
    return { ...pass, errors: program.outputErrors(spec, pass.predicted, oneHot(label, pass.predicted.length)) };
  });
  const step = -alpha * batchFactor(spec.batch, batch.length);
  const correctZ = (): void => {
    for (const { u, errors } of passes) addOuter(layers.z, step, u, errors);
  };
  if (program.hiddenErrorsWith === "z corrected") correctZ();
  const hidden = passes.map(({ u, errors }) => hiddenErrors(u, layers.z, errors));
  if (program.hiddenErrorsWith === "z as it was") correctZ();
  passes.forEach(({ x }, p) => {
    addOuter(layers.w, step, x, hidden[p] ?? []);
  });
}

/** δ^caché of one image. */
export function hiddenErrorsOf(program: Program, layers: Layers, { image, label }: Labelled): Tensor {
  const { u, predicted } = forward(program, layers, image);
  return hiddenErrors(u, layers.z, program.outputErrors(program.spec, predicted, oneHot(label, predicted.length)));
}

/** The digit with the largest ŷ_k. */
export function answer(program: Program, layers: Layers, image: Uint8Array): number {
  const { predicted } = forward(program, layers, image);
  let best = 0;
  for (let k = 1; k < predicted.length; k++) if (at(predicted, k) > at(predicted, best)) best = k;
  return best;
}

/** F2, F4: Σ_i w_ij o_i, the inputs that are 0 passed over. */
function sums(weights: Float64Array, inputs: Tensor): Float64Array {
  const outputs = weights.length / inputs.length;
  const total = new Float64Array(outputs);
  for (let i = 0; i < inputs.length; i++) {
    const input = at(inputs, i);
    if (input === 0) continue;
    for (let j = 0; j < outputs; j++) total[j] = (total[j] ?? 0) + input * (weights[i * outputs + j] ?? Number.NaN);
  }
  return total;
}

/** A6 and A9 at once: w_ij += step · o_i δ_j. */
function addOuter(weights: Float64Array, step: number, inputs: Tensor, errors: ArrayLike<number>): void {
  const outputs = errors.length;
  for (let i = 0; i < inputs.length; i++) {
    const input = step * at(inputs, i);
    if (input === 0) continue;
    for (let j = 0; j < outputs; j++) {
      weights[i * outputs + j] = (weights[i * outputs + j] ?? Number.NaN) + input * (errors[j] ?? Number.NaN);
    }
  }
}
