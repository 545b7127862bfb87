import type { Point } from "./network-layout.ts";

/** Most lines drawn at once; more sources than this are joined by those that stand farthest apart. */
export const mostLines = 12;

/** At most `most` of the points, evenly taken in the order given, first and last included. */
export function thinned(points: readonly Point[], most = mostLines): readonly Point[] {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, n) => points[Math.round((n * (points.length - 1)) / (most - 1))]).filter(
    (point) => point !== undefined,
  );
}

/** A line from a source to its target as an SVG path: it leaves and arrives level, as data flows from column to column. */
export function connectorPath(from: Point, to: Point): string {
  const bend = Math.max(12, Math.abs(to.x - from.x) / 2) * (to.x < from.x ? -1 : 1);
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}
