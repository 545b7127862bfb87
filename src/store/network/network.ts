import type { Conventions } from "../../core/network.ts";
import { rulesOf } from "../../setup/rules.ts";
import type { Setup } from "../../setup/setup.ts";
import { changed } from "../../setup/situation.ts";
import type { Model } from "../../worker/protocol/network.ts";
import { ask } from "../connection/connection.ts";
import { withRunEnded } from "../runs/past-runs.ts";
import { initialState, store } from "../store.ts";
import { passSettings, refreshTraces } from "./passes.ts";

/** Makes a new network from the setup, with other weights than its first ones if given; the run before is over. */
export async function createNetwork(weights: readonly Float64Array[] | null = null): Promise<void> {
  const { sizes, init, rules } = store.getState().setup;
  store.setState(withRunEnded);
  await adopt(ask("create", { sizes, init, rules, ...(weights !== null && { weights }) }));
}

/** Changes the setup. What shapes the network (N_c, seed, amplitude, a program that draws it otherwise) starts a new one; the rest is read anew. */
export async function changeSetup(change: Partial<Setup>): Promise<void> {
  const before = store.getState().setup;
  const setup = changed(before, change, initialState.setup);
  store.setState({ setup });
  const asked = change.sizes !== undefined || change.init !== undefined;
  const shaped = asked || setup.sizes !== before.sizes || setup.init !== before.init;
  if (shaped || rulesOf(setup).initial !== rulesOf(before).initial) await createNetwork();
  else await refreshTraces();
}

/** Changes how the same weights are read: output, cost factor, mean or sum. */
export function changeConventions(change: Partial<Conventions>): Promise<void> {
  const { conventions } = store.getState().setup;
  return changeSetup({ conventions: { ...conventions, ...change } });
}

/** M.3c: adds the shown corrections to the weights, `times` times, each from a fresh pass. */
export async function applyCorrection(times = 1): Promise<void> {
  const state = store.getState();
  const pass = passSettings(state, state.setup.conventions.output);
  if (pass !== null) await adopt(ask("apply", { ...pass, times }));
}

/**
 * Brings back the same initial weights; a training run under way is over. The page says so when the worker has answered:
 * news of the run that were on their way come before the answer, none after.
 */
export async function resetWeights(): Promise<void> {
  const model = await ask("reset", {});
  if (model === null) return;
  store.setState((state) => ({ ...withRunEnded(state), model }));
  await refreshTraces();
}

/** Begins a run with other weights of the same shape; the run before is over. */
export async function takeWeights(weights: readonly Float64Array[]): Promise<void> {
  const { model, setup } = store.getState();
  if (model === null) return;
  store.setState(withRunEnded);
  await adopt(ask("create", { sizes: model.sizes, init: model.init, rules: setup.rules, weights }));
}

/** What a network needs to go on from where it was. */
export type Carried = Pick<Model, "sizes" | "init" | "weights">;

/** Goes on with weights that a worker or a page before has had. */
export async function resumeNetwork({ sizes, init, weights }: Carried): Promise<void> {
  const { rules } = store.getState().setup;
  await adopt(ask("create", { sizes, init, rules, weights }));
}

/** Shows the network that the worker answers with; `read` reads anew what is shown with it. */
export async function adopt(answer: Promise<Model | null>, read: () => Promise<void> = refreshTraces): Promise<void> {
  const model = await answer;
  if (model === null) return;
  store.setState({ model });
  await read();
}
