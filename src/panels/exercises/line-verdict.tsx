import type { ChainLine } from "../../exercises/chain.ts";
import { useWords } from "../../store/store.ts";
import { VerdictView } from "./verdict-view.tsx";
import { exerciseWords } from "./words.ts";

interface LineVerdictProps {
  /** Null before it is judged. */
  readonly line: ChainLine | null;
  /** What is judged with its number, if anything is. */
  readonly followed: "lines" | "result" | null;
}

/** What is said of one of several answers, beside it; the summary tells it aloud. */
export function LineVerdict({ line, followed }: LineVerdictProps) {
  const words = useWords(exerciseWords);
  if (line === null || line.verdict === null) return null;
  return (
    <div className="verdict">
      <VerdictView question={line.question} verdict={line.verdict} told={false} />
      {line.verdict.kind === "wrong" && followed !== null && (
        <p className="exercise-small">{line.carried ? words.carried[followed] : words.notCarried[followed]}</p>
      )}
    </div>
  );
}

/** How many of several answers are right, in one sentence that is told aloud. */
export function JudgedSummary({ lines }: { readonly lines: readonly ChainLine[] | null }) {
  const words = useWords(exerciseWords);
  const count = (kind: string): number => lines?.filter(({ verdict }) => verdict?.kind === kind).length ?? 0;
  const [right, wrong] = [count("right"), count("wrong")];
  return (
    <section aria-label={words.verdict} role="status" className="judged-summary">
      {lines !== null && `${words.summary(right, wrong, lines.length - right - wrong)}.`}
    </section>
  );
}
