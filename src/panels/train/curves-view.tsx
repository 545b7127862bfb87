import { useMemo, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import type { Language } from "../../course/language.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { countText, percentText } from "../../course/writing/plain-numbers.ts";
import type { Curve } from "../../figures/curve-layer.tsx";
import { type AxisKind, leavesOut, wholeDomain } from "../../figures/curve-range.ts";
import { LineChart } from "../../figures/line-chart.tsx";
import type { LineStyle } from "../../figures/line-style.ts";
import type { Domain } from "../../figures/plot-domain.ts";
import { useWindowHeight } from "../../figures/use-window-height.ts";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { SaveRow } from "../../stage/save-row.tsx";
import { runsOf } from "../../store/runs/runs.ts";
import { forgetRuns } from "../../store/runs/training.ts";
import { textFile, type WrittenFile } from "../../store/saving/written-file.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { closeRange } from "./close-range.ts";
import type { Measured } from "./measured.ts";
import { runSummary } from "./plan-summary.ts";
import { viewsWords } from "./views-words.ts";
import { trainWords } from "./words.ts";

type Quantity = "cost" | "accuracy";
/** `close`: without the first steep rise, which would press all that follows into a tenth of the height. */
type CurveScale = AxisKind | "close";
const scalesOf: Readonly<Record<Quantity, readonly CurveScale[]>> = {
  accuracy: ["close", "linear", "log"],
  cost: ["linear", "log"],
};
const unit: Domain = [0, 1];

/** Ends of epochs are marked while they are few. */
const MOST_MARKS = 10;

const styles: Readonly<Record<Measured, LineStyle>> = {
  test: { hue: "output", dash: [] },
  train: { hue: "hidden", dash: [7, 4] },
  batch: { hue: "input", dash: [] },
};
/** By a run's number, so that a run keeps its line when an older one goes. */
const pastStyles: readonly LineStyle[] = [
  { hue: "error", dash: [2, 3] },
  { hue: "weights", dash: [10, 3, 2, 3] },
  { hue: "correction", dash: [14, 4] },
  { hue: "truth", dash: [4, 2, 1, 2] },
  { hue: "cost", dash: [1, 3] },
];
const fullStyle: LineStyle = { hue: "cost", dash: [] };

/** Cost or accuracy over samples seen: this run's three curves, and the test curves of the runs before. */
export function CurvesView() {
  const words = useWords(viewsWords);
  const trainText = useWords(trainWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const training = useStore((state) => state.training);
  const pastRuns = useStore((state) => state.pastRuns);
  const [quantity, chooseQuantity] = useState<Quantity>("accuracy");
  const [scale, chooseScale] = useState<CurveScale>("close");
  const windowHeight = useWindowHeight();
  const [domain, setDomain] = useState<Domain | null>(null);
  const curves = training?.curves ?? null;
  const figure = useRef<HTMLDivElement>(null);

  const shown = useMemo(() => {
    const own: Curve[] =
      curves === null
        ? []
        : (["batch", "train", "test"] as const).map((kind) => ({
            id: kind,
            name: words.curve[kind],
            points: { x: curves[kind].seen, y: curves[kind][quantity] },
            style: styles[kind],
            faint: kind === "batch",
          }));
    const past: Curve[] = pastRuns.map((run) => {
      const { seen, ...values } = run.curves.test;
      const summary = runSummary(run, trainText, language);
      const number = `${run.number}`;
      return {
        id: `run-${number}`,
        name:
          run.branchedAt === null
            ? words.pastRun(number, summary)
            : words.branch(number, countText(run.branchedAt, language), summary),
        points: { x: seen, y: values[quantity] },
        style: pastStyles[(run.number - 1) % pastStyles.length] ?? fullStyle,
      };
    });
    return [...past, ...own];
  }, [curves, pastRuns, quantity, words, trainText, language]);

  const settings = training?.settings ?? null;
  const moment = training?.moment ?? null;
  const marks = useMemo(() => {
    const ends =
      settings === null || settings.epochs > MOST_MARKS
        ? []
        : Array.from({ length: settings.epochs }, (_, n) => ({
            x: (n + 1) * settings.samples,
            name: words.epoch(n + 1),
          }));
    return moment === null ? ends : [...ends, { x: moment === "initial" ? 0 : moment, name: words.here }];
  }, [settings, moment, words]);

  const points = shown.map((curve) => curve.points);
  const scales = scalesOf[quantity];
  const chosen = scales.includes(scale) ? scale : "linear";
  const axis: AxisKind = chosen === "log" ? "log" : "linear";
  const total = settings === null ? (wholeDomain(points)[1] ?? 0) : settings.epochs * settings.samples;
  // The batches' own leap too far to be the measure.
  const steady = shown.filter((curve) => curve.faint !== true).map((curve) => curve.points);
  // A part that the reader has chosen is shown as high as it is.
  const whole = chosen === "close" ? closeRange(steady, total) : quantity === "accuracy" ? unit : undefined;
  const range = domain === null && axis === "linear" ? whole : undefined;
  const notShown = axis === "log" && leavesOut(points, domain);
  const quantities = { accuracy: trainText.accuracy, cost: trainText.costs[training?.conventions.output ?? "softmax"] };
  return (
    <div className="train-view">
      <div className="train-choices">
        <Choice
          label={words.quantity}
          options={(["accuracy", "cost"] as const).map((value) => ({ value, label: quantities[value] }))}
          value={quantity}
          onChange={chooseQuantity}
        />
        <Choice
          label={words.axis}
          options={scales.map((value) => ({
            value,
            label: words.axes[quantity === "accuracy" && value === "linear" ? "whole" : value],
          }))}
          value={chosen}
          onChange={chooseScale}
        />
        {domain !== null && <Button onClick={() => setDomain(null)}>{words.showAll}</Button>}
      </div>
      <FigureBoundary>
        <div ref={figure}>
          <LineChart
            label={words.curvesLabel(quantities[quantity])}
            curves={shown}
            yKind={axis}
            range={range}
            domain={domain}
            onDomain={setDomain}
            xLabel={words.samplesSeen}
            yLabel={quantities[quantity]}
            formatX={(value) => countText(value, language)}
            formatY={
              quantity === "accuracy"
                ? (value) => tickText(value, language)
                : (value) => numberText(value, { digits, language })
            }
            marks={marks}
            height={Math.max(360, Math.min(640, windowHeight - 430))}
          />
        </div>
      </FigureBoundary>
      <p className="train-note" role="status">
        {notShown && words.noZero}
      </p>
      {shown.length > 0 && (
        <SaveRow
          what={words.savedCurves}
          name="deltascope-curves"
          figure={figure}
          files={[{ label: words.csv, end: "csv", file: curvesFile }]}
        />
      )}
      <p className="train-note">
        {words.zoomHint} {words.testOnPart}{" "}
        {pastRuns.length > 0 && (
          <Button look="quiet" onClick={forgetRuns}>
            {words.forget}
          </Button>
        )}
      </p>
    </div>
  );
}

/** The points of all runs that the chart knows, whatever it shows of them. */
async function curvesFile(): Promise<WrittenFile> {
  const { curvesCsv } = await import("../../files/curves.ts");
  return textFile(curvesCsv(runsOf(store.getState())), "text/csv");
}

/** Ticks: 95 %, but 97,5 % where they are close. */
function tickText(value: number, language: Language): string {
  return percentText(value, language, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1);
}
