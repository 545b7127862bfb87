import { type ReactNode, useMemo } from "react";
import type { WeightIndex } from "../../core/gradient-check.ts";
import { type Entry, type PathLedger, pathLedger } from "../../course/algebra/path-ledger.ts";
import { cellKey } from "../../course/symbols/cell.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { productOnPaper, type Relation, relationOf, sumRelation } from "../../course/writing/on-paper.ts";
import { useWords } from "../../store/store.ts";
import { CellButton } from "./cell-button.tsx";
import { ContributionBar } from "./contribution-bar.tsx";
import { DirectLedger } from "./direct-ledger.tsx";
import { useLoupe } from "./loupe-context.ts";
import { loupeWords } from "./words.ts";

/** A weight's gradient as an account: every number that makes it, down to Δw_ij, by δ and by the direct derivation. */
export function LedgerView({ place }: { readonly place: WeightIndex }) {
  const words = useWords(loupeWords);
  const { trace, sample } = useLoupe();
  const ledger = useMemo(() => pathLedger(trace, place, sample), [trace, place, sample]);
  return (
    <section className="loupe-part ledger" aria-label={words.ledger}>
      <h3>{words.ledger}</h3>
      {ledger === null ? (
        <p className="loupe-note">{words.ledgerUnknown}</p>
      ) : (
        <>
          <p className="loupe-note">{words.ledgerIntro}</p>
          <Account ledger={ledger} />
          <DirectLedger ledger={ledger} />
        </>
      )}
    </section>
  );
}

function Account({ ledger }: { readonly ledger: PathLedger }) {
  const words = useWords(loupeWords);
  const { trace, style } = useLoupe();
  const { input, slope, terms, sum, error, gradient, samples, batchGradient, correction } = ledger;
  const largest = Math.abs(terms[0]?.product ?? 0);
  const { digits } = style;
  // What goes on into a product has a digit more than what comes out.
  const guarded = { ...style, digits: digits + 1 };
  const products = terms.map(({ product }) => product);
  const errorRelation =
    slope === null ? "=" : relationOf([slope.value, sum], guarded.digits, error.value, guarded.digits);
  const gradientRelation = relationOf([input.value, error.value], guarded.digits, gradient.value, digits);
  const corrected = samples.length > 0 ? batchGradient : gradient;
  const correctionRelation = relationOf([-trace.alpha, corrected.value], digits, correction.value, digits);
  return (
    <div className="ledger-lines">
      <Line label={words.inputLine} entry={input} guarded />
      {slope !== null && (
        <>
          <p className="ledger-label">{words.pathsLine(terms.length)}</p>
          <ol className="source-terms">
            {terms.map(({ node, weight, error: delta, product }) => {
              const paper = productOnPaper([weight.value, delta.value], product, guarded);
              return (
                <li key={node} className="source-term">
                  <span className="source-cells">
                    <CellButton cell={weight.cell} shown={paper.factors[0]} />
                    <span aria-hidden="true">·</span>
                    <CellButton cell={delta.cell} shown={paper.factors[1]} />
                  </span>
                  <span className="source-value number">
                    {paper.relation === "≈" && "≈ "}
                    {paper.product}
                  </span>
                  <ContributionBar value={product} largest={largest} />
                </li>
              );
            })}
          </ol>
          <Line
            label={words.sumLine}
            entry={{ value: sum }}
            relation={sumRelation(products, sum, guarded.digits)}
            guarded
          />
          <Line label={words.slopeLine} entry={slope} guarded />
        </>
      )}
      <Line
        label={slope === null ? words.outputErrorLine : words.errorLine}
        entry={error}
        relation={errorRelation}
        guarded
      />
      <Line label={words.gradientLine} entry={gradient} relation={gradientRelation} strong />
      {samples.length > 0 && (
        <>
          <p className="ledger-label">{words.samplesLine(trace.spec.batch, samples.length)}</p>
          <ul className="cell-list">
            {samples.map(({ cell }) => (
              <li key={cellKey(cell)}>
                <CellButton cell={cell} />
              </li>
            ))}
          </ul>
        </>
      )}
      {samples.length > 0 && <Line label={words.batchLine} entry={batchGradient} strong />}
      <Line label={words.correctionLine} entry={correction} relation={correctionRelation} strong />
    </div>
  );
}

interface LineProps {
  readonly label: ReactNode;
  readonly entry: Pick<Entry, "value"> & Partial<Entry>;
  readonly strong?: boolean;
  /** How it stands to what the lines before it show. */
  readonly relation?: Relation;
  /** With a digit more than a result. */
  readonly guarded?: boolean;
}

/** One line: what it is, its cell, its value. */
function Line({ label, entry: { cell, value }, strong = false, relation = "=", guarded = false }: LineProps) {
  const { style } = useLoupe();
  return (
    <p className="ledger-line" data-strong={strong || undefined}>
      <span className="ledger-label">{label}</span>
      {cell !== undefined && <CellButton cell={cell} bare />}
      <span className="ledger-result">
        {relation === "≈" && "≈ "}
        <span className="number">{numberText(value, { ...style, digits: style.digits + (guarded ? 1 : 0) })}</span>
      </span>
    </p>
  );
}
