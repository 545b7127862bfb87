import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { StepId } from "../../course/method/step-id.ts";
import { quantityKey, quantityOf } from "../../course/symbols/quantity.ts";
import type { Role } from "../../course/symbols/symbol.ts";
import { sourceQuantities, standing } from "../flow.ts";
import { quantitiesOf, stagePlan } from "../stage-plan.ts";
import { type DrawnEdge, drawnNetwork } from "./drawn-network.ts";
import { type EdgeKind, edgeKind } from "./edge-number.ts";

/** How an edge takes part in a step: it carries numbers forward, errors back, is what is computed, or rests. */
export type EdgePart = "forward" | "back" | "computed" | "rests";

/** A step as the drawing shows it. */
export interface Moment {
  readonly step: StepId;
  readonly trace: Trace;
  /** The quantities that the step computes, and those that it computes them from, by their keys. */
  readonly computed: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** What stands on an edge. */
  readonly kindOf: (edge: DrawnEdge) => EdgeKind;
  /** What stands on most edges. */
  readonly onEdges: EdgeKind;
  /** How an edge takes part. */
  readonly partOf: (edge: DrawnEdge) => EdgePart;
}

/** What a step computes of a trace, from what, and what stands on the edges meanwhile. */
export function momentOf(trace: Trace, step: StepId): Moment {
  const m = depth(trace.spec);
  const plan = stagePlan(trace.spec.sizes);
  const lit = quantitiesOf(plan).filter((quantity) => standing(quantity, step, m) === "lit");
  const computed = new Set(lit.map(quantityKey));
  const sources = new Set(lit.flatMap((quantity) => sourceQuantities(plan, trace, quantity).map(quantityKey)));
  const kindOf = (edge: DrawnEdge): EdgeKind => edgeKind(edge, step, trace);
  const isLit = (role: Role, layer: number): boolean =>
    computed.has(quantityKey(quantityOf(role, layer, trace.spec.sizes)));
  const partOf = (edge: DrawnEdge): EdgePart => {
    if (kindOf(edge) === "returned") return "back";
    if (isLit("production", edge.layer)) return "forward";
    const computedRoles = ["gradient", "batchGradient", "correction"] as const;
    return computedRoles.some((role) => isLit(role, edge.layer)) ? "computed" : "rests";
  };
  const kinds = drawnNetwork(trace).edges.map(kindOf);
  const onEdges = kinds.find((kind) => kind !== "weights") ?? "weights";
  return { step, trace, computed, sources, kindOf, onEdges, partOf };
}
