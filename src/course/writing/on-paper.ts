import { evaluate, functionOf } from "../algebra/evaluate.ts";
import type { Expression, Sum } from "../algebra/expression.ts";
import { termsOf } from "../algebra/terms.ts";
import { asShown, type NumberStyle, numberText, roundsTo } from "./numbers.ts";
import { atTerm, shownTerms, type Writing } from "./writing.ts";

/** How a line stands to the value of its equation: its printed numbers give the printed value, or nearly. */
export type Relation = "=" | "≈";

/** Digits that the numbers of a line have more than its result, tried in this order. */
const guardDigits = [1, 2, 3];

/**
 * A line in numbers: written with as few guard digits as make what is printed give `value` as it is printed. A line that
 * cannot be worked out from what is printed, because ⋯ stands in it, has one and counts as equal.
 */
export function lineOnPaper(
  right: Expression,
  value: number | undefined,
  w: Writing,
): { readonly writing: Writing; readonly relation: Relation } {
  if (w.face !== "numbers" || value === undefined || isNumber(right)) return { writing: w, relation: "=" };
  const writings = guardDigits.map((guard): Writing => ({ ...w, digits: w.digits + guard, resultDigits: w.digits }));
  const [first = w] = writings;
  for (const writing of writings) {
    const computed = onPaper(right, writing, true);
    if (computed === undefined) return { writing: first, relation: "=" };
    if (roundsTo(computed, value, w.digits)) return { writing, relation: "=" };
  }
  return { writing: first, relation: "≈" };
}

/** One number or symbol: the line is the value itself. */
function isNumber({ kind }: Expression): boolean {
  return kind === "number" || kind === "ref" || kind === "oneHot";
}

/** A sum whose total is printed under it: how its terms are written, and whether they give that total. */
export function bracedOnPaper(sum: Sum, w: Writing): { readonly writing: Writing; readonly relation: Relation } {
  const writing = w.given === true ? w : { ...w, digits: w.digits + 1 };
  const terms = w.scope === null ? undefined : termsOf(sum, w.scope);
  const computed = onPaper(sum, writing, true);
  if (terms === undefined || computed === undefined) return { writing: elided(w), relation: "=" };
  return { writing, relation: roundsTo(computed, terms.total, totalDigits(w)) ? "=" : "≈" };
}

/** The digits of a total printed under its sum: one fewer than its terms have. */
export function totalDigits(w: Writing): number {
  return w.given === true ? w.digits - 1 : w.digits;
}

/** How the leading terms of a sum that is not written whole are written, a digit short: to be seen, not to be added up. */
export function elided(w: Writing): Writing {
  return { ...w, digits: Math.max(2, (w.resultDigits ?? w.digits) - 1) };
}

/**
 * What a reader works out from the numbers that `tex.ts` prints of an expression; undefined where it prints ⋯ or a symbol.
 * `top`: whether the expression is the whole line, so that a sum's terms and not its total are printed.
 */
export function onPaper(expression: Expression, w: Writing, top: boolean): number | undefined {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "half":
      return 0.5;
    case "ref": {
      const value = w.scope === null ? undefined : evaluate(expression, w.scope);
      return value === undefined ? undefined : asShown(value, w.digits);
    }
    case "oneHot":
      return w.scope === null ? undefined : evaluate(expression, w.scope);
    case "sum":
      return sumOnPaper(expression, w, top);
    case "add":
      return combined(
        expression.terms,
        (term) => onPaper(term, w, false),
        0,
        (sum, term) => sum + term,
      );
    case "product": {
      const alone = top && expression.factors.length === 1;
      return combined(
        expression.factors,
        (factor) => onPaper(factor, w, alone),
        1,
        (product, factor) => product * factor,
      );
    }
    case "negative": {
      const of = onPaper(expression.of, w, top);
      return of === undefined ? undefined : -of;
    }
    case "fraction": {
      const over = onPaper(expression.over, w, false);
      const under = onPaper(expression.under, w, false);
      return over === undefined || under === undefined ? undefined : over / under;
    }
    case "square": {
      const of = onPaper(expression.of, w, false);
      return of === undefined ? undefined : of ** 2;
    }
    case "call": {
      const of = onPaper(expression.of, w, false);
      return of === undefined ? undefined : functionOf[expression.name](of);
    }
    case "group":
      return onPaper(expression.of, w, false);
    case "mark":
      return onPaper(expression.of, w, top);
    case "index":
      return w.scope === null ? undefined : evaluate(expression, w.scope);
    case "softmax":
      return undefined;
  }
}

