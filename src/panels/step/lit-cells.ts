import type { Trace } from "../../core/trace.ts";
import type { Cell } from "../../course/cell.ts";
import { cellsMade, sourcesOf, usesOf } from "../../course/graph.ts";
import { firstIndices } from "../../course/index-values.ts";
import { isCellOf } from "../../course/symbols.ts";
import { type Lit, nothingLit } from "../../figures/lit.ts";

/**
 * The cells to light for the one looked at: itself, those it is computed from by the course's equations, and those computed
 * from it. Nothing for a cell that this trace does not have.
 */
export function litCells(trace: Trace, cell: Cell | null): readonly Lit[] {
  if (cell === null || !isCellOf(trace, cell)) return nothingLit;
  return [
    { cell, role: "focus" },
    ...sourcesOf(cell, trace, firstIndices).map((source): Lit => ({ cell: source, role: "source" })),
    ...usedBy(cell, trace).map((use): Lit => ({ cell: use, role: "use" })),
  ];
}

/** Every cell whose statement reads this one. */
function usedBy(cell: Cell, trace: Trace): readonly Cell[] {
  return usesOf(cell, trace, firstIndices).flatMap((use) => cellsMade(use, trace));
}
