import { sigmoidDerivative } from "../../core/activation.ts";
import { directGradient } from "../../core/backward.ts";
import { batchFactor } from "../../core/cost.ts";
import { layerOf, outputsOf, predictionOf } from "../../core/forward.ts";
import { type WeightIndex, weightPosition } from "../../core/gradient-check.ts";
import { depth, layerWeights, width } from "../../core/network.ts";
import { type OuterProduct, productAt } from "../../core/outer-product.ts";
import { at } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import type { Cell, SymbolId } from "../../course/symbols/cell.ts";

/** A number of the ledger with the cell that it is; null where the course has no name for it at this depth. */
export interface Entry {
  readonly cell: Cell | null;
  readonly value: number;
}

/** One path from the weight to the cost: through node k of the layer above, z_jk δ_k. */
export interface PathTerm {
  /** The course's index of that node: k from 0 for an output, l from 1 in a hidden layer. */
  readonly node: number;
  readonly weight: Entry;
  readonly error: Entry;
  readonly product: number;
}

/** One path of the direct derivation A7: z_jk (ŷ_k − y_k) g_s′(τ_k), the slope left out with softmax (B10). */
export interface DirectTerm {
  readonly node: number;
  readonly weight: number;
  readonly difference: number;
  readonly slope: number;
  readonly product: number;
}

/** A weight's gradient put together from its parts, in the order of the backward pass. */
export interface PathLedger {
  readonly place: WeightIndex;
  /** X_i, or the activation at the weight's start. */
  readonly input: Entry;
  /** g′(σ_j) where the weight ends in a hidden neuron; null at an output. */
  readonly slope: Entry | null;
  /** By decreasing magnitude; empty at an output. */
  readonly terms: readonly PathTerm[];
  /** Σ_k z_jk δ_k. */
  readonly sum: number;
  /** δ at the weight's end, put together from the lines above; at an output the trace's own δ_k^sortie. */
  readonly error: Entry;
  /** ∂/∂w_ij of the sample: input · error. */
  readonly gradient: Entry;
  /** The samples' gradients where the batch has several. */
  readonly samples: readonly Entry[];
  /** A8 or B11: what the samples' sum is multiplied by, and the batch's gradient. */
  readonly factor: number;
  readonly batchGradient: Entry;
  /** A9 = B12 */
  readonly correction: Entry;
  /** A7 (B10 with softmax): the same gradient without δ. Null at another depth than one hidden layer. */
  readonly direct: { readonly factor: number; readonly terms: readonly DirectTerm[]; readonly value: number } | null;
}

const noValues = new Float64Array();
const noProduct: OuterProduct = { left: noValues, right: noValues };
const weightSymbols: ReadonlySet<SymbolId> = new Set(["w", "gradW", "batchGradW", "corrW", "newW"]);
const outputWeightSymbols: ReadonlySet<SymbolId> = new Set(["z", "gradZ", "batchGradZ", "corrZ", "newZ"]);

/** The weight that a cell is, or is the gradient, the correction or the new value of; null for any other cell. */
export function weightOf({ symbol, indices }: Cell): WeightIndex | null {
  const [first = 0, second = 0, third = 0] = indices;
  if (weightSymbols.has(symbol)) return { layer: 1, from: first, to: second };
  if (outputWeightSymbols.has(symbol)) return { layer: 2, from: first, to: second + 1 };
  return symbol === "W" || symbol === "gradDeep" ? { layer: first, from: second, to: third } : null;
}

/**
 * Everything that makes a weight's gradient in sample p, computed in the core's order of operations, so that its last line
 * is the trace's own number. Null while the true digit is unknown, or for a weight that the network has not.
 */
