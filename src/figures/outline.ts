import type { CellLayout, Place } from "./cell-layout.ts";

/**
 * One SVG path around a set of cells: the sides that no lit neighbour shares. Hundreds of lit pixels then read as one
 * shape instead of a mesh.
 */
export function outline(layout: CellLayout, places: readonly Place[]): string {
  const key = (row: number, column: number): number => row * (layout.columns + 2) + column;
  const lit = new Set(places.map(({ row, column }) => key(row, column)));
  let path = "";
  for (const place of places) {
    const { row, column } = place;
    const { x, y, width, height } = layout.box(place);
    if (!lit.has(key(row - 1, column))) path += `M${x} ${y}h${width}`;
    if (!lit.has(key(row + 1, column))) path += `M${x} ${y + height}h${width}`;
    if (column === 0 || !lit.has(key(row, column - 1))) path += `M${x} ${y}v${height}`;
    if (!lit.has(key(row, column + 1))) path += `M${x + width} ${y}v${height}`;
  }
  return path;
}
