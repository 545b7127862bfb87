import { type Expression, type Index, type IndexName, indexNames, partsOf, times } from "./expression.ts";

/** Where a part stands in an expression: the position among the parts, level by level; [] is the whole. */
export type Path = readonly number[];

/** A part of an expression with where it stands, and what it stands in, outermost first. */
export interface Site {
  readonly path: Path;
  readonly part: Expression;
  readonly within: readonly Expression[];
}

/** Every part of an expression, the whole first, in the order in which it is written. */
export function* sites(whole: Expression): Generator<Site> {
  yield* below({ path: [], part: whole, within: [] });
}

function* below(site: Site): Generator<Site> {
  yield site;
  const within = [...site.within, site.part];
  for (const [n, part] of partsOf(site.part).entries()) yield* below({ path: [...site.path, n], part, within });
}

/** The part at a path. Throws a RangeError where the expression has none. */
export function partAt(whole: Expression, path: Path): Expression {
  return path.reduce((part, n) => {
    const next = partsOf(part)[n];
    if (next === undefined) throw new RangeError(`no part ${path.join(".")} in this expression`);
    return next;
  }, whole);
}

/** The expression with another part at a path. Throws a RangeError where it has none. */
export function replacedAt(whole: Expression, path: Path, by: Expression): Expression {
  const [first, ...rest] = path;
  if (first === undefined) return by;
  const parts = partsOf(whole);
  const part = parts[first];
  if (part === undefined) throw new RangeError(`no part ${path.join(".")} in this expression`);
  return withParts(whole, parts.with(first, replacedAt(part, rest, by)));
}

/** The expression with other parts in the same order, as `partsOf` gives them. */
export function withParts(expression: Expression, parts: readonly Expression[]): Expression {
  const [first, second] = parts;
  if (first === undefined) return expression;
  switch (expression.kind) {
    case "sum":
      return { ...expression, body: first };
    case "add":
      return { kind: "add", terms: parts };
    case "product":
      return { kind: "product", factors: parts };
    case "fraction":
      return second === undefined ? expression : { kind: "fraction", over: first, under: second };
    case "negative":
    case "square":
    case "call":
    case "group":
    case "mark":
      return { ...expression, of: first };
    default:
      return expression;
  }
}

/** The expression with every part replaced for which `by` has another; what it gives is not looked into again. */
export function rewritten(expression: Expression, by: (part: Expression) => Expression | null): Expression {
  const other = by(expression);
  if (other !== null) return other;
  const parts = partsOf(expression);
  const changed = parts.map((part) => rewritten(part, by));
  return parts.every((part, n) => part === changed[n]) ? expression : withParts(expression, changed);
}

/** What is left of a product once some of its factors are gone. */
export function productOfRest(factors: readonly Expression[]): Expression {
  return factors.length === 0 ? { kind: "number", value: 1 } : times(...factors);
}

/** Whether two expressions are written alike. */
export function sameExpression(one: Expression, other: Expression): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The letters that the sums around a part run over. */
export function boundLetters({ within }: Pick<Site, "within">): ReadonlySet<IndexName> {
  return new Set(within.flatMap((outer) => (outer.kind === "sum" ? [outer.over.index] : [])));
}

/** The letter that an index is made of; null for a number, the last layer and the like. */
export function letterOf(index: Index): IndexName | null {
  const base = typeof index === "object" ? index.of : index;
  return indexNames.find((name) => name === base) ?? null;
}

/** An index moved by some places: j → j + 1. The pixel's neuron cannot be moved and stays. */
export function shifted(index: Index, by: number): Index {
  if (typeof index === "number") return index + by;
  if (typeof index === "object") return index.plus + by === 0 ? index.of : { of: index.of, plus: index.plus + by };
  return by === 0 || index === "pixel" ? index : { of: index, plus: by };
}

/** The expression with every free occurrence of some letters taken by other indices, all at once. */
export function substituted(expression: Expression, by: Partial<Record<IndexName, Index>>): Expression {
  const moved = (index: Index): Index => {
    const letter = letterOf(index);
    const other = letter === null ? undefined : by[letter];
    if (other === undefined) return index;
    return typeof index === "object" ? shifted(other, index.plus) : other;
  };
  switch (expression.kind) {
    case "ref":
      return { ...expression, indices: expression.indices.map(moved) };
    case "oneHot":
    case "softmax":
    case "index":
      return { ...expression, index: moved(expression.index) };
    case "sum": {
      const { [expression.over.index]: _, ...free } = by;
      const { except } = expression.over;
      const over = except === undefined ? expression.over : { ...expression.over, except: moved(except) };
      return { ...expression, over, body: substituted(expression.body, free) };
    }
    default:
      return withParts(
        expression,
        partsOf(expression).map((part) => substituted(part, by)),
      );
  }
}
