import type { Conventions } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { ComparisonRow } from "../../course/equations/comparison.ts";
import { conventionsFor, equationOf } from "../../course/equations/equations.ts";
import { stepOfEquation } from "../../course/method/method.ts";
import type { Quantity } from "../../course/symbols/quantity.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import { type PlannedSlot, slotsOf, stagePlan } from "../../stage/stage-plan.ts";

/** A slot of the stage that a row shows, and which of its quantities. */
export interface RowSlot {
  readonly slot: PlannedSlot;
  readonly quantity: Quantity;
}

/**
 * What a row's equations compute on the stage: the left sides of those that the method applies, in the stage's order. A batch of
 * one has nothing of its own to show.
 */
export function slotsOfRow({ a, b }: ComparisonRow, trace: Trace): readonly RowSlot[] {
  const conventions: Conventions = trace.spec;
  const computed = new Set(
    [...a, ...b].flatMap((id) => {
      const equation = equationOf(id);
      const own = conventionsFor(equation, conventions);
      if (stepOfEquation(id)?.equations[own.output].includes(id) !== true) return [];
      return equation.statements(own).flatMap(({ left }) => (left.kind === "ref" ? [left.symbol] : []));
    }),
  );
  return slotsOf(stagePlan(trace.spec.sizes)).flatMap((slot) =>
    slot.quantities
      .filter(({ symbol }) => computed.has(symbol) && (trace.samples.length > 1 || !brought(slot, symbol)))
      .map((quantity) => ({ slot, quantity })),
  );
}

/** Whether a symbol brings together the batch's values of what its slot shows of each sample. */
function brought({ quantities }: PlannedSlot, symbol: Quantity["symbol"]): boolean {
  return quantities.length > 1 && !symbolOf(symbol).perSample;
}
