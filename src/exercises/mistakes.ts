import { evaluate } from "../course/algebra/evaluate.ts";
import type { Expression } from "../course/algebra/expression.ts";
import { type Instance, producersOf, sourceLine } from "../course/algebra/graph.ts";
import { firstIndices, type Instead, valuesOf } from "../course/algebra/index-values.ts";
import { type Mutation, mutationsOf } from "../course/algebra/mutations.ts";
import { reads } from "../course/algebra/reads.ts";
import { sites } from "../course/algebra/tree.ts";
import { whatIf } from "../course/algebra/what-if.ts";
import { resultLine } from "../course/equations/equation.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import { askedPart, inWorld, printed, printedNumbers, type Question } from "./question.ts";
import { type SlipKind, slipsOf } from "./slips.ts";
import { newCostVariants, type VariantKind } from "./variants.ts";

/** A known way to get a question wrong, with the number that it gives. */
export interface Mistake {
  /** Names it for good, whatever the numbers: `A3.1:factor-left-out:2`, `slip:decimal-point`. */
  readonly code: string;
  /** The line that was got wrong; null for a slip with the numbers. */
  readonly mutation: Mutation | null;
  readonly slip: SlipKind | null;
  /** Another correction of the weights, where the new cost is asked. */
  readonly variant: VariantKind | null;
  /** How many lines above the one asked it was made: 0 in the line itself. */
  readonly level: number;
  /** The numbers that it gives: from the values as they are, and as they are printed. */
  readonly values: readonly number[];
  /** Out of all wrong answers to questions, about how many are this one. */
  readonly plausibility: number;
}

/** A mistake one line up is so much rarer than one in the line that is asked. */
const perLevel = 0.4;
/** Rarer ones are not looked for above the line. */
const rarestAbove = [0, 0.01, 0.03];
const levels = 2;
/** Nobody works out a sum of more terms than these on the way to another line: a digit's σ is read. */
const mostTermsAbove = 50;

/** What a learner goes on from in a line that follows others. */
export interface Footing {
  /** The learner's own numbers in place of the trace's. */
  readonly world: Instead;
  /** The same numbers by `foundKey`, and the statements above this one that the learner was asked and has not got right. */
  readonly above?: { readonly found: ReadonlyMap<string, number>; readonly open: ReadonlySet<string> };
}

/**
 * Every known mistake that gives another number than the right one here, the likelier first. Numbers that the page shows are
 * given: only in a chain, or where the new cost is asked, may the mistake have been made in a line above.
 *
 * @param footing what a learner goes on from; the trace's own numbers unless given
 */
export function mistakesOf(question: Question, footing?: Footing): readonly Mistake[] {
  if (footing !== undefined) return found(question, footing);
  const before = known.get(question);
  if (before !== undefined) return before;
  const mistakes = found(question);
  known.set(question, mistakes);
  return mistakes;
}

const known = new WeakMap<Question, readonly Mistake[]>();

function found(question: Question, footing?: Footing): readonly Mistake[] {
  const world = footing?.world;
  const lines: Mistake[] = [
    ...inTheLine(question, world),
    ...above(question, footing),
    ...(world === undefined ? inTheCorrection(question) : []),
  ];
  const slips = slipsOf(question, world).filter(
    // A sign got wrong in the line explains the same number better.
    (slip) => slip.slip !== "sign" || !lines.some(({ values }) => values.some((value) => same(value, slip.values[0]))),
  );
  const right = rightValues(question, world);
  return [...lines.filter((mistake) => !isOneSign(mistake, lines)), ...slips]
    .filter(
      ({ values }) => !values.some((value) => right.some((one) => same(value, one)) || isNothing(value, question)),
    )
    .sort((one, other) => other.plausibility - one.plausibility);
}

/** All terms taken as positive where only one was negative: that is this one's sign lost. */
function isOneSign({ mutation, values }: Mistake, all: readonly Mistake[]): boolean {
  if (mutation?.kind !== "sum-absolute") return false;
  return all.some(
    (other) => other.mutation?.kind === "sum-term-sign" && values.some((value) => same(value, other.values[0])),
  );
}

/** The right answer from the numbers as they are, and from those that are printed. */
export function rightValues(question: Question, world?: Instead): readonly number[] {
  return bothValues(question, askedPart(question), world);
}

