import type { Trace } from "../core/trace.ts";
import type { Quantity } from "../course/symbols/quantity.ts";
import { indexBounds } from "../course/symbols/symbols.ts";
import type { Ghost } from "../figures/placeholder.tsx";
import type { PlannedSlot } from "./stage-plan.ts";

/** Above this many, bars are drawn as cells. */
export const mostBars = 64;

/** The faint form of what a slot will show of a quantity: as many rows and columns, and of the same kind. */
export function ghostOf({ figure }: PlannedSlot, { symbol, at }: Quantity, trace: Trace): Ghost {
  const bounds = indexBounds(trace, symbol, at).slice(at.length);
  const [rows = 1, columns = 1] = bounds.map(([first, last]) => last - first + 1);
  switch (figure) {
    case "picture":
    case "neuron":
      return { kind: "image" };
    case "matrix":
      return { kind: "table", rows, columns };
    case "cells":
      return { kind: "cells", count: Math.min(rows, mostBars) };
    case "bars":
      if (rows > mostBars) return { kind: "cells", count: mostBars };
      return { kind: "bars", count: rows, first: bounds[0]?.[0] ?? 0 };
  }
}
