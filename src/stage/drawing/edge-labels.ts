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

/**
 * Where the edges' numbers stand, by edge: each on its own edge, clear of neurons and of one another, and of other edges where
 * that can be. The same for the same drawing.
 *
 * @param sizeOf the width and height of an edge's number
 */
export function edgeLabels(
  { nodes, edges, width }: NetworkLayout,
  sizeOf: (edge: PlacedEdge) => { readonly width: number; readonly height: number },
): ReadonlyMap<string, EdgeLabel> {
  const labels = new Map<string, EdgeLabel>();
  const layers = new Set(edges.map(({ edge }) => edge.layer));
  for (const layer of layers) {
    const own = edges.filter(({ edge }) => edge.layer === layer);
    const places = own.map((edge) => boxAt(edge, 0.5, sizeOf(edge), width));
    const costOf = (n: number, box: Box, t: number): number => {
      const others = places.reduce((sum, other, k) => (k === n ? sum : sum + overlap(box, other, apart)), 0);
      const near = places.reduce((sum, other, k) => (k === n ? sum : sum + overlap(box, other, airy)), 0);
      const boxes = nodes.reduce((sum, node) => sum + overlap(box, node, apart), 0);
      const crossed = own.reduce((sum, edge, k) => (k === n ? sum : sum + claim(edge, box)), 0);
      return 100 * (others + 2 * boxes) + near / 40 + 12 * crossed + Math.abs(t - 0.5);
    };
    for (let round = 0; round < rounds; round++) {
      own.forEach((edge, n) => {
        let best = { cost: Number.POSITIVE_INFINITY, box: places[n] as Box };
        for (const t of tried) {
          const box = boxAt(edge, t, sizeOf(edge), width);
          const cost = costOf(n, box, t);
          if (cost < best.cost) best = { cost, box };
        }
        places[n] = best.box;
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
export function pointAt({ start, end }: Pick<PlacedEdge, "start" | "end">, t: number): Point {
  return { x: start.x + t * (end.x - start.x), y: start.y + t * (end.y - start.y) };
}

function boxAt(edge: PlacedEdge, t: number, size: { width: number; height: number }, room: number): Box {
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
