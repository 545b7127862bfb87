import { memo, useDeferredValue, useMemo, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { type BatchLedger, batchLedger, mostCorrected, predictedChange } from "../../core/batch-ledger.ts";
import { isWeight } from "../../core/gradient-check.ts";
import { type BatchRule, depth } from "../../core/network.ts";
import { norm } from "../../core/norms.ts";
import type { Tensor } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import { imageColumns } from "../../course/algebra/index-values.ts";
import { quantityOf } from "../../course/symbols/quantity.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import { cellOfWeight, weightOf } from "../../course/symbols/weight-cells.ts";
import { shareText } from "../../course/writing/plain-numbers.ts";
import { punctuation } from "../../course/writing/punctuation.ts";
import { SparkBars } from "../../figures/spark-bars.tsx";
import { MathName } from "../../formulas/math-name.tsx";
import { usePass } from "../../stage/pass-context.tsx";
import { BatchSize } from "../../stage/settings/batch-size.tsx";
import { Thumbnail } from "../../stage/thumbnail.tsx";
import { applyCorrection } from "../../store/network/network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { useListedNumbers } from "../../store/words/listed-numbers.ts";
import { BatchConventions } from "./batch-conventions.tsx";
import { useBatchImages } from "./batch-images.ts";
import { batchWords } from "./batch-words.ts";

/** The account of a batch: a row a sample, what they add up to, and what the correction does to the cost. */
export function BatchAccount() {
  const words = useWords(batchWords);
  // A hundred rows: they come in a render of their own, which the network's numbers need not wait for.
  const trace = useDeferredValue(usePass().trace);
  return (
    <>
      <p className="batch-note">{words.lead}</p>
      <BatchSize />
      {trace.update === null ? <p className="batch-note">{words.missing}</p> : <Account trace={trace} />}
    </>
  );
}

function Account({ trace }: { readonly trace: Trace }) {
  const words = useWords(batchWords);
  const language = useStore((state) => state.view.language);
  const { format, letter } = usePass();
  const pinned = useStore((state) => state.view.pinned);
  const own = useMemo(() => {
    const place = pinned === null ? null : weightOf(pinned);
    return place !== null && isWeight(trace.spec, place) ? place : null;
  }, [pinned, trace]);
  const place = useMemo(() => own ?? mostCorrected(trace, depth(trace.spec)), [own, trace]);
  const ledger = useMemo(() => (place === null ? null : batchLedger(trace, place)), [trace, place]);
  if (place === null || ledger === null) return null;
  const weight = cellOfWeight("weights", place, trace.spec.sizes);
  const spoken = symbolOf(weight.symbol).speech(weight.indices.map(String), { letter, sample: null }, language);
  return (
    <>
      <p className="batch-note">
        {words.weight}
        {punctuation[language].colon}
        <strong className="number">
          <MathName symbol={weight.symbol} at={weight.indices} /> = {format(ledger.before)}
        </strong>{" "}
        – {own === null ? words.unpinned : words.pinned}
      </p>
      <section
        className="values-scroll batch-scroll"
        aria-label={words.table(spoken)}
        data-takes-keys
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of the page that scrolls must be reached by keys
        tabIndex={0}
      >
        <Lines trace={trace} ledger={ledger} caption={words.table(spoken)} />
      </section>
      <div className="batch-sums">
        <Sums ledger={ledger} rule={trace.spec.batch} />
        <CostChange trace={trace} />
        <BatchConventions samples={trace.samples.length} />
      </div>
    </>
  );
}

interface LinesProps {
  readonly trace: Trace;
  readonly ledger: BatchLedger;
  readonly caption: string;
}

function Lines({ trace, ledger, caption }: LinesProps) {
  const words = useWords(batchWords);
  const { format } = usePass();
  const listed = useListedNumbers();
  const source = useStore((state) => state.setup.source);
  const images = useBatchImages(trace);
  const columns = imageColumns(trace.spec);
  const largestTerm = Math.max(...ledger.lines.map(({ term }) => Math.abs(term)));
  const largestError = Math.max(...ledger.lines.flatMap(({ delta }) => Array.from(delta, Math.abs)));
  const name = (p: number): string => {
    if (source.kind === "mnist") return words.number(String(source.index + p));
    return words.row(String(source.kind === "table" ? ((source.index + p) % source.rows.length) + 1 : 1));
  };
  const { sizes } = trace.spec;
  return (
    <table className="values-table batch-table number">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.sample}</th>
          <th scope="col" colSpan={2}>
            {words.term}
          </th>
          <th scope="col">{words.truth}</th>
          <th scope="col">{words.answer}</th>
          <th scope="col">{words.cost}</th>
          <th scope="col" colSpan={2}>
            <MathName {...quantityOf("error", sizes.length - 1, sizes)} />
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.lines.map((line, p) => {
          const { backward } = trace.samples[p] ?? {};
          const image = images[p];
          return (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a sample has no other name than its place in the batch
              key={p}
              name={name(p)}
              image={source.kind === "table" ? undefined : image}
              columns={columns}
              truth={line.label === undefined ? listed(backward?.y ?? []) : String(line.label)}
              answer={`${line.answer} (${format(line.sureness)})`}
              wrong={line.label !== undefined && line.label !== line.answer}
              cost={format(line.cost)}
              delta={line.delta}
              size={format(norm(line.delta))}
              largestError={largestError}
              term={format(line.term)}
              share={largestTerm > 0 ? line.term / largestTerm : 0}
            />
          );
        })}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly name: string;
  readonly image: Uint8Array | undefined;
  readonly columns: number;
  readonly truth: string;
  readonly answer: string;
  readonly wrong: boolean;
  readonly cost: string;
  readonly delta: Tensor;
  readonly size: string;
  readonly largestError: number;
  readonly term: string;
  /** The term against the largest of the batch, −1 to 1. */
  readonly share: number;
}

