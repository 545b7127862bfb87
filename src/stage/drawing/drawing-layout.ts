import { scaleLinear } from "d3-scale";
import type { DrawnEdge, DrawnNetwork, DrawnNode } from "./drawn-network.ts";

/** Which way the network runs: from left to right, or from top to bottom where there is no room for that. */
type Direction = "across" | "down";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode extends Box {
  readonly node: DrawnNode;
}

export interface PlacedEdge {
  readonly edge: DrawnEdge;
  /** Where it leaves the one neuron and meets the other. */
  readonly start: Point;
  readonly end: Point;
}

/** A layer's name: its middle, or the start of its first line, and how wide its lines may be. */
export interface Head extends Point {
  readonly anchor: "middle" | "start";
  readonly width: number;
}

/** A drawing in CSS pixels. */
export interface NetworkLayout {
  readonly direction: Direction;
  /** Whether each name stands over its number, where neurons are narrow. */
  readonly stacked: boolean;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Where the name of each layer stands. */
  readonly heads: readonly Head[];
}

/** What the layout needs to know of the numbers that are written. */
interface Measures {
  /** The width of the drawing's place. */
  readonly room: number;
  /** The widest number in a neuron, at the usual size of letters. */
  readonly number: number;
  /** The widest number on an edge. */
  readonly label: number;
}

/** Height of a number's line in a neuron; of a name over a number. */
const lineHeight = 27;
const stackedHeight = 33;
/** Room for a symbol's name before its number. */
const nameWidth = 42;
const padding = 7;
/** Letters of a stacked number, as a share of the usual. */
const stackedShare = 12 / 13;
/** A bias neuron is a circle. */
const circle = 42;
/** Room for the layers' names. */
const head = 26;
const edge = 8;
const arrowsApart = 5;

/** So many edges between two layers cross too often to be told apart in a narrow gap. */
const manyEdges = 12;
const across = { rowGap: 16, tallest: 350, leastGap: 76, wideGap: 150, mostGap: 250, badge: 10 } as const;
const down = { columnGap: 8, leastGap: 104, stackedPadding: 3 } as const;

/** Across where that fits into the room; down otherwise, the names over the numbers where it must be. */
export function networkLayout(network: DrawnNetwork, measures: Measures): NetworkLayout {
  const columns = columnsOf(network);
  const box = nameWidth + measures.number + 2 * padding;
  const most = Math.max(...columns.map((_, h) => network.edges.filter(({ layer }) => layer === h).length));
  const gap = Math.max(most >= manyEdges ? across.wideGap : across.leastGap, measures.label + 26);
  const least =
    columns.reduce((sum, nodes) => sum + columnWidth(nodes, box), 0) + gap * (columns.length - 1) + 2 * edge;
  return least <= measures.room
    ? laidAcross(network, columns, measures, box)
    : laidDown(network, columns, measures, box);
}

function columnsOf({ sizes, nodes }: DrawnNetwork): readonly (readonly DrawnNode[])[] {
  return sizes.map((_, layer) => nodes.filter((node) => node.layer === layer));
}

function columnWidth(nodes: readonly DrawnNode[], box: number): number {
  return nodes.every(({ kind }) => kind === "bias") ? circle : box;
}

function heightOf({ kind, parts }: DrawnNode, line: number): number {
  return kind === "bias" ? circle : parts.length * line + 2;
}

function laidAcross(
  network: DrawnNetwork,
  columns: readonly (readonly DrawnNode[])[],
  { room }: Measures,
  box: number,
): NetworkLayout {
  const count = columns.length;
  const boxes = count * box;
  const gap = Math.min(across.mostGap, (room - 2 * edge - boxes) / (count - 1));
  const used = boxes + gap * (count - 1);
  const left = scaleLinear([0, Math.max(1, count - 1)], [(room - used) / 2, (room + used) / 2 - box]);
  const pitch = Math.max(
    ...columns.map((nodes) => {
      const tallest = Math.max(...nodes.map((node) => heightOf(node, lineHeight)));
      return tallest + across.rowGap;
    }),
  );
  const rows = Math.max(...columns.map((nodes) => nodes.length));
  const step = Math.max(pitch, across.tallest / rows);
  const placed = columns.flatMap((own, h) =>
    own.map((node, n): PlacedNode => {
      const tall = heightOf(node, lineHeight);
      const wide = node.kind === "bias" ? circle : box;
      const middle = head + (rows - own.length) * (step / 2) + (n + 0.5) * step;
      return { node, x: left(h) + (box - wide) / 2, y: middle - tall / 2, width: wide, height: tall };
    }),
  );
  const top = Math.min(...placed.map(({ y }) => y)) - head - across.badge;
  const nodes = placed.map((node) => ({ ...node, y: node.y - top }));
  return {
    direction: "across",
    stacked: false,
    width: room,
    height: Math.max(...nodes.map((node) => node.y + node.height)) + edge,
    nodes,
    edges: edgesBetween(network, nodes, "across"),
    heads: columns.map((_, h) => ({ x: left(h) + box / 2, y: head / 2, anchor: "middle", width: box + gap })),
  };
}

