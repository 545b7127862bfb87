import { returnedErrors } from "../../core/backward.ts";
import { weightPosition } from "../../core/gradient-check.ts";
import { depth, layerWeights } from "../../core/network.ts";
import { at, type Tensor } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import { corrected } from "../../core/update.ts";
import type { StepId } from "../../course/method/step-id.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { type Quantity, quantityOf } from "../../course/symbols/quantity.ts";
import { cellValue } from "../../course/symbols/symbols.ts";
import { standing } from "../flow.ts";
import { type DrawnEdge, type EdgeRole, edgeRoles } from "./drawn-network.ts";

/** What stands on an edge: one of its cells, or z_jk δ_k while an error comes back along it. */
export type EdgeKind = EdgeRole | "returned";

export interface EdgeNumber {
  readonly kind: EdgeKind;
  readonly value: number | undefined;
  /** The weight once corrected, beside its correction. */
  readonly after?: number;
  /** The cell that it is, or, of z_jk δ_k, the weight. */
  readonly cell: Cell;
}

/** The quantity of a role in the layer of an edge. */
export function quantityOfEdge({ layer }: Pick<DrawnEdge, "layer">, role: EdgeRole, trace: Trace): Quantity {
  return quantityOf(role, layer, trace.spec.sizes);
}

/**
 * What stands on an edge at a step: what the step computes, or the last that was computed. No error comes back to a bias neuron,
 * which has no production (M.2b).
 */
export function edgeKind({ layer, from }: Pick<DrawnEdge, "layer" | "from">, step: StepId, trace: Trace): EdgeKind {
  const m = depth(trace.spec);
  const { sizes } = trace.spec;
  if (layer > 1 && from > 0 && standing(quantityOf("error", layer - 1, sizes), step, m) === "lit") return "returned";
  const there = edgeRoles.findLast((role) => standing(quantityOf(role, layer, sizes), step, m) !== "pending");
  return there ?? "weights";
}

const returnedKnown = new WeakMap<Trace, ReadonlyMap<number, Tensor>>();
const correctedKnown = new WeakMap<Trace, readonly Tensor[]>();

/** The number on an edge. */
export function edgeNumber(edge: DrawnEdge, kind: EdgeKind, trace: Trace): EdgeNumber {
  const position = weightPosition(trace.spec, edge);
  if (kind === "returned") {
    const values = returnedIn(trace).get(edge.layer);
    return { kind, value: values === undefined ? undefined : at(values, position), cell: edge.cells.weights };
  }
  const cell = edge.cells[kind];
  const value = cellValue(trace, cell);
  if (kind !== "correction" || trace.update === null) return { kind, value, cell };
  return { kind, value, cell, after: at(layerWeights(afterCorrection(trace), edge.layer), position) };
}

/** z_jk δ_k of the first sample, by layer. */
function returnedIn(trace: Trace): ReadonlyMap<number, Tensor> {
  const known = returnedKnown.get(trace);
  if (known !== undefined) return known;
  const backward = trace.samples[0]?.backward ?? null;
  const made = new Map<number, Tensor>();
  for (const [n, errors] of (backward?.deltas ?? []).entries()) {
    made.set(n + 1, returnedErrors(layerWeights(trace.weights, n + 1), errors));
  }
  returnedKnown.set(trace, made);
  return made;
}

/** M.3c: the weights with their corrections. */
function afterCorrection(trace: Trace): readonly Tensor[] {
  const known = correctedKnown.get(trace);
  if (known !== undefined) return known;
  const made = trace.update === null ? trace.weights : corrected(trace.weights, trace.update.corrections);
  correctedKnown.set(trace, made);
  return made;
}