/** One sample: a row that renders again only when its own numbers do. */
const Line = memo(function Line(line: LineProps) {
  const words = useWords(batchWords);
  return (
    <tr>
      <th scope="row">
        <span className="batch-sample">
          {line.image !== undefined && (
            <span className="batch-thumbnail">
              <Thumbnail image={line.image} columns={line.columns} />
            </span>
          )}
          {line.name}
        </span>
      </th>
      <td>{line.term}</td>
      <td className="batch-bar" data-sign={line.share < 0 ? "down" : "up"}>
        <span style={{ width: `${50 * Math.abs(line.share)}%` }} />
      </td>
      <td>{line.truth}</td>
      <td>
        {line.answer}
        {line.wrong && (
          <>
            {" "}
            <span className="batch-wrong">{words.wrong}</span>
          </>
        )}
      </td>
      <td>{line.cost}</td>
      <td>
        <SparkBars values={line.delta} largest={line.largestError} />
      </td>
      <td>‖δ‖ = {line.size}</td>
    </tr>
  );
});

/** The terms put together: their sum and mean, how much they cancel, the correction. */
function Sums({ ledger, rule }: { readonly ledger: BatchLedger; readonly rule: BatchRule }) {
  const words = useWords(batchWords);
  const language = useStore((state) => state.view.language);
  const { format } = usePass();
  const samples = ledger.lines.length;
  const used = <span className="batch-used">{words.used}</span>;
  const rows = [
    { name: words.up, value: ledger.up, here: false },
    { name: words.down, value: ledger.down, here: false },
    { name: words.sum, value: ledger.sum, here: rule === "sum" },
    { name: words.mean(String(samples)), value: ledger.sum / samples, here: rule === "mean" },
    { name: words.correction, value: ledger.correction, here: false },
    { name: words.before, value: ledger.before, here: false },
    { name: words.after, value: ledger.after, here: false },
  ];
  return (
    <section className="batch-part" aria-label={words.gathered}>
      <h3>{words.gathered}</h3>
      <dl className="batch-list number">
        {rows.map(({ name, value, here }) => (
          <div key={name}>
            <dt>
              {name} {here && used}
            </dt>
            <dd>{format(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="batch-note">
        {words.cancelled(format(ledger.up - ledger.down), shareText(ledger.cancelled, language))}
      </p>
    </section>
  );
}

/** What the gradient says that the correction will do to the cost, and what it does; and the button that does it. */
function CostChange({ trace }: { readonly trace: Trace }) {
  const words = useWords(batchWords);
  const language = useStore((state) => state.view.language);
  const { format, letter } = usePass();
  const busy = useRef(false);
  const [said, say] = useState("");
  const { update } = trace;
  const predicted = useMemo(() => (update === null ? 0 : predictedChange(update)), [update]);
  if (update === null) return null;
  const came = update.costAfter - update.costBefore;
  const apply = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    await applyCorrection();
    busy.current = false;
    say(words.applied(format(update.costBefore), format(update.costAfter)));
  };
  const rows = [
    { name: `${letter} ${words.costBefore}`, value: update.costBefore },
    { name: `Δ${letter}, ${words.predicted}`, value: predicted },
    { name: `Δ${letter}, ${words.came}`, value: came },
    { name: `${letter} ${words.costAfter}`, value: update.costAfter },
  ];
  return (
    <section className="batch-part" aria-label={words.costTitle}>
      <h3>{words.costTitle}</h3>
      <dl className="batch-list number">
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="batch-note">
        {predicted === 0 ? words.nothing : words.apart(shareText(came / predicted, language, 1))}
      </p>
      <Button onClick={() => void apply()}>{words.apply}</Button>
      <p role="status" className="batch-note number">
        {said}
      </p>
    </section>
  );
}
