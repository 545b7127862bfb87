import { cellOf } from "../course/algebra/evaluate.ts";
import type { Expression } from "../course/algebra/expression.ts";
import type { Instead } from "../course/algebra/index-values.ts";
import { boundLetters, partAt, replacedAt, sites } from "../course/algebra/tree.ts";
import { foundKey } from "../course/algebra/what-if.ts";
import type { Language } from "../course/language.ts";
import type { Cell } from "../course/symbols/cell.ts";
import { readAnswer } from "./answer.ts";
import { type ChainLine, worthCarrying } from "./chain.ts";
import { numbersIn } from "./parts.ts";
import { partQuestion, type Question, writtenOut } from "./question.ts";
import { judge } from "./verdict.ts";

/** A number that a line is computed from, left out; the same letter wherever the line reads it. */
interface Box {
  readonly letter: string;
  readonly cell: Cell;
  /** The number alone, as a question. */
  readonly question: Question;
}

/** A line with all its numbers left out: they are filled in first, then its result. */
export interface Boxes {
  readonly shown: Expression;
  readonly boxes: readonly Box[];
  readonly result: Question;
}

/** Fewer boxes than these are no page of their own; more are nobody's patience. */
const fewest = 2;
const most = 14;

/** The line of a question with a lettered box in the place of every number; null where it has too few or too many. */
export function boxesOf(question: Question): Boxes | null {
  const { scope } = question.instance;
  const line = writtenOut(question.line, scope);
  const bySite = new Map([...sites(line)].map((site) => [site.path.join(), site]));
  const boxes = new Map<string, Box>();
  let shown = line;
  for (const path of numbersIn(line)) {
    const site = bySite.get(path.join());
    // Within a Σ over the batch a letter stands for many numbers.
    if (site === undefined || site.part.kind !== "ref" || boundLetters(site).size > 0) return null;
    const cell = cellOf(site.part, scope);
    const number = partQuestion(question, path, line);
    if (cell === undefined || number === null) return null;
    const key = foundKey(cell, question.p);
    const letter = boxes.get(key)?.letter ?? String.fromCharCode(97 + boxes.size);
    if (!boxes.has(key)) boxes.set(key, { letter, cell, question: number });
    shown = replacedAt(shown, path, { kind: "mark", as: "blank", of: partAt(line, path), letter });
  }
  if (boxes.size < fewest || boxes.size > most) return null;
  return { shown, boxes: [...boxes.values()], result: question };
}

/**
 * Judges what was typed into the boxes, each number by itself, and last the result, with the learner's own numbers where
 * these were wrong.
 *
 * @param typed in the boxes' order, the result last; missing ones are blanks
 */
export function judgeBoxes(
  { boxes, result }: Boxes,
  typed: readonly string[],
  language: Language,
): readonly ChainLine[] {
  const found = new Map<string, number>();
  const wrong: Cell[] = [];
  const numbers = boxes.map(({ question, cell }, n): ChainLine => {
    const answer = readAnswer(typed[n] ?? "", language);
    if (answer.kind !== "number") return { question, answer, verdict: null, carried: false };
    const verdict = judge(question, answer);
    const carriesOn = worthCarrying(answer.value, question.value);
    const carried = carriesOn && verdict.kind === "wrong";
    if (carriesOn) found.set(foundKey(cell, question.p), answer.value);
    if (carried) wrong.push(cell);
    return { question, answer, verdict, carried };
  });
  const answer = readAnswer(typed[boxes.length] ?? "", language);
  if (answer.kind !== "number") return [...numbers, { question: result, answer, verdict: null, carried: false }];
  const world: Instead = { read: (cell, p) => found.get(foundKey(cell, p)) };
  const verdict = judge(result, answer, found.size === 0 ? undefined : { world, wrong });
  return [...numbers, { question: result, answer, verdict, carried: false }];
}
