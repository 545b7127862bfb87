import type { Trace } from "../core/trace.ts";
import { evaluate } from "../course/algebra/evaluate.ts";
import type { IndexName } from "../course/algebra/expression.ts";
import { sourceLine } from "../course/algebra/graph.ts";
import { reads } from "../course/algebra/reads.ts";
import { foundKey, whatIf } from "../course/algebra/what-if.ts";
import type { Language } from "../course/language.ts";
import { type Cell, sameCell } from "../course/symbols/cell.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { askedPart, type Question, questionAbout, usualDigits } from "./question.ts";
import { unitOf } from "./rounding.ts";
import { judge, type Verdict } from "./verdict.ts";

/** The lines that lead to one corrected weight, F2 … A9, one cell of each symbol, asked in a row. */
export interface Chain {
  readonly trace: Trace;
  readonly lines: readonly Question[];
}

/**
 * The chain that ends in a cell, as `newW` 2, 1: from the productions to the corrected weight, through the neurons that the
 * weight's own indices name, and output k where any would do. On a trace of one sample.
 */
export function chainTo(trace: Trace, last: Cell, k = 0, digits = usualDigits): Chain {
  const lines: Question[] = [];
  const preferred: Places = { k, ...momentsOf(last) };
  const visit = (cell: Cell): void => {
    if (lines.some((line) => line.cell.symbol === cell.symbol)) return;
    const question = questionAbout(trace, cell, 0, digits);
    // What is given, or only named: the truth, the input.
    if (typeof question === "string" || question.instance.equation.id === "F1") return;
    // A batch of one sample has that sample's gradient: there is nothing to add up.
    const passedOver = symbolOf(cell.symbol).perSample === false && sumsOneSample(question);
    const line = passedOver ? sourceLine(question.instance)?.right : question.line;
    const sources = line === undefined ? [] : reads(line, question.instance.scope);
    for (const source of oneOfEach(sources, preferred)) visit(source);
    if (!passedOver) lines.push(question);
  };
  visit(last);
  return { trace, lines };
}

function sumsOneSample({ instance, line }: Question): boolean {
  const { samples } = instance.scope.trace;
  return samples.length === 1 && JSON.stringify(line).includes('"index":"p"');
}

type Places = Partial<Record<IndexName, number>>;

/** Which place each of a cell's letters has: w_{2,1} is at i = 2, j = 1. */
function momentsOf({ symbol, indices }: Cell): Places {
  return Object.fromEntries(symbolOf(symbol).ranges.map(({ index }, n) => [index, indices[n] ?? 0]));
}

/** One cell of each symbol: the one whose neurons are those of the chain. */
function oneOfEach(cells: readonly Cell[], preferred: Places): readonly Cell[] {
  const chosen = new Map<string, Cell>();
  const likeness = (cell: Cell): number =>
    Object.entries(momentsOf(cell)).filter(([letter, at]) => preferred[letter as IndexName] === at).length;
  for (const cell of cells) {
    const before = chosen.get(cell.symbol);
    if (before === undefined || likeness(cell) > likeness(before)) chosen.set(cell.symbol, cell);
  }
  return [...chosen.values()];
}

/** A line of a chain with what was typed there. */
export interface ChainLine {
  readonly question: Question;
  readonly answer: Answer;
  /** Null where nothing could be read. */
  readonly verdict: Verdict | null;
  /** Whether the lines that follow are judged with this number. A blank, 0 or an absurd number is not carried on. */
  readonly carried: boolean;
}

/**
 * Judges the answers to a chain's lines, as a fair examiner would: each with the learner's own earlier numbers where these
 * were wrong, so that one mistake costs one line.
 *
 * @param typed what was typed in each line, in the chain's order; missing lines are blanks
 */
export function judgeChain(
  { trace, lines }: Chain,
  typed: readonly string[],
  language: Language,
): readonly ChainLine[] {
  const found = new Map<string, number>();
  const wrong: Cell[] = [];
  const open = new Set<string>();
  return lines.map((question, n) => {
    const { key } = question.instance.statement;
    const answer = readAnswer(typed[n] ?? "", language);
    if (answer.kind !== "number") {
      open.add(key);
      return { question, answer, verdict: null, carried: false };
    }
    const own = new Map(found);
    const carried = {
      world: whatIf(trace, { found: own }),
      wrong: wrong.filter((cell) => reaches(question, cell, found)),
      above: { found: own, open: new Set(open) },
    };
    const verdict = judge(question, answer, carried);
    if (verdict.kind === "wrong") open.add(key);
    const differs = verdict.kind === "wrong" || (verdict.kind === "right" && verdict.from.length > 0);
    const carriesOn = worthCarrying(answer.value, question.value);
    if (carriesOn) found.set(foundKey(question.cell, question.p), answer.value);
    if (carriesOn && differs) wrong.push(question.cell);
    return { question, answer, verdict, carried: differs && carriesOn };
  });
}

/** Not 0, and not a thousand times too large or too small: nobody goes on from such a number in earnest. */
export function worthCarrying(value: number, right: number): boolean {
  const ratio = Math.abs(value / right);
  return value !== 0 && ratio < 1000 && ratio > 1 / 1000;
}

/** Whether the answer to a question would be another if the learner had the right number in this cell, all others kept. */
function reaches(question: Question, cell: Cell, found: ReadonlyMap<string, number>): boolean {
  const { scope } = question.instance;
  const right = symbolOf(cell.symbol).read(scope.trace, cell.indices, question.p);
  if (right === undefined || sameCell(cell, question.cell)) return false;
  const mended = whatIf(scope.trace, { found: new Map(found).set(foundKey(cell, question.p), right) });
  const own = whatIf(scope.trace, { found });
  const without = evaluate(askedPart(question), { ...scope, instead: mended });
  const withIt = evaluate(askedPart(question), { ...scope, instead: own });
  if (without === undefined || withIt === undefined) return false;
  return Math.abs(without - withIt) > unitOf(question.value, question.digits) / 2;
}
