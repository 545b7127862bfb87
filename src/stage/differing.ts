import { useMemo } from "react";
import type { Trace } from "../core/trace.ts";
import { quantityKey } from "../course/symbols/quantity.ts";
import { scenes } from "../course/tour/tour.ts";
import type { State } from "../store/state.ts";
import { useStore } from "../store/store.ts";
import { usePass } from "./pass-context.tsx";
import { valuesOf } from "./slot-figure.tsx";
import { quantitiesOf, type StagePlan, stagePlan } from "./stage-plan.ts";

const none: ReadonlySet<string> = new Set();
/** The first scene of the tour that speaks of softmax. */
const softmaxScene = scenes.findIndex(({ chapter }) => chapter === "B");

/** Whether the tour is under way and has not spoken of the other output yet. */
function isBeforeSoftmax({ tour: { open, at } }: Pick<State, "tour">): boolean {
  return open && scenes.slice(0, softmaxScene).some(({ id }) => id === at);
}

/**
 * The quantities of the pass shown that the other output gives other values, by their keys: they are marked ≠. None in the tour
 * until it comes to softmax.
 */
export function useDiffering(): ReadonlySet<string> {
  const { trace } = usePass();
  const plan = stagePlan(trace.spec.sizes);
  const traces = useStore((state) => state.traces);
  const early = useStore(isBeforeSoftmax);
  return useMemo(
    () => (traces === null || early ? none : differingQuantities(plan, traces.sigmoid, traces.softmax)),
    [plan, traces, early],
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
