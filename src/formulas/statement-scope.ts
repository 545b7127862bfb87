import type { Expression, IndexName, Indices, Reference } from "../course/algebra/expression.ts";
import { partsOf } from "../course/algebra/expression.ts";
import { endValue, indexValue, type Scope } from "../course/algebra/index-values.ts";
import type { Statement } from "../course/equations/equation.ts";

/**
 * The scope with a statement's free indices brought into its own ranges: h = m has no layer above, q is another output
 * than k. `moved` holds the letters that had to change.
 */
export function scopeFor(statement: Statement, scope: Scope): { scope: Scope; moved: Partial<Indices> } {
  let fitted = scope;
  const moved: Partial<Record<IndexName, number>> = {};
  for (const { index, from, to, except } of statement.where) {
    const last = endValue(to, fitted);
    if (Number.isNaN(last)) continue;
    const now = fitted.indices[index];
    let value = Math.max(from, Math.min(last, now));
    if (except !== undefined && value === indexValue(except, fitted)) value = value < last ? value + 1 : from;
    if (value === now) continue;
    moved[index] = value;
    fitted = { ...fitted, indices: { ...fitted.indices, [index]: value } };
  }
  return { scope: fitted, moved };
}

/** `h=1,q=4`: the letters that mean another value here than on the rest of the page, as `data-letters` holds them. */
export function lettersText(moved: Partial<Indices>): string {
  return Object.entries(moved)
    .map(([name, value]) => `${name}=${value}`)
    .join(",");
}

/** The scope within an element whose `data-letters` is this text. */
export function scopeWithin(letters: string | undefined, scope: Scope): Scope {
  if (letters === undefined || letters === "") return scope;
  const moved = Object.fromEntries(letters.split(",").map((pair) => [pair.split("=")[0], Number(pair.split("=")[1])]));
  return { ...scope, indices: { ...scope.indices, ...moved } };
}

/** A statement's symbols, each once, in the order in which they are written; `bound`: the letters a Σ runs over. */
export function symbolsIn(statement: Statement): { reference: Reference; bound: readonly IndexName[] }[] {
  const found = new Map<string, { reference: Reference; bound: readonly IndexName[] }>();
  const walk = (expression: Expression, bound: readonly IndexName[]): void => {
    if (expression.kind === "ref") {
      const key = `${expression.symbol} ${JSON.stringify(expression.indices)}`;
      if (!found.has(key)) found.set(key, { reference: expression, bound });
      return;
    }
    const within = expression.kind === "sum" ? [...bound, expression.over.index] : bound;
    for (const part of partsOf(expression)) walk(part, within);
  };
  walk(statement.left, []);
  for (const { right } of statement.lines) walk(right, []);
  return [...found.values()];
}
