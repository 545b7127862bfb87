import { norm } from "../../../core/norms.ts";
import type { Trace } from "../../../core/trace.ts";
import { quantityOf } from "../../../course/symbols/quantity.ts";
import { numberText } from "../../../course/writing/numbers.ts";
import { numberFormat, sizesText } from "../../../course/writing/plain-numbers.ts";
import { MathName } from "../../../formulas/math-name.tsx";
import { useStore, useWords } from "../../../store/store.ts";
import { depthWords } from "./words.ts";

/** ‖δ^h‖ of the sample shown in every layer, as a table with bars, the output layer last. */
export function LayerErrors({ trace }: { readonly trace: Trace }) {
  const words = useWords(depthWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const deltas = trace.samples[0]?.backward?.deltas;
  if (deltas === undefined) return <p className="depth-note">{words.none}</p>;
  const lengths = deltas.map(norm);
  const largest = Math.max(...lengths);
  const share = numberFormat(language, { style: "percent", maximumSignificantDigits: 2 });
  const { sizes } = trace.spec;
  const name = words.now(sizesText(sizes));
  return (
    <section aria-label={name}>
      <h4>{name}</h4>
      <p className="depth-note">{words.nowNote}</p>
      <table className="depth-table number">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.layer}</th>
            <th scope="col" colSpan={2}>
              {words.size}
            </th>
            <th scope="col">{words.ratio}</th>
          </tr>
        </thead>
        <tbody>
          {lengths.map((length, n) => {
            const next = lengths[n + 1];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a layer has no other name than its number
              <tr key={n}>
                <th scope="row">
                  {n + 1} · <MathName {...quantityOf("error", n + 1, sizes)} />
                </th>
                <td>{numberText(length, { digits, language })}</td>
                <td className="depth-bar">
                  <span style={{ width: `${largest > 0 ? (100 * length) / largest : 0}%` }} />
                </td>
                <td>{next === undefined || next === 0 ? "–" : share.format(length / next)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
