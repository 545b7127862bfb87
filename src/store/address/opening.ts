import { situationAt } from "../../setup/address.ts";
import { isOwn } from "../../setup/drawn-image.ts";
import type { SetupFault } from "../../setup/fault.ts";
import { type Setup, sideOf } from "../../setup/setup.ts";
import type { Situation } from "../../setup/situation.ts";
import { advanced, change } from "../drawing/drawing.ts";
import { createNetwork } from "../network/network.ts";
import { refreshTraces } from "../network/passes.ts";
import { sourceOnPad } from "../network/sample.ts";
import { withSide } from "../network/sides.ts";
import { initialState, store } from "../store.ts";
import { changeLanguage } from "../view/view-changes.ts";

/** What an address says nothing of, and what a file leaves out. */
export const usual: Situation = initialState;

/** What an address asks for, from `before` on, and the faults to tell. */
export function addressed(address: string, before: Situation): { situation: Situation; faults: readonly SetupFault[] } {
  // The link that skips to the content is no address of ours.
  if (address !== "" && !address.startsWith("#/")) return { situation: before, faults: [] };
  return situationAt(address, before);
}

/** Tells what of an address could not be used; where all of it could, what was told of the one before goes. */
export function tellFaults(faults: readonly SetupFault[]): void {
  if (faults.length > 0) store.setState({ notice: { kind: "address", faults } });
  else if (store.getState().notice?.kind === "address") store.setState({ notice: null });
}

/** Shows a situation in the place of the one that is shown: a network of its own, unless it is drawn as the one here. */
export async function show(
  { setup, view }: Situation,
  weights: readonly ArrayLike<number>[] | null = null,
): Promise<void> {
  const { language } = store.getState().view;
  store.setState((state) => withSide(state, sideOf(setup)));
  const before = store.getState();
  store.setState({ setup, view: { ...view, language } });
  putOnPad(setup);
  if (view.language !== language) void changeLanguage(view.language);
  const taken = weights?.map((layer) => Float64Array.from(layer)) ?? null;
  if (taken !== null || before.model === null || !sameNetwork(setup, before.setup)) await createNetwork(taken);
  else await refreshTraces();
}

function sameNetwork(one: Setup, other: Setup): boolean {
  if (one === other) return true;
  return JSON.stringify([one.sizes, one.init]) === JSON.stringify([other.sizes, other.init]);
}

/** A drawing that is the sample lies on the pad too; what lay there before is a step back. */
export function putOnPad({ source }: Setup): void {
  if (!isOwn(source)) return;
  const { draw } = store.getState();
  if (JSON.stringify(sourceOnPad(draw)) === JSON.stringify(source)) return;
  const drawing =
    source.kind === "strokes"
      ? { strokes: source.strokes, pixels: null }
      : { strokes: [], pixels: Uint8Array.from(source.pixels) };
  const unprepared = source.kind === "strokes" && !source.prepared;
  change({ history: advanced(draw.history, drawing), unprepared, label: source.label });
}
