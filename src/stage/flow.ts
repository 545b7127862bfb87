import { depth } from "../core/network.ts";
import type { Trace } from "../core/trace.ts";
import { producersOf, sourcesOf } from "../course/algebra/graph.ts";
import { firstIndices, indexValue } from "../course/algebra/index-values.ts";
import { type StepId, stepIds } from "../course/method/step-id.ts";
import type { Cell } from "../course/symbols/cell.ts";
import { birthOf, type Quantity, quantityKey } from "../course/symbols/quantity.ts";
import { isLayered } from "../course/symbols/symbol.ts";
import { aliasesOf, indexBounds, symbolOf } from "../course/symbols/symbols.ts";
import { type PlannedSlot, quantitiesOf, type StagePlan, slotsOf } from "./stage-plan.ts";

/** How a tensor stands to the step shown: computed by it, known before it, or still to come. */
export type Standing = "lit" | "known" | "pending";

/** Whether `step` has been reached when `shown` is shown. */
export function reached(step: StepId, shown: StepId): boolean {
  return stepIds.indexOf(step) <= stepIds.indexOf(shown);
}

/** Where a quantity stands when `step` is shown, in a network of m layers. */
export function standing(quantity: Quantity, step: StepId, m: number): Standing {
  const own = birthOf(quantity, m);
  if (own === null) return "known";
  if (own === step) return "lit";
  return reached(own, step) ? "known" : "pending";
}

/** What a slot shows at a step: the last of its quantities that is there, or the first, still to come. */
export function shownIn({ quantities }: PlannedSlot, step: StepId, m: number): Quantity {
  return quantities.findLast((quantity) => standing(quantity, step, m) !== "pending") ?? quantities[0];
}

/** What a step does with a tensor: computes it, computes from it, both (ŷ from τ), or neither. */
type Part = "lit" | "source" | "rest";

/** What the step of these flows does with a quantity. */
export function partIn(flows: readonly Flow[], quantity: Quantity): Part {
  const key = quantityKey(quantity);
  if (flows.some(({ to }) => quantityKey(to) === key)) return "lit";
  return flows.some(({ from }) => from.some((source) => quantityKey(source) === key)) ? "source" : "rest";
}

/** A tensor that a step computes, and those it is computed from. */
export interface Flow {
  readonly to: Quantity;
  readonly from: readonly Quantity[];
}

const flowing = new Map<string, readonly Flow[]>();

/** What a step computes on the stage, each with its sources; the same object each time. */
export function flowsAt(plan: StagePlan, trace: Trace, step: StepId): readonly Flow[] {
  const key = `${trace.spec.output} ${plan.sizes.join("-")} ${step}`;
  const before = flowing.get(key);
  if (before !== undefined) return before;
  const m = depth(trace.spec);
  const flows = slotsOf(plan)
    .map((slot) => shownIn(slot, step, m))
    .filter((quantity) => standing(quantity, step, m) === "lit")
    .map((to) => ({ to, from: sourceQuantities(plan, trace, to) }));
  flowing.set(key, flows);
  return flows;
}

const known = new Map<string, readonly Quantity[]>();

/**
 * The stage's tensors that one is computed from, by the equation that the method applies: as whole vectors and matrices where the
 * course writes it so (δ^caché = M δ^sortie), else those of one of its cells. A source that the stage does not show (g′(σ_j)), or
 * whose place the tensor itself takes (the sample's gradient, once the batch's is there), stands for its own sources.
 */
export function sourceQuantities(plan: StagePlan, trace: Trace, of: Quantity): readonly Quantity[] {
  const key = `${trace.spec.output} ${plan.sizes.join("-")} ${quantityKey(of)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = new Map<string, Quantity>();
  const tensors = new Set<string>();
  const follow = (cells: readonly Cell[], rest: number): void => {
    for (const cell of cells) {
      // One of its cells speaks for a tensor that the stage shows: σ_1 is computed from 785 of w.
      const tensor = isLayered(symbolOf(cell.symbol)) ? `${cell.symbol} ${cell.indices[0]}` : cell.symbol;
      if (tensors.has(tensor)) continue;
      const shown = shownFor(plan, trace, cell);
      if (shown !== null && !inOnePlace(plan, shown, of)) {
        tensors.add(tensor);
        found.set(quantityKey(shown), shown);
      } else if (rest > 0) follow(sourcesOf(cell, trace, firstIndices), rest - 1);
    }
  };
  const cell = cellThatSpeaks(trace, of);
  follow(vectorSources(trace, cell) ?? sourcesOf(cell, trace, firstIndices), 2);
  const sources = [...found.values()];
  known.set(key, sources);
  return sources;
}

/** A cell that speaks for its tensor: no bias neuron, whose value no activation computes. */
function cellThatSpeaks(trace: Trace, { symbol, at }: Quantity): Cell {
  const indices = indexBounds(trace, symbol, at).map(([first, last], n) => at[n] ?? Math.min(last, Math.max(1, first)));
  return { symbol, indices };
}

/** The cells that the statement on whole vectors names, where the course has one. */
function vectorSources(trace: Trace, cell: Cell): readonly Cell[] | null {
  const [instance] = producersOf(cell, trace, firstIndices).filter(({ statement }) => statement.vector !== undefined);
  if (instance === undefined) return null;
  const { left, vector } = instance.statement;
  return (vector?.parts ?? []).flatMap((part): Cell[] => {
    if (typeof part === "string") return [];
    const { symbol, indices } = part.reference;
    const own = left.kind === "ref" && left.symbol === symbol && indices.every((index, n) => index === left.indices[n]);
    if (own) return [];
    // Only the layer is needed to find the tensor; a letter that runs has any value.
    return [{ symbol, indices: indices.map((index) => indexValue(index, instance.scope) ?? 0) }];
  });
}

/** Whether two quantities take turns in one slot. */
function inOnePlace(plan: StagePlan, one: Quantity, other: Quantity): boolean {
  const keys = [quantityKey(one), quantityKey(other)];
  return slotsOf(plan).some(({ quantities }) =>
    keys.every((key) => quantities.some((own) => quantityKey(own) === key)),
  );
}

/** What the stage shows of a cell's tensor, under the cell's name or its other one. */
function shownFor(plan: StagePlan, trace: Trace, cell: Cell): Quantity | null {
  for (const { symbol, indices } of [cell, ...aliasesOf(cell, trace)]) {
    for (const quantity of quantitiesOf(plan)) {
      if (quantity.symbol === symbol && quantity.at.every((index, n) => indices[n] === index)) return quantity;
    }
  }
  return null;
}
