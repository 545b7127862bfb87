import { reads } from "../../course/algebra/reads.ts";
import { type Cell, sameCell } from "../../course/symbols/cell.ts";
import type { ChainLine } from "../../exercises/chain.ts";
import { askedPart, type Question } from "../../exercises/question.ts";
import type { Verdict } from "../../exercises/verdict.ts";
import { type Lit, nothingLit } from "../../figures/lit.ts";

/**
 * The cells to light after a wrong answer: the one asked for, those that the course's line reads, and, where one mistake has
 * been named, those that were read instead. Nothing for any other verdict.
 */
export function litByVerdict(question: Question, verdict: Verdict | null): readonly Lit[] {
  if (verdict?.kind !== "wrong") return nothingLit;
  const [mistake, another] = verdict.candidates;
  const mutation = another === undefined ? (mistake?.mutation ?? null) : null;
  const { scope } = mutation?.instance ?? question.instance;
  const right = reads(mutation?.right ?? askedPart(question), scope);
  const wrong = mutation === null ? [] : reads(mutation.wrong, scope);
  const instead = wrong.filter((cell) => !right.some((own) => sameCell(own, cell)));
  const lit =
    (role: Lit["role"]) =>
    (cell: Cell): Lit => ({ cell, role });
  return [lit("focus")(question.cell), ...right.map(lit("source")), ...instead.map(lit("use"))];
}

/** The same for the first of several answers that is wrong. */
export function litByLines(lines: readonly ChainLine[] | null): readonly Lit[] {
  const wrong = lines?.find(({ verdict }) => verdict?.kind === "wrong");
  return wrong === undefined ? nothingLit : litByVerdict(wrong.question, wrong.verdict);
}
