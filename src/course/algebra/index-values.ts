import { layerOf } from "../../core/forward.ts";
import type { NetworkSpec } from "../../core/network.ts";
import { depth, width } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import type { SamplePass, Trace } from "../../core/trace.ts";
import type { Cell } from "../symbols/cell.ts";
import type { End, Index, IndexName, Indices, Range } from "./expression.ts";
import { indexNames } from "./expression.ts";

/** Numbers that go before the trace's own: what a cell would be if a line were another, or what somebody found for it. */
export interface Instead {
  /** The number of a cell in sample p; undefined where the trace's stands. */
  read(cell: Cell, p: number): number | undefined;
}

/** A trace and the current value of every index letter. */
export interface Scope {
  readonly trace: Trace;
  readonly indices: Indices;
  /** The sample shown, within a sum over p; else it is `indices.p`. */
  readonly shown?: number;
  readonly instead?: Instead;
}

/** Every index at the first value that has a meaning in every section: j, h, l from 1, the others from 0. */
export const firstIndices: Indices = { p: 0, i: 0, j: 1, k: 0, q: 1, l: 1, h: 1, r: 0, c: 0 };

/** The scope with one index at another value. */
export function withIndex(scope: Scope, name: IndexName, value: number): Scope {
  const indices = { ...scope.indices, [name]: value };
  const shown = name === "p" ? (scope.shown ?? scope.indices.p) : scope.shown;
  // Written out: every term of every sum makes one.
  const { trace, instead } = scope;
  if (instead === undefined) return shown === undefined ? { trace, indices } : { trace, indices, shown };
  return shown === undefined ? { trace, indices, instead } : { trace, indices, shown, instead };
}

/** The scope's sample, or undefined when the trace has none at p. */
export function sampleOf({ trace, indices }: Scope): SamplePass | undefined {
  return trace.samples[indices.p];
}

/** The least side of an input that is an image: up to 2 × 2, inputs are numbers that somebody typed. */
const leastSide = 3;

/** Whether the inputs are the pixels of an image (F1): there are as many as a square of at least 3 × 3 has. */
export function isImage(spec: NetworkSpec): boolean {
  const side = Math.sqrt(width(spec, 0));
  return Number.isInteger(side) && side >= leastSide;
}

/** Columns of the input image; the 28 of the course where the inputs are no image. */
export function imageColumns(spec: NetworkSpec): number {
  return isImage(spec) ? Math.sqrt(width(spec, 0)) : 28;
}

/** An index's value; undefined where the trace fixes none, as the true digit of a sample that nobody has named. */
export function indexValue(index: Index, scope: Scope): number | undefined {
  if (typeof index === "number") return index;
  if (typeof index === "object") {
    const base = indexValue(index.of, scope);
    return base === undefined ? undefined : base + index.plus;
  }
  switch (index) {
    case "m":
      return depth(scope.trace.spec);
    case "true":
      return sampleOf(scope)?.backward?.label;
    case "max":
      return largestProduction(scope);
    case "pixel":
      return 1 + imageColumns(scope.trace.spec) * scope.indices.r + scope.indices.c;
    default:
      return scope.indices[index];
  }
}

function largestProduction(scope: Scope): number | undefined {
  const pass = sampleOf(scope)?.forward;
  if (pass === undefined) return undefined;
  const tau = layerOf(pass, pass.layers.length).a;
  return tau.reduce((best: number, value, k) => (value > at(tau, best) ? k : best), 0);
}

/** The last value of an index in this trace; NaN for the nodes of a layer, or the rows of an image, that it has not. */
export function endValue(end: End, scope: Scope): number {
  const { spec, samples } = scope.trace;
  const m = depth(spec);
  if (typeof end === "object") return spec.sizes[indexValue(end.nodes, scope) ?? -1] ?? Number.NaN;
  switch (end) {
    case "Ne-1":
      return width(spec, 0);
    case "Nc-1":
      return width(spec, 1);
    case "Ns-1":
      return width(spec, m) - 1;
    case "P-1":
      return samples.length - 1;
    case "m":
      return m;
    case "m-1":
      return m - 1;
    case "m-2":
      return m - 2;
    case "rows-1":
    case "columns-1":
      return isImage(spec) ? imageColumns(spec) - 1 : Number.NaN;
  }
}

/** The first value of a range in this trace. */
export function firstValue({ from, fromInOutput, to }: Range, scope: Scope): number {
  if (fromInOutput === undefined || typeof to !== "object") return from;
  return indexValue(to.nodes, scope) === depth(scope.trace.spec) ? fromInOutput : from;
}

/** The values of a range, in order. */
export function valuesOf(range: Range, scope: Scope): number[] {
  if (range.only !== undefined) return [range.only];
  const last = endValue(range.to, scope);
  const excluded = range.except === undefined ? undefined : indexValue(range.except, scope);
  const values: number[] = [];
  for (let value = firstValue(range, scope); value <= last; value++) if (value !== excluded) values.push(value);
  return values;
}

/** Whether text is one of the index letters. */
export function isIndexName(text: string): text is IndexName {
  return (indexNames as readonly string[]).includes(text);
}
