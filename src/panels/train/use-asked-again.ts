import { useEffect, useRef, useState } from "react";
import { latest } from "../../store/connection/latest.ts";

/** What takes long to answer is asked the more rarely: the worker has this many times as long for other things. */
const REST = 4;

/**
 * Asks again whenever `moment` changes: one question at a time, `interval` milliseconds from answer to question at least,
 * and the last moment always. A view that is gone withdraws its question. Null before the first answer.
 */
export function useAskedAgain<T>(
  question: (signal: AbortSignal) => Promise<T | null>,
  moment: string,
  interval: number,
): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  const newest = useRef({ question, interval });
  const again = useRef<() => Promise<void>>(null);
  useEffect(() => {
    newest.current = { question, interval };
  });
  useEffect(() => {
    const gone = new AbortController();
    again.current = latest(async () => {
      if (gone.signal.aborted) return;
      const began = performance.now();
      const found = await newest.current.question(gone.signal);
      if (gone.signal.aborted) return;
      if (found !== null) setAnswer(found);
      const rest = Math.max(newest.current.interval, REST * (performance.now() - began));
      await new Promise((done) => setTimeout(done, rest));
    });
    return () => gone.abort();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment is what makes the question worth asking again
  useEffect(() => {
    void again.current?.();
  }, [moment]);
  return answer;
}
