import { sigmoidDerivative } from "./activation.ts";
import { layerOf, outputsOf } from "./forward.ts";
import { depth, layerWeights, width } from "./network.ts";
import { at, type Tensor } from "./tensor.ts";
import type { Trace } from "./trace.ts";

/** G5 in one hidden layer h of one sample, link by link. */
interface UnrolledLayer {
  readonly h: number;
  /** Σ_{l≥1} w^{h+1}_jl δ^{h+1}_l, what comes back, j ≥ 1 at j − 1. */
  readonly returned: Tensor;
  /** g′(a^h_j) = o^h_j(1 − o^h_j) at j − 1. */
  readonly slopes: Tensor;
  /** δ^h_j, their product, at j − 1. */
  readonly delta: Tensor;
}

/** G5 from the last hidden layer, h = m − 1, down to the first; empty while the truth of the sample is unknown. */
export function unrolledErrors({ spec, weights, samples }: Trace, p: number): readonly UnrolledLayer[] {
  const pass = samples[p];
  const m = depth(spec);
  if (pass === undefined || pass.backward === null) return [];
  const { deltas } = pass.backward;
  return Array.from({ length: m - 1 }, (_, n) => {
    const h = m - 1 - n;
    const next = layerWeights(weights, h + 1);
    const above = deltas[h] as Tensor;
    const outputs = outputsOf(pass.forward, h);
    const columns = width(spec, h + 1);
    const returned = layerOf(pass.forward, h).a.map((_a, place) => {
      let sum = 0;
      for (let l = 0; l < columns; l++) sum += at(next, (place + 1) * columns + l) * at(above, l);
      return sum;
    });
    return { h, returned, slopes: outputs.slice(1).map(sigmoidDerivative), delta: deltas[h - 1] as Tensor };
  });
}
