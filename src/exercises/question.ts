import type { Trace } from "../core/trace.ts";
import { evaluate } from "../course/algebra/evaluate.ts";
import { add, type Expression, num, type Sum } from "../course/algebra/expression.ts";
import { type Instance, producersOf } from "../course/algebra/graph.ts";
import { firstIndices, type Instead, type Scope, valuesOf, withIndex } from "../course/algebra/index-values.ts";
import { reads } from "../course/algebra/reads.ts";
import { type Path, partAt, rewritten, substituted } from "../course/algebra/tree.ts";
import { type EquationId, resultLine } from "../course/equations/equation.ts";
import { type Cell, cellKey, type SymbolId } from "../course/symbols/cell.ts";
import { symbolOf, symbols } from "../course/symbols/symbols.ts";
import { asShown } from "../course/writing/numbers.ts";
import { rounded } from "./rounding.ts";
import { tracedAgain } from "./variants.ts";

/** “Compute δ_7^sortie”: a cell of a trace, by the line of the course that computes it, or a part of that line. */
export interface Question {
  readonly cell: Cell;
  /** The sample that it is asked in. */
  readonly p: number;
  /** The statement that computes the cell, with the values of its indices. */
  readonly instance: Instance;
  /** Its right side as it is asked: a long sum is written out with its largest terms and the rest as one number. */
  readonly line: Expression;
  /** The part of the line that is asked; [] for all of it. */
  readonly path: Path;
  /** Significant digits asked for. */
  readonly digits: number;
  /** The answer, from the trace's own numbers. */
  readonly value: number;
  /** Where the new cost is asked: the trace whose corrections the question's own trace has made. */
  readonly corrected?: Trace;
}

/**
 * Why a cell is no question: no equation computes it, it has no number here, the line only names a number, or the trace was
 * made by other rules than the course's and the line does not give its number.
 */
export type Refusal = "given" | "no-number" | "nothing-to-compute" | "other-rules";

/** A sum of more terms than these that are not zero is nobody's work on paper. */
const mostTerms = 10;
/** How many terms of a longer one are left to compute. */
const keptTerms = 3;

export const usualDigits = 3;
/** The numbers given have so many digits more than the answer asks for. */
export const guardDigits = 2;

/** Which line is asked where the course has several for a symbol. */
const askedBy: Partial<Record<SymbolId, EquationId>> = { delta: "G5" };

/** The question about a cell of sample p, or why there is none. */
export function questionAbout(trace: Trace, cell: Cell, p = 0, digits = usualDigits): Question | Refusal {
  const sample = cell.sample ?? p;
  const producers = producersOf({ symbol: cell.symbol, indices: cell.indices }, trace, { ...firstIndices, p: sample });
  const chosen = producers.find(({ equation }) => equation.id === askedBy[cell.symbol]) ?? producers[0];
  const right = chosen === undefined ? undefined : resultLine(chosen.statement)?.right;
  if (chosen === undefined || right === undefined) return "given";
  if (right.kind === "number" || right.kind === "ref" || right.kind === "oneHot") return "nothing-to-compute";
  const line = shortened(right, chosen.scope);
  const value = evaluate(line, chosen.scope);
  const own = symbolOf(cell.symbol).read(trace, cell.indices, sample);
  if (value === undefined || own === undefined) return "no-number";
  // Biases that are held, a faulty program: the trace's number is not what the line says.
  if (Math.abs((evaluate(right, chosen.scope) ?? Number.NaN) - own) > 1e-6 * Math.abs(own) + 1e-12)
    return "other-rules";
  return {
    cell: { symbol: cell.symbol, indices: cell.indices },
    p: sample,
    instance: chosen,
    line,
    path: [],
    digits,
    value,
  };
}

/**
 * Every line that leads to a question's answer from what is given, each as a question, in the order in which they are worked
 * out: all productions and outputs of the forward phase for a cost.
 */
export function linesTo(question: Question): readonly Question[] {
  const found = new Map<string, Question>();
  const visit = ({ instance, line, digits, p }: Question): void => {
    for (const cell of reads(line, instance.scope)) {
      const own = questionAbout(instance.scope.trace, cell, p, digits);
      if (typeof own === "string" || found.has(cellKey(cell))) continue;
      visit(own);
      found.set(cellKey(cell), own);
    }
  };
  visit(question);
  const place = ({ cell }: Question): number => symbols.findIndex(({ id }) => id === cell.symbol);
  return [...found.values()].sort((one, other) => place(one) - place(other));
}

