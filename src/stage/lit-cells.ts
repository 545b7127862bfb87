import type { Trace } from "../core/trace.ts";
import { cellsMade, sourcesOf, usesOf } from "../course/algebra/graph.ts";
import { firstIndices } from "../course/algebra/index-values.ts";
import type { Cell } from "../course/symbols/cell.ts";
import { isCellOf, symbolOf } from "../course/symbols/symbols.ts";
import { type Lit, nothingLit } from "../figures/lit.ts";

/**
 * The cells to light for the one looked at: itself, those it is computed from by the course's equations, and those computed
 * from it. Nothing for a cell that this trace does not have.
 *
 * @param hiddenShown the hidden neuron j whose w, ∂w and Δw are on the stage
 */
export function litCells(trace: Trace, cell: Cell | null, hiddenShown: number): readonly Lit[] {
  if (cell === null || !isCellOf(trace, cell)) return nothingLit;
  return [
    { cell, role: "focus" },
    ...sourcesOf(cell, trace, firstIndices).map((source): Lit => ({ cell: source, role: "source" })),
    ...usedBy(cell, trace, hiddenShown).map((use): Lit => ({ cell: use, role: "use" })),
  ];
}

/**
 * Every cell whose statement reads this one; of the weights between X and the hidden layer only those of the neuron shown,
 * since a ŷ_k feeds all 23,500 of them.
 */
function usedBy(cell: Cell, trace: Trace, hiddenShown: number): readonly Cell[] {
  return usesOf(cell, trace, firstIndices).flatMap((use) => {
    const fromInputs = symbolOf(use.produces).ranges.some(({ index }) => index === "i");
    const indices = fromInputs ? use.indices.map((index) => (index === "j" ? hiddenShown : index)) : use.indices;
    return cellsMade({ ...use, indices }, trace);
  });
}
