import { depth, width } from "../core/network.ts";
import { multipliedOut, type OuterProduct } from "../core/outer-product.ts";
import type { Tensor } from "../core/tensor.ts";
import type { Trace } from "../core/trace.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import { cellValue } from "../course/symbols/symbols.ts";

/** The tensors that the stage of a network with one hidden layer shows. */
export const stageTensors = [
  "X",
  "w",
  "sigma",
  "U",
  "z",
  "tau",
  "yHat",
  "y",
  "deltaOut",
  "dTauDSigma",
  "deltaHid",
  "gradZ",
  "gradW",
  "batchGradZ",
  "batchGradW",
  "corrZ",
  "corrW",
] as const satisfies readonly SymbolId[];

export type StageTensor = (typeof stageTensors)[number];

/**
 * A tensor of the first sample (or of the batch) in the core's layout; null where the pass has none: the true digit is
 * not known, or the network has not exactly one hidden layer.
 */
export function tensorOf(trace: Trace, id: StageTensor): Tensor | null {
  const sample = trace.samples[0];
  if (sample === undefined || depth(trace.spec) !== 2) return null;
  const { forward, backward } = sample;
  const [hidden, output] = forward.layers;
  switch (id) {
    case "X":
      return forward.x;
    case "w":
      return trace.weights[0] ?? null;
    case "z":
      return trace.weights[1] ?? null;
    case "sigma":
      return hidden?.a ?? null;
    case "U":
      return hidden?.o ?? null;
    case "tau":
      return output?.a ?? null;
    case "yHat":
      return output?.o ?? null;
    case "y":
      return backward?.y ?? null;
    case "deltaHid":
      return backward?.deltas[0] ?? null;
    case "deltaOut":
      return backward?.deltas[1] ?? null;
    case "dTauDSigma":
      return backward === null ? null : hiddenLinks(trace);
    case "gradW":
      return multiplied(backward?.gradients[0]);
    case "gradZ":
      return multiplied(backward?.gradients[1]);
    case "batchGradW":
      return trace.update?.gradients[0] ?? null;
    case "batchGradZ":
      return trace.update?.gradients[1] ?? null;
    case "corrW":
      return trace.update?.corrections[0] ?? null;
    case "corrZ":
      return trace.update?.corrections[1] ?? null;
  }
}

function multiplied(product: OuterProduct | undefined): Tensor | null {
  return product === undefined ? null : multipliedOut(product);
}

const known = new WeakMap<Trace, Tensor>();

/** A5: M_jk = g′(σ_j) z_jk at `(j − 1) · N_s + k`, j = 1..N_c−1; put together once a trace. */
function hiddenLinks(trace: Trace): Tensor {
  const made = known.get(trace);
  if (made !== undefined) return made;
  const outputs = width(trace.spec, 2);
  const links = Float64Array.from({ length: width(trace.spec, 1) * outputs }, (_, n) => {
    const indices = [1 + Math.floor(n / outputs), n % outputs];
    return cellValue(trace, { symbol: "dTauDSigma", indices }) ?? Number.NaN;
  });
  known.set(trace, links);
  return links;
}

/** Which tensors the two outputs, on the same weights and sample, give other values to. */
export function differingTensors(one: Trace, other: Trace): ReadonlySet<StageTensor> {
  return new Set(
    stageTensors.filter((id) => {
      const [mine, theirs] = [tensorOf(one, id), tensorOf(other, id)];
      if (mine === theirs) return false;
      return mine === null || theirs === null || !mine.every((value, n) => value === theirs[n]);
    }),
  );
}
