import type { State } from "../state.ts";
import { store } from "../store.ts";
import { takeWeights } from "./network.ts";

/** Puts a made-up network in the place of the one that is there, which is kept to come back to. */
export async function setAside(weights: readonly Float64Array[]): Promise<void> {
  const { model: before, setAside: kept } = store.getState();
  if (before === null) return;
  await takeWeights(weights);
  const { model } = store.getState();
  if (model === null || model.run === before.run) return;
  // Made up twice over: what was there first is what to come back to.
  const first = kept !== null && kept.run === before.run ? kept.model : before;
  store.setState({ setAside: { run: model.run, model: first } });
}

/** Brings back the network that was set aside. */
export async function bringBack(): Promise<void> {
  const { setAside: kept } = store.getState();
  if (kept === null) return;
  store.setState({ setAside: null });
  await takeWeights(kept.model.weights);
}

/** Whether the network shown is a made-up one, or what became of it by corrections. */
export function isMadeUp({ setAside: kept, model }: Pick<State, "setAside" | "model">): boolean {
  return kept !== null && model !== null && kept.run === model.run;
}
