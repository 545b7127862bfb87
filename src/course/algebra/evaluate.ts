import { sigmoid, softmax } from "../../core/activation.ts";
import { layerOf } from "../../core/forward.ts";
import { depth, width } from "../../core/network.ts";
import type { Cell } from "../symbols/cell.ts";
import { symbolOf } from "../symbols/symbols.ts";
import type { Expression, FunctionName, Reference } from "./expression.ts";
import { endValue, indexValue, type Scope, sampleOf, valuesOf, withIndex } from "./index-values.ts";

/**
 * The value of an expression, from the trace's tensors. Undefined where the trace lacks a number that it reads, or where
 * the line as written leaves the range of floating point: e^{800} is ∞ (remark R4 writes it so that it does not).
 */
export function evaluate(expression: Expression, scope: Scope): number | undefined {
  const value = computed(expression, scope);
  return Number.isFinite(value) ? value : undefined;
}

/** The cell that a reference stands for; undefined where an index has no value, as the true digit of an unnamed sample. */
export function cellOf(reference: Reference, scope: Scope): Cell | undefined {
  const indices: number[] = [];
  for (const index of reference.indices) {
    const value = indexValue(index, scope);
    if (value === undefined) return undefined;
    indices.push(value);
  }
  const { p } = scope.indices;
  const elsewhere = symbolOf(reference.symbol).perSample && scope.shown !== undefined && scope.shown !== p;
  return elsewhere ? { symbol: reference.symbol, indices, sample: p } : { symbol: reference.symbol, indices };
}

function computed(expression: Expression, scope: Scope): number {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "half":
      return 0.5;
    case "ref": {
      const cell = cellOf(expression, scope);
      if (cell === undefined) return Number.NaN;
      const { p } = scope.indices;
      return scope.instead?.read(cell, p) ?? symbolOf(cell.symbol).read(scope.trace, cell.indices, p) ?? Number.NaN;
    }
    case "sum":
      if (Number.isNaN(endValue(expression.over.to, scope))) return Number.NaN;
      return valuesOf(expression.over, scope).reduce(
        (total, value) => total + computed(expression.body, withIndex(scope, expression.over.index, value)),
        0,
      );
    case "add":
      return expression.terms.reduce((total, term) => total + computed(term, scope), 0);
    case "product":
      return productOf(expression.factors, scope);
    case "negative":
      return -computed(expression.of, scope);
    case "fraction": {
      // y_k / ŷ_k is 0 where y_k is, even once ŷ_k has become too small for a Float64.
      const over = computed(expression.over, scope);
      return over === 0 ? 0 : over / computed(expression.under, scope);
    }
    case "square":
      return computed(expression.of, scope) ** 2;
    case "call":
      return functionOf[expression.name](computed(expression.of, scope));
    case "group":
    case "mark":
      return computed(expression.of, scope);
    case "index":
      return indexValue(expression.index, scope) ?? Number.NaN;
    case "softmax":
      return softmaxAt(indexValue(expression.index, scope), scope);
    case "oneHot": {
      const label = sampleOf(scope)?.backward?.label;
      return label === undefined ? Number.NaN : Number(indexValue(expression.index, scope) === label);
    }
  }
}

/** The value of each function of an expression. */
export const functionOf: Readonly<Record<FunctionName, (x: number) => number>> = {
  g: sigmoid,
  gs: sigmoid,
  go: sigmoid,
  log: Math.log,
  exp: Math.exp,
  log10: Math.log10,
  log2: Math.log2,
  exp10: (x) => 10 ** x,
  tanh: Math.tanh,
  abs: Math.abs,
  root: Math.sqrt,
};

/** A factor that is exactly 0 makes the product 0, y_k log ŷ_k too: only the true digit's term is not zero (B3). */
function productOf(factors: readonly Expression[], scope: Scope): number {
  let product = 1;
  for (const factor of factors) {
    const value = computed(factor, scope);
    if (value === 0) return 0;
    product *= value;
  }
  return product;
}

function softmaxAt(k: number | undefined, scope: Scope): number {
  const pass = sampleOf(scope)?.forward;
  if (pass === undefined || k === undefined || k >= width(scope.trace.spec, depth(scope.trace.spec))) return Number.NaN;
  return softmax(layerOf(pass, pass.layers.length).a)[k] ?? Number.NaN;
}
