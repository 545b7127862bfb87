import type { Stroke, StrokePoint } from "../../src/digits/strokes.ts";

/** How many times finer than the image the thinning works. */
const fineness = 4;
const fineSide = 28 * fineness;

/** Branches shorter than this, in image pixels, are the thinning's own and not the writer's. */
const shortestBranch = 1.6;

/**
 * Strokes of a real writer, found again in an MNIST image: the ink, drawn four times finer and cut at half grey, is thinned to
 * one cell's width (Zhang and Suen 1984), and the lines that remain are followed from end or fork to end or fork.
 *
 * @returns strokes in pixels of the image, points about half a pixel apart
 */
export function skeletonStrokes(image: Uint8Array): Stroke[] {
  const ink = thinned(enlarged(image));
  return followed(pruned(ink)).map((cells) => smoothed(cells));
}

function enlarged(image: Uint8Array): Uint8Array {
  const fine = new Uint8Array(fineSide * fineSide);
  const grey = (r: number, c: number) => (r < 0 || c < 0 || r > 27 || c > 27 ? 0 : (image[28 * r + c] ?? 0));
  for (let y = 0; y < fineSide; y++) {
    for (let x = 0; x < fineSide; x++) {
      const v = (y + 0.5) / fineness - 0.5;
      const u = (x + 0.5) / fineness - 0.5;
      const r = Math.floor(v);
      const c = Math.floor(u);
      const top = grey(r, c) * (1 - u + c) + grey(r, c + 1) * (u - c);
      const bottom = grey(r + 1, c) * (1 - u + c) + grey(r + 1, c + 1) * (u - c);
      fine[y * fineSide + x] = top * (1 - v + r) + bottom * (v - r) >= 128 ? 1 : 0;
    }
  }
  return fine;
}

/** The eight neighbours of a cell in the order P2 … P9 of Zhang and Suen: up, then clockwise. */
const around = [-fineSide, -fineSide + 1, 1, fineSide + 1, fineSide, fineSide - 1, -1, -fineSide - 1];

function thinned(ink: Uint8Array): Uint8Array {
  for (let changed = true; changed; ) {
    changed = false;
    for (const pass of [0, 1]) {
      const removed: number[] = [];
      for (let cell = fineSide + 1; cell < ink.length - fineSide - 1; cell++) {
        if (ink[cell] !== 1) continue;
        const near = around.map((offset) => ink[cell + offset] ?? 0);
        const count = near.reduce((sum, n) => sum + n, 0);
        if (count < 2 || count > 6) continue;
        const rises = near.filter((n, k) => n === 0 && near[(k + 1) % 8] === 1).length;
        if (rises !== 1) continue;
        const [up, , right, , down, , left] = near;
        const first = pass === 0 ? right && down && (up || left) : up && left && (right || down);
        if (!first) removed.push(cell);
      }
      for (const cell of removed) ink[cell] = 0;
      changed ||= removed.length > 0;
    }
  }
  return ink;
}

function neighbours(ink: Uint8Array, cell: number): number[] {
  const straight = [0, 2, 4, 6].map((k) => cell + (around[k] ?? 0)).filter((near) => ink[near] === 1);
  // A diagonal step that a straight one can make in two is not a way of its own.
  const diagonal = [1, 3, 5, 7]
    .filter((k) => {
      const before = cell + (around[k - 1] ?? 0);
      const after = cell + (around[(k + 1) % 8] ?? 0);
      return ink[cell + (around[k] ?? 0)] === 1 && ink[before] !== 1 && ink[after] !== 1;
    })
    .map((k) => cell + (around[k] ?? 0));
  return [...straight, ...diagonal];
}

/** Chains of cells between ends and forks; closed loops begin anywhere. */
function followed(ink: Uint8Array): number[][] {
  const cells = [...ink.keys()].filter((cell) => ink[cell] === 1);
  const isNode = (cell: number) => neighbours(ink, cell).length !== 2;
  const walked = new Set<string>();
  const seen = new Set<number>();
  const chains: number[][] = [];
  const walk = (start: number, next: number) => {
    const chain = [start];
    let previous = start;
    let here = next;
    for (;;) {
      chain.push(here);
      seen.add(here);
      walked.add(`${previous}>${here}`);
      if (isNode(here) || here === start) break;
      const onward = neighbours(ink, here).find((near) => near !== previous);
      if (onward === undefined) break;
      previous = here;
      here = onward;
    }
    walked.add(`${here}>${chain.at(-2)}`);
    chains.push(chain);
  };
  for (const node of cells.filter(isNode)) {
    seen.add(node);
    const ways = neighbours(ink, node);
    if (ways.length === 0) chains.push([node]);
    for (const way of ways) if (!walked.has(`${node}>${way}`)) walk(node, way);
  }
  for (const cell of cells) {
    const way = neighbours(ink, cell)[0];
    if (!seen.has(cell) && way !== undefined) walk(cell, way);
  }
  return chains;
}

/** Without the short branches from a fork to a free end. */
function pruned(ink: Uint8Array): Uint8Array {
  const kept = Uint8Array.from(ink);
  for (const chain of followed(ink)) {
    const [first] = chain;
    const last = chain.at(-1);
    if (first === undefined || last === undefined || chain.length > shortestBranch * fineness) continue;
    const ends = [first, last].map((cell) => neighbours(ink, cell).length);
    if (Math.max(...ends) < 3 || Math.min(...ends) !== 1) continue;
    for (const cell of chain) if (neighbours(ink, cell).length < 3) kept[cell] = 0;
  }
  return kept;
}

/** Cell centres in image pixels, each the mean of its neighbours along the chain, every second one kept. */
function smoothed(cells: readonly number[]): Stroke {
  const points = cells.map(
    (cell): StrokePoint => ({
      x: ((cell % fineSide) + 0.5) / fineness,
      y: (Math.floor(cell / fineSide) + 0.5) / fineness,
    }),
  );
  const means = points.map((point, n) => {
    const reach = Math.min(4, n, points.length - 1 - n);
    const near = points.slice(n - reach, n + reach + 1);
    if (near.length === 1) return point;
    const sum = near.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
    return { x: sum.x / near.length, y: sum.y / near.length };
  });
  return means.filter((_, n) => n % 2 === 0 || n === means.length - 1);
}
