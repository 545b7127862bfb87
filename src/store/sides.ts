import { firstSmallSetup } from "../setup/examples.ts";
import { type Side, sideOf } from "../setup/setup.ts";
import { ask, hasNetwork } from "./connection.ts";
import { adopt, createNetwork } from "./network.ts";
import type { Aside, State } from "./state.ts";
import { initialState, store } from "./store.ts";

/**
 * The state with the network of a side shown: what is shown now is set aside as it is, and what was set aside comes back.
 * Chapter, step and output stay.
 */
export function withSide(state: State, side: Side): Partial<State> {
  if (sideOf(state.setup) === side) return {};
  const { setup, model, traces, setAside, view } = state;
  const { pinned, trail } = view;
  const other = state.aside ?? { ...untouched, setup: side === "small" ? firstSmallSetup : initialState.setup };
  const { output } = setup.conventions;
  const aside: Aside = { setup, model, traces, setAside, pinned, trail };
  return {
    setup: { ...other.setup, conventions: { ...other.setup.conventions, output } },
    model: other.model,
    traces: other.traces,
    setAside: other.setAside,
    aside,
    focus: null,
    view: { ...view, pinned: other.pinned, trail: other.trail },
  };
}

const untouched: Omit<Aside, "setup"> = { model: null, traces: null, setAside: null, pinned: null, trail: [] };

/** Shows the other network, just as it was left; the one shown until now is one click away. */
export async function showSide(side: Side): Promise<void> {
  const before = store.getState();
  if (sideOf(before.setup) === side) return;
  store.setState(withSide(before, side));
  const { model } = store.getState();
  if (hasNetwork(side)) await adopt(ask("model", {}));
  else await createNetwork(model === null || model.revision === 0 ? null : model.weights);
}
