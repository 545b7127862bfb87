import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { Indices } from "../../course/algebra/expression.ts";
import { cellsMade, usesOf } from "../../course/algebra/graph.ts";
import type { EquationId } from "../../course/equations/equation.ts";
import { type Cell, cellKey, type SymbolId } from "../../course/symbols/cell.ts";
import { cellValue } from "../../course/symbols/symbols.ts";

/** Every cell of one symbol that is computed from a cell, and the equation that says so first. */
export interface UseGroup {
  readonly symbol: SymbolId;
  readonly equation: EquationId;
  /** Those with the largest values first. */
  readonly cells: readonly Cell[];
}

/** Section G's names, which say again what the course's own say where there is one hidden layer. */
const deepNames: ReadonlySet<SymbolId> = new Set(["a", "o", "slope", "W", "dADA", "delta", "gradDeep"]);

/** What is computed from a cell, by symbol, in the course's order. */
export function usesBySymbol(cell: Cell, trace: Trace, indices: Indices): readonly UseGroup[] {
  const one = depth(trace.spec) === 2;
  const groups = new Map<SymbolId, { equation: EquationId; cells: Map<string, Cell> }>();
  for (const use of usesOf(cell, trace, indices)) {
    if (one && deepNames.has(use.produces)) continue;
    const group = groups.get(use.produces) ?? { equation: use.equation.id, cells: new Map<string, Cell>() };
    groups.set(use.produces, group);
    for (const made of cellsMade(use, trace)) {
      if (cellValue(trace, made, indices.p) !== undefined) group.cells.set(cellKey(made), made);
    }
  }
  const size = (made: Cell): number => Math.abs(cellValue(trace, made, indices.p) ?? 0);
  return [...groups].flatMap(([symbol, { equation, cells }]): UseGroup[] =>
    cells.size === 0
      ? []
      : [{ symbol, equation, cells: [...cells.values()].sort((made, other) => size(other) - size(made)) }],
  );
}
