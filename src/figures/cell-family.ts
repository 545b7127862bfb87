import type { Cell, SymbolId } from "../course/symbols/cell.ts";

/**
 * The cells of one symbol of which some indices are fixed: w_{i,3} for every i is `{ symbol: "w", trailing: [3] }`,
 * δ^2_j is `{ symbol: "delta", leading: [2] }`. The free indices stand between `leading` and `trailing`.
 */
export interface CellFamily {
  readonly symbol: SymbolId;
  readonly leading?: readonly number[] | undefined;
  readonly trailing?: readonly number[] | undefined;
  readonly sample?: number | undefined;
}

/** The family's cell with these free indices, as the course counts them. */
export function cellOf(family: CellFamily, ...free: readonly number[]): Cell {
  const indices = [...(family.leading ?? []), ...free, ...(family.trailing ?? [])];
  return family.sample === undefined
    ? { symbol: family.symbol, indices }
    : { symbol: family.symbol, indices, sample: family.sample };
}

/** The free indices of a cell of this family; null for a cell of another. The inverse of `cellOf`. */
export function freeIndices(family: CellFamily, cell: Cell): readonly number[] | null {
  const { leading = [], trailing = [] } = family;
  const end = cell.indices.length - trailing.length;
  const belongs =
    cell.symbol === family.symbol &&
    cell.sample === family.sample &&
    leading.every((index, n) => cell.indices[n] === index) &&
    trailing.every((index, n) => cell.indices[end + n] === index) &&
    end >= leading.length;
  return belongs ? cell.indices.slice(leading.length, end) : null;
}

/** The family as text: the same for equal families, so that a layout can be kept while a parent renders again. */
export function familyKey({ symbol, leading = [], trailing = [], sample }: CellFamily): string {
  return `${symbol}:${leading.join(",")}|${trailing.join(",")}@${sample ?? ""}`;
}
