import { useEffect } from "react";
import { NotArrived } from "../store/parts/not-arrived.ts";
import { useStore } from "../store/store.ts";
import { fetchTypesetterAhead, useTypesetter } from "./typeset.ts";
import { whileIdle } from "./while-idle.ts";

/** Milliseconds in which the figures are drawn and the reader's eye arrives. */
const settling = 1000;

interface Fetched {
  fetch(): Promise<unknown>;
}

/**
 * Fetches parts of the page that nobody waits for yet, so that nobody has to: once the formulas and the network stand there, one
 * after the other, while nothing else is to be done; first KaTeX, where it was not needed so far. The list is to be the same one
 * each time.
 */
export function useFetchedAhead(parts: readonly Fetched[]): void {
  const computed = useStore((state) => state.traces !== null);
  const typesetter = useTypesetter();
  useEffect(() => {
    if (typesetter === "awaited" || !computed) return;
    const jobs = [() => void fetchTypesetterAhead(), ...parts.map((part) => () => void fetchQuietly(part))];
    let stop = (): void => undefined;
    const timer = setTimeout(() => {
      stop = whileIdle(jobs);
    }, settling);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [typesetter, computed, parts]);
}

/** What does not come now is asked for anew when it is shown. */
async function fetchQuietly(part: Fetched): Promise<void> {
  try {
    await part.fetch();
  } catch (error) {
    if (error instanceof NotArrived) error.forget();
  }
}
