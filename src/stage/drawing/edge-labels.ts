import type { Box, NetworkLayout, PlacedEdge, Point } from "./drawing-layout.ts";

/** A number's place on its edge. */
export interface EdgeLabel extends Box {
  /** Whether it stands clear of every neuron and of the other numbers; one that does not is shown only when it is looked at. */
  readonly clear: boolean;
}

/** Places along an edge that are tried, the middle first; 0 is where the edge starts. */
const tried = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9];
const apart = 3;
/** Closer than this, two pairs of numbers read as one stack. */
const airy = 16;
const rounds = 6;

type Size = Pick<Box, "width" | "height">;

/** A place that is tried, and what stands in its way there, other numbers apart. */
interface Choice {
  readonly box: Box;
  readonly cost: number;
}

/**
 * Where the edges' numbers stand, by edge: each on its own edge, clear of neurons and of one another, and of other edges where
 * that can be. The same for the same drawing.
 *
 * @param sizeOf the width and height of an edge's number
 */
export function edgeLabels(
  { nodes, edges, width }: NetworkLayout,
  sizeOf: (edge: PlacedEdge) => Size,
): ReadonlyMap<string, EdgeLabel> {
  const labels = new Map<string, EdgeLabel>();
  const layers = new Set(edges.map(({ edge }) => edge.layer));
  for (const layer of layers) {
    const own = edges.filter(({ edge }) => edge.layer === layer);
    const choicesFor = (edge: PlacedEdge, size: Size): readonly Choice[] =>
      tried.map((t) => {
        const box = boxAt(edge, t, size, width);
        const boxes = nodes.reduce((sum, node) => sum + overlap(box, node, apart), 0);
        const crossed = own.reduce((sum, other) => (other === edge ? sum : sum + claim(other, box)), 0);
        return { box, cost: 200 * boxes + 12 * crossed + Math.abs(t - 0.5) };
      });
    const choices = own.map((edge) => choicesFor(edge, sizeOf(edge)));
    const places = choices.map(([middle]) => (middle as Choice).box);
    const crowding = (box: Box, n: number): number => {
      let cost = 0;
      places.forEach((other, k) => {
        if (k !== n) cost += 100 * overlap(box, other, apart) + overlap(box, other, airy) / 40;
      });
      return cost;
    };
    let moved = true;
    for (let round = 0; moved && round < rounds; round++) {
      moved = false;
      choices.forEach((tries, n) => {
        const costs = tries.map(({ box, cost }) => cost + crowding(box, n));
        const { box } = tries[costs.indexOf(Math.min(...costs))] as Choice;
        moved ||= box !== places[n];
        places[n] = box;
      });
    }
    const kept: Box[] = [];
    own.forEach(({ edge }, n) => {
      const box = places[n] as Box;
      const clear = ![...nodes, ...kept].some((other) => overlap(box, other, 0) > 0);
      if (clear) kept.push(box);
      labels.set(edge.key, { ...box, clear });
    });
  }
  return labels;
}

/** The point of an edge at a share of its length. */
function pointAt({ start, end }: Pick<PlacedEdge, "start" | "end">, t: number): Point {
  return { x: start.x + t * (end.x - start.x), y: start.y + t * (end.y - start.y) };
}

function boxAt(edge: PlacedEdge, t: number, size: Size, room: number): Box {
  const { x, y } = pointAt(edge, t);
  // Near the drawing's side a number stands beside the middle of its edge rather than be cut off.
  const left = Math.max(0, Math.min(room - size.width, x - size.width / 2));
  return { x: left, y: y - size.height / 2, ...size };
}

/** The area that two boxes have in common, each first made larger by half of `margin`. */
function overlap(one: Box, other: Box, margin: number): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) + margin;
  const along = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) + margin;
  return across > 0 && along > 0 ? across * along : 0;
}

/**
 * How far another edge claims a number that stands in its way: 0 where its line passes by, 1 where it touches the box, up to 5
 * where it runs through the middle, as the number's own edge does, so that one cannot say whose the number is.
 */
function claim(edge: PlacedEdge, box: Box): number {
  if (!crosses(edge, box)) return 0;
  const { start, end } = edge;
  const [along, down] = [end.x - start.x, end.y - start.y];
  const [x, y] = [box.x + box.width / 2 - start.x, box.y + box.height / 2 - start.y];
  const away = Math.abs(along * y - down * x) / Math.hypot(along, down);
  return 1 + 4 * Math.max(0, 1 - (2 * away) / Math.min(box.width, box.height));
}

/** Whether an edge's line runs through a box. */
function crosses({ start, end }: PlacedEdge, box: Box): boolean {
  let [from, to] = [0, 1];
  const limits = [
    [start.x, end.x - start.x, box.x, box.x + box.width],
    [start.y, end.y - start.y, box.y, box.y + box.height],
  ] as const;
  for (const [at, by, low, high] of limits) {
    if (by === 0) {
      if (at < low || at > high) return false;
      continue;
    }
    const [enter, leave] = [(low - at) / by, (high - at) / by].sort((a, b) => a - b) as [number, number];
    from = Math.max(from, enter);
    to = Math.min(to, leave);
  }
  return from < to;
}
