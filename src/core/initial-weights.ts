import { requireSetting } from "./errors.ts";
import { depth, type NetworkSpec, requireSpec, width } from "./network.ts";
import { normal, seededRandom } from "./random.ts";

/**
 * How the first weights are drawn: uniform in [−amplitude, +amplitude] in every layer, as the course's C program did
 * (P1), or `scaled`: amplitude √(6 / (r^{h−1} + r^h)) with biases 0 (Glorot and Bengio 2010, equation 16), which keeps the
 * productions of every layer where g′ is large; or `normal`: Gaussian of mean 0 and variance 1 in every layer, biases too, as
 * Nielsen's book begins (chapter 1, `network.py`).
 */
export interface InitialWeights {
  readonly seed: number;
  readonly amplitude: number | "scaled" | "normal";
}

/** The notes' own amplitude (P1): 0.5, "and not 0.00005". */
export const notesAmplitude = 0.5;

/**
 * w^1 … w^m as a run begins with them (P1), drawn in the order of storage. The same spec and rule give the same bytes.
 * Throws a CoreError for a spec that has no layers or an amplitude that is not a finite number ≥ 0.
 */
export function initialWeights(spec: NetworkSpec, rule: InitialWeights): Float64Array<ArrayBuffer>[] {
  requireSpec(spec);
  if (typeof rule.amplitude === "number") {
    requireSetting("amplitude", rule.amplitude, Number.isFinite(rule.amplitude) && rule.amplitude >= 0);
  }
  const random = seededRandom(rule.seed);
  return Array.from({ length: depth(spec) }, (_, layer) => {
    const from = width(spec, layer);
    const to = width(spec, layer + 1);
    const weights = new Float64Array((from + 1) * to);
    if (rule.amplitude === "normal") return weights.map(() => normal(random));
    const amplitude = rule.amplitude === "scaled" ? Math.sqrt(6 / (from + to)) : rule.amplitude;
    for (let n = 0; n < weights.length; n++) {
      const drawn = amplitude * (2 * random() - 1);
      weights[n] = rule.amplitude === "scaled" && n < to ? 0 : drawn;
    }
    return weights;
  });
}
