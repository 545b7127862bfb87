import type { symbols } from "./symbols.ts";

/**
 * The name of a symbol: what ties equations, figures, the loupe, steps, tests and exports together. One hidden layer
 * carries the course's names (sections N to B); section G's are good at any depth.
 */
export type SymbolId = (typeof symbols)[number]["id"];

/**
 * One number of a trace: a symbol with its indices in the order and from the origin that the course writes them,
 * z_{5,3} → [5, 3]. `sample` is p for a per-sample symbol read in another sample than the one shown.
 */
export interface Cell {
  readonly symbol: SymbolId;
  readonly indices: readonly number[];
  readonly sample?: number;
}

/** A cell as text, `z:5,3` or `deltaOut:3@1` in sample 1: for DOM attributes, sets and addresses. */
export function cellKey({ symbol, indices, sample }: Cell): string {
  return `${symbol}:${indices.join(",")}${sample === undefined ? "" : `@${sample}`}`;
}

/** Whether two cells are the same number. */
export function sameCell(one: Cell | null, other: Cell | null): boolean {
  return one !== null && other !== null && cellKey(one) === cellKey(other);
}
