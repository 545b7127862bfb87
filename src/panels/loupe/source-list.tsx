import { useMemo } from "react";
import { Button } from "../../controls/button.tsx";
import type { Indices } from "../../course/algebra/expression.ts";
import { type Outer, rankedSources, type SourceTerm } from "../../course/algebra/ranked-sources.ts";
import { type Cell, cellKey } from "../../course/symbols/cell.ts";
import { cellValue } from "../../course/symbols/symbols.ts";
import { productOnPaper, relationOf } from "../../course/writing/on-paper.ts";
import { writingOf } from "../../course/writing/statement-tex.ts";
import { expressionTex } from "../../course/writing/tex.ts";
import { Formula } from "../../formulas/formula.tsx";
import { useFirstFew } from "../../formulas/use-first-few.ts";
import { equationWords } from "../../formulas/words.ts";
import { useWords } from "../../store/store.ts";
import { CellButton } from "./cell-button.tsx";
import { ContributionBar } from "./contribution-bar.tsx";
import { useLoupe } from "./loupe-context.ts";
import { loupeWords } from "./words.ts";

/** Terms shown before the reader asks for more, and how many more each time. */
const first = 10;
const page = 50;

/** What a cell is computed from, each a button to go there; the terms of a sum by what they contribute. */
export function SourceList({ cell, indices }: { readonly cell: Cell; readonly indices: Indices }) {
  const words = useWords(loupeWords);
  const sumWords = useWords(equationWords);
  const { trace, text, style, sample } = useLoupe();
  const sources = useMemo(() => rankedSources(cell, trace, indices), [cell, trace, indices]);
  const { common, terms, zeros, total, outer } = sources;
  const largest = Math.abs(terms[0]?.value ?? 0);
  const { count, more, showMore, showFewer } = useFirstFew(terms.length, first, page);
  const summed = terms.length + zeros > 0;

  /** A term that is the product of its cells, so that what they show gives what it shows. */
  const onPaper = ({ cells, value }: SourceTerm) => {
    const factors = cells.map((source) => cellValue(trace, source, sample) ?? Number.NaN);
    const product = factors.reduce((so, factor) => so * factor, 1);
    return Math.abs(product - value) <= 1e-12 * Math.abs(value) ? productOnPaper(factors, value, style) : null;
  };

  if (common.length === 0 && !summed) return null;
  return (
    <section className="loupe-part" aria-label={words.sources}>
      <h3>{words.sources}</h3>
      {common.length > 0 && (
        <>
          {summed && <p className="loupe-note">{words.common}</p>}
          <ul className="cell-list">
            {common.map((source) => (
              <li key={cellKey(source)}>
                <CellButton cell={source} />
              </li>
            ))}
          </ul>
        </>
      )}
      {summed && (
        <>
          <p className="loupe-note">{sumWords.termsTitle(letters(terms))}</p>
          <ol className="source-terms">
            {terms.slice(0, count).map((term) => {
              const paper = onPaper(term);
              return (
                <li key={term.at.join()} className="source-term">
                  <span className="source-cells">
                    {term.cells.map((source, n) => (
                      <CellButton key={cellKey(source)} cell={source} shown={paper?.factors[n]} />
                    ))}
                  </span>
                  <span className="source-value number">
                    {paper?.relation === "≈" && "≈ "}
                    {text(term.value)}
                  </span>
                  <ContributionBar value={term.value} largest={largest} />
                </li>
              );
            })}
          </ol>
          <p className="loupe-more">
            {more > 0 && (
              <Button className="loupe-more-button" onClick={showMore}>
                {words.more(more)}
              </Button>
            )}
            {showFewer !== null && (
              <Button className="loupe-more-button" onClick={showFewer}>
                {words.fewer}
              </Button>
            )}
          </p>
          {zeros > 0 && (
            <p className="loupe-note">{sources.pixels ? sumWords.zeroPixels(zeros) : sumWords.zeros(zeros)}</p>
          )}
          <p className="ledger-line">
            <span>{words.total}</span>
            <strong className="number">{text(total)}</strong>
          </p>
          {outer !== null && <Outside outer={outer} cell={cell} total={total} />}
        </>
      )}
    </section>
  );
}

interface OutsideProps {
  readonly outer: Outer;
  readonly cell: Cell;
  readonly total: number;
}

/** The sum times what stands before it, down to the cell's own value: × U_j (1 − U_j) = δ_j. */
function Outside({ outer, cell, total }: OutsideProps) {
  const words = useWords(loupeWords);
  const { trace, text, style, sample, name } = useLoupe();
  const { equation, scope, factors, value } = outer;
  const output = trace.spec.output;
  const tex = expressionTex(factors, writingOf(equation, { face: "indices", scope, output, ...style }, false));
  const own = cellValue(trace, cell, sample) ?? Number.NaN;
  return (
    <>
      <p className="ledger-line">
        <span>
          <span className="visually-hidden">{words.outside}</span>
          <span aria-hidden="true">× </span>
          <Formula tex={tex} />
        </span>
        <span className="number">{text(value)}</span>
      </p>
      <p className="ledger-line" data-strong>
        <Formula tex={name(cell)} spoken />
        <span className="ledger-result number">
          {relationOf([total, value], style.digits, own, style.digits)} {text(own)}
        </span>
      </p>
    </>
  );
}

function letters(terms: readonly SourceTerm[]): string {
  return (terms[0]?.at ?? []).map(([name]) => name).join(", ");
}
