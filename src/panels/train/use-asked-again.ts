import { useEffect, useRef, useState } from "react";

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
        const found = await latest.current();
        if (own.here && found !== null) setAnswer(found);
        await new Promise((done) => setTimeout(done, interval));
      } while (own.due && own.here);
      own.busy = false;
    };
    void turn();
  }, [moment, interval]);
  return answer;
}
