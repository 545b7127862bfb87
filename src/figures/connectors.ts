import type { Box } from "./cell-layout.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Most lines drawn at once: of more sources, some stand for all. */
const mostLines = 12;

/** At most `most` of the items, evenly taken in the order given, first and last included. */
export function thinned<T>(items: readonly T[], most = mostLines): readonly T[] {
  if (items.length <= most) return items;
  const kept = new Set(Array.from({ length: most }, (_, n) => Math.round((n * (items.length - 1)) / (most - 1))));
  return items.filter((_, n) => kept.has(n));
}

/** How far a line's bend lies beside boxes that stand above one another, in CSS pixels: it bows out by three quarters of that. */
const bow = 10;

/**
 * A line from a source to its target as an SVG path. It leaves and arrives level, between the sides that the two boxes turn to
 * each other, as data flows from column to column; between boxes above one another it bows out beside them, over neither, no
 * further than the gap between two columns is wide: what is behind a figure would be cut into hooks.
 */
export function connectorPath(from: Box, to: Box): string {
  const after = to.x + to.width / 2 >= from.x + from.width / 2;
  const apart = after ? to.x >= from.x + from.width : from.x >= to.x + to.width;
  const [left, right] = [Math.abs(to.x - from.x), Math.abs(to.x + to.width - from.x - from.width)];
  // Above one another, on the side where they end closest to each other.
  const onward = apart || left === right ? after : right < left;
  const start = side(from, onward);
  const end = side(to, apart ? !onward : onward);
  const outmost = onward ? Math.max(start.x, end.x) + bow : Math.min(start.x, end.x) - bow;
  const bend = apart ? (start.x + end.x) / 2 : outmost;
  return `M${start.x} ${start.y}C${bend} ${start.y} ${bend} ${end.y} ${end.x} ${end.y}`;
}

/** The middle of a box's right or left side. */
function side({ x, y, width, height }: Box, right: boolean): Point {
  return { x: right ? x + width : x, y: y + height / 2 };
}
