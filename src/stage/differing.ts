import { useMemo } from "react";
import type { Trace } from "../core/trace.ts";
import { quantityKey } from "../course/symbols/quantity.ts";
import { useStore } from "../store/store.ts";
import { usePass } from "./pass-context.tsx";
import { valuesOf } from "./slot-figure.tsx";
import { quantitiesOf, type StagePlan, stagePlan } from "./stage-plan.ts";

/** The quantities of the pass shown that the other output gives other values, by their keys: they are marked ≠. */
export function useDiffering(): ReadonlySet<string> {
  const { trace } = usePass();
  const plan = stagePlan(trace.spec.sizes);
  const traces = useStore((state) => state.traces);
  return useMemo(
    () => (traces === null ? new Set<string>() : differingQuantities(plan, traces.sigmoid, traces.softmax)),
    [plan, traces],
  );
}

/** What the two outputs, on the same weights and sample, give other values to; not what one of them gives none. */
export function differingQuantities(plan: StagePlan, one: Trace, other: Trace): ReadonlySet<string> {
  const differing = quantitiesOf(plan).filter((quantity) => {
    const [mine, theirs] = [valuesOf(one, quantity), valuesOf(other, quantity)];
    if (mine === null || theirs === null || mine === theirs) return false;
    return !mine.every((value, n) => value === theirs[n]);
  });
  return new Set(differing.map(quantityKey));
}
