import { describe, expect, it } from "vitest";
import { withNews, withRunEnded } from "../../../src/store/runs/past-runs.ts";
import type { State } from "../../../src/store/state.ts";
import { initialState } from "../../../src/store/store.ts";
import type { TrainingNews } from "../../../src/worker/protocol/training.ts";
import { curveOf, trainingNews } from "../../training-news.ts";

function news(session: number, points = 3): TrainingNews {
  const settings = { alpha: session, batch: 10, epochs: 1, samples: 100, seed: 1 };
  const curve = curveOf(points);
  return trainingNews({ session, settings, curves: { batch: curve, train: curve, test: curve } });
}

const taking = (state: State, session: number, points?: number): State => ({
  ...state,
  ...withNews(state, news(session, points)),
});

describe("Runs of before", () => {
  it("news of the same run replace the news before and keep nothing", () => {
    const state = taking(taking(initialState, 1), 1);
    expect(state.pastRuns).toEqual([]);
    expect(state.training?.session).toBe(1);
  });

  it("when another run begins, the curves and settings of the one before are kept, numbered in order", () => {
    const state = [1, 2, 3].reduce((before, session) => taking(before, session), initialState);
    expect(state.pastRuns.map(({ number, settings }) => [number, settings.alpha])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(state.training?.settings.alpha).toBe(3);
  });

  it("a run that was ended is not under way, and what it drew stays", () => {
    const state = withRunEnded(taking(initialState, 1));
    expect(state.training).toBeNull();
    expect(state.pastRuns).toHaveLength(1);
  });

  it("a run that never drew a line is not kept", () => {
    expect(withRunEnded(taking(initialState, 1, 1)).pastRuns).toEqual([]);
  });

  it("the number of runs kept is bounded, and the oldest goes first", () => {
    const state = Array.from({ length: 12 }, (_, n) => n + 1).reduce((before, n) => taking(before, n), initialState);
    expect(state.pastRuns.length).toBeLessThan(8);
    expect(state.pastRuns.at(-1)?.number).toBe(11);
  });
});
