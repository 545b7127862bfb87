import { type ReactNode, useMemo } from "react";
import type { WeightPlace } from "../../core/gradient-check.ts";
import { type Entry, type PathLedger, pathLedger } from "../../course/algebra/path-ledger.ts";
import { cellKey } from "../../course/symbols/cell.ts";
import { useWords } from "../../store/store.ts";
import { CellButton } from "./cell-button.tsx";
import { ContributionBar } from "./contribution-bar.tsx";
import { DirectLedger } from "./direct-ledger.tsx";
import { useLoupe } from "./loupe-context.ts";
import { loupeWords } from "./words.ts";

/** A weight's gradient as an account: every number that makes it, down to Δw_ij, by δ and by the direct derivation. */
export function LedgerView({ place }: { readonly place: WeightPlace }) {
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
  const { trace, text } = useLoupe();
  const { input, slope, terms, sum, error, gradient, samples, batchGradient, correction } = ledger;
  const largest = Math.abs(terms[0]?.product ?? 0);
  return (
    <div className="ledger-lines">
      <Line label={words.inputLine} entry={input} />
      {slope !== null && (
        <>
          <p className="ledger-label">{words.pathsLine(terms.length)}</p>
          <ol className="source-terms">
            {terms.map(({ node, weight, error: delta, product }) => (
              <li key={node} className="source-term">
                <span className="source-cells">
                  <CellButton cell={weight.cell} />
                  <span aria-hidden="true">·</span>
                  <CellButton cell={delta.cell} />
                </span>
                <span className="source-value number">{text(product)}</span>
                <ContributionBar value={product} largest={largest} />
              </li>
            ))}
          </ol>
          <Line label={words.sumLine} entry={{ value: sum }} />
          <Line label={words.slopeLine} entry={slope} />
        </>
      )}
      <Line label={slope === null ? words.outputErrorLine : words.errorLine} entry={error} />
      <Line label={words.gradientLine} entry={gradient} strong />
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
      <Line label={words.correctionLine} entry={correction} strong />
    </div>
  );
}

interface LineProps {
  readonly label: ReactNode;
  readonly entry: Pick<Entry, "value"> & Partial<Entry>;
  readonly strong?: boolean;
}

/** One line: what it is, its cell, its value. */
function Line({ label, entry: { cell, value }, strong = false }: LineProps) {
  const { text } = useLoupe();
  return (
    <p className="ledger-line" data-strong={strong || undefined}>
      <span className="ledger-label">{label}</span>
      {cell !== undefined && <CellButton cell={cell} bare />}
      <span className="number">{text(value)}</span>
    </p>
  );
}
