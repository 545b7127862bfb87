import { withDigits } from "../../digits/collection.ts";
import type { Run } from "../../files/curves.ts";
import type { Session, SessionNetwork } from "../../files/session-file.ts";
import type { Setup } from "../../setup/setup.ts";
import type { Model } from "../../worker/protocol/network.ts";
import { show } from "../address/opening.ts";
import { changedWeights, situationOf } from "../address/sharing.ts";
import { exerciseRecord, takeUpRecord } from "../record/exercise-record.ts";
import { mostPastRuns } from "../runs/past-runs.ts";
import { runsOf } from "../runs/runs.ts";
import type { State } from "../state.ts";
import { store } from "../store.ts";

/** All that the page has, to be saved in one file. */
export async function sessionOf(state: State): Promise<Session> {
  const { aside, draw } = state;
  const { setup, view } = situationOf(state);
  const shown = { setup, weights: changedWeights({ setup, model: state.model }) };
  return {
    view,
    networks: aside === null ? [shown] : [shown, networkOf(aside.setup, aside.model)],
    runs: runsOf(state),
    digits: draw.collection,
    exercises: await exerciseRecord(),
  };
}

function networkOf(setup: Setup, model: Model | null): SessionNetwork {
  return { setup, weights: changedWeights({ setup, model }) };
}

/**
 * Opens a session: its networks take the place of those here; its runs, digits and exercises are put beside what there is.
 *
 * @returns how many digits were new
 */
export async function openSession({ view, networks, runs, digits, exercises }: Session): Promise<number> {
  const [shown, other] = networks;
  if (other !== undefined) {
    await show(
      { setup: other.setup, view: { ...view, place: "course", page: "", pinned: null, trail: [] } },
      other.weights,
    );
  }
  if (shown !== undefined) await show({ setup: shown.setup, view }, shown.weights);
  const { draw } = store.getState();
  const { digits: collection, added } = withDigits(draw.collection, digits);
  store.setState((state) => ({ draw: { ...state.draw, collection }, pastRuns: withRuns(state.pastRuns, runs) }));
  await takeUpRecord(exercises);
  return added;
}

/** The runs here and those of a session, each once, counted anew; the last ones, where they are too many. */
function withRuns(here: State["pastRuns"], more: readonly Run[]): State["pastRuns"] {
  const key = ({ number: _number, curves, ...run }: Run): string =>
    JSON.stringify([run, [...curves.test.seen], [...curves.test.cost]]);
  const known = new Map([...here, ...more].map((run) => [key(run), run]));
  return [...known.values()].slice(-mostPastRuns).map((run, n) => ({ ...run, number: n + 1 }));
}
