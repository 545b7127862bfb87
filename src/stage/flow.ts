import type { Trace } from "../core/trace.ts";
import { sourcesOf } from "../course/algebra/graph.ts";
import { firstIndices } from "../course/algebra/index-values.ts";
import { stepThatProduces } from "../course/method/method.ts";
import { type StepId, stepIds } from "../course/method/step-id.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import { indexBounds } from "../course/symbols/symbols.ts";
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

const known = new Map<string, readonly StageTensor[]>();

/** The stage's tensors that one is computed from, by the equation that the method applies; found once an output. */
export function sourceTensors(trace: Trace, id: StageTensor): readonly StageTensor[] {
  const key = `${trace.spec.output}:${id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const [first = 0, ...rest] = indexBounds(trace, id).map(([from]) => from);
  // The row j = 0 of z-shaped tensors reads U_0, which no activation computes: row 1 speaks for all.
  const indices = rest.length === 0 ? [first] : [1, ...rest];
  const found = new Set<SymbolId>(sourcesOf({ symbol: id, indices }, trace, firstIndices).map(({ symbol }) => symbol));
  const sources = stageTensors.filter((tensor) => found.has(tensor));
  known.set(key, sources);
  return sources;
}
