import type { Trace } from "../../core/trace.ts";
import type { SymbolId } from "../../course/cell.ts";
import { sourcesOf } from "../../course/graph.ts";
import { firstIndices } from "../../course/index-values.ts";
import { type StepId, stepIds, stepThatProduces } from "../../course/method.ts";
import { indexBounds } from "../../course/symbols.ts";
import { type StageTensor, stageTensors } from "./tensors.ts";

/** How a tensor stands to the step shown: computed by it, known before it, or still to come. */
export type Standing = "lit" | "known" | "pending";

/** The step that computes a tensor; null for what is there before the pass: the weights, the truth. */
export function stepOfTensor(symbol: SymbolId): StepId | null {
  // y comes with the sample, as its label: the method only takes it up at step 2a.
  return symbol === "y" ? null : (stepThatProduces(symbol)?.id ?? null);
}

/** Where a tensor stands when `step` is shown. */
export function standing(symbol: SymbolId, step: StepId): Standing {
  const own = stepOfTensor(symbol);
  if (own === null) return "known";
  if (own === step) return "lit";
  return reached(own, step) ? "known" : "pending";
}

/** Whether `step` has been reached when `shown` is shown. */
export function reached(step: StepId, shown: StepId): boolean {
  return stepIds.indexOf(step) <= stepIds.indexOf(shown);
}

/** The stage's tensors that one is computed from, by the equation that the method applies to its first cell. */
export function sourceTensors(trace: Trace, id: StageTensor): readonly StageTensor[] {
  const indices = indexBounds(trace, id).map(([first]) => first);
  // j = 0 and k = 0 of z-shaped tensors read U_0, which no activation computes: the second row speaks for all.
  const [j = 0, ...rest] = indices;
  const cell = { symbol: id, indices: j === 0 && rest.length > 0 ? [1, ...rest] : indices };
  const found = new Set<SymbolId>(sourcesOf(cell, trace, firstIndices).map(({ symbol }) => symbol));
  return stageTensors.filter((tensor) => found.has(tensor));
}
