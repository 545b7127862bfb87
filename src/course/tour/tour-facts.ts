import { answerOf } from "../../core/forward.ts";
import type { OutputKind } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { SymbolId } from "../symbols/cell.ts";
import { cellValue } from "../symbols/symbols.ts";

/** The two networks that the tour tells of: one small enough for paper, and that of the digits. */
export type TourNetwork = "small" | "mnist";

/** Writes a number in the reader's language, as plain text with a real minus sign. */
export type WriteNumber = (value: number) => string;

/** What the guided tour says of one sample's pass: every number and every answer is read from the trace. */
export interface TourFacts {
  readonly network: TourNetwork;
  readonly output: OutputKind;
  /** Whether A's cost carries ½, which takes the 2 out of A3 (R1). */
  readonly half: boolean;
  /** The true digit; 0 for a sample of numbers, which has none. */
  readonly digit: number;
  /** The output of the largest ŷ_k. */
  readonly answer: number;
  /** i of the inputs, from 1; j of the hidden neurons, from 1; k of the outputs, from 0. */
  readonly inputs: readonly number[];
  readonly neurons: readonly number[];
  readonly outputs: readonly number[];
  /** The hidden neuron of the largest |δ_j^caché|; j from 1, the lowest where equal. */
  readonly blamed: number;
  /** Pixels that are not 0. */
  readonly litPixels: number;
  /** Whether the weights have been corrected at least once. */
  readonly corrected: boolean;
  /** Where the batch's cost goes with the correction. */
  readonly costMove: "falls" | "stays" | "rises";
  /** Samples that the correction uses. */
  readonly batch: number;
  /** A number of this pass by the course's indices; throws a RangeError for a cell that it has not. */
  value(symbol: SymbolId, ...indices: number[]): number;
  /** The cost of A1 before it is added up, without signs: ½ (0.7414² + 0.2171²); null for the cost of B. */
  squaredGaps(n: WriteNumber): string | null;
  /** δ_0^sortie by A3, or B7 where softmax is shown, in numbers: 0.7414 × 0.1868 ≈ 0.1385. */
  outputError(n: WriteNumber): string;
  /** 0.4 × (−0.1): a factor that begins with a minus sign, in brackets. */
  product(one: number, other: number, n: WriteNumber): string;
  /** Terms added up; one that begins with a minus sign, in brackets. */
  added(terms: readonly string[]): string;
  /** Σ_k z_jk δ_k^sortie: what comes back to hidden neuron j before its slope. */
  returned(j: number): number;
}

const pixels = 784;
const digits = 10;
/** More inputs than this do not fit into the tour's sums. */
const mostInputs = 4;

/**
 * The facts of sample p; null where the tour has nothing to tell: a network that is neither small nor MNIST's, one without
 * just one hidden layer, or a sample, or its batch, of which nobody has said what should come out.
 */
export function tourFacts(trace: Trace, p = 0): TourFacts | null {
  const [inputs = 0, hidden = 0, outputs = 0, ...deeper] = trace.spec.sizes;
  const small = inputs <= mostInputs && hidden <= mostInputs && outputs <= mostInputs;
  if (!(small || (inputs === pixels && outputs === digits)) || deeper.length > 0) return null;
  const pass = trace.samples[p];
  if (pass === undefined || pass.backward === null || trace.update === null) return null;
  const digit = pass.backward.label ?? 0;
  const value = (symbol: SymbolId, ...indices: number[]): number => {
    const found = cellValue(trace, { symbol, indices }, p);
    if (found === undefined) throw new RangeError(`no ${symbol} at ${indices.join(", ")}`);
    return found;
  };
  const before = value("batchCost");
  const after = value("newBatchCost");
  const neurons = count(hidden, 1);
  const all = count(outputs, 0);
  const output = trace.spec.output;
  const half = trace.spec.costFactor === 0.5;
  return {
    network: small ? "small" : "mnist",
    output,
    half,
    digit,
    answer: answerOf(pass.forward),
    inputs: count(inputs, 1),
    neurons,
    outputs: all,
    blamed: largest(neurons, (j) => Math.abs(value("deltaHid", j))),
    litPixels: pass.forward.x.reduce((lit, x, i) => (i > 0 && x !== 0 ? lit + 1 : lit), 0),
    corrected: trace.revision > 0,
    costMove: after === before ? "stays" : after < before ? "falls" : "rises",
    batch: trace.samples.length,
    value,
    squaredGaps: (n) => squaredGaps({ output, half, value }, all, n),
    outputError: (n) => outputError({ output, half, value }, n),
    product,
    added,
    returned: (j) => all.reduce((sum, k) => sum + value("z", j, k) * value("deltaOut", k), 0),
  };
}

type ErrorFacts = Pick<TourFacts, "output" | "half" | "value">;

function squaredGaps({ output, half, value }: ErrorFacts, outputs: readonly number[], n: WriteNumber): string | null {
  if (output === "softmax") return null;
  const squares = outputs.map((k) => `${n(Math.abs(value("yHat", k) - value("y", k)))}²`).join(" + ");
  return half ? `½ (${squares})` : squares;
}

function outputError({ output, half, value }: ErrorFacts, n: WriteNumber): string {
  const [yHat, y, error] = [value("yHat", 0), value("y", 0), n(value("deltaOut", 0))];
  if (output === "softmax") return `${n(yHat)} − ${n(y)} ≈ ${error}`;
  return `${half ? "" : "2 × "}${product(yHat - y, yHat * (1 - yHat), n)} ≈ ${error}`;
}

function product(one: number, other: number, n: WriteNumber): string {
  return `${n(one)} × ${other < 0 ? `(${n(other)})` : n(other)}`;
}

function added(terms: readonly string[]): string {
  return terms.map((term, at) => (at > 0 && term.startsWith("−") ? `(${term})` : term)).join(" + ");
}

function count(length: number, first: number): readonly number[] {
  return Array.from({ length }, (_, n) => first + n);
}

/** The first of the candidates for which `measure` is largest. */
function largest(candidates: readonly number[], measure: (candidate: number) => number): number {
  return candidates.reduce((best, candidate) => (measure(candidate) > measure(best) ? candidate : best));
}
