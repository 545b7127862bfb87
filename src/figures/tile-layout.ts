import { type CellFamily, cellOf, freeIndices } from "./cell-family.ts";
import type { Box, CellLayout } from "./cell-layout.ts";

/** Space between tiles, in pixels of a tile. */
export const tileGap = 2;

export interface TileLayout extends CellLayout {
  readonly count: number;
}

/**
 * Square tiles in rows, one a cell: the receptive fields of the hidden neurons.
 *
 * @param first the course's index of the first tile: j from 1
 * @param side a tile's pixels along each side
 */
export function tileLayout(
  family: CellFamily,
  first: number,
  count: number,
  side: number,
  columns: number,
): TileLayout {
  const across = Math.max(1, Math.min(columns, count));
  const rows = Math.ceil(count / across);
  const step = side + tileGap;
  const box = (row: number, column: number): Box => ({ x: column * step, y: row * step, width: side, height: side });
  return {
    count,
    width: across * step - tileGap,
    height: Math.max(1, rows * step - tileGap),
    rows,
    columns: across,
    cell({ row, column }) {
      const n = row * across + column;
      return n < count ? cellOf(family, first + n) : null;
    },
    place(cell) {
      const [index] = freeIndices(family, cell) ?? [];
      const n = index === undefined ? -1 : index - first;
      return n < 0 || n >= count ? null : { row: Math.floor(n / across), column: n % across };
    },
    box: ({ row, column }) => box(row, column),
    hit(x, y) {
      const row = Math.floor(y / step);
      const column = Math.floor(x / step);
      const inTile = x - column * step < side && y - row * step < side;
      return inTile && row >= 0 && column >= 0 && row < rows && column < across && row * across + column < count
        ? { row, column }
        : null;
    },
  };
}
