import { type CellFamily, cellOf, freeIndices } from "./cell-family.ts";
import type { Box, CellLayout } from "./cell-layout.ts";

/** The bias neuron's square beside an image, in pixels of the image, and the gap between the two. */
const biasSide = 3;
const biasGap = 1.5;

/** An image's cells: pixel (r, c) is the cell with index 1 + columns·r + c; the bias, index 0, stands alone to its left. */
interface ImageLayout extends CellLayout {
  readonly image: Box;
  readonly bias: Box | null;
}

/**
 * @param family the cells X_i, or w_ij for one j: the free index is i from 0
 * @param rows r from 0
 * @param columns c from 0, 28 for MNIST
 * @param biased whether i = 0 is shown
 */
export function imageLayout(family: CellFamily, rows: number, columns: number, biased: boolean): ImageLayout {
  const left = biased ? biasSide + biasGap : 0;
  const first = biased ? 1 : 0;
  const bias: Box | null = biased ? { x: 0, y: 0, width: biasSide, height: biasSide } : null;
  return {
    width: left + columns,
    height: rows,
    rows,
    columns: first + columns,
    image: { x: left, y: 0, width: columns, height: rows },
    bias,
    cell({ row, column }) {
      if (column < first) return row === 0 ? cellOf(family, 0) : null;
      return cellOf(family, 1 + columns * row + column - first);
    },
    place(cell) {
      const [i] = freeIndices(family, cell) ?? [];
      if (i === undefined || i > rows * columns) return null;
      if (i === 0) return biased ? { row: 0, column: 0 } : null;
      return { row: Math.floor((i - 1) / columns), column: first + ((i - 1) % columns) };
    },
    box({ row, column }) {
      if (bias !== null && column === 0) return bias;
      return { x: left + column - first, y: row, width: 1, height: 1 };
    },
    hit(x, y) {
      if (bias !== null && x < biasSide && y < biasSide) return { row: 0, column: 0 };
      const row = Math.floor(y);
      const column = Math.floor(x - left);
      return row >= 0 && row < rows && column >= 0 && column < columns ? { row, column: column + first } : null;
    },
  };
}
