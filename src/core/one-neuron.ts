import { sigmoid } from "./activation.ts";
import { outputErrors } from "./backward.ts";
import type { CostFactor, OutputKind } from "./network.ts";
import { at } from "./tensor.ts";

/** One neuron that is to learn one thing: ŷ = g(w X + b) with X = 1 should become y. */
export interface OneNeuron {
  /** w and b at first. */
  readonly weight: number;
  readonly bias: number;
  readonly y: number;
  /**
   * A3's error, 2 · factor · ŷ(1 − ŷ)(ŷ − y), or B7's, ŷ − y: for a single sigmoid that of the cost
   * −[y log ŷ + (1 − y) log(1 − ŷ)], which is B's cost for a softmax over the productions τ and 0.
   */
  readonly output: OutputKind;
  readonly costFactor: CostFactor;
  readonly alpha: number;
}

/** The error of one output by A3 or by B7. */
export function outputError(output: OutputKind, costFactor: CostFactor, predicted: number, y: number): number {
  const spec = { sizes: [1, 1], output, costFactor, batch: "mean" } as const;
  return at(outputErrors(spec, Float64Array.of(predicted), Float64Array.of(y)), 0);
}

/** ŷ before the first of `steps` corrections and after each: steps + 1 values. ∂E/∂w = δ X and ∂E/∂b = δ are equal, as X = 1. */
export function learningCurve(neuron: OneNeuron, steps: number): Float64Array<ArrayBuffer> {
  const { y, output, costFactor, alpha } = neuron;
  let { weight, bias } = neuron;
  const curve = new Float64Array(steps + 1);
  for (let n = 0; n <= steps; n++) {
    const predicted = sigmoid(weight + bias);
    curve[n] = predicted;
    const delta = outputError(output, costFactor, predicted, y);
    weight -= alpha * delta;
    bias -= alpha * delta;
  }
  return curve;
}

/** After how many corrections ŷ is nearer to y than to the other end, |ŷ − y| < ½; null if it never is. */
export function stepsToTurn(curve: Float64Array, y: number): number | null {
  const n = curve.findIndex((predicted) => Math.abs(predicted - y) < 0.5);
  return n < 0 ? null : n;
}