export function pathLedger(trace: Trace, place: WeightIndex, p: number): PathLedger | null {
  const { spec, weights } = trace;
  const pass = trace.samples[p];
  const { layer: h, from: i, to: j } = place;
  const m = depth(spec);
  if (pass === undefined || pass.backward === null || trace.update === null) return null;
  if (h < 1 || h > m || j < 1 || j > width(spec, h) || i < 0 || i > width(spec, h - 1)) return null;
  const names = namesOf(m);
  const { forward, backward } = pass;
  const input: Entry = { cell: names.output(h - 1, i), value: at(outputsOf(forward, h - 1), i) };

  const deltaCell = names.error(h, j);
  let slope: Entry | null = null;
  let terms: PathTerm[] = [];
  let sum = 0;
  let error: Entry = { cell: deltaCell, value: at(backward.deltas[h - 1] ?? noValues, j - 1) };
  if (h < m) {
    const above = width(spec, h + 1);
    slope = { cell: names.slope(h, j), value: sigmoidDerivative(at(outputsOf(forward, h), j)) };
    for (let l = 1; l <= above; l++) {
      const weight = { cell: names.weight(h + 1, j, l), value: at(layerWeights(weights, h + 1), j * above + (l - 1)) };
      const delta = { cell: names.error(h + 1, l), value: at(backward.deltas[h] ?? noValues, l - 1) };
      const product = weight.value * delta.value;
      sum += product;
      terms.push({ node: names.node(h + 1, l), weight, error: delta, product });
    }
    terms = ranked(terms);
    error = { cell: deltaCell, value: slope.value * sum };
  }

  const position = weightPosition(spec, place);
  const sampleGradient = (n: number): Entry => ({
    cell: withSample(names.gradient(place), n === p ? undefined : n),
    value: productAt(trace.samples[n]?.backward?.gradients[h - 1] ?? noProduct, position),
  });
  const samples = trace.samples.map((_, n) => sampleGradient(n));
  const factor = batchFactor(spec.batch, samples.length);
  const batchGradient = factor * samples.reduce((total, { value }) => total + value, 0);
  return {
    place,
    input,
    slope,
    terms,
    sum,
    error,
    gradient: { cell: names.gradient(place), value: input.value * error.value },
    samples: samples.length > 1 ? samples : [],
    factor,
    batchGradient: { cell: names.batchGradient(place), value: batchGradient },
    correction: { cell: names.correction(place), value: -trace.alpha * batchGradient },
    direct: m === 2 ? directPaths(trace, place, p) : null,
  };
}

/** A7 and B10 term by term; for z_jk the one path that A6 has, δ_k^sortie written out (A3, B7). */
function directPaths(trace: Trace, { layer, from, to }: WeightIndex, p: number): PathLedger["direct"] {
  const { spec, weights } = trace;
  const pass = trace.samples[p];
  if (pass === undefined || pass.backward === null) return null;
  const { forward, backward } = pass;
  const predicted = predictionOf(forward);
  const z = layerWeights(weights, 2);
  const term = (k: number, weight: number): DirectTerm => {
    const difference = at(predicted, k) - at(backward.y, k);
    const slope = spec.output === "softmax" ? 1 : sigmoidDerivative(at(predicted, k));
    return { node: k, weight, difference, slope, product: weight * difference * slope };
  };
  const factor = spec.output === "softmax" ? 1 : 2 * spec.costFactor;
  if (layer === 2) {
    const only = term(to - 1, 1);
    return { factor, terms: [only], value: factor * only.product * at(outputsOf(forward, 1), from) };
  }
  const terms = Array.from({ length: layerOf(forward, 2).a.length }, (_, k) =>
    term(k, at(z, to * predicted.length + k)),
  );
  return { factor, terms: ranked(terms), value: directGradient(spec, weights, forward, backward.label, from, to) };
}

function ranked<T extends { readonly product: number }>(terms: readonly T[]): T[] {
  return [...terms].sort((one, other) => Math.abs(other.product) - Math.abs(one.product));
}

function withSample(cell: Cell, sample: number | undefined): Cell {
  return sample === undefined ? cell : { ...cell, sample };
}

/** How the course names things: with one hidden layer its own letters, deeper section G's. */
function namesOf(m: number) {
  const one = m === 2;
  const named = (symbol: SymbolId, ...indices: number[]): Cell => ({ symbol, indices });
  const weightNamed = (hidden: SymbolId, output: SymbolId, { layer, from, to }: WeightIndex): Cell =>
    layer === 1 ? named(hidden, from, to) : named(output, from, to - 1);
  return {
    node: (h: number, l: number): number => (one && h === m ? l - 1 : l),
    output: (h: number, i: number): Cell => (one ? named(h === 0 ? "X" : "U", i) : named("o", h, i)),
    slope: (h: number, j: number): Cell => (one ? named("gPrime", j) : named("slope", h, j)),
    weight: (h: number, j: number, l: number): Cell => (one ? named("z", j, l - 1) : named("W", h, j, l)),
    error: (h: number, j: number): Cell =>
      one ? (h === 1 ? named("deltaHid", j) : named("deltaOut", j - 1)) : named("delta", h, j),
    gradient: (place: WeightIndex): Cell =>
      one ? weightNamed("gradW", "gradZ", place) : named("gradDeep", place.layer, place.from, place.to),
    batchGradient: (place: WeightIndex): Cell | null => (one ? weightNamed("batchGradW", "batchGradZ", place) : null),
    correction: (place: WeightIndex): Cell | null => (one ? weightNamed("corrW", "corrZ", place) : null),
  };
}
