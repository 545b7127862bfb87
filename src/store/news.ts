import type { News } from "../worker/client.ts";
import { refreshTraces } from "./passes.ts";
import { withNews } from "./past-runs.ts";
import { store } from "./store.ts";

/** Takes what the worker tells without having been asked into the store. */
export function hear(news: News): void {
  switch (news.kind) {
    case "digits": {
      const { status, available, fault } = news;
      const waiting = store.getState().traces === null;
      store.setState(({ digits }) => ({
        digits: {
          status,
          available,
          fault,
          bytesLoaded: news.bytesLoaded ?? digits.bytesLoaded,
          bytesTotal: news.bytesTotal ?? digits.bytesTotal,
        },
      }));
      if (waiting) void refreshTraces();
      return;
    }
    case "training": {
      store.setState((state) => withNews(state, news));
      if (news.model !== null) void refreshTraces();
      return;
    }
    case "teaching": {
      store.setState({ teaching: news, model: news.model ?? store.getState().model });
      if (news.model !== null) void refreshTraces();
      return;
    }
  }
}