function laidDown(
  network: DrawnNetwork,
  columns: readonly (readonly DrawnNode[])[],
  { room, number, label }: Measures,
  box: number,
): NetworkLayout {
  const widthOf = (nodes: readonly DrawnNode[], wide: number): number =>
    nodes.reduce((sum, { kind }) => sum + (kind === "bias" ? circle : wide) + down.columnGap, 0) - down.columnGap;
  const narrow = Math.max(60, Math.ceil(number * stackedShare) + 2 * down.stackedPadding);
  const stacked = Math.max(...columns.map((nodes) => widthOf(nodes, box))) > room - 2;
  const wide = stacked ? narrow : box;
  const line = stacked ? stackedHeight : lineHeight;
  const width = Math.max(room, ...columns.map((nodes) => widthOf(nodes, wide) + 2));
  const placed: PlacedNode[] = [];
  const heads: Head[] = [];
  let top = 0;
  columns.forEach((own, h) => {
    if (h === 0) top += head;
    const spare = (width - 2 - widthOf(own, wide)) / Math.max(1, own.length);
    const between = down.columnGap + Math.max(0, Math.min(spare, 90));
    const used = widthOf(own, wide) + (between - down.columnGap) * (own.length - 1);
    let x = (width - used) / 2;
    const tallest = Math.max(...own.map((node) => heightOf(node, line)));
    // Where no arrow passes: over the inputs, over a layer's bias neuron, under the outputs.
    const last = h === columns.length - 1;
    const middle = { x: width / 2, anchor: "middle", width } as const;
    const overBias = { x: 2, y: top - 2, anchor: "start", width: x + circle + between - 6 } as const;
    heads.push(h === 0 ? { ...middle, y: head / 2 } : last ? { ...middle, y: top + tallest + head / 2 } : overBias);
    for (const node of own) {
      const [w, tall] = [node.kind === "bias" ? circle : wide, heightOf(node, line)];
      placed.push({ node, x, y: top + (tallest - tall) / 2, width: w, height: tall });
      x += w + between;
    }
    const edgesBelow = network.edges.filter(({ layer }) => layer === h + 1).length;
    // Labels stand in lines of as many as fit side by side.
    const lines = Math.ceil((edgesBelow * (label + 14)) / width);
    top += tallest + (h < columns.length - 1 ? Math.max(down.leastGap, lines * 34 + 40) : 0);
  });
  return {
    direction: "down",
    stacked,
    width,
    height: top + head,
    nodes: placed,
    edges: edgesBetween(network, placed, "down"),
    heads,
  };
}

function edgesBetween({ edges }: DrawnNetwork, nodes: readonly PlacedNode[], direction: Direction): PlacedEdge[] {
  const at = new Map(nodes.map((placed) => [`${placed.node.layer} ${placed.node.index}`, placed]));
  return edges.flatMap((own): PlacedEdge[] => {
    const from = at.get(`${own.layer - 1} ${own.from}`);
    const to = at.get(`${own.layer} ${own.to}`);
    if (from === undefined || to === undefined) return [];
    const count = nodes.filter(({ node }) => node.layer === own.layer - 1).length;
    const [start, end] =
      direction === "across"
        ? [
            { x: from.x + from.width, y: from.y + exit(from) },
            { x: to.x, y: to.y + to.height / to.node.parts.length / 2 + spread(own.from, count) },
          ]
        : [
            { x: from.x + from.width / 2, y: from.y + from.height },
            { x: to.x + to.width / 2 + 2 * spread(own.from, count), y: to.y },
          ];
    return [{ edge: own, start, end }];
  });
}

/** Across, an arrow leaves a neuron at its output, and meets one at its sum, the first of its numbers. */
function exit({ node, height }: PlacedNode): number {
  const place = node.parts.findIndex(({ role }) => role === "output");
  return ((place + 0.5) * height) / node.parts.length;
}

/** Arrowheads that meet one neuron stand a little apart, in the order of the neurons that they come from. */
function spread(from: number, count: number): number {
  return (from - (count - 1) / 2) * arrowsApart;
}
