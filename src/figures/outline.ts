import type { Box, CellLayout, Place } from "./cell-layout.ts";

/**
 * One SVG path around a set of cells: the sides that no lit neighbour touches. Hundreds of lit pixels then read as one
 * shape instead of a mesh.
 */
export function outline(layout: CellLayout, places: readonly Place[]): string {
  const lit = litPlaces(layout, places);
  return places.map((place) => sidesOf(layout, place, lit)).join("");
}

/** The places, to be asked for: a number for each. */
export function litPlaces(layout: CellLayout, places: readonly Place[]): ReadonlySet<number> {
  return new Set(places.map((place) => placeNumber(layout, place)));
}

/** The sides of one cell that no lit neighbour touches, as an SVG path. */
export function sidesOf(layout: CellLayout, { row, column }: Place, lit: ReadonlySet<number>): string {
  const box = layout.box({ row, column });
  const { x, y, width, height } = box;
  const touched = (place: Place, touches: (neighbour: Box) => boolean): boolean =>
    place.row >= 0 && place.column >= 0 && lit.has(placeNumber(layout, place)) && touches(layout.box(place));
  let path = "";
  if (!touched({ row: row - 1, column }, (above) => near(above.y + above.height, y))) path += `M${x} ${y}h${width}`;
  if (!touched({ row: row + 1, column }, (under) => near(under.y, y + height))) path += `M${x} ${y + height}h${width}`;
  if (!touched({ row, column: column - 1 }, (left) => near(left.x + left.width, x))) path += `M${x} ${y}v${height}`;
  if (!touched({ row, column: column + 1 }, (right) => near(right.x, x + width)))
    path += `M${x + width} ${y}v${height}`;
  return path;
}

function placeNumber({ columns }: CellLayout, { row, column }: Place): number {
  return row * (columns + 2) + column;
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}
