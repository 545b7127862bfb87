import { type Place, samePlace } from "./cell-layout.ts";

/** What there is to walk on: a grid, and whether a place of it has a cell. A `CellLayout` is one. */
interface Walkway {
  readonly rows: number;
  readonly columns: number;
  /** Null where the grid is empty. */
  cell(place: Place): unknown;
}

/**
 * Where a key leads from a place, as in the grids of the ARIA practices: arrows one cell, Home and End to the ends of the
 * row, with Control to the figure's first and last cell, PageUp and PageDown a quarter of the rows (at least one).
 * Empty places are stepped over. Null for a key that a figure does not answer.
 */
export function walked(layout: Walkway, from: Place, key: string, control = false): Place | null {
  const page = Math.max(1, Math.round(layout.rows / 4));
  switch (key) {
    case "ArrowLeft":
      return stepped(layout, from, 0, -1, 1);
    case "ArrowRight":
      return stepped(layout, from, 0, 1, 1);
    case "ArrowUp":
      return stepped(layout, from, -1, 0, 1);
    case "ArrowDown":
      return stepped(layout, from, 1, 0, 1);
    case "PageUp":
      return stepped(layout, from, -1, 0, page);
    case "PageDown":
      return stepped(layout, from, 1, 0, page);
    case "Home":
      return farthest(layout, control ? { row: 0, column: 0 } : { row: from.row, column: 0 }, 1);
    case "End": {
      const last = layout.columns - 1;
      return farthest(layout, control ? { row: layout.rows - 1, column: last } : { row: from.row, column: last }, -1);
    }
    default:
      return null;
  }
}

/** `times` steps in one direction; stops at the last cell there is. */
function stepped(layout: Walkway, from: Place, down: number, right: number, times: number): Place {
  let place = from;
  for (let n = 0; n < times; n++) {
    const next = neighbour(layout, place, down, right);
    if (samePlace(next, place)) return place;
    place = next;
  }
  return place;
}

/**
 * The next cell in a direction. Where the line ahead is empty, the nearest cell of the next column or row that has one:
 * from any row of an image ← leads to the bias that stands alone beside it.
 */
function neighbour(layout: Walkway, from: Place, down: number, right: number): Place {
  let row = from.row + down;
  let column = from.column + right;
  while (row >= 0 && row < layout.rows && column >= 0 && column < layout.columns) {
    const nearest = nearestAcross(layout, { row, column }, down !== 0);
    if (nearest !== null) return nearest;
    row += down;
    column += right;
  }
  return from;
}

function nearestAcross(layout: Walkway, { row, column }: Place, vertical: boolean): Place | null {
  const reach = vertical ? layout.columns : layout.rows;
  for (let away = 0; away < reach; away++) {
    for (const shift of away === 0 ? [0] : [-away, away]) {
      const place = vertical ? { row, column: column + shift } : { row: row + shift, column };
      const inside = place.row >= 0 && place.column >= 0 && place.row < layout.rows && place.column < layout.columns;
      if (inside && layout.cell(place) !== null) return place;
    }
  }
  return null;
}

/** The first cell from an end of a row inwards, on to the neighbouring rows where that row is empty. */
function farthest(layout: Walkway, start: Place, inwards: 1 | -1): Place {
  for (let row = start.row; row >= 0 && row < layout.rows; row += inwards) {
    for (let column = start.column; column >= 0 && column < layout.columns; column += inwards) {
      if (layout.cell({ row, column }) !== null) return { row, column };
    }
  }
  return start;
}
