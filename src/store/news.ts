import type { News } from "../worker/client.ts";
import { refreshTraces } from "./passes.ts";
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
      const { model, place } = store.getState();
      store.setState({ training: news, model: news.model ?? model });
      if (place !== "train" || news.status !== "running") void refreshTraces();
      return;
    }
  }
}
