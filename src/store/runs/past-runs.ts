import { sideOf } from "../../setup/setup.ts";
import type { Model } from "../../worker/protocol/network.ts";
import type { TrainingNews } from "../../worker/protocol/training.ts";
import type { PastRun, State } from "../state.ts";

type Asked = Pick<State, "training" | "pastRuns" | "setup" | "model" | "aside">;

/** Runs whose curves are kept for comparison; a curve has some thousand points at most. */
export const mostPastRuns = 5;

/** The network that runs train, whether it is shown or not. */
function trainedModel({ setup, model, aside }: Asked): Model | null {
  return sideOf(setup) === "mnist" ? model : (aside?.model ?? null);
}

/** The end of the run of the network shown, if it is the one that is trained. */
export function withRunEnded(state: Asked): Pick<State, "training" | "pastRuns"> {
  return sideOf(state.setup) === "mnist" ? ended(state) : { training: state.training, pastRuns: state.pastRuns };
}

/** The end of a run: its curves join those of the runs before, and it is no longer the one under way. */
function ended(state: Asked): Pick<State, "training" | "pastRuns"> {
  const { training, pastRuns } = state;
  if (training === null || training.curves.test.seen.length < 2) return { training: null, pastRuns };
  const { settings, conventions, curves, branchedAt } = training;
  const number = (pastRuns.at(-1)?.number ?? 0) + 1;
  const past: PastRun = { number, settings, conventions, curves, branchedAt, sizes: trainedModel(state)?.sizes ?? [] };
  return { training: null, pastRuns: [...pastRuns, past].slice(-mostPastRuns) };
}

/** Other weights of the network that is trained, shown or not; as it is where there are none. */
export function withTrained(state: Pick<State, "setup" | "aside">, model: Model | null): Partial<State> {
  if (model === null) return {};
  if (sideOf(state.setup) === "mnist") return { model };
  return state.aside === null ? {} : { aside: { ...state.aside, model } };
}

/** News of a run; where it is of another run than the news before, that one has ended. */
export function withNews(state: Asked, news: TrainingNews): Partial<State> {
  const another = state.training !== null && state.training.session !== news.session;
  return {
    ...(another ? ended(state) : {}),
    training: news,
    ...withTrained(state, news.model),
  };
}