/** The question about the batch's cost once the corrections have been added: the forward phase done again, then A1 or B2. */
export function newCostQuestion(trace: Trace, digits = usualDigits): Question | Refusal {
  if (trace.update === null) return "no-number";
  const again = tracedAgain(trace);
  const cost: SymbolId = trace.samples.length === 1 ? "cost" : "batchCost";
  const about = questionAbout(again, { symbol: cost, indices: [] }, 0, digits);
  if (typeof about === "string") return about;
  return { ...about, cell: { symbol: "newBatchCost", indices: [] }, corrected: trace };
}

/** The same line with only a part of it asked; null where that part has no number. */
export function partQuestion(question: Question, path: Path, line: Expression = question.line): Question | null {
  const value = evaluate(partAt(line, path), question.instance.scope);
  return value === undefined ? null : { ...question, line, path, value };
}

/** What is asked: the part of the line. */
export function askedPart({ line, path }: Pick<Question, "line" | "path">): Expression {
  return partAt(line, path);
}

/** A number that the question gives: to so many digits that rounding it does not show in the answer. */
interface Given {
  readonly cell: Cell;
  readonly value: number;
  /** As it is printed. */
  readonly printed: number;
}

/** The numbers that the part asked is computed from, each once, as they are printed beside the question. */
export function givensOf(question: Question): readonly Given[] {
  const { scope } = question.instance;
  return reads(askedPart(question), scope).flatMap((cell): Given[] => {
    const value = symbolOf(cell.symbol).read(scope.trace, cell.indices, cell.sample ?? question.p);
    return value === undefined ? [] : [{ cell, value, printed: printed(value, question.digits) }];
  });
}

/** The scope with somebody's own numbers in place of the trace's, where there are any. */
export function inWorld(scope: Scope, world: Instead | undefined): Scope {
  return world === undefined ? scope : { ...scope, instead: world };
}

/** A given number as the page prints it beside a question. */
export function printed(value: number, digits: number): number {
  return asShown(value, digits + guardDigits);
}

/** The world in which every number is what is printed of it: rounded in some way before it is used. */
export function printedNumbers(trace: Trace, round: (value: number) => number, beneath?: Instead): Instead {
  return {
    read: (cell, p) => {
      const value = beneath?.read(cell, p) ?? symbolOf(cell.symbol).read(trace, cell.indices, cell.sample ?? p);
      return value === undefined ? undefined : round(value);
    },
  };
}

/** A line whose long sums are written out: the bias, the largest terms, and the rest as one number. */
function shortened(right: Expression, scope: Scope): Expression {
  return rewritten(right, (part) =>
    part.kind === "sum" && part.over.index !== "p" ? shortenedSum(part, scope) : null,
  );
}

function shortenedSum(sum: Sum, scope: Scope): Expression | null {
  const terms = valuesOf(sum.over, scope).map((at) => ({
    at,
    value: evaluate(sum.body, withIndex(scope, sum.over.index, at)) ?? 0,
  }));
  if (terms.filter(({ value }) => value !== 0).length <= mostTerms) return null;
  const [first, ...others] = terms;
  const largest = others.sort((one, other) => Math.abs(other.value) - Math.abs(one.value)).slice(0, keptTerms);
  const kept = first === undefined ? largest : [first, ...largest];
  const shown = kept.map(({ at }) => substituted(sum.body, { [sum.over.index]: at }));
  const rest = others.slice(keptTerms).reduce((total, { value }) => total + value, 0);
  return add(...shown, num(rounded(rest, usualDigits + guardDigits)));
}

/** The line with its short sums written out term by term, so that each number has a place of its own. */
export function writtenOut(line: Expression, scope: Scope): Expression {
  return rewritten(line, (part) => {
    if (part.kind !== "sum" || part.over.index === "p") return null;
    const values = valuesOf(part.over, scope);
    if (values.length > mostTerms) return null;
    return add(...values.map((at) => writtenOut(substituted(part.body, { [part.over.index]: at }), scope)));
  });
}
