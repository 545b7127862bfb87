import { add, type Expression, minus, negative } from "../expression.ts";
import { replacedAt, sites } from "../tree.ts";
import { changeAt, complementOf, differenceOf, type Mutator, partName } from "./change.ts";

/** A minus sign lost, a term added that is to be subtracted or the reverse, a difference taken the wrong way round. */
export const mutateSigns: Mutator = function* (subject) {
  for (const site of sites(subject.whole)) {
    const { part, within } = site;
    const outer = within.at(-1);
    // The sign within a difference is that difference's, the one within e^{−x} the exponent's.
    const ownSign = part.kind === "negative" && outer?.kind !== "add" && !isExponential(outer);
    if (ownSign) {
      // The sign alone differs: what it stands before is the same in both.
      const lost = changeAt(subject, site, part.of, { kind: "sign-lost", plausibility: 0.08 });
      const { path } = site;
      yield {
        ...lost,
        wrong: replacedAt(subject.whole, path, part.of),
        right: replacedAt(subject.whole, path, { ...part, sign: "changed" }),
      };
    }
    if (part.kind !== "add") continue;
    const difference = differenceOf(part);
    const complement = complementOf(part) !== null;
    const evenAnyway = outer?.kind === "square";
    if (difference !== null && !complement && !evenAnyway) {
      const reversed = minus(difference.less, difference.of);
      yield changeAt(subject, site, reversed, { kind: "difference-reversed", plausibility: 0.08 });
    }
    for (const [n, term] of part.terms.entries()) {
      if (n === 0) continue;
      const flipped = term.kind === "negative" ? term.of : negative(term);
      yield changeAt(subject, site, add(...part.terms.with(n, flipped)), {
        kind: "sign-flipped",
        detail: complement ? "1-x" : partName(term.kind === "negative" ? term.of : term),
        plausibility: complement ? 0.03 : 0.04,
      });
    }
    for (const [n, term] of part.terms.entries()) {
      // 1 − x without its 1 would be −x, which nobody writes; without its x it is `factor-left-out`.
      if (complement || isExponential(term)) continue;
      const rest = part.terms.toSpliced(n, 1);
      const [only] = rest;
      // 1 / e^{−x} has words of its own: `one-plus-left-out`.
      if (only === undefined || isExponential(only)) continue;
      yield changeAt(subject, site, rest.length === 1 ? only : add(...rest), {
        kind: "term-left-out",
        detail: partName(term.kind === "negative" ? term.of : term),
        part: term,
        // −y_k alone is 0 or −1: nobody computes that.
        plausibility: only.kind === "negative" ? 0.003 : 0.03,
      });
    }
  }
};

function isExponential(expression: Expression | undefined): boolean {
  return expression?.kind === "call" && expression.name === "exp";
}
