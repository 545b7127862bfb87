import type { Cell } from "../course/cell.ts";
import { type CellFamily, cellOf, freeIndices } from "./cell-family.ts";
import type { Box, CellLayout, Place } from "./cell-layout.ts";

/** Half a node's height and width, and the distance between nodes of a layer, in CSS pixels. */
export const nodeSize = { width: 52, height: 28, step: 40 } as const;

/** A layer of nodes. */
export interface NodeLayer {
  readonly family: CellFamily;
  /** The course's index of the first node: 0 where a bias neuron leads, 1 for hidden errors, 0 for k. */
  readonly first: number;
  readonly count: number;
  /** Whether the first node is a bias neuron: no edge ends in it. */
  readonly biased: boolean;
}

/** The edges between layer n and layer n + 1: two free indices, the first counted as layer n's, the second from `firstOutput`. */
export interface EdgeLayer {
  readonly family: CellFamily;
  readonly firstOutput: number;
}

export interface Edge {
  readonly cell: Cell;
  /** Position in the weights as stored, row after row. */
  readonly stored: number;
  readonly from: Point;
  readonly to: Point;
}

export interface Node {
  readonly cell: Cell;
  readonly index: number;
  readonly bias: boolean;
  readonly at: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface NetworkLayout extends CellLayout {
  /** Nodes of each layer; edges between each layer and the next. */
  readonly nodes: readonly (readonly Node[])[];
  readonly edges: readonly (readonly Edge[])[];
}

/** How near to an edge, in CSS pixels, it is pointed at. */
const edgeReach = 6;

/**
 * A small network as nodes and edges. Its grid of cells, for the arrow keys: layers are columns 0, 2, 4…, the edges between
 * two layers the column between them.
 */
export function networkLayout(
  layers: readonly NodeLayer[],
  weights: readonly EdgeLayer[],
  width: number,
): NetworkLayout {
  const tallest = Math.max(1, ...layers.map(({ count }) => count));
  const height = tallest * nodeSize.step;
  const across = layers.length < 2 ? 0 : (width - nodeSize.width - 2) / (layers.length - 1);
  const nodes = layers.map(({ family, first, count, biased }, layer) =>
    Array.from({ length: count }, (_, n): Node => {
      const top = (height - count * nodeSize.step) / 2;
      return {
        cell: cellOf(family, first + n),
        index: first + n,
        bias: biased && n === 0,
        at: { x: nodeSize.width / 2 + 1 + layer * across, y: top + (n + 0.5) * nodeSize.step },
      };
    }),
  );
  const edges = weights.map(({ family, firstOutput }, layer): Edge[] => {
    const targets = (nodes[layer + 1] ?? []).filter(({ bias }) => !bias);
    return (nodes[layer] ?? []).flatMap((source, i) =>
      targets.map((target, j) => ({
        cell: cellOf(family, i, firstOutput + j),
        stored: i * targets.length + j,
        from: { x: source.at.x + nodeSize.width / 2, y: source.at.y },
        to: { x: target.at.x - nodeSize.width / 2, y: target.at.y },
      })),
    );
  });
  const column = (n: number): readonly (Node | Edge)[] => (n % 2 === 0 ? nodes[n / 2] : edges[(n - 1) / 2]) ?? [];
  const rows = Math.max(1, ...nodes.map((own) => own.length), ...edges.map((own) => own.length));
  return {
    width,
    height,
    rows,
    columns: 2 * layers.length - 1,
    nodes,
    edges,
    cell: ({ row, column: n }) => column(n)[row]?.cell ?? null,
    place(cell): Place | null {
      for (let n = 0; n < 2 * layers.length - 1; n++) {
        const family = n % 2 === 0 ? layers[n / 2]?.family : weights[(n - 1) / 2]?.family;
        if (family === undefined || freeIndices(family, cell) === null) continue;
        const row = column(n).findIndex((own) => own.cell.indices.every((index, at) => index === cell.indices[at]));
        if (row >= 0) return { row, column: n };
      }
      return null;
    },
    box({ row, column: n }) {
      const own = column(n)[row];
      return own === undefined ? { x: 0, y: 0, width: 0, height: 0 } : boxOf(own);
    },
    path({ row, column: n }) {
      const edge = n % 2 === 1 ? edges[(n - 1) / 2]?.[row] : undefined;
      return edge === undefined ? null : `M${edge.from.x} ${edge.from.y}L${edge.to.x} ${edge.to.y}`;
    },
    hit(x, y) {
      for (const [layer, own] of nodes.entries()) {
        const row = own.findIndex((node) => inside(boxOf(node), x, y));
        if (row >= 0) return { row, column: 2 * layer };
      }
      for (const [layer, own] of edges.entries()) {
        const first = own[0];
        if (first === undefined || x < first.from.x || x > first.to.x) continue;
        const gaps = own.map((edge) => distance(edge, x, y));
        const nearest = Math.min(...gaps);
        if (nearest <= edgeReach) return { row: gaps.indexOf(nearest), column: 2 * layer + 1 };
      }
      return null;
    },
  };
}

/** A node's rectangle; for an edge a small square on it. */
function boxOf(own: Node | Edge): Box {
  if ("at" in own) {
    const { width, height } = nodeSize;
    return { x: own.at.x - width / 2, y: own.at.y - height / 2, width, height };
  }
  const { x, y } = onEdge(own);
  return { x: x - 6, y: y - 6, width: 12, height: 12 };
}

/** A point of an edge a third along, away from the crossings in the middle. */
function onEdge({ from, to }: Edge): Point {
  return { x: from.x + (to.x - from.x) / 3, y: from.y + (to.y - from.y) / 3 };
}

function inside({ x, y, width, height }: Box, px: number, py: number): boolean {
  return px >= x && px < x + width && py >= y && py < y + height;
}

function distance({ from, to }: Edge, x: number, y: number): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return Math.abs((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) / length;
}
