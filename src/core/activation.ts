import { at, type Tensor } from "./tensor.ts";

/** g(x) = 1 / (1 + e^{−x}), the activation of every hidden layer and of the sigmoid output (F3, F5a). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** g′(x) = g(x)(1 − g(x)), from the activation already computed: `activated` = g(x). */
export function sigmoidDerivative(activated: number): number {
  return activated * (1 - activated);
}

/** F5b = B1: ŷ_k = e^{τ_k} / Σ_l e^{τ_l}, k from 0, with the largest τ subtracted first so that nothing overflows (R4). */
export function softmax(tau: Tensor): Float64Array<ArrayBuffer> {
  const largest = maximum(tau);
  const exponentials = tau.map((t) => Math.exp(t - largest));
  const sum = exponentials.reduce((total, e) => total + e, 0);
  return exponentials.map((e) => e / sum);
}

/**
 * The Jacobian of softmax, ∂ŷ_k/∂τ_q at `k · N_s + q`: ŷ_k(1 − ŷ_k) on the diagonal (B4), −ŷ_k ŷ_q elsewhere (B5).
 */
export function softmaxDerivative(predicted: Tensor): Float64Array<ArrayBuffer> {
  const count = predicted.length;
  const jacobian = new Float64Array(count * count);
  for (let k = 0; k < count; k++) {
    for (let q = 0; q < count; q++) {
      jacobian[k * count + q] = at(predicted, k) * ((k === q ? 1 : 0) - at(predicted, q));
    }
  }
  return jacobian;
}

/**
 * log Σ_l e^{x_l}, with the largest x subtracted first (R4). That x's own e^0 = 1 is left to log1p, which keeps the digits
 * of the others where they are far below it.
 */
export function logSumExp(values: Tensor): number {
  const largest = maximum(values);
  let others = 0;
  let passed = false;
  for (const x of values) {
    if (x === largest && !passed) passed = true;
    else others += Math.exp(x - largest);
  }
  return largest + Math.log1p(others);
}

function maximum(values: Tensor): number {
  return values.reduce((largest, x) => Math.max(largest, x), Number.NEGATIVE_INFINITY);
}
