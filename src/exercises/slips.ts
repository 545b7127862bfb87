import { evaluate } from "../course/algebra/evaluate.ts";
import type { Instead } from "../course/algebra/index-values.ts";
import { reads } from "../course/algebra/reads.ts";
import { type Cell, cellKey } from "../course/symbols/cell.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import type { Mistake } from "./mistakes.ts";
import { askedPart, inWorld, printedNumbers, type Question } from "./question.ts";
import { rounded, roundedTo } from "./rounding.ts";

/** What goes wrong with the numbers when the formula is right. */
const slipKinds = ["sign", "decimal-point", "given-decimal-point", "digits-swapped", "rounded-early"] as const;

export type SlipKind = (typeof slipKinds)[number];

/** The right formula with a slip in the numbers. */
export function slipsOf(question: Question, world?: Instead): Mistake[] {
  const { scope } = question.instance;
  const value = evaluate(askedPart(question), inWorld(scope, world));
  if (value === undefined || value === 0) return [];
  const slip = (kind: SlipKind, wrong: number, plausibility: number): Mistake => ({
    code: `slip:${kind}`,
    mutation: null,
    slip: kind,
    variant: null,
    level: 0,
    values: [wrong],
    plausibility,
  });
  return [
    slip("sign", -value, 0.06),
    ...[10, 0.1].map((by) => slip("decimal-point", by * value, 0.02)),
    ...[100, 0.01, 1000, 0.001].map((by) => slip("decimal-point", by * value, 0.01)),
    ...movedGivens(question, value, world).map((wrong) => slip("given-decimal-point", wrong, 0.003)),
    ...swapped(rounded(value, question.digits)).map((wrong) => slip("digits-swapped", wrong, 0.004)),
    ...roundedEarly(question, value, world).map((wrong) => slip("rounded-early", wrong, 0.03)),
  ];
}

/** The right formula with the decimal point moved in one of the numbers that it reads: 0.041 for 0.41. */
function movedGivens(question: Question, value: number, world?: Instead): number[] {
  const { scope } = question.instance;
  const part = askedPart(question);
  const cells = reads(part, scope);
  if (cells.length > mostGivens) return [];
  return cells.flatMap((moved) =>
    [10, 0.1].flatMap((by) => {
      const key = cellKey(moved);
      const instead: Instead = {
        read: (cell, p) => {
          const own = world?.read(cell, p) ?? symbolOf(cell.symbol).read(scope.trace, cell.indices, cell.sample ?? p);
          return own === undefined || cellKey(cell) !== key ? own : by * own;
        },
      };
      const wrong = evaluate(part, { ...scope, instead });
      // Nobody moves the point of a 1 or a 0; where the whole moves with it the result's own point has moved.
      if (wrong === undefined || wrong === 0 || isWhole(moved)) return [];
      return Math.abs(wrong - by * value) <= 1e-9 * Math.abs(wrong) ? [] : [wrong];
    }),
  );

  function isWhole(cell: Cell): boolean {
    return Number.isInteger(symbolOf(cell.symbol).read(scope.trace, cell.indices, cell.sample ?? question.p) ?? 0);
  }
}

/** Of more numbers than these one could explain nearly anything. */
const mostGivens = 8;

/** The same digits with two neighbours exchanged: 0.0281 for 0.0218. */
function swapped(value: number): number[] {
  const text = String(value);
  if (text.includes("e")) return [];
  const found: number[] = [];
  for (let n = 0; n + 1 < text.length; n++) {
    const [one = "", other = ""] = [text[n], text[n + 1]];
    if (!/\d/.test(one) || !/\d/.test(other) || one === other) continue;
    found.push(Number(text.slice(0, n) + other + one + text.slice(n + 2)));
  }
  return found.filter((wrong) => wrong !== 0);
}

/** The right formula on numbers that were rounded too much before they were used. */
function roundedEarly(question: Question, value: number, world?: Instead): number[] {
  const { scope } = question.instance;
  const ways: ((x: number) => number)[] = [
    ...[1, 2, 3].map((decimals) => (x: number) => roundedTo(x, decimals)),
    ...[1, 2].map((digits) => (x: number) => rounded(x, digits)),
  ];
  const found = ways.flatMap((round) => {
    const instead = printedNumbers(scope.trace, round, world);
    const wrong = evaluate(askedPart(question), { ...scope, instead });
    return wrong === undefined || wrong === 0 ? [] : [wrong];
  });
  const different = found.filter((wrong) => Math.abs(wrong - value) > 1e-9 * Math.abs(value));
  return [...new Set(different)];
}
