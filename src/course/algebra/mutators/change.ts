import type { Placed } from "../../equations/equations.ts";
import type { SymbolId } from "../../symbols/cell.ts";
import { add, type Expression, mark, type Reference } from "../expression.ts";
import type { Scope } from "../index-values.ts";
import { replacedAt, rewritten, type Site, sameExpression, sites, substituted } from "../tree.ts";

/** In what way a line can be got wrong. The names stand in codes: they never change. */
const mutationKinds = [
  "factor-left-out",
  "factor-twice",
  "factor-added",
  "factor-divides",
  "slope-squared",
  "term-left-out",
  "brackets-lost",
  "sign-lost",
  "sign-flipped",
  "difference-reversed",
  "bias-left-out",
  "bias-unweighted",
  "bias-twice",
  "sum-starts-late",
  "sum-ends-early",
  "sum-one-term",
  "sum-term-left-out",
  "sum-term-sign",
  "sum-averaged",
  "sum-absolute",
  "sum-of-additions",
  "exp-of-sum",
  "activations-exchanged",
  "errors-exchanged",
  "bias-weights-added",
  "sum-shifted",
  "sum-of-products-split",
  "own-term-left-out",
  "index-transposed",
  "index-exchanged",
  "index-neighbour",
  "other-cell",
  "symbol-neighbour",
  "other-layer",
  "slope-at-arrival",
  "applied-twice",
  "activation-left-out",
  "activation-slope",
  "activation-tanh",
  "denominator-left-out",
  "exponent-sign",
  "exponents-negative",
  "one-plus-left-out",
  "inverted",
  "exp-left-out",
  "max-one-sided",
  "log-left-out",
  "log-base-10",
  "log-base-2",
  "log-of-complement",
  "exp-base-10",
  "square-left-out",
  "square-doubled",
  "square-of-sum",
  "square-distributed",
  "absolute",
  "root-added",
  "error-squared",
  "line-too-far",
  "line-too-early",
  "slope-alone",
  "product-added",
  "other-end",
  "other-case",
  "other-output",
  "binary-cross-entropy",
  "digit-for-one-hot",
  "pixels-0-255",
  "prediction-for-truth",
  "mean-over-outputs",
  "mean-of-one-less",
  "sum-for-mean",
  "mean-for-sum",
] as const;

export type MutationKind = (typeof mutationKinds)[number];

/** What a mutator looks at: a line of a statement, whose indices have their values in the scope. */
export interface Subject {
  readonly placed: Placed;
  /** The symbol that the line computes; null where its left side is no single symbol. */
  readonly symbol: SymbolId | null;
  /** The right side, or the part of it that is asked. */
  readonly whole: Expression;
  readonly scope: Scope;
}

/** One way to get a line wrong. */
export interface Change {
  readonly kind: MutationKind;
  /** On which part, as a word that does not depend on the numbers: `2`, `slope`, `U`; empty where the kind says it all. */
  readonly detail: string;
  /** The part of the right line that is got wrong. */
  readonly part: Expression;
  /** The line as it was got wrong, and as it is right, the part that differs marked in each where there is one. */
  readonly wrong: Expression;
  readonly right: Expression;
  /** Out of all wrong answers, about how many are this one: 0.1, one in ten. */
  readonly plausibility: number;
}

/** Finds some of the ways to get a line wrong. */
export type Mutator = (subject: Subject) => Iterable<Change>;

/** What is to be said of a change besides where it is. */
type About = Pick<Change, "kind" | "plausibility"> & { readonly detail?: string; readonly part?: Expression };

/** A change of one part. */
export function changeAt({ whole }: Subject, { path, part }: Site, instead: Expression, about: About): Change {
  return {
    detail: "",
    part,
    ...about,
    wrong: replacedAt(whole, path, mark("changed", instead)),
    right: replacedAt(whole, path, mark("changed", part)),
  };
}

/** A change of the whole line. */
export function changeOfAll({ whole }: Subject, wrong: Expression, about: About): Change {
  return { detail: "", part: whole, ...about, wrong, right: whole };
}

/** A change of several parts alike, given with what stands in their place. */
export function changeOfMany(
  { whole }: Subject,
  changed: readonly (readonly [Site, Expression])[],
  about: About & { readonly part: Expression },
): Change {
  // Deepest first, so that a part within another keeps its path.
  const inOrder = [...changed].sort(([one], [other]) => other.path.length - one.path.length);
  const put = (of: (site: Site, instead: Expression) => Expression): Expression =>
    inOrder.reduce((all, [site, instead]) => replacedAt(all, site.path, mark("changed", of(site, instead))), whole);
  return { detail: "", ...about, wrong: put((_, instead) => instead), right: put(({ part }) => part) };
}

/** Every symbol of an expression, with all the places where it stands with the same indices. */
export function referencesOf(whole: Expression): readonly (readonly [Reference, readonly Site[]])[] {
  const found: [Reference, Site[]][] = [];
  for (const site of sites(whole)) {
    if (site.part.kind !== "ref") continue;
    const known = found.find(([reference]) => sameExpression(reference, site.part));
    if (known === undefined) found.push([site.part, [site]]);
    else known[1].push(site);
  }
  return found;
}

/**
 * A production Σ_{i=0} w_ij X_i in which one symbol is read otherwise: the bias term stays as it is, since nobody looks there
 * for a row −1 or a σ_0. Null for any other line.
 */
export function biasKept({ whole }: Subject, reference: Reference, instead: Reference): Expression | null {
  if (whole.kind !== "sum" || whole.over.from !== 0 || (whole.over.index !== "i" && whole.over.index !== "j"))
    return null;
  const body = rewritten(whole.body, (part) => (sameExpression(part, reference) ? mark("changed", instead) : null));
  const bias = substituted(whole.body, { [whole.over.index]: 0 });
  return add(bias, { ...whole, over: { ...whole.over, from: 1 }, body });
}

/** The two sides of a difference a − b; null for anything else. */
export function differenceOf(expression: Expression): { readonly of: Expression; readonly less: Expression } | null {
  if (expression.kind === "group" || expression.kind === "mark") return differenceOf(expression.of);
  if (expression.kind !== "add" || expression.terms.length !== 2) return null;
  const [of, less] = expression.terms;
  return of !== undefined && less?.kind === "negative" ? { of, less: less.of } : null;
}

/** The x of 1 − x; null for anything else. */
export function complementOf(expression: Expression): Expression | null {
  const difference = differenceOf(expression);
  return difference?.of.kind === "number" && difference.of.value === 1 ? difference.less : null;
}

/** A part's name within codes: `2`, `U`, `1/P`, `1-x`, `difference`, `sum`. */
export function partName(part: Expression): string {
  switch (part.kind) {
    case "number":
      return String(part.value);
    case "half":
      return "1/2";
    case "ref":
      return part.symbol;
    case "group":
    case "mark":
      return partName(part.of);
    case "fraction":
      return part.under.kind === "ref" ? `1/${part.under.symbol}` : "fraction";
    case "call":
      return part.name;
    case "add":
      if (complementOf(part) !== null) return "1-x";
      return differenceOf(part) === null ? "terms" : "difference";
    default:
      return part.kind;
  }
}
