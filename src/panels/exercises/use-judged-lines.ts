import { useMemo } from "react";
import type { Language } from "../../course/language.ts";
import type { ChainLine } from "../../exercises/chain.ts";
import { judgedLines } from "../../exercises/judged-lines.ts";
import type { Rung } from "../../exercises/rungs.ts";
import type { Lit } from "../../figures/lit.ts";
import { useStore } from "../../store/store.ts";
import type { AskedAs } from "./exercise-form.tsx";
import { litByLines } from "./lit-by-verdict.ts";
import { useAnswers } from "./use-answers.ts";

interface JudgedLines {
  /** The lines as they were judged, while that still stands in the fields; null before and after. */
  readonly lines: readonly ChainLine[] | null;
  readonly lit: readonly Lit[];
  /** What the field of line n takes. */
  readonly field: (n: number) => {
    readonly value: string;
    readonly onChange: (text: string) => void;
    readonly told: boolean;
    readonly empty: boolean;
  };
  readonly check: () => void;
}

/**
 * Several answers of one exercise, judged together.
 *
 * @param judge what is to be said of what was typed; the same function as long as the exercise is the same
 * @param code the code of a line's exercise, for a class's count
 */
export function useJudgedLines(
  { seed, page, kind, rung }: AskedAs & { readonly rung: Rung },
  judge: (typed: readonly string[], language: Language) => readonly ChainLine[],
  code: (line: ChainLine, n: number) => string,
): JudgedLines {
  const language = useStore((state) => state.view.language);
  const { drafts, write, judged, keep } = useAnswers(page);
  const empty = judged?.every((text) => text.trim() === "") ?? false;
  const lines = useMemo(
    () => (judged === null || empty ? null : judge(judged, language)),
    [judge, judged, empty, language],
  );
  const lit = useMemo(() => litByLines(lines), [lines]);
  return {
    lines,
    lit,
    field: (n) => ({
      value: drafts[n] ?? "",
      onChange: (text) => write(n, text),
      told: lines !== null,
      empty: n === 0 && empty,
    }),
    check: () => {
      const found = judgedLines(judge(drafts, language), drafts, { code, seed, kind, rung }, new Date());
      keep(found ?? { answers: [], outcome: null });
    },
  };
}
