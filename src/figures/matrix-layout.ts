import type { BandAxis } from "./band-axis.ts";
import { type CellFamily, cellOf, freeIndices } from "./cell-family.ts";
import type { Box, CellLayout, Place } from "./cell-layout.ts";

/** One side of a matrix: its bands, the course's first index along it, and the cells in its margin. */
export interface MatrixSide {
  readonly axis: BandAxis;
  /** The index of the first band: 0 for i of w and j, k of z; 1 for j of w. */
  readonly first: number;
  /** Cells that stand in the margin beside each band: U_j beside the rows of ∂z, δ_k above its columns. */
  readonly margin: CellFamily | null;
  /** Bands that the margin leaves empty at the start: 1 where index 0 has no such cell. */
  readonly marginFirst: number;
}

/**
 * A matrix's cells, rows × columns, between two margins.
 *
 * @param family two free indices: the rows' (or the columns', when `flipped`), then the other
 * @param flipped the first index runs along the columns
 * @param ratio width of a band of columns over height of a band of rows
 */
export function matrixLayout(
  family: CellFamily,
  down: MatrixSide,
  across: MatrixSide,
  flipped: boolean,
  ratio: number,
): CellLayout {
  const downLead = across.margin === null ? 0 : 1;
  const acrossLead = down.margin === null ? 0 : 1;
  const marginCell = (side: MatrixSide, band: number) => {
    const index = band + side.first;
    return side.margin === null || index < side.marginFirst ? null : cellOf(side.margin, index);
  };
  const marginBand = (side: MatrixSide, index: number | undefined, lead: number): number | null => {
    if (index === undefined || index < Math.max(side.first, side.marginFirst)) return null;
    const band = index - side.first + lead;
    return band < side.axis.count ? band : null;
  };
  return {
    width: across.axis.total * ratio,
    height: down.axis.total,
    rows: down.axis.count,
    columns: across.axis.count,
    cell({ row, column }) {
      const r = row - downLead;
      const c = column - acrossLead;
      if (r < 0 && c < 0) return null;
      if (r < 0) return marginCell(across, c);
      if (c < 0) return marginCell(down, r);
      const indices = [r + down.first, c + across.first];
      return cellOf(family, ...(flipped ? indices.reverse() : indices));
    },
    place(cell): Place | null {
      const free = freeIndices(family, cell);
      if (free !== null && free.length === 2) {
        const [one = -1, other = -1] = flipped ? [...free].reverse() : free;
        const row = one - down.first + downLead;
        const column = other - across.first + acrossLead;
        const inside =
          one >= down.first && row < down.axis.count && other >= across.first && column < across.axis.count;
        return inside ? { row, column } : null;
      }
      const beside = down.margin === null ? null : freeIndices(down.margin, cell);
      const row = beside === null ? null : marginBand(down, beside[0], downLead);
      if (row !== null) return { row, column: 0 };
      const above = across.margin === null ? null : freeIndices(across.margin, cell);
      const column = above === null ? null : marginBand(across, above[0], acrossLead);
      return column === null ? null : { row: 0, column };
    },
    box({ row, column }): Box {
      return {
        x: across.axis.start(column) * ratio,
        y: down.axis.start(row),
        width: across.axis.size(column) * ratio,
        height: down.axis.size(row),
      };
    },
    hit(x, y) {
      const row = down.axis.bandAt(y);
      const column = across.axis.bandAt(x / ratio);
      return row < 0 || column < 0 ? null : { row, column };
    },
  };
}
