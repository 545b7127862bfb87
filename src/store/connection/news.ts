import type { News } from "../../worker/client.ts";
import type { DigitsNews } from "../../worker/protocol/samples.ts";
import { hearKept } from "../kept/work-keeping.ts";
import { refreshTraces } from "../network/passes.ts";
import { withLooks } from "../runs/faults.ts";
import { withNews, withTrained } from "../runs/past-runs.ts";
import type { State } from "../state.ts";
import { store } from "../store.ts";

/** Takes what the worker tells without having been asked into the store. */
export function hear(news: News): void {
  switch (news.kind) {
    case "digits": {
      const { status, available, fault } = news;
      const before = store.getState();
      store.setState(({ digits }) => ({
        digits: {
          status,
          available,
          fault,
          bytesLoaded: news.bytesLoaded ?? digits.bytesLoaded,
          bytesTotal: news.bytesTotal ?? digits.bytesTotal,
        },
      }));
      if (before.traces === null || sampleArrives(before, available)) void refreshTraces();
      return;
    }
    case "training": {
      store.setState((state) => withNews(state, news));
      if (news.model !== null) void refreshTraces();
      return;
    }
    case "kept": {
      hearKept(news);
      return;
    }
    case "programs":
      store.setState(({ programs }) => ({ programs: withLooks(news, programs) }));
      return;
    case "survey":
      store.setState({ survey: news });
      return;
    case "watched":
      store.setState({ watched: news });
      return;
    case "teaching": {
      store.setState((state) => ({ teaching: news, ...withTrained(state, news.model) }));
      if (news.model !== null) void refreshTraces();
      return;
    }
  }
}

/** Whether the digit chosen is among those that have just arrived. */
function sampleArrives({ setup, digits }: State, available: DigitsNews["available"]): boolean {
  const { source } = setup;
  if (source.kind !== "mnist") return false;
  return digits.available[source.set] <= source.index && source.index < available[source.set];
}
