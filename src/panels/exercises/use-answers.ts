import { useState } from "react";
import { answerChanged, type Judged, keepAnswer, useExerciseRecord } from "../../store/record/exercise-record.ts";
import { tellResults } from "../../store/view/embedding.ts";

interface Answers {
  /** What stands in the fields now. */
  readonly drafts: readonly string[];
  readonly write: (n: number, text: string) => void;
  /** What was judged, while it still stands there; null once it has been changed. */
  readonly judged: readonly string[] | null;
  readonly keep: (judged: Omit<Judged, "page" | "typed">) => void;
}

/** The fields of a page, and what was last judged in them: a reload finds both again. */
export function useAnswers(page: string): Answers {
  const given = useExerciseRecord((kept) => kept.given[page]);
  const [drafts, setDrafts] = useState<readonly string[]>(() => given?.typed ?? []);
  const length = Math.max(drafts.length, given?.typed.length ?? 0);
  const unchanged =
    given !== undefined &&
    Array.from({ length }, (_, n) => n).every((n) => (drafts[n] ?? "") === (given.typed[n] ?? ""));
  return {
    drafts,
    write: (n, text) => {
      answerChanged(page);
      setDrafts((before) =>
        Array.from({ length: Math.max(before.length, n + 1) }, (_, m) => (m === n ? text : (before[m] ?? ""))),
      );
    },
    judged: unchanged ? given.typed : null,
    keep: (judged) => {
      keepAnswer({ page, typed: drafts, ...judged });
      tellResults(judged.answers);
    },
  };
}
