import type { Trace } from "../core/trace.ts";
import { cellsMade, sourcesOf, type Use, usesOf } from "../course/algebra/graph.ts";
import { firstIndices } from "../course/algebra/index-values.ts";
import type { Cell } from "../course/symbols/cell.ts";
import { hiddenIndex } from "../course/symbols/neurons.ts";
import { isLayered } from "../course/symbols/symbol.ts";
import { aliasesOf, indexBounds, isCellOf, symbolOf } from "../course/symbols/symbols.ts";
import { type Lit, nothingLit } from "../figures/lit.ts";

/**
 * The cells to light for the one looked at: itself, those it is computed from by the course's equations, and those computed
 * from it. Nothing for a cell that this trace does not have.
 *
 * @param hiddenShown the hidden neuron j of layer 1 whose w, ∂w and Δw are on the stage
 */
export function litCells(trace: Trace, cell: Cell | null, hiddenShown: number): readonly Lit[] {
  if (cell === null || !isCellOf(trace, cell)) return nothingLit;
  const lit: readonly Lit[] = [
    { cell, role: "focus" },
    ...sourcesOf(cell, trace, firstIndices).map((source): Lit => ({ cell: source, role: "source" })),
    ...usedBy(cell, trace, hiddenShown).map((use): Lit => ({ cell: use, role: "use" })),
  ];
  // The stage shows each number under one of its names.
  return lit.flatMap((one) => [one, ...aliasesOf(one.cell, trace).map((alias): Lit => ({ ...one, cell: alias }))]);
}

/**
 * Every cell whose statement reads this one; of the weights between X and the first hidden layer only those of the neuron shown,
 * since a ŷ_k feeds all 23,500 of them.
 */
function usedBy(cell: Cell, trace: Trace, hiddenShown: number): readonly Cell[] {
  return usesOf(cell, trace, firstIndices)
    .flatMap((use) => inEachLayer(use, trace))
    .flatMap((use) => {
      const symbol = symbolOf(use.produces);
      const [layer] = isLayered(symbol) ? use.indices : [1];
      const hidden = layer === 1 && symbol.ranges.some(({ index }) => index === "i") ? hiddenIndex(symbol) : undefined;
      const indices = use.indices.map((index, n) => (n === hidden && typeof index === "string" ? hiddenShown : index));
      return cellsMade({ ...use, indices }, trace);
    });
}

/** A use whose layer is free, once for each layer. */
function inEachLayer(use: Use, trace: Trace): readonly Use[] {
  const [layer, ...rest] = use.indices;
  if (!isLayered(symbolOf(use.produces)) || typeof layer === "number") return [use];
  const [[first, last] = [1, 0]] = indexBounds(trace, use.produces);
  return Array.from({ length: last - first + 1 }, (_, n) => ({ ...use, indices: [first + n, ...rest] }));
}