function bothValues(question: Question, part: Expression, world?: Instead): readonly number[] {
  const { scope } = question.instance;
  const asPrinted = printedNumbers(scope.trace, (value) => printed(value, question.digits), world);
  const exact = evaluate(part, inWorld(scope, world));
  const fromPrinted = evaluate(part, { ...scope, instead: asPrinted });
  return [exact, fromPrinted].filter((value) => value !== undefined);
}

function inTheLine(question: Question, world?: Instead): Mistake[] {
  const { instance, line, path } = question;
  return mutationsOf(instance, line, path).flatMap((mutation) => {
    const values = bothValues(question, askedPart({ line: mutation.wrong, path }), world);
    return asMistake(mutation, 0, values);
  });
}

/** Mistakes in the lines that the asked one is computed from, carried on correctly; none in what is given or was right. */
function above(question: Question, footing: Footing | undefined): Mistake[] {
  const { instance } = question;
  const open = footing?.above?.open;
  if (open === undefined ? question.corrected === undefined : open.size === 0) return [];
  // A number that is read, and not computed, was got wrong by reading another.
  if (askedPart(question).kind === "ref") return [];
  const seen = new Set([instance.statement.key]);
  const found: Mistake[] = [];
  let lines: readonly Instance[] = producersIn(askedPart(question), instance);
  for (let level = 1; level <= levels; level++) {
    const next: Instance[] = [];
    for (const producer of lines) {
      const { key, left } = producer.statement;
      if (seen.has(key) || left.kind !== "ref" || isTooLong(producer)) continue;
      seen.add(key);
      for (const mutation of open === undefined || open.has(key) ? mutationsOf(producer) : []) {
        if (mutation.plausibility < (rarestAbove[level] ?? 1)) continue;
        const lines = new Map([[key, mutation.wrong]]);
        const instead = whatIf(instance.scope.trace, { lines, found: footing?.above?.found ?? new Map() });
        const value = evaluate(askedPart(question), { ...instance.scope, instead });
        found.push(...asMistake(mutation, level, value === undefined ? [] : [value]));
      }
      const line = sourceLine(producer);
      if (line !== undefined) next.push(...producersIn(line.right, producer));
    }
    lines = next;
  }
  return found;
}

function isTooLong({ statement, scope }: Instance): boolean {
  const right = resultLine(statement)?.right;
  const ranges =
    right === undefined ? [] : [...sites(right)].flatMap(({ part }) => (part.kind === "sum" ? part.over : []));
  return ranges.some((range) => valuesOf(range, scope).length > mostTermsAbove);
}

/** The statements that compute what a part reads, one a symbol. */
function producersIn(part: Expression, { scope }: Instance): readonly Instance[] {
  const bySymbol = new Map<SymbolId, Instance>();
  for (const cell of reads(part, scope)) {
    if (bySymbol.has(cell.symbol)) continue;
    const [producer] = producersOf(cell, scope.trace, { ...firstIndices, p: scope.indices.p });
    // An input is given: nobody makes it from its pixel.
    if (producer !== undefined && producer.equation.id !== "F1") bySymbol.set(cell.symbol, producer);
  }
  return [...bySymbol.values()];
}

function asMistake(mutation: Mutation, level: number, values: readonly number[]): Mistake[] {
  if (values.length === 0) return [];
  const plausibility = mutation.plausibility * perLevel ** level;
  return [{ code: mutation.code, mutation, slip: null, variant: null, level, values, plausibility }];
}

/** The new cost with other weights corrected than all of them. */
function inTheCorrection({ corrected }: Question): Mistake[] {
  return corrected === undefined
    ? []
    : newCostVariants(corrected).map(({ kind, value }) => ({
        code: `new-cost:${kind}`,
        mutation: null,
        slip: null,
        variant: kind,
        level: 1,
        values: [value],
        plausibility: 0.05,
      }));
}

/** A mistake that leaves 0 cannot be told from an answer that was given up. */
function isNothing(value: number, question: Question): boolean {
  return Math.abs(value) <= 1e-12 * Math.abs(question.value);
}

/** Whether two numbers are the same but for the rounding of the computation. */
export function same(one: number, other: number | undefined): boolean {
  if (other === undefined) return false;
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}
