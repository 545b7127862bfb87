import type { TrainingNews } from "../worker/protocol.ts";
import type { PastRun, State } from "./state.ts";

/** Runs whose curves are kept for comparison; a curve has some thousand points at most. */
const MOST_PAST_RUNS = 5;

/** The end of a run: its curves join those of the runs before, and it is no longer the one under way. */
export function withRunEnded({
  training,
  pastRuns,
  model,
}: Pick<State, "training" | "pastRuns" | "model">): Pick<State, "training" | "pastRuns"> {
  if (training === null || training.curves.test.seen.length < 2) return { training: null, pastRuns };
  const { settings, conventions, curves, branchedAt } = training;
  const number = (pastRuns.at(-1)?.number ?? 0) + 1;
  const past: PastRun = { number, settings, conventions, curves, branchedAt, sizes: model?.sizes ?? [] };
  return { training: null, pastRuns: [...pastRuns, past].slice(-MOST_PAST_RUNS) };
}

/** News of a run; where it is of another run than the news before, that one has ended. */
export function withNews(state: Pick<State, "training" | "pastRuns" | "model">, news: TrainingNews): Partial<State> {
  const another = state.training !== null && state.training.session !== news.session;
  return {
    ...(another ? withRunEnded(state) : {}),
    training: news,
    model: news.model ?? state.model,
  };
}
