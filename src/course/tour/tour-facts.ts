import { answerOf } from "../../core/forward.ts";
import type { OutputKind } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { SymbolId } from "../symbols/cell.ts";
import { cellValue } from "../symbols/symbols.ts";

/** What the guided tour says of one sample's pass: every number and every answer is read from the trace. */
export interface TourFacts {
  readonly output: OutputKind;
  /** The true digit, and the digit of the largest ŷ_k. */
  readonly digit: number;
  readonly answer: number;
  /** Whether another digit has the same ŷ_k as `answer`. */
  readonly tied: boolean;
  /** j of the hidden neurons, from 1. */
  readonly neurons: readonly number[];
  /** The hidden neuron of the largest U_j, and that of the largest |δ_j^caché|; j from 1, the lowest where equal. */
  readonly active: number;
  readonly blamed: number;
  /** Pixels that are not 0. */
  readonly litPixels: number;
  /** Whether the weights have been corrected at least once. */
  readonly corrected: boolean;
  /** The sign of the true digit's output error. */
  readonly errorSign: "negative" | "zero" | "positive";
  /** Where the batch's cost goes with the correction. */
  readonly costMove: "falls" | "stays" | "rises";
  /** Samples that the correction uses. */
  readonly batch: number;
  /** A number of this pass by the course's indices; throws a RangeError for a cell that it has not. */
  value(symbol: SymbolId, ...indices: number[]): number;
  /** Σ_k z_jk δ_k^sortie: what comes back to hidden neuron j before its slope. */
  returned(j: number): number;
}

/** Inputs of the network that the tour tells of: MNIST's pixels. */
const pixels = 784;

/** k of its outputs: the ten digits. */
export const digits: readonly number[] = Array.from({ length: 10 }, (_, k) => k);

/**
 * The facts of sample p; null where the tour has nothing to tell: another network than MNIST's with one hidden layer, or
 * a sample, or its batch, without true digit.
 */
export function tourFacts(trace: Trace, p = 0): TourFacts | null {
  const [inputs, hidden, outputs, ...deeper] = trace.spec.sizes;
  const pass = trace.samples[p];
  if (inputs !== pixels || hidden === undefined || outputs !== digits.length || deeper.length > 0) return null;
  const digit = pass?.backward?.label;
  if (pass === undefined || digit === undefined || trace.update === null) return null;
  const value = (symbol: SymbolId, ...indices: number[]): number => {
    const found = cellValue(trace, { symbol, indices }, p);
    if (found === undefined) throw new RangeError(`no ${symbol} at ${indices.join(", ")}`);
    return found;
  };
  const answer = answerOf(pass.forward);
  const error = value("deltaOut", digit);
  const before = value("batchCost");
  const after = value("newBatchCost");
  const neurons = Array.from({ length: hidden }, (_, n) => n + 1);
  return {
    output: trace.spec.output,
    digit,
    answer,
    tied: digits.some((k) => k !== answer && value("yHat", k) === value("yHat", answer)),
    neurons,
    active: largest(neurons, (j) => value("U", j)),
    blamed: largest(neurons, (j) => Math.abs(value("deltaHid", j))),
    litPixels: pass.forward.x.reduce((count, x, i) => (i > 0 && x !== 0 ? count + 1 : count), 0),
    corrected: trace.revision > 0,
    errorSign: error === 0 ? "zero" : error < 0 ? "negative" : "positive",
    costMove: after === before ? "stays" : after < before ? "falls" : "rises",
    batch: trace.samples.length,
    value,
    returned: (j) => digits.reduce((sum, k) => sum + value("z", j, k) * value("deltaOut", k), 0),
  };
}

/** The first of the candidates for which `measure` is largest. */
export function largest(candidates: readonly number[], measure: (candidate: number) => number): number {
  return candidates.reduce((best, candidate) => (measure(candidate) > measure(best) ? candidate : best));
}
