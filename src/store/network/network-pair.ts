import { ask } from "../connection/connection.ts";
import type { NetworkPair, PairedNetwork } from "../drawing/draw-state.ts";
import { readAgain } from "../drawing/recognition.ts";
import { withRunEnded } from "../runs/past-runs.ts";
import type { State } from "../state.ts";
import { store } from "../store.ts";

/** The pair, where one of it is in use still. */
export function pairInUse({ draw, model }: Pick<State, "draw" | "model">): NetworkPair | null {
  return draw.networks !== null && draw.networks.inUse === model?.run ? draw.networks : null;
}

/** Whether training to read would take the place of a network that is not one trained to read. */
export function replacesCourseNetwork(state: Pick<State, "draw" | "model">): boolean {
  return pairInUse(state)?.keptIs !== "course";
}

/**
 * Before a network is trained to read: remembers the one in use, unless it is itself such a network.
 *
 * @returns what to call when the new one is there
 */
export function keepCourseNetwork(): () => void {
  const state = store.getState();
  const kept = replacesCourseNetwork(state) ? inUse(state) : (state.draw.networks?.kept ?? null);
  return () => {
    const run = store.getState().model?.run;
    if (kept === null || run === undefined || run === state.model?.run) return;
    setPair({ kept, keptIs: "course", inUse: run });
  };
}

/** Puts the network that is kept in the place of the one in use, which is kept instead. A training run under way is over. */
export async function swapNetworks(): Promise<void> {
  const state = store.getState();
  const pair = pairInUse(state);
  const other = inUse(state);
  if (pair === null || other === null) return;
  const { model, ...setup } = pair.kept;
  store.setState((now) => ({ ...withRunEnded(now), setup: { ...now.setup, ...setup } }));
  // As it was drawn, it stays so; corrected, it is given its weights.
  const weights = model.revision === 0 ? {} : { weights: model.weights };
  const back = await ask("create", { sizes: model.sizes, init: model.init, rules: state.setup.rules, ...weights });
  if (back === null) return;
  store.setState({ model: back });
  setPair({ kept: other, keptIs: pair.keptIs === "course" ? "reader" : "course", inUse: back.run });
  await readAgain();
}

function inUse({ model, setup }: Pick<State, "model" | "setup">): PairedNetwork | null {
  const { sizes, init, conventions } = setup;
  return model === null ? null : { sizes, init, conventions, model };
}

/** There are now these two. */
export function setPair(networks: NetworkPair): void {
  store.setState(({ draw }) => ({ draw: { ...draw, networks } }));
}
