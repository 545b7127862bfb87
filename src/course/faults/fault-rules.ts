import { sigmoid, sigmoidDerivative } from "../../core/activation.ts";
import { gradient, hiddenErrors, outputErrors } from "../../core/backward.ts";
import { oneHot } from "../../core/cost.ts";
import { hiddenOutputs, productions } from "../../core/forward.ts";
import { initialWeights } from "../../core/initial-weights.ts";
import { depth } from "../../core/network.ts";
import { courseRules, type Rules } from "../../core/rules.ts";
import { certainty } from "../../core/sure-and-wrong.ts";
import { at, type Tensor } from "../../core/tensor.ts";
import { batchGradient, corrected, correction } from "../../core/update.ts";
import type { FaultId } from "./fault-id.ts";

/** What the two programs with a wrong α multiply it by. */
export const alphaFactors = { small: 0.01, large: 100 } as const;

/** First weights between −amplitude and +amplitude, whatever was asked. */
const drawnWithin =
  (amplitude: number): Rules["initial"] =>
  (spec, rule) =>
    initialWeights(spec, { ...rule, amplitude });

/** R5: the first weights, but for the output's biases: τ_0 = +10 and τ_k = −10, whatever goes in. */
const sureOfZero: Rules["initial"] = (spec, rule) => {
  const weights = initialWeights(spec, rule);
  const last = weights[depth(spec) - 1];
  last?.subarray(0, spec.sizes.at(-1)).forEach((_, k) => {
    last[k] = k === 0 ? certainty : -certainty;
  });
  return weights;
};

/** The layer's values with one of them 0. */
const without = (place: number, values: Tensor): Float64Array<ArrayBuffer> =>
  values.map((value, n) => (n === place ? 0 : value));

/** z_jk read where z_kj would stand, had z as many columns as rows: its memory taken column after column. */
const transposed = (z: Tensor, rows: number): Float64Array<ArrayBuffer> => {
  const columns = z.length / rows;
  return z.map((_, n) => at(z, (n % columns) * rows + Math.floor(n / columns)));
};

/** A3's factor 2 taken `by` times more; where there is none, in G and in B, there is nothing to get wrong. */
const factorTwo =
  (by: number): Rules["outputErrors"] =>
  (spec, ...of) =>
    outputErrors(spec, ...of).map((d) => (spec.output === "sigmoid" && spec.costFactor === 1 ? by * d : d));

const alphaTimes =
  (factor: number): Rules["correction"] =>
  (slopes, alpha) =>
    correction(slopes, factor * alpha);

/** What each fault puts in the place of the course's functions: one of them, `start` apart all else as it should be. */
export const faultRules: Readonly<Record<FaultId, Partial<Rules>>> = {
  "weights-tiny": { initial: drawnWithin(0.00005) },
  "weights-huge": { initial: drawnWithin(5) },
  "weights-equal": { initial: (...of) => initialWeights(...of).map((layer) => layer.fill(0.5)) },
  "sure-and-wrong": { initial: sureOfZero },
  "image-shifted": { input: (x) => x.map((_, i) => x[i + 1] ?? 0) },
  "pixels-raw": { input: (x) => x.map((value, i) => (i === 0 ? value : 255 * value)) },
  "input-bias-dropped": { hiddenProductions: (w, x, outputs) => productions(w, without(0, x), outputs) },
  "hidden-bias-zero": { hiddenOutputs: (sigma) => without(0, hiddenOutputs(sigma)) },
  "z-transposed-forward": { outputProductions: (z, u, outputs) => productions(transposed(z, u.length), u, outputs) },
  "one-hot-shifted": { truth: (label, classes) => oneHot((label + 1) % classes, classes) },
  "sigmoid-twice": {
    outputErrors: (spec, predicted, y) =>
      spec.output === "softmax"
        ? outputErrors(spec, predicted, y)
        : predicted.map(
            (prediction, k) => 2 * spec.costFactor * sigmoidDerivative(sigmoid(prediction)) * (prediction - at(y, k)),
          ),
  },
  "factor-2-dropped": { outputErrors: factorTwo(0.5) },
  "factor-2-twice": { outputErrors: factorTwo(2) },
  "bias-delta": {
    hiddenErrors: (u, z, errors) =>
      hiddenErrors(
        Float64Array.of(1, ...u.slice(0, -1)),
        Float64Array.of(...errors.map(() => 0), ...z.slice(0, -errors.length)),
        errors,
      ),
  },
  "z-corrected-first": {
    hiddenErrors: (u, z, errors, added) => hiddenErrors(u, corrected([z], [added()])[0] ?? z, errors),
  },
  "z-transposed-backward": { hiddenErrors: (u, z, errors) => hiddenErrors(u, transposed(z, u.length), errors) },
  "hidden-slope-dropped": { hiddenErrors: (u, z, errors) => hiddenSums(u, z, errors) },
  "bias-gradient-dropped": { gradient: (o, errors) => gradient(without(0, o), errors) },
  "mean-dropped": { batch: (_, samples) => batchGradient("sum", samples) },
  "mean-twice": {
    batch: (rule, samples) => {
      const own = batchGradient(rule, samples);
      return rule === "mean" ? own.map((slope) => slope / samples.length) : own;
    },
  },
  "sign-flipped": { correction: (slopes, alpha) => correction(slopes, -alpha) },
  "alpha-small": { correction: alphaTimes(alphaFactors.small) },
  "alpha-large": { correction: alphaTimes(alphaFactors.large) },
};

/** A5 without U_j(1 − U_j): Σ_k z_jk δ_k. */
function hiddenSums(u: Tensor, z: Tensor, errors: Tensor): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(u.length - 1);
  for (let j = 1; j < u.length; j++) {
    let sum = 0;
    for (let k = 0; k < errors.length; k++) sum += at(z, j * errors.length + k) * at(errors, k);
    sums[j - 1] = sum;
  }
  return sums;
}

const known = new Map<FaultId, Rules>();

/** The functions of a program with a fault: the same object each time, so that two traces of it can be told to be alike. */
export function rulesWithFault(id: FaultId): Rules {
  const made = known.get(id) ?? { ...courseRules, ...faultRules[id] };
  known.set(id, made);
  return made;
}
