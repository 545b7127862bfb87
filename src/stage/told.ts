import type { Trace } from "../core/trace.ts";
import { isImage } from "../course/algebra/index-values.ts";
import type { Cell, SymbolId } from "../course/symbols/cell.ts";
import { indexBounds } from "../course/symbols/symbols.ts";
import type { Lit } from "../course/tour/tour.ts";

/** What of the stage is lit: whole figures, cells of figures, neurons and edges of a drawing. */
export const litOnStage =
  ".stage :is([data-told], .figure-lit[data-role='focus'], .neuron-part[data-lit='focus'], .edge-number[data-lit='focus'])";

/** More cells than this are lit as the figure that they fill, not one by one. */
const mostCells = 40;

/** The cells that the tour speaks of, where they are few enough to be lit one by one: z_jk for every k. */
export function toldCells(lit: Lit, trace: Trace): readonly Cell[] {
  if (isWhole(lit, trace)) return [];
  let found: number[][] = [[]];
  for (const [place, index] of lit.indices.entries()) {
    found = found.flatMap((before) => {
      if (index !== null) return [[...before, index]];
      const [first = 0, last = -1] = indexBounds(trace, lit.symbol, before)[place] ?? [];
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => [...before, first + n]);
    });
  }
  return found.map((indices) => ({ symbol: lit.symbol, indices }));
}

/** The symbol whose figure the tour speaks of as a whole; null while it speaks of single cells. */
export function toldFigure(lit: Lit | null, trace: Trace): SymbolId | null {
  return lit !== null && isWhole(lit, trace) ? lit.symbol : null;
}

/** Whether the cells are a scalar, too many to light one by one, or a whole tensor where tensors are figures: not in a drawing. */
function isWhole({ symbol, indices }: Lit, trace: Trace): boolean {
  const bounds = indexBounds(trace, symbol);
  const free = indices.flatMap((index, place) => (index === null ? [bounds[place] ?? ([0, 0] as const)] : []));
  const count = free.reduce((product, [first, last]) => product * (last - first + 1), 1);
  if (indices.length === 0 || count > mostCells) return true;
  return free.length === indices.length && isImage(trace.spec);
}
