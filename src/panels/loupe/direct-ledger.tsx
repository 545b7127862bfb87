import type { PathLedger } from "../../course/algebra/path-ledger.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { useWords } from "../../store/store.ts";
import { useLoupe } from "./loupe-context.ts";
import { loupeWords } from "./words.ts";

/** The same gradient by A7 (B10), without δ, and whether the two agree to the last digit shown. */
export function DirectLedger({ ledger: { direct, gradient, slope, input } }: { readonly ledger: PathLedger }) {
  const words = useWords(loupeWords);
  const { trace, text, style } = useLoupe();
  if (direct === null) return null;
  const softmax = trace.spec.output === "softmax";
  const names = words.directNames;
  const size = Math.max(Math.abs(direct.value), Math.abs(gradient.value));
  const away = size === 0 ? 0 : Math.abs(direct.value - gradient.value) / size;
  const same = text(direct.value) === text(gradient.value);
  const common = [direct.factor, slope?.value, input.value].filter((value) => value !== undefined && value !== 1);
  return (
    <details className="direct">
      <summary>{words.direct(softmax ? "B10" : slope === null ? "A6" : "A7")}</summary>
      <table className="direct-table">
        <thead>
          <tr>
            <th scope="col">k</th>
            {slope !== null && (
              <th scope="col">
                <abbr title={names.weight}>z</abbr>
              </th>
            )}
            <th scope="col">
              <abbr title={names.difference}>ŷ − y</abbr>
            </th>
            {!softmax && (
              <th scope="col">
                <abbr title={names.slope}>
                  g<sub>s</sub>′
                </abbr>
              </th>
            )}
            <th scope="col">{names.product}</th>
          </tr>
        </thead>
        <tbody className="number">
          {direct.terms.map((term) => (
            <tr key={term.node}>
              <th scope="row">{term.node}</th>
              {slope !== null && <td>{text(term.weight)}</td>}
              <td>{text(term.difference)}</td>
              {!softmax && <td>{text(term.slope)}</td>}
              <td>{text(term.product)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {common.length > 0 && (
        <p className="ledger-line">
          <span className="ledger-label">{words.directTimes}</span>
          <span className="number">{common.map((value) => text(value)).join(" × ")}</span>
        </p>
      )}
      <p className="ledger-line" data-strong>
        <span className="ledger-label">{names.total}</span>
        <span className="number">{text(direct.value)}</span>
      </p>
      <p className="ledger-verdict">{same ? words.same : words.rounded(numberText(away, { ...style, digits: 2 }))}</p>
    </details>
  );
}
