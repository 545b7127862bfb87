import { useEffect } from "react";
import { NotArrived } from "../store/not-arrived.ts";
import { useStore } from "../store/store.ts";
import { afterPaint } from "./go-to-course.ts";
import { whileIdle } from "./while-idle.ts";

interface Fetched {
  fetch(): Promise<unknown>;
}

/**
 * Fetches parts of the page that nobody waits for yet, so that nobody has to: once the network stands there with its numbers, one
 * after the other, while nothing else is to be done. The list is to be the same one each time.
 */
export function useFetchedAhead(parts: readonly Fetched[]): void {
  const there = useStore((state) => state.traces !== null);
  useEffect(() => {
    if (!there) return;
    let stop = (): void => undefined;
    let left = false;
    afterPaint(() => {
      if (!left) stop = whileIdle(parts.map((part) => () => void fetchQuietly(part)));
    });
    return () => {
      left = true;
      stop();
    };
  }, [there, parts]);
}

/** What does not come now is asked for anew when it is shown. */
async function fetchQuietly(part: Fetched): Promise<void> {
  try {
    await part.fetch();
  } catch (error) {
    if (error instanceof NotArrived) error.forget();
  }
}
