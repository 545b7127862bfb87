import type { Trace } from "../../core/trace.ts";
import { sameCell } from "../../course/symbols/cell.ts";
import { firstSmallSetup } from "../../setup/examples.ts";
import { type Side, sideOf } from "../../setup/setup.ts";
import type { Place } from "../../setup/view.ts";
import { ask, hasNetwork, restartUnseen } from "../connection/connection.ts";
import { openSide } from "../kept/work-keeping.ts";
import type { Aside, State } from "../state.ts";
import { changeView, initialState, store } from "../store.ts";
import { correspondingCell } from "./corresponding-cell.ts";
import { adopt } from "./network.ts";
import { shownTrace } from "./passes.ts";

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
  const aside: Aside = { setup, model, traces, setAside, pinned, trail, carried: null };
  return {
    setup: { ...other.setup, conventions: { ...other.setup.conventions, output } },
    model: other.model,
    traces: other.traces,
    setAside: other.setAside,
    aside,
    focus: null,
    view: { ...view, pinned: null, trail: [] },
  };
}

/**
 * Pins, in the network shown now, the cell that was pinned in the other: the very cell that it was carried over from, if it is
 * still that one, else the one that corresponds to it. What was pinned meanwhile goes first.
 */
function carryOver({ view: { pinned }, aside }: State, from: Trace | null): void {
  const state = store.getState();
  const to = shownTrace(state);
  if (pinned === null || state.view.pinned !== null || state.aside === null || from === null || to === null) return;
  if (aside !== null && sameCell(pinned, aside.carried)) {
    changeView({ pinned: aside.pinned, trail: aside.trail });
    store.setState({ aside: { ...state.aside, carried: aside.pinned } });
    return;
  }
  const cell = correspondingCell(pinned, from, to);
  if (cell === null) return;
  changeView({ pinned: cell });
  store.setState({ aside: { ...state.aside, carried: cell } });
}

/** The places that speak of digits alone. */
const ofDigits: readonly Place[] = ["train", "draw", "faults"];

/** Shows MNIST's network wherever only digits are spoken of. */
export function followPlaces(): () => void {
  const follow = (): void => {
    const { setup, view } = store.getState();
    if (ofDigits.includes(view.place) && sideOf(setup) === "small") void showSide("mnist");
  };
  follow();
  return store.subscribe(follow);
}

const untouched: Omit<Aside, "setup"> = {
  model: null,
  traces: null,
  setAside: null,
  pinned: null,
  trail: [],
  carried: null,
};

/** Shows the other network, just as it was left; the one shown until now is one click away. */
export async function showSide(side: Side): Promise<void> {
  const before = store.getState();
  if (sideOf(before.setup) === side) return;
  const asked = shownTrace(before);
  store.setState({ ...withSide(before, side), engineStopped: false });
  if (before.engineStopped) restartUnseen(sideOf(before.setup));
  if (before.aside !== null && hasNetwork(side)) await adopt(ask("model", {}));
  else await openSide(side);
  carryOver(before, asked);
}
