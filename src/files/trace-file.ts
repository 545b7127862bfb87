import { depth } from "../core/network.ts";
import type { Tensor } from "../core/tensor.ts";
import type { Trace } from "../core/trace.ts";
import { endValue, firstIndices, firstValue } from "../course/algebra/index-values.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import { type CourseSymbol, isLayered } from "../course/symbols/symbol.ts";
import { symbols, tensorOf } from "../course/symbols/symbols.ts";
import { numbersText } from "../setup/exact-numbers.ts";
import { type Saved, savedParts } from "../setup/file.ts";
import { csvParts } from "./csv.ts";

/** What a trace's file says it is. */
export const traceFormat = "deltascope.trace";
const traceVersion = 1;

/** All numbers of one symbol, in one sample and one layer. */
interface TracedSymbol {
  readonly symbol: SymbolId;
  /** p; null for what the batch has once. */
  readonly sample: number | null;
  /** h; null for what names its layer itself. */
  readonly layer: number | null;
  /** The letters of its indices, the layer left out, and the first and last value of each. */
  readonly indices: readonly { readonly name: string; readonly first: number; readonly last: number }[];
  /** Row after row in the order of the indices. */
  readonly values: Tensor;
}

/**
 * Every number of a trace, symbol after symbol, as the course names them: with one hidden layer by the names of A and B, else by
 * those of G. What each weight has in each sample (∂E^(p)/∂w) is given for sample 0 alone: in the others it is the product of the
 * o and δ that are given.
 */
export function* tracedSymbols(trace: Trace): Generator<TracedSymbol> {
  const deep = depth(trace.spec) !== 2;
  const widest = Math.max(...trace.weights.map(({ length }) => length));
  for (const symbol of symbols as readonly CourseSymbol<SymbolId>[]) {
    const layered = isLayered(symbol);
    if (layered !== deep && (layered || symbol.alias !== undefined)) continue;
    for (const layer of layered ? layersOf(symbol, trace) : [null]) {
      const samples = !symbol.perSample ? [null] : trace.samples.map((_, p) => p);
      for (const sample of samples) {
        const indices = indicesOf(symbol, trace, sample ?? 0, layer);
        const count = indices.reduce((product, { first, last }) => product * (last - first + 1), 1);
        const products = indices.length > 1 && sample !== null && sample > 0;
        if (products || !(count >= 1 && count <= widest)) continue;
        const values = tensorOf(trace, symbol.id, sample ?? 0, layer === null ? [] : [layer]);
        if (values !== null) yield { symbol: symbol.id, sample, layer, indices, values };
      }
    }
  }
}

function layersOf({ ranges }: CourseSymbol, trace: Trace): number[] {
  const [range] = ranges;
  if (range === undefined) return [];
  const scope = { trace, indices: firstIndices };
  const first = firstValue(range, scope);
  return Array.from({ length: endValue(range.to, scope) - first + 1 }, (_, n) => first + n);
}

function indicesOf({ ranges }: CourseSymbol, trace: Trace, p: number, layer: number | null): TracedSymbol["indices"] {
  const scope = { trace, indices: { ...firstIndices, p, h: layer ?? firstIndices.h } };
  return ranges
    .filter(({ index }) => index !== "h")
    .map((range) => ({ name: range.index, first: firstValue(range, scope), last: endValue(range.to, scope) }));
}

/**
 * A trace as JSON: what it is of, as a setup's file says it, and every number of it. Opened in the app it gives the same numbers,
 * computed again.
 */
export function traceText(saved: Saved, trace: Trace): string {
  const lines = Array.from(tracedSymbols(trace), ({ values, ...head }) => {
    const said = JSON.stringify(head);
    return `${said.slice(0, -1)},"values":${numbersText(values)}}`;
  });
  return `{\n  "format": "${traceFormat}",\n  "version": ${traceVersion},\n${savedParts(saved)},\n  "trace": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** A trace as a table, part after part: a line a number, with its symbol, sample, layer and up to three indices. */
export function traceCsv(trace: Trace): Iterable<string> {
  return csvParts(["symbol", "sample", "layer", "index1", "index2", "index3", "value"], rowsOf(trace));
}

function* rowsOf(trace: Trace): Generator<readonly (string | number | null)[]> {
  for (const { symbol, sample, layer, indices, values } of tracedSymbols(trace)) {
    for (let n = 0; n < values.length; n++) {
      let rest = n;
      const at: (number | null)[] = [null, null, null];
      for (let axis = indices.length - 1; axis >= 0; axis--) {
        const { first, last } = indices[axis] as TracedSymbol["indices"][number];
        const length = last - first + 1;
        at[axis] = first + (rest % length);
        rest = Math.floor(rest / length);
      }
      yield [symbol, sample, layer, ...at, values[n] ?? null];
    }
  }
}
