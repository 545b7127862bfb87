import type { Trace } from "../../core/trace.ts";
import type { Equation } from "../equations/equation.ts";
import { type Cell, cellKey } from "../symbols/cell.ts";
import { symbolOf } from "../symbols/symbols.ts";
import { evaluate } from "./evaluate.ts";
import { type Expression, type IndexName, type Indices, partsOf, type Sum, times } from "./expression.ts";
import { producersOf, sourceLine, sourcesOf } from "./graph.ts";
import type { Scope } from "./index-values.ts";
import { reads } from "./reads.ts";
import { outermostSum, termsOf } from "./terms.ts";

/** What one term of a sum contributes, and the cells that it alone reads. */
export interface SourceTerm {
  readonly at: readonly (readonly [IndexName, number])[];
  readonly cells: readonly Cell[];
  readonly value: number;
}

/** What a cell is computed from, the terms of its sum by what they contribute. */
interface RankedSources {
  /** What stands outside the sum, or enters every term; all sources where nothing is summed. */
  readonly common: readonly Cell[];
  /** By decreasing magnitude; those that are exactly 0 left out. */
  readonly terms: readonly SourceTerm[];
  readonly zeros: number;
  /** Whether the terms at 0 are those of dark pixels. */
  readonly pixels: boolean;
  readonly total: number;
  /** What the sum is multiplied by to make the cell: the U_j (1 − U_j) of A5; null where the sum is all. */
  readonly outer: Outer | null;
}

/** The factors that stand before a sum, in their equation at its indices, and their product. */
export interface Outer {
  readonly equation: Equation;
  readonly scope: Scope;
  readonly factors: Expression;
  readonly value: number;
}

/**
 * The sources of a cell (as `sourcesOf` gives them) in the order of what they contribute, where the equation that the
 * method applies is a sum: the z_jk δ_k of A5, the w_ij X_i of F2.
 */
export function rankedSources(cell: Cell, trace: Trace, indices: Indices): RankedSources {
  const all = sourcesOf(cell, trace, indices);
  const flat: RankedSources = { common: all, terms: [], zeros: 0, pixels: false, total: 0, outer: null };
  const [producer] = producersOf(cell, trace, indices);
  const line = producer === undefined ? undefined : sourceLine(producer);
  const sum = line === undefined ? null : outermostSum(line.right);
  if (producer === undefined || line === undefined || sum === null) return flat;
  const scope: Scope = { ...producer.scope, shown: indices.p };
  const taken = termsOf(sum, scope);
  if (taken === undefined || taken.ranked.length + taken.zeros < 2) return flat;

  const readings = taken.ranked.map((term) => ({ term, cells: reads(term.body, term.scope) }));
  const outside = new Set(readsOutside(line.right, sum, scope).map(cellKey));
  const times = new Map<string, number>();
  for (const { cells } of readings) {
    for (const key of cells.map(cellKey)) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const isCommon = (source: Cell): boolean => {
    const key = cellKey(source);
    return outside.has(key) || (readings.length > 1 && times.get(key) === readings.length);
  };
  return {
    common: all.filter(isCommon),
    terms: readings.map(({ term, cells }): SourceTerm => {
      const alone = cells.filter((source) => !isCommon(source));
      return { at: term.at, value: term.value, cells: alone.length > 0 ? alone : cells };
    }),
    zeros: taken.zeros,
    pixels: readings.some(({ cells }) => cells.some(({ symbol }) => symbolOf(symbol).family === "input")),
    total: taken.total,
    outer: outerOf(producer.equation, line.right, sum, scope),
  };
}

function outerOf(equation: Equation, right: Expression, sum: Sum, scope: Scope): Outer | null {
  if (right.kind !== "product" || !right.factors.includes(sum)) return null;
  const factors = times(...right.factors.filter((factor) => factor !== sum));
  const value = evaluate(factors, scope);
  return value === undefined ? null : { equation, scope, factors, value };
}

/** What an expression reads besides one of its sums. */
function readsOutside(expression: Expression, sum: Sum, scope: Scope): readonly Cell[] {
  if (expression === sum) return [];
  const parts = partsOf(expression);
  return parts.length === 0 ? reads(expression, scope) : parts.flatMap((part) => readsOutside(part, sum, scope));
}
