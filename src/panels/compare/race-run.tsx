import { useMemo, useState } from "react";
import { Choice } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import type { OutputKind } from "../../core/network.ts";
import { sureAndWrong } from "../../core/sure-and-wrong.ts";
import type { Trace } from "../../core/trace.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { countText, shareText } from "../../course/writing/plain-numbers.ts";
import type { Curve } from "../../figures/curve-layer.tsx";
import { LineChart } from "../../figures/line-chart.tsx";
import { type Limit, limits } from "../../setup/limits.ts";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { WatchButtons } from "../../stage/watching/watch-buttons.tsx";
import { watch, watchedFor } from "../../store/runs/watching.ts";
import { useStore, useWords } from "../../store/store.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
import type { WatchedPoint } from "../../training/watched-run.ts";
import { laneOutputs, laneStyles } from "./lane-styles.ts";
import { raceWords } from "./race-words.ts";

type StartKind = "own" | "wrong";
type Quantity = "accuracy" | "cost" | "error";

const correctionLimit: Limit = { least: 1, most: 3000, whole: true };
/** P of the race, and the test digits that it is measured on. */
const batch = 10;
const measured = { set: "test", count: 300 } as const;

/** What a point has of a quantity. */
const readers: Readonly<Record<Quantity, (point: WatchedPoint) => number>> = {
  accuracy: ({ accuracy }) => accuracy,
  cost: ({ cost }) => cost,
  error: ({ errors }) => errors.at(-1) ?? Number.NaN,
};

/** Two copies of the network learning from the same weights and samples, one by A and one by B. */
export function RaceRun({ traces }: { readonly traces: Readonly<Record<OutputKind, Trace>> | null }) {
  const words = useWords(raceWords);
  const field = useNumberFields();
  const news = useStore((state) => watchedFor(state, "race"));
  const [start, chooseStart] = useState<StartKind>("wrong");
  const [alpha, setAlpha] = useState(0.5);
  const [corrections, setCorrections] = useState(300);
  const begin = (): void => {
    const made = start === "wrong" && traces !== null ? sureAndWrong(traces.sigmoid) : null;
    const lanes = laneOutputs.map((output) => ({
      conventions: { output, costFactor: 1, batch: "mean" } as const,
      alpha,
    }));
    const settings = { lanes, batch, corrections, seed: 1, measured };
    void watch({ purpose: "race", weights: made?.weights ?? null, settings });
  };
  return (
    <section className="race-part" aria-label={words.title}>
      <p className="race-lead">{words.lead}</p>
      <div className="race-choices">
        <Choice
          label={words.start}
          options={(["wrong", "own"] as const).map((value) => ({ value, label: words.starts[value] }))}
          value={start}
          onChange={chooseStart}
        />
        <NumberField label={words.alpha} value={alpha} {...field(limits.alpha)} onChange={setAlpha} />
        <NumberField
          label={words.corrections}
          value={corrections}
          {...field(correctionLimit)}
          unit={words.unit}
          onChange={setCorrections}
        />
      </div>
      {start === "wrong" && <p className="race-note">{words.wrongNote}</p>}
      <div className="race-choices">
        <WatchButtons
          purpose="race"
          measured={measured}
          ready={start === "own" || traces?.sigmoid.samples[0]?.backward != null}
          begin={begin}
          words={words}
        />
      </div>
      {news !== null && <RaceCurves />}
    </section>
  );
}

function RaceCurves() {
  const words = useWords(raceWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const news = useStore((state) => watchedFor(state, "race"));
  const [quantity, choose] = useState<Quantity>("accuracy");
  const curves = useMemo(
    () =>
      (news?.lanes ?? []).map(({ points }, n): Curve => {
        const output = laneOutputs[n] ?? "softmax";
        return {
          id: output,
          name: words.lanes[output],
          points: {
            x: Float64Array.from(points, ({ corrections }) => corrections),
            y: Float64Array.from(points, readers[quantity]),
          },
          style: laneStyles[output],
        };
      }),
    [news, quantity, words],
  );
  if (news === null) return null;
  const write = (value: number, of: Quantity): string =>
    of === "accuracy" ? shareText(value, language, 1) : numberText(value, { digits, language });
  const last = news.lanes.map(({ points }) => points.at(-1));
  const shown = ["accuracy", "cost", "error"] as const;
  const [a, b] = last.map((point) => (point === undefined ? "–" : write(point.accuracy, "accuracy")));
  return (
    <>
      <Choice
        label={words.quantity}
        options={shown.map((value) => ({ value, label: words.quantities[value] }))}
        value={quantity}
        onChange={choose}
      />
      <FigureBoundary>
        <LineChart
          label={`${words.title}, ${words.quantities[quantity]}`}
          curves={curves}
          yKind={quantity === "error" ? "log" : "linear"}
          xLabel={words.xLabel}
          yLabel={words.quantities[quantity]}
          formatX={(value) => countText(value, language)}
          formatY={(value) =>
            quantity === "accuracy" ? shareText(value, language, 1) : numberText(value, { digits: 3, language })
          }
          height={260}
        />
      </FigureBoundary>
      <table className="race-table number">
        <caption>
          {words.table}, {words.after(countText(news.done, language))}
        </caption>
        <thead>
          <tr>
            <td />
            {shown.map((of) => (
              <th key={of} scope="col">
                {words.quantities[of]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {last.map((point, n) => {
            const output = laneOutputs[n] ?? "softmax";
            return (
              <tr key={output}>
                <th scope="row">{words.lanes[output]}</th>
                {shown.map((of) => (
                  <td key={of}>{point === undefined ? "–" : write(readers[of](point), of)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {news.lanes.map(({ fault }, n) =>
        fault === null ? null : (
          <p key={laneOutputs[n]} className="race-note" role="alert">
            {words.failed(words.lanes[laneOutputs[n] ?? "softmax"])}
          </p>
        ),
      )}
      <p className="race-note">
        {words.measured} {words.costs}
      </p>
      <p role="status" className="race-note">
        {news.status === "finished" ? words.finished(a ?? "–", b ?? "–") : ""}
      </p>
    </>
  );
}