function sumOnPaper(sum: Sum, w: Writing, top: boolean): number | undefined {
  const terms = w.scope === null ? undefined : termsOf(sum, w.scope);
  if (terms === undefined) return undefined;
  const { ranked, total } = terms;
  const whole = shownTerms(ranked.length) === ranked.length;
  if (ranked.length > 1 && !top && !(w.flat === true && whole)) return asShown(total, totalDigits(w));
  if (!whole) return undefined;
  return combined(
    ranked,
    ({ body, scope }) => onPaper(body, atTerm(scope, w), false),
    0,
    (one, term) => one + term,
  );
}

function combined<Part>(
  parts: readonly Part[],
  value: (part: Part) => number | undefined,
  start: number,
  join: (so: number, next: number) => number,
): number | undefined {
  let result = start;
  for (const part of parts) {
    const next = value(part);
    if (next === undefined) return undefined;
    result = join(result, next);
  }
  return result;
}

/** A product as text: its factors with as few guard digits as make it follow from them, and ≈ where none do. */
export function productOnPaper(
  factors: readonly number[],
  product: number,
  style: NumberStyle,
): { readonly factors: readonly string[]; readonly relation: Relation; readonly product: string } {
  const { digits } = style;
  const follows = (guard: number): boolean => relationOf(factors, digits + guard, product, digits) === "=";
  const found = guardDigits.find(follows);
  const guard = found ?? 1;
  return {
    factors: factors.map((factor) => numberText(factor, { ...style, digits: digits + guard })),
    relation: found === undefined ? "≈" : "=",
    product: numberText(product, style),
  };
}

/** Whether factors shown with `shown` digits give a product shown with `digits`. */
export function relationOf(factors: readonly number[], shown: number, product: number, digits: number): Relation {
  const worked = factors.reduce((so, factor) => so * asShown(factor, shown), 1);
  return roundsTo(worked, product, digits) ? "=" : "≈";
}

/** Whether terms shown with so many digits add up to a total shown with as many. */
export function sumRelation(terms: readonly number[], total: number, digits: number): Relation {
  const worked = terms.reduce((so, term) => so + asShown(term, digits), 0);
  return roundsTo(worked, total, digits) ? "=" : "≈";
}

/** A table of products as text: margins with guard digits, products with the usual ones. */
interface ProductTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `products[row][column]`, ≈ in front where what the margins show does not give it. */
  readonly products: readonly (readonly string[])[];
}

/** A table of products whose margins have as few guard digits as make most of what is printed follow from them. */
export function productTable(rows: readonly number[], columns: readonly number[], style: NumberStyle): ProductTable {
  const { digits } = style;
  const follows = (row: number, column: number, guard: number): boolean =>
    roundsTo(asShown(row, digits + guard) * asShown(column, digits + guard), row * column, digits);
  const guard =
    guardDigits.find((one) => rows.every((row) => columns.every((column) => follows(row, column, one)))) ??
    Math.max(...guardDigits);
  const margin = (value: number): string => numberText(value, { ...style, digits: digits + guard });
  return {
    rows: rows.map(margin),
    columns: columns.map(margin),
    products: rows.map((row) =>
      columns.map((column) => {
        const product = numberText(row * column, style);
        return follows(row, column, guard) ? product : `≈ ${product}`;
      }),
    ),
  };
}
