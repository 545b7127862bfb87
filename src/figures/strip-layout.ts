import { type CellFamily, cellOf, freeIndices } from "./cell-family.ts";
import type { Box, CellLayout } from "./cell-layout.ts";

/** The gap between the bias's cell and the others, in cells. */
const biasGap = 0.35;

export interface StripLayout extends CellLayout {
  /** The course's index at a place, null where there is none. */
  index(row: number, column: number): number | null;
}

interface StripLayoutOptions {
  readonly family: CellFamily;
  /** The course's index of the first value; 0 means that it is a bias neuron when `biased`. */
  readonly first: number;
  readonly count: number;
  readonly biased: boolean;
  /** Cells a row: 1 for a column, `count` for a row, between for many neurons. */
  readonly wrap: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

/** A vector's cells, `wrap` a row. The bias neuron has a place of its own in front: a row (or, in one row, a column). */
export function stripLayout(options: StripLayoutOptions): StripLayout {
  const { family, first, count, biased, wrap, cellWidth, cellHeight } = options;
  const bias = biased ? 1 : 0;
  const inOneRow = wrap >= count;
  const ordinary = count - bias;
  const columns = inOneRow ? count : Math.max(1, wrap);
  const rows = inOneRow ? 1 : bias + Math.ceil(ordinary / columns);
  const across = (column: number): number => (inOneRow && biased && column > 0 ? column + biasGap : column);
  const down = (row: number): number => (!inOneRow && biased && row > 0 ? row + biasGap : row);
  const extra = biased && count > 1 ? biasGap : 0;
  const index = (row: number, column: number): number | null => {
    if (row < 0 || column < 0 || row >= rows || column >= columns) return null;
    if (inOneRow) return first + column;
    if (biased && row === 0) return column === 0 ? first : null;
    const n = (row - bias) * columns + column;
    return n < ordinary ? first + bias + n : null;
  };
  return {
    width: (columns + (inOneRow ? extra : 0)) * cellWidth,
    height: (rows + (inOneRow ? 0 : extra)) * cellHeight,
    rows,
    columns,
    index,
    cell({ row, column }) {
      const own = index(row, column);
      return own === null ? null : cellOf(family, own);
    },
    place(cell) {
      const [own] = freeIndices(family, cell) ?? [];
      const n = own === undefined ? -1 : own - first;
      if (n < 0 || n >= count) return null;
      if (inOneRow) return { row: 0, column: n };
      if (biased && n === 0) return { row: 0, column: 0 };
      return { row: bias + Math.floor((n - bias) / columns), column: (n - bias) % columns };
    },
    box({ row, column }): Box {
      return { x: across(column) * cellWidth, y: down(row) * cellHeight, width: cellWidth, height: cellHeight };
    },
    hit(x, y) {
      const shift = { x: inOneRow ? extra : 0, y: inOneRow ? 0 : extra };
      const column = x < cellWidth ? 0 : Math.floor(x / cellWidth - shift.x);
      const row = y < cellHeight ? 0 : Math.floor(y / cellHeight - shift.y);
      const inGap = (x >= cellWidth && column < 1 && shift.x > 0) || (y >= cellHeight && row < 1 && shift.y > 0);
      return inGap || index(row, column) === null ? null : { row, column };
    },
  };
}
