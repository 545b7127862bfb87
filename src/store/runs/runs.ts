import type { Run } from "../../files/curves.ts";
import { sideOf } from "../../setup/setup.ts";
import type { State } from "../state.ts";
import { withRunEnded } from "./past-runs.ts";

/** The runs of which curves are kept, the one under way last. */
export function runsOf(state: State): readonly Run[] {
  return withRunEnded({ ...state, ...shownAsTrained(state) }).pastRuns;
}

/** The state as if the network that runs train were shown: its run is the one that would end. */
function shownAsTrained({ setup, model, aside }: State): Pick<State, "setup" | "model" | "aside"> {
  const mnistAside = sideOf(setup) === "small" && aside !== null;
  return mnistAside ? { setup: aside.setup, model: aside.model, aside: null } : { setup, model, aside };
}
