import type { Trace } from "../../core/trace.ts";
import { reads } from "../../course/algebra/reads.ts";
import { costLetter } from "../../course/equations/equation.ts";
import { type Cell, type SymbolId, sameCell } from "../../course/symbols/cell.ts";
import { type CostLetter, isLayered } from "../../course/symbols/symbol.ts";
import { symbolOf, symbols } from "../../course/symbols/symbols.ts";
import type { Chain } from "../../exercises/chain.ts";
import { mistakesOf } from "../../exercises/mistakes.ts";
import { askedPart, guardDigits, type Question } from "../../exercises/question.ts";
import type { Posed } from "../../exercises/rungs.ts";

/** A network whose numbers are laid out beside a question. */
export interface Beside {
  readonly trace: Trace;
  readonly symbols: readonly SymbolId[];
  /** What the question's lines compute. */
  readonly computed: readonly Cell[];
  /** What is asked for: what is computed, or a number that is left out of its line. */
  readonly asked: readonly Cell[];
  /** What is computed and stands in the line that is shown. */
  readonly known: readonly Cell[];
  /** The samples shown. */
  readonly samples: readonly number[];
  readonly digits: number;
  /** ℰ, C or E: how the section that asks writes the cost. */
  readonly letter: CostLetter;
  /** Whether the section that asks is G, which counts the outputs from 1. */
  readonly deep: boolean;
}

/**
 * Whole tensors, so that choosing the right cell is the learner's part: those that the line reads, and those given or
 * computed before it that are taken for them by mistake.
 */
export function besideQuestion(question: Question, posed?: Posed): Beside {
  const { instance, line, cell, corrected } = question;
  const { scope } = instance;
  const samples = scope.trace.samples.map((_, p) => p);
  const digits = question.digits + guardDigits;
  const computed = [cell];
  const asked = posed === undefined ? computed : askedBeside(posed, question);
  const known = asked.length === 1 && sameCell(asked[0] ?? cell, cell) ? [] : computed;
  const { group } = instance.equation;
  const letter = costLetter(group, scope.trace.spec.output);
  const deep = group === "G";
  if (corrected !== undefined) {
    return {
      trace: corrected,
      symbols: ["X", "w", "corrW", "z", "corrZ", "y"],
      computed,
      asked,
      known,
      samples,
      digits,
      letter,
      deep,
    };
  }
  const before = (symbol: SymbolId): boolean => place(symbol) < place(cell.symbol);
  const mistaken = mistakesOf(question).flatMap(({ level, mutation }) =>
    level === 0 && mutation !== null ? reads(mutation.wrong, scope).map(({ symbol }) => symbol) : [],
  );
  const own = reads(line, scope).map(({ symbol }) => symbol);
  // Section G writes τ and ŷ as its own last layer's a and o.
  const renamed = (symbol: SymbolId): boolean => deep && symbolOf(symbol).ranges[0]?.index === "k";
  const all = new Set([...own, ...mistaken.filter((symbol) => before(symbol) && !renamed(symbol))]);
  // δ^h is computed from δ^{h+1}: there the other layers are given.
  if (!own.includes(cell.symbol)) all.delete(cell.symbol);
  const sums = JSON.stringify(line).includes('"index":"p"');
  return {
    trace: scope.trace,
    symbols: [...all].sort((one, other) => place(one) - place(other)),
    computed,
    asked,
    known,
    samples: sums ? samples : [question.p],
    digits,
    letter,
    deep,
  };
}

/** The cells that a question on its rung leaves open: its own, the number left out of its line, none where all of it is given. */
function askedBeside({ rung, question: { line, path, instance, p } }: Posed, { cell }: Question): readonly Cell[] {
  if (rung === "worked") return [];
  if (path.length === 0) return [cell];
  const part = askedPart({ line, path });
  if (part.kind !== "ref") return [];
  return reads(part, instance.scope)
    .filter(({ sample = p }) => sample === p)
    .map(({ symbol, indices }) => ({ symbol, indices }));
}

/** The weights alone that a question is answered with: corrected ones, where the new cost is asked. */
export function besideWeights(question: Question): Beside {
  return { ...besideQuestion(question), trace: question.instance.scope.trace, symbols: ["w", "z"] };
}

/** A network drawn without its numbers. */
export function besideNothing(trace: Trace): Beside {
  const none: readonly Cell[] = [];
  return {
    trace,
    symbols: [],
    computed: none,
    asked: none,
    known: none,
    samples: [0],
    digits: guardDigits,
    letter: letterOf(trace),
    deep: false,
  };
}

/** What is given before anything of a chain is computed. */
export function besideChain({ trace, lines }: Chain): Beside {
  const digits = (lines[0]?.digits ?? 3) + guardDigits;
  const computed = lines.map(({ cell }) => cell);
  return {
    trace,
    symbols: ["X", "w", "z", "y", "alpha"],
    computed,
    asked: computed,
    known: [],
    samples: [0],
    digits,
    letter: letterOf(trace),
    deep: false,
  };
}

/** The letter of the section that the trace's output belongs to: A or B. */
function letterOf({ spec: { output } }: Trace): CostLetter {
  return costLetter(output === "softmax" ? "B" : "A", output);
}

/**
 * Whether a cell's number is shown: one of a symbol laid out, but of the symbol that is computed those of later layers alone, and
 * the one that is known.
 */
export function isShown({ symbols: shown, computed, known }: Beside, cell: Cell): boolean {
  if (known.some((own) => sameCell(own, cell))) return true;
  const { symbol, indices } = cell;
  if (!shown.includes(symbol)) return false;
  const [h = 0] = indices;
  return computed.every((own) => own.symbol !== symbol || !isLayered(symbolOf(symbol)) || h > (own.indices[0] ?? 0));
}

function place(id: SymbolId): number {
  return symbols.findIndex((symbol) => symbol.id === id);
}
