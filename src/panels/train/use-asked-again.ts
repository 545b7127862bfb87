import { useEffect, useRef, useState } from "react";

/** What takes long to answer is asked the more rarely: the worker has this many times as long for other things. */
const REST = 4;

/**
 * Asks again whenever `moment` changes: one question at a time, `interval` milliseconds from answer to question at least,
 * and the last moment always. Nothing is asked once the view is gone. Null before the first answer.
 */
export function useAskedAgain<T>(question: () => Promise<T | null>, moment: string, interval: number): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  const latest = useRef(question);
  const state = useRef({ here: false, busy: false, due: false });
  useEffect(() => {
    latest.current = question;
  });
  useEffect(() => {
    const own = state.current;
    own.here = true;
    return () => {
      own.here = false;
    };
  }, []);
  // The moment is what makes the question worth asking again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  useEffect(() => {
    const own = state.current;
    const turn = async (): Promise<void> => {
      if (own.busy) {
        own.due = true;
        return;
      }
      own.busy = true;
      do {
        own.due = false;
        const began = performance.now();
        const found = await latest.current();
        if (own.here && found !== null) setAnswer(found);
        const rest = Math.max(interval, REST * (performance.now() - began));
        await new Promise((done) => setTimeout(done, rest));
      } while (own.due && own.here);
      own.busy = false;
    };
    void turn();
  }, [moment, interval]);
  return answer;
}
