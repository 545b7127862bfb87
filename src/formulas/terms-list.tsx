import { useMemo } from "react";
import { Button } from "../controls/button.tsx";
import type { Expression, Sum } from "../course/algebra/expression.ts";
import { type Factor, factorsOf, type Term, type Terms, termsOf } from "../course/algebra/terms.ts";
import type { Statement } from "../course/equations/equation.ts";
import { cellKey } from "../course/symbols/cell.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import { numberText } from "../course/writing/numbers.ts";
import { productOnPaper } from "../course/writing/on-paper.ts";
import { writingOf } from "../course/writing/statement-tex.ts";
import { referenceTex } from "../course/writing/tex.ts";
import { useWords } from "../store/store.ts";
import { Formula } from "./formula.tsx";
import { scopeFor } from "./statement-scope.ts";
import { useFirstFew } from "./use-first-few.ts";
import type { Shown } from "./use-presentation.ts";
import { equationWords } from "./words.ts";

/** Shown before the reader asks for more, and how many more each time. */
const first = 10;
const page = 100;

interface TermsListProps {
  readonly shown: Shown;
  readonly statement: Statement;
  readonly sum: Sum;
}

/** Every term of a long sum, the largest first, each with its factors; the terms that are zero folded into their count. */
export function TermsList({ shown, statement, sum }: TermsListProps) {
  const words = useWords(equationWords);
  const { presentation } = shown;
  const terms = useMemo(() => {
    if (presentation.scope === null) return undefined;
    return termsOf(sum, scopeFor(statement, presentation.scope).scope);
  }, [presentation, statement, sum]);
  const { count, more, showMore, showFewer } = useFirstFew(terms?.ranked.length ?? 0, first, page);
  if (terms === undefined) return null;
  const { ranked, zeros, total } = terms;
  const largest = Math.abs(ranked[0]?.value ?? 0);
  const text = (value: number): string => numberText(value, presentation);
  const pixels = sum.body.kind === "product" && sum.body.factors.some(isInput);
  return (
    <section className="terms" aria-label={words.termsTitle(letters(terms))} data-letters="">
      <p className="terms-title">{words.termsTitle(letters(terms))}</p>
      <ol className="terms-list">
        {ranked.slice(0, count).map((term) => {
          const factors = factorsOf(term.body, term.scope);
          const paper = productOnPaper(
            factors.map(({ value }) => value),
            term.value,
            presentation,
          );
          return (
            <li key={nameOf(term)} className="term">
              <span className="term-at">{nameOf(term)}</span>
              <span className="term-factors">
                <Factors term={term} factors={factors} texts={paper.factors} shown={shown} />
              </span>
              <span className="term-value number">
                {paper.relation === "≈" && "≈ "}
                {paper.product}
              </span>
              <span
                className="term-bar"
                data-sign={term.value < 0 ? "negative" : "positive"}
                style={{ inlineSize: `${largest === 0 ? 0 : (100 * Math.abs(term.value)) / largest}%` }}
              />
            </li>
          );
        })}
      </ol>
      {more > 0 && (
        <Button look="quiet" className="terms-more" onClick={showMore}>
          {words.termsMore(String(more))}
        </Button>
      )}
      {showFewer !== null && (
        <Button look="quiet" className="terms-more" onClick={showFewer}>
          {words.termsFewer}
        </Button>
      )}
      {zeros > 0 && <p className="terms-zeros">{pixels ? words.zeroPixels(zeros) : words.zeros(zeros)}</p>}
      <p className="terms-total">
        <span>{words.total(ranked.length + zeros)}</span>
        <strong className="number">{text(total)}</strong>
      </p>
    </section>
  );
}

interface FactorsProps {
  readonly term: Term;
  readonly factors: readonly Factor[];
  /** Their values, as many digits as make the term's follow. */
  readonly texts: readonly string[];
  readonly shown: Shown;
}

/** w_{406,5} = 0.12 × X_406 = 0.99: each factor a linked symbol with its number. */
function Factors({ term, factors, texts, shown }: FactorsProps) {
  return factors.map(({ expression, cell }, n) => {
    const text = texts[n] ?? "";
    const dot = n === 0 ? "" : " \u00d7 ";
    if (cell === undefined || expression.kind !== "ref") {
      // biome-ignore lint/suspicious/noArrayIndexKey: factors have no other name than their place
      return <span key={n}>{dot + text}</span>;
    }
    const writing = { ...writingOf(shown.equation, { ...shown.presentation, face: "indices" }), scope: term.scope };
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: factors have no other name than their place
      <span key={n}>
        {dot}
        <span className="term-factor" data-cell={cellKey(cell)} data-family={symbolOf(cell.symbol).family}>
          <span aria-hidden="true" className="term-name">
            <Formula tex={referenceTex(expression, { ...writing, linked: false })} />
          </span>
          <span className="number">{text}</span>
        </span>
      </span>
    );
  });
}

function isInput(expression: Expression): boolean {
  return expression.kind === "ref" && symbolOf(expression.symbol).family === "input";
}

function letters({ sum }: Terms): string {
  return sum.body.kind === "sum" ? `${sum.over.index}, ${sum.body.over.index}` : sum.over.index;
}

function nameOf({ at }: Term): string {
  return at.map(([name, value]) => `${name} = ${value}`).join(", ");
}
