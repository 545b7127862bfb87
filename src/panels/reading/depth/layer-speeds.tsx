import { useMemo } from "react";
import { listedText, numberText } from "../../../course/writing/numbers.ts";
import { countText, sizesText } from "../../../course/writing/plain-numbers.ts";
import type { Curve } from "../../../figures/curve-layer.tsx";
import { LineChart } from "../../../figures/line-chart.tsx";
import type { LineStyle } from "../../../figures/line-style.ts";
import { FigureBoundary } from "../../../stage/figure-boundary.tsx";
import { WatchButtons } from "../../../stage/watching/watch-buttons.tsx";
import { watch, watchedFor } from "../../../store/runs/watching.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { publishedSpeeds } from "./published-speeds.ts";
import { depthWords } from "./words.ts";

const corrections = 400;
const batch = 10;
/** As many training images as the book measures on. */
const measured = { set: "train", count: 1000 } as const;
/** By layer, the first layer first; told apart by their dashes too. */
const styles: readonly LineStyle[] = [
  { hue: "hidden", dash: [2, 3] },
  { hue: "weights", dash: [7, 4] },
  { hue: "correction", dash: [10, 3, 2, 3] },
  { hue: "input", dash: [14, 4] },
  { hue: "cost", dash: [1, 3] },
  { hue: "truth", dash: [4, 2, 1, 2] },
];
const outputStyle: LineStyle = { hue: "error", dash: [] };

/** How fast each layer learns while a copy of the network is trained, and what was printed and measured before any learning. */
export function LayerSpeeds() {
  const words = useWords(depthWords);
  const news = useStore((state) => watchedFor(state, "depth"));
  const conventions = useStore((state) => state.setup.conventions);
  const alpha = useStore((state) => state.setup.alpha);
  const begin = (): void => {
    const settings = { lanes: [{ conventions, alpha }], batch, corrections, seed: 1, measured };
    void watch({ purpose: "depth", weights: null, settings });
  };
  return (
    <section aria-label={words.training}>
      <h4>{words.training}</h4>
      <p>{words.trainingLead}</p>
      <div className="depth-buttons">
        <WatchButtons
          purpose="depth"
          measured={measured}
          begin={begin}
          words={{ ...words, title: words.training, begin: words.train }}
        />
      </div>
      {news !== null && <SpeedCurves />}
      <Published />
    </section>
  );
}

function SpeedCurves() {
  const words = useWords(depthWords);
  const language = useStore((state) => state.view.language);
  const lane = useStore((state) => watchedFor(state, "depth")?.lanes[0]);
  const curves = useMemo((): Curve[] => {
    const points = lane?.points ?? [];
    const layers = points[0]?.speeds.length ?? 0;
    return Array.from({ length: layers }, (_, n) => ({
      id: String(n + 1),
      name: n + 1 === layers ? words.outputCurve(n + 1) : words.curve(n + 1),
      points: {
        x: Float64Array.from(points, (point) => point.corrections),
        y: Float64Array.from(points, ({ speeds }) => speeds[n] ?? Number.NaN),
      },
      style: n + 1 === layers ? outputStyle : (styles[n] ?? outputStyle),
    }));
  }, [lane, words]);
  if (lane === undefined) return null;
  return (
    <>
      <FigureBoundary>
        <LineChart
          label={words.chart}
          curves={curves}
          yKind="log"
          xLabel={words.corrections}
          yLabel={words.speed}
          formatX={(value) => countText(value, language)}
          formatY={(value) => numberText(value, { digits: 3, language })}
          height={260}
        />
      </FigureBoundary>
      {lane.fault !== null && <p role="alert">{words.failed}</p>}
    </>
  );
}

function Published() {
  const words = useWords(depthWords);
  const language = useStore((state) => state.view.language);
  const list = (values: readonly number[]): string => listedText(values, { digits: 3, language });
  return (
    <>
      <div className="depth-scroll">
        <table className="depth-table number">
          <caption>{words.published}</caption>
          <thead>
            <tr>
              <th scope="col">{words.network}</th>
              <th scope="col">{words.printed}</th>
              <th scope="col">{words.measured}</th>
            </tr>
          </thead>
          <tbody>
            {publishedSpeeds.map(({ sizes, printed, measured: ours }) => (
              <tr key={sizes.join()}>
                <th scope="row">{sizesText(sizes)}</th>
                <td>{list(printed)}</td>
                <td>{list(ours)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="depth-note">{words.publishedNote}</p>
    </>
  );
}
