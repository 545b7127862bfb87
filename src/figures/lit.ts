import type { Cell } from "../course/symbols/cell.ts";

/**
 * Why a cell is lit: it is the one looked at, one of those it was computed from, or one computed from it. Each role has a
 * line of its own (double, full, dashed), so that colour is not needed to tell them apart.
 */
export type LitRole = "focus" | "source" | "use";

export interface Lit {
  readonly cell: Cell;
  readonly role: LitRole;
}

/** Nothing lit: one array for all, so that what depends on it rests. */
export const nothingLit: readonly Lit[] = [];
