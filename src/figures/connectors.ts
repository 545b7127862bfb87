import type { Box } from "./cell-layout.ts";
import type { Point } from "./network-layout.ts";

/** Most lines drawn at once: of more sources, some stand for all. */
export const mostLines = 12;

/** At most `most` of the items, evenly taken in the order given, first and last included. */
export function thinned<T>(items: readonly T[], most = mostLines): readonly T[] {
  if (items.length <= most) return items;
  const kept = new Set(Array.from({ length: most }, (_, n) => Math.round((n * (items.length - 1)) / (most - 1))));
  return items.filter((_, n) => kept.has(n));
}

/** A line from a source to its target as an SVG path: it leaves and arrives level, as data flows from column to column. */
export function connectorPath(from: Box, to: Box): string {
  const [start, end] = facing(from, to);
  const bend = (end.x - start.x) / 2;
  return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
}

/** The middles of the sides that two boxes turn to each other; above one another, their nearer left or right sides' middles. */
function facing(from: Box, to: Box): readonly [Point, Point] {
  const middle = ({ x, width }: Box): number => x + width / 2;
  const side = ({ x, y, width, height }: Box, right: boolean): Point => ({
    x: right ? x + width : x,
    y: y + height / 2,
  });
  const onward = middle(to) >= middle(from);
  const apart = onward ? to.x >= from.x + from.width : from.x >= to.x + to.width;
  return apart ? [side(from, onward), side(to, !onward)] : [side(from, onward), side(to, onward)];
}
