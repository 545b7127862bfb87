import type { Cell } from "../symbols/cell.ts";
import { cellOf, evaluate } from "./evaluate.ts";
import { type Expression, type IndexName, partsOf, type Sum } from "./expression.ts";
import { type Scope, valuesOf, withIndex } from "./index-values.ts";

/** One factor of a term: its expression, the cell it is when it is one symbol, its value. */
export interface Factor {
  readonly expression: Expression;
  readonly cell: Cell | undefined;
  readonly value: number;
}

/** One term of a sum; its factors are `factorsOf(body, scope)`. */
export interface Term {
  /** The summed index, or indices where sums are nested, with their values: k = 3. */
  readonly at: readonly (readonly [IndexName, number])[];
  readonly value: number;
  readonly body: Expression;
  /** Where the term's own indices have their values. */
  readonly scope: Scope;
}

/** A sum taken apart: largest terms first, terms that are exactly zero apart. */
export interface Terms {
  readonly sum: Sum;
  readonly ranked: readonly Term[];
  /** Every term, in the sum's order. */
  readonly inOrder: readonly Term[];
  /** The terms that are exactly zero, in the sum's order. */
  readonly vanishing: readonly Term[];
  /** How many those are. */
  readonly zeros: number;
  readonly total: number;
}

/** The outermost sum of an expression, if it has one: the Σ_k of U_j(1 − U_j) Σ_k z_jk δ_k. */
export function outermostSum(expression: Expression): Sum | null {
  if (expression.kind === "sum") return expression;
  for (const part of partsOf(expression)) {
    const found = outermostSum(part);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The terms of a sum by decreasing magnitude (equal ones by index), sums directly within sums taken together. Undefined
 * where a term has no value. Σ ranked = total up to the order of addition.
 */
export function termsOf(sum: Sum, scope: Scope): Terms | undefined {
  const inOrder: Term[] = [];
  const vanishing: Term[] = [];
  let total = 0;
  for (const { at, body, within } of flattened(sum, scope, [])) {
    const value = evaluate(body, within);
    if (value === undefined) return undefined;
    total += value;
    const term = { at, value, body, scope: within };
    inOrder.push(term);
    if (value === 0) vanishing.push(term);
  }
  return {
    sum,
    inOrder,
    vanishing,
    zeros: vanishing.length,
    total,
    ranked: inOrder
      .filter(({ value }) => value !== 0)
      .sort((one, other) => Math.abs(other.value) - Math.abs(one.value)),
  };
}

/** A product's factors with their values; any other expression is its own only factor. */
export function factorsOf(body: Expression, scope: Scope): Factor[] {
  if (body.kind === "group" || body.kind === "mark") return factorsOf(body.of, scope);
  if (body.kind === "product") return body.factors.flatMap((factor) => factorsOf(factor, scope));
  const cell = body.kind === "ref" ? cellOf(body, scope) : undefined;
  return [{ expression: body, cell, value: evaluate(body, scope) ?? Number.NaN }];
}

interface Flat {
  readonly at: readonly (readonly [IndexName, number])[];
  readonly body: Expression;
  readonly within: Scope;
}

function* flattened(sum: Sum, scope: Scope, outer: Flat["at"]): Generator<Flat> {
  for (const value of valuesOf(sum.over, scope)) {
    const at = [...outer, [sum.over.index, value] as const];
    const within = withIndex(scope, sum.over.index, value);
    if (sum.body.kind === "sum") yield* flattened(sum.body, within, at);
    else yield { at, body: sum.body, within };
  }
}
