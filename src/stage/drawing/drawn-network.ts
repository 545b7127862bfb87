import { depth, width } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { type Quantity, quantityOf } from "../../course/symbols/quantity.ts";
import type { Role } from "../../course/symbols/symbol.ts";
import { indexBounds } from "../../course/symbols/symbols.ts";

/** What a neuron is in its layer. */
export type NodeKind = "bias" | "input" | "hidden" | "output";

/** What a neuron's numbers are, in the order in which they come to be. */
type PartRole = "production" | "output" | "truth" | "error";

/** What an edge's numbers are. */
export const edgeRoles = ["weights", "gradient", "batchGradient", "correction"] as const;
export type EdgeRole = (typeof edgeRoles)[number];

/** One of a neuron's numbers: a cell of the course. */
export interface NodePart {
  readonly role: PartRole;
  readonly quantity: Quantity;
  readonly cell: Cell;
}

/** A neuron, the bias neuron of its layer included. */
export interface DrawnNode {
  readonly key: string;
  /** h, 0 the input. */
  readonly layer: number;
  /** 0 the bias neuron; the others from 1, whatever the course counts them from. */
  readonly index: number;
  readonly kind: NodeKind;
  readonly parts: readonly NodePart[];
}

/** A weight, from neuron `from` of layer h − 1 to neuron `to` ≥ 1 of layer h. */
export interface DrawnEdge {
  readonly key: string;
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly cells: Readonly<Record<EdgeRole, Cell>>;
}

/** A network as neurons and arrows: its nodes are cells of X, σ, U, τ, ŷ, y and δ, its edges cells of w and z. */
export interface DrawnNetwork {
  /** r^0 … r^m, bias neurons left out. */
  readonly sizes: readonly number[];
  /** Layer by layer, the bias neuron first. */
  readonly nodes: readonly DrawnNode[];
  /** Layer by layer, by the neuron that they leave. */
  readonly edges: readonly DrawnEdge[];
}

const drawn = new Map<string, DrawnNetwork>();

/** The nodes and edges of a trace's network; the same object for the same sizes. */
export function drawnNetwork(trace: Trace): DrawnNetwork {
  const { sizes } = trace.spec;
  const key = sizes.join("-");
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const made = { sizes, nodes: nodesOf(trace), edges: edgesOf(trace) };
  drawn.set(key, made);
  return made;
}

function nodeKey(layer: number, index: number): string {
  return `n${layer}-${index}`;
}

function nodesOf(trace: Trace): readonly DrawnNode[] {
  const m = depth(trace.spec);
  const part = (role: PartRole, h: number, n: number): NodePart => {
    const quantity = quantityOf(role, h, trace.spec.sizes);
    return { role, quantity, cell: cellOf(trace, quantity, [h === m && n > 0 ? ["output", n] : ["inner", n]]) };
  };
  return trace.spec.sizes.flatMap((count, layer) => {
    const first = layer === m ? 1 : 0;
    return Array.from({ length: count + 1 - first }, (_, n): DrawnNode => {
      const index = n + first;
      const kind = index === 0 ? "bias" : layer === 0 ? "input" : layer === m ? "output" : "hidden";
      const roles: readonly PartRole[] =
        kind === "bias" || kind === "input"
          ? ["output"]
          : kind === "output"
            ? ["production", "output", "truth", "error"]
            : ["production", "output", "error"];
      return { key: nodeKey(layer, index), layer, index, kind, parts: roles.map((role) => part(role, layer, index)) };
    });
  });
}

function edgesOf(trace: Trace): readonly DrawnEdge[] {
  const { sizes } = trace.spec;
  const m = depth(trace.spec);
  return sizes.slice(1).flatMap((count, below) => {
    const layer = below + 1;
    const from = width(trace.spec, below);
    return Array.from({ length: (from + 1) * count }, (_, n): DrawnEdge => {
      const [i, j] = [Math.floor(n / count), (n % count) + 1];
      const cell = (role: Role): Cell =>
        cellOf(trace, quantityOf(role, layer, sizes), [
          ["inner", i],
          [layer === m ? "output" : "inner", j],
        ]);
      const cells = {
        weights: cell("weights"),
        gradient: cell("gradient"),
        batchGradient: cell("batchGradient"),
        correction: cell("correction"),
      };
      return { key: `e${layer}-${i}-${j}`, layer, from: i, to: j, cells };
    });
  });
}

/** The cell of a quantity at neurons; the course counts the outputs from 0, section G from 1. */
function cellOf(
  trace: Trace,
  { symbol, at }: Quantity,
  neurons: readonly (readonly ["inner" | "output", number])[],
): Cell {
  const firsts = indexBounds(trace, symbol, at).slice(at.length);
  const indices = neurons.map(([where, n], place) => (where === "output" && firsts[place]?.[0] === 0 ? n - 1 : n));
  return { symbol, indices: [...at, ...indices] };
}
