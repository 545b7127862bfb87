import type { FixedName, Index, IndexName, Range } from "../algebra/expression.ts";
import type { Cell } from "./cell.ts";
import type { CourseSymbol } from "./symbol.ts";
import { symbolOf } from "./symbols.ts";

/** A neuron that a cell's index counts: its layer, 0 the input, m the output's, and the index as the cell has it. */
export interface Neuron {
  readonly layer: number | "m";
  readonly index: number;
  /** Which of the cell's indices it is, from 0. */
  readonly place: number;
}

/**
 * The neurons that a cell's indices are, in their order: for w_ij the input neuron i and the hidden neuron j, for M_jk the
 * hidden neuron j and the output k, for w^h_ij node i of layer h − 1 and node j of layer h. None for a pixel's row and
 * column, nor for a layer.
 */
export function neuronsOf({ symbol, indices }: Cell): readonly Neuron[] {
  return symbolOf(symbol).ranges.flatMap((range, place): Neuron[] => {
    const layer = layerOf(range, indices[0] ?? 0);
    const index = indices[place];
    return layer === null || index === undefined ? [] : [{ layer, index, place }];
  });
}

/** The hidden neuron j of layer 1 that a cell belongs to; undefined for a cell of no hidden neuron. */
export function hiddenNeuronOf(cell: Cell): number | undefined {
  return neuronsOf(cell).find(({ layer }) => layer === 1)?.index;
}

/** Which of a symbol's indices is a hidden neuron of layer 1 (in layer h, for one of section G), from 0; undefined for none. */
export function hiddenIndex({ ranges }: Pick<CourseSymbol, "ranges">, h = 1): number | undefined {
  const place = ranges.findIndex((range) => layerOf(range, h) === 1);
  return place < 0 ? undefined : place;
}

/** Whether its index 0 is a bias neuron: X, U and the o of every layer but the last. */
export function hasBiasNeuron({ ranges }: Pick<CourseSymbol, "ranges">): boolean {
  const neurons = ranges.filter((range) => layerOf(range, 1) !== null);
  const [only] = neurons;
  return neurons.length === 1 && only !== undefined && only.from === 0 && layerOf(only, 1) !== "m";
}

/** The layer whose neurons a range counts. */
function layerOf({ to }: Range, h: number): number | "m" | null {
  switch (to) {
    case "Ne-1":
      return 0;
    case "Nc-1":
      return 1;
    case "Ns-1":
      return "m";
    default:
      return typeof to === "object" ? resolved(to.nodes, h) : null;
  }
}

function resolved(nodes: Index, h: number): number | "m" | null {
  if (typeof nodes === "number" || nodes === "m") return nodes;
  const base: IndexName | FixedName | "pixel" = typeof nodes === "object" ? nodes.of : nodes;
  if (base !== "h") return null;
  return typeof nodes === "object" ? h + nodes.plus : h;
}
