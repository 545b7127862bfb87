import type { Random } from "../core/random.ts";
import { type Expression, mark } from "../course/algebra/expression.ts";
import { type Path, partAt, replacedAt } from "../course/algebra/tree.ts";
import { boxesOf } from "./boxes.ts";
import { compositeParts, numbersIn } from "./parts.ts";
import { partQuestion, type Question, writtenOut } from "./question.ts";

/** From the worked example to the blank page: what is left to the learner. */
export const rungs = ["worked", "number", "factor", "line", "boxes", "all"] as const;

export type Rung = (typeof rungs)[number];

/** The rungs that a question can be put on: the same but for boxes where its line has no place for them. */
export function rungsOf(question: Question): readonly Rung[] {
  return rungs.filter((rung) => rung !== "boxes" || boxesOf(question) !== null);
}

/** A question as it is put on a rung. */
export interface Posed {
  readonly rung: Rung;
  /** What is judged; on the rung `worked` nothing is typed. */
  readonly question: Question;
  /** The right side to show, in numbers on the rungs `worked`, `number` and `factor`, a box where the answer goes; null on the blank page. */
  readonly shown: Expression | null;
}

/** Puts a question on a rung. The random source chooses which number or factor is missing. */
export function pose(question: Question, rung: Rung, random: Random): Posed {
  switch (rung) {
    case "worked":
      return { rung, question, shown: writtenOut(question.line, question.instance.scope) };
    case "number":
      return posedPart(question, rung, numbersIn, random);
    case "factor":
      return posedPart(question, rung, (line) => compositeParts({ ...question, line }).map(({ path }) => path), random);
    case "line":
      return { rung, question, shown: question.line };
    case "boxes":
      // A line without boxes of its own is shown as a formula.
      return { rung, question, shown: boxesOf(question)?.shown ?? question.line };
    case "all":
      return { rung, question, shown: null };
  }
}

function posedPart(
  question: Question,
  rung: Rung,
  choices: (line: Expression) => readonly Path[],
  random: Random,
): Posed {
  const line = writtenOut(question.line, question.instance.scope);
  // A line without factors, as U_j = g(σ_j), has the number within it left out on both rungs.
  const own = choices(line);
  const paths = own.length > 0 ? own : numbersIn(line);
  const path = paths[Math.floor(random() * paths.length)];
  const part = path === undefined ? null : partQuestion(question, path, line);
  if (path === undefined || part === null) return { rung, question, shown: mark("blank", question.line) };
  return { rung, question: part, shown: replacedAt(line, path, mark("blank", partAt(line, path))) };
}

/** Where a learner stands with a kind of question. */
export interface Standing {
  readonly rung: Rung;
  /** Right answers in a row on this rung. */
  readonly inARow: number;
}

export const firstStanding: Standing = { rung: "worked", inARow: 0 };

/** One rung back for a wrong answer, one forward after two right ones; the worked example is left once it has been read. */
export function nextStanding({ rung, inARow }: Standing, right: boolean): Standing {
  const at = rungs.indexOf(rung);
  if (!right) return { rung: rungs[Math.max(0, at - 1)] ?? rung, inARow: 0 };
  const needed = rung === "worked" ? 1 : 2;
  if (inARow + 1 < needed || at === rungs.length - 1) return { rung, inARow: inARow + 1 };
  return { rung: rungs[at + 1] ?? rung, inARow: 0 };
}
