import { batchFactor } from "../../core/cost.ts";
import { isWeight, type WeightIndex } from "../../core/gradient-check.ts";
import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { Line, Statement } from "../equations/equation.ts";
import { equationOf } from "../equations/equations.ts";
import type { Cell } from "../symbols/cell.ts";
import { cellValue, symbolOf } from "../symbols/symbols.ts";
import { courseCell } from "../symbols/weight-cells.ts";
import { evaluate } from "./evaluate.ts";
import { type Expression, partsOf } from "./expression.ts";
import { producersOf } from "./graph.ts";
import { firstIndices, type Scope } from "./index-values.ts";
import { type Factor, factorsOf, outermostSum, type Term, type Terms, termsOf } from "./terms.ts";

/** A number of the ledger with the cell that it is. */
export interface Entry {
  readonly cell: Cell;
  readonly value: number;
}

/** One path from the weight to the cost: through node k of the layer above, z_jk δ_k. */
interface PathTerm {
  /** The course's index of that node: k from 0 for an output, l from 1 in a hidden layer. */
  readonly node: number;
  readonly weight: Entry;
  readonly error: Entry;
  readonly product: number;
}

/** One path of the direct derivation A7: z_jk (ŷ_k − y_k) g_s′(τ_k), the slope left out with softmax (B10). */
interface DirectTerm {
  readonly node: number;
  readonly weight: number;
  readonly difference: number;
  readonly slope: number;
  readonly product: number;
}

/** A7, or B10 with softmax, path by path: `factor` times what all paths share times their sum is `value`. */
interface DirectPaths {
  readonly factor: number;
  readonly terms: readonly DirectTerm[];
  readonly value: number;
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
  /** δ at the weight's end: slope · sum, or at an output A3, B7. */
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
  /** The same gradient without δ. Null at another depth than one hidden layer. */
  readonly direct: DirectPaths | null;
}

/**
 * Everything that makes a weight's gradient in sample p, each number a cell of the trace, the paths the terms of A5, B9 or
 * G5. Null while the true digit is unknown, or for a weight that the network has not.
 */
export function pathLedger(trace: Trace, place: WeightIndex, p: number): PathLedger | null {
  const { spec } = trace;
  const { layer: h, from: i, to: j } = place;
  if (trace.samples[p]?.backward == null || trace.update === null || !isWeight(spec, place)) return null;
  const entry = (cell: Cell): Entry => entryOf(trace, courseCell(cell, trace), p);
  const ofPlace = (symbol: "gradDeep" | "batchGradDeep" | "corrDeep"): Entry => entry({ symbol, indices: [h, i, j] });
  const hidden = h < depth(spec);
  const error = entry({ symbol: "delta", indices: [h, j] });
  const paths = hidden ? pathsOf(error.cell, trace, p) : null;
  const gradient = ofPlace("gradDeep");
  const samples = trace.samples.map((_, n) =>
    entryOf(trace, n === p ? gradient.cell : { ...gradient.cell, sample: n }, p),
  );
  return {
    place,
    input: entry({ symbol: "o", indices: [h - 1, i] }),
    slope: hidden ? entry({ symbol: "slope", indices: [h, j] }) : null,
    terms: [...(paths?.ranked ?? []), ...(paths?.vanishing ?? [])].map((term) => pathTerm(term, trace)),
    sum: paths?.total ?? 0,
    error,
    gradient,
    samples: samples.length > 1 ? samples : [],
    factor: batchFactor(spec.batch, samples.length),
    batchGradient: ofPlace("batchGradDeep"),
    correction: ofPlace("corrDeep"),
    direct: depth(spec) === 2 ? directPaths(trace, place, p) : null,
  };
}

function entryOf(trace: Trace, cell: Cell, p: number): Entry {
  const value = cellValue(trace, cell, p);
  if (value === undefined) throw new RangeError(`no ${cell.symbol} at ${cell.indices.join(", ")}`);
  return { cell, value };
}

