import { type Cell, cellKey } from "../course/symbols/cell.ts";
import { pagePart } from "../setup/page-parts.ts";
import type { Rung } from "./rungs.ts";

/** The page of the exercises that asks for a cell of the network shown: `cell:z:1,2~all`. */
export function cellPageText(cell: Cell, rung: Rung = "all"): string {
  return [`cell:${cellKey(cell)}`, rung].join(pagePart);
}
