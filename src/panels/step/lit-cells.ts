import type { Trace } from "../../core/trace.ts";
import type { Cell } from "../../course/cell.ts";
import { sourcesOf, usesOf } from "../../course/graph.ts";
import { firstIndices } from "../../course/index-values.ts";
import { indexBounds, isCellOf } from "../../course/symbols.ts";
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

/** Every cell whose statement reads this one: a letter that is still free takes all its values. */
function usedBy(cell: Cell, trace: Trace): readonly Cell[] {
  return usesOf(cell, trace, firstIndices).flatMap(({ produces, indices }): Cell[] => {
    let found: number[][] = [[]];
    for (const [place, index] of indices.entries()) {
      found = found.flatMap((before) => {
        if (typeof index === "number") return [[...before, index]];
        const [first = 0, last = -1] = indexBounds(trace, produces, before)[place] ?? [];
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => [...before, first + n]);
      });
    }
    return found.map((at) => ({ symbol: produces, indices: at }));
  });
}
