import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { EquationId } from "../equations/equation.ts";
import { type Cell, cellKey, type SymbolId } from "../symbols/cell.ts";
import { isLayered } from "../symbols/symbol.ts";
import { cellValue, symbolOf } from "../symbols/symbols.ts";
import type { Indices } from "./expression.ts";
import { cellsMade, usesOf } from "./graph.ts";

/** Every cell of one symbol that is computed from a cell, and the equation that says so first. */
export interface UseGroup {
  readonly symbol: SymbolId;
  readonly equation: EquationId;
  /** Those with the largest values first. */
  readonly cells: readonly Cell[];
}

/** What is computed from a cell, by symbol, in the course's order. */
export function usesBySymbol(cell: Cell, trace: Trace, indices: Indices): readonly UseGroup[] {
  const one = depth(trace.spec) === 2;
  const groups = new Map<SymbolId, { equation: EquationId; cells: Map<string, Cell> }>();
  for (const use of usesOf(cell, trace, indices)) {
    // Section G's names say again what the course's own say where there is one hidden layer.
    if (one && isLayered(symbolOf(use.produces))) continue;
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
