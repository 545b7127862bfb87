import type { ChainLine } from "./chain.ts";
import type { Outcome } from "./progress.ts";
import { type RecordedAnswer, recordedAnswer } from "./results.ts";
import type { Rung } from "./rungs.ts";

/** Several answers that were judged together, as they are kept. */
interface JudgedLines {
  readonly answers: readonly RecordedAnswer[];
  /** What counts for progress: a mistake, or all of them right; null while something is missing and nothing is wrong. */
  readonly outcome: Omit<Outcome, "at"> | null;
}

interface Asked {
  /** The code of a line's exercise, for a class's count. */
  readonly code: (line: ChainLine, n: number) => string;
  readonly seed: number;
  readonly kind: string;
  readonly rung: Rung;
}

/**
 * What is kept of lines that were judged; null where nothing was typed in any.
 *
 * @param typed what was typed, in the order of the lines; missing ones are blanks
 */
export function judgedLines(
  lines: readonly ChainLine[],
  typed: readonly string[],
  { code, seed, kind, rung }: Asked,
  at: Date,
): JudgedLines | null {
  if (lines.every(({ answer }) => answer.kind === "blank")) return null;
  const complete = lines.every(({ verdict }) => verdict !== null && verdict.kind !== "more-digits");
  const wrong = lines.find(({ verdict }) => verdict?.kind === "wrong")?.verdict;
  const mistake = wrong?.kind === "wrong" ? (wrong.candidates[0]?.code ?? null) : null;
  return {
    answers: lines.flatMap((line, n) =>
      line.verdict === null ? [] : [recordedAnswer(code(line, n), seed, typed[n] ?? "", line.verdict, at)],
    ),
    outcome: complete || wrong !== undefined ? { kind, right: wrong === undefined, mistake, rung } : null,
  };
}