/** The sum of a hidden error whose terms are a weight times an error of the layer above: A5, B9, G5. */
function pathsOf(error: Cell, trace: Trace, p: number): Terms | null {
  for (const { statement, scope } of producersOf(error, trace, { ...firstIndices, p })) {
    for (const { right } of statement.lines) {
      const sum = outermostSum(right);
      if (sum !== null && isWeightTimesError(sum.body)) return termsOf(sum, scope) ?? null;
    }
  }
  return null;
}

function isWeightTimesError(body: Expression): boolean {
  const factors = partsOf(body);
  const weights = factors.filter((factor) => factor.kind === "ref" && symbolOf(factor.symbol).ofWeight === true);
  return body.kind === "product" && factors.length === 2 && weights.length === 1;
}

function pathTerm({ at, value, body, scope }: Term, trace: Trace): PathTerm {
  const factors = factorsOf(body, scope);
  const ends = (of: (factor: Factor) => boolean): Entry => {
    const factor = factors.find(of);
    if (factor?.cell === undefined) throw new RangeError("a path is a weight times an error");
    return { cell: courseCell(factor.cell, trace), value: factor.value };
  };
  return {
    node: at[0]?.[1] ?? 0,
    weight: ends(isWeightFactor),
    error: ends((factor) => !isWeightFactor(factor)),
    product: value,
  };
}

function isWeightFactor({ cell }: Factor): boolean {
  return cell !== undefined && symbolOf(cell.symbol).ofWeight === true;
}

/** Where the course writes a gradient, and an output error, out in ŷ − y and slopes. */
const writtenOut = {
  sigmoid: { gradient: "A7.6.2", error: "A3.1.3" },
  softmax: { gradient: "B10.2.3", error: "B7.1.2" },
} as const;

/** A7 and B10 term by term; for z_jk the one path that A6 has, δ_k^sortie written out (A3, B7). */
function directPaths(trace: Trace, { layer, from, to }: WeightIndex, p: number): DirectPaths | null {
  const lines = writtenOut[trace.spec.output];
  const factor = trace.spec.output === "softmax" ? 1 : 2 * trace.spec.costFactor;
  if (layer === 2) {
    const scope: Scope = { trace, indices: { ...firstIndices, p, k: to - 1 } };
    const only = directTerm(to - 1, factorsOf(lineOf(lines.error, trace).right, scope));
    const input = cellValue(trace, { symbol: "U", indices: [from] }, p) ?? Number.NaN;
    return { factor, terms: [only], value: factor * only.product * input };
  }
  const scope: Scope = { trace, indices: { ...firstIndices, p, i: from, j: to } };
  const { right } = lineOf(lines.gradient, trace);
  const sum = outermostSum(right);
  const paths = sum === null ? undefined : termsOf(sum, scope);
  if (paths === undefined) return null;
  const terms = [...paths.ranked, ...paths.vanishing].map(({ at, body, scope: within }) =>
    directTerm(at[0]?.[1] ?? 0, factorsOf(body, within)),
  );
  return { factor, terms, value: evaluate(right, scope) ?? Number.NaN };
}

/** The weight, ŷ − y and the output slope among the factors; a factor that is not there is 1. */
function directTerm(node: number, factors: readonly Factor[]): DirectTerm {
  const worth = (of: (factor: Factor) => boolean): number => factors.find(of)?.value ?? 1;
  const weight = worth(isWeightFactor);
  const difference = worth(({ expression }) => expression.kind === "add");
  const slope = worth(({ cell }) => cell?.symbol === "gsPrime");
  return { node, weight, difference, slope, product: weight * difference * slope };
}

/** A line by its key, as it stands under a trace's conventions. */
function lineOf(key: (typeof writtenOut)["sigmoid" | "softmax"]["gradient" | "error"], { spec }: Trace): Line {
  const id = /^[AB]\d+/.exec(key)?.[0] as "A3" | "A7" | "B7" | "B10";
  const statements: readonly Statement[] = equationOf(id).statements(spec);
  const line = statements.flatMap(({ lines }) => lines).find((one) => one.key === key);
  if (line === undefined) throw new RangeError(`no line ${key}`);
  return line;
}
