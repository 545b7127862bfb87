import type { Cell } from "../course/symbols/cell.ts";

/** A place in a figure's grid of cells, both from 0: what the arrow keys walk on, not the course's indices. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle in the layout's own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a figure's cells are. All figures are pointed at, walked over and lit through one of these. */
export interface CellLayout {
  /** The extent of the drawing, in the units of `box`. */
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly columns: number;
  /** The cell at a place; null where the grid is empty there. */
  cell(place: Place): Cell | null;
  /** Where a cell is; null for a cell that the figure does not show. */
  place(cell: Cell): Place | null;
  /** The rectangle of a place that has a cell. */
  box(place: Place): Box;
  /** The place under a point of the drawing; null between cells. */
  hit(x: number, y: number): Place | null;
}

/** The first place, row after row, that has a cell; null in an empty figure. */
export function firstPlace(layout: CellLayout): Place | null {
  for (let row = 0; row < layout.rows; row++) {
    for (let column = 0; column < layout.columns; column++) {
      if (layout.cell({ row, column }) !== null) return { row, column };
    }
  }
  return null;
}

/** Whether two places are the same. */
export function samePlace(one: Place | null, other: Place | null): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}

/** `place` when the layout has a cell there, else its first one: a figure's values may change shape under the reader. */
export function keptPlace(layout: CellLayout, place: Place | null): Place | null {
  const inside = place !== null && place.row < layout.rows && place.column < layout.columns;
  return inside && layout.cell(place) !== null ? place : firstPlace(layout);
}
