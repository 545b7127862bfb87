import { useMemo, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Select } from "../../controls/choice.tsx";
import { countText, percentText } from "../../course/writing/plain-numbers.ts";
import { setSizes } from "../../digits/mnist-sizes.ts";
import type { Curve } from "../../figures/curve-layer.tsx";
import { LineChart } from "../../figures/line-chart.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { planTraining, startTraining } from "../../store/runs/training.ts";
import { useStore, useWords } from "../../store/store.ts";
import {
  type EpochFigure,
  type PublishedId,
  type PublishedRun,
  publishedIds,
  publishedRun,
} from "../../training/published.ts";
import { measuredRuns } from "../../training/published-measured.ts";
import { historyWords } from "./history-words.ts";
import { planOf, repeated } from "./published-plan.ts";

/** Published runs, to be repeated with one click: what was printed, what was measured here, what the run under way gives. */
export function History() {
  const words = useWords(historyWords);
  const language = useStore((state) => state.view.language);
  const [id, choose] = useState<PublishedId>("squared");
  const run = publishedRun(id);
  const enough = useStore((state) => state.digits.available.train >= run.settings.samples);
  const bests = measuredRuns[id].bests.map((right) => percentText(right / setSizes.test, language, 2)).join(", ");
  const differs = words.differs[id];
  const repeat = (): void => {
    planTraining(planOf(run));
    void startTraining("initial");
  };
  return (
    <details className="fold train-settings">
      <summary>
        <span className="train-settings-title">{words.title}</span>
        <span className="train-settings-summary">{words.summary}</span>
      </summary>
      <div className="train-history">
        <p className="train-note">{words.lead}</p>
        <Select
          label={words.which}
          options={publishedIds.map((value) => ({ value, label: words.names[value] }))}
          value={id}
          onChange={choose}
        />
        <p>{words.told[id]}</p>
        {differs !== null && <p>{differs}</p>}
        <div className="train-buttons">
          <Button aria-label={words.repeat(words.names[id])} disabled={!enough} onClick={repeat}>
            {words.repeatShort}
          </Button>
          {!enough && <span className="train-note">{words.needs(countText(run.settings.samples, language))}</span>}
        </div>
        <Figures run={run} />
        <p className="train-note">
          {words.seeds}
          {words.bests(String(run.init.seed), bests)}
        </p>
      </div>
    </details>
  );
}

function Figures({ run }: { readonly run: PublishedRun }) {
  const words = useWords(historyWords);
  const language = useStore((state) => state.view.language);
  const training = useStore((state) => state.training);
  const setup = useStore((state) => state.setup);
  const live = useMemo(() => repeated({ training, setup }, run), [training, setup, run]);
  const measured = useMemo(() => run.measured.map((right, n): EpochFigure => ({ epoch: n + 1, right })), [run]);
  const rows = run.printed.length > 0 ? run.printed.map(({ epoch }) => epoch) : [1, 2, 3, 28, 29, 30];
  const text = (right: number | undefined): string => (right === undefined ? "–" : percent(right / setSizes.test));
  const percent = (share: number): string => percentText(share, language, 2);
  const at = (figures: readonly EpochFigure[] | null, epoch: number): string =>
    text(figures?.find((figure) => figure.epoch === epoch)?.right);
  const best = (figures: readonly EpochFigure[] | null): number | undefined =>
    figures === null || figures.length === 0 ? undefined : Math.max(...figures.map(({ right }) => right));
  const curves = useMemo((): Curve[] => {
    const curve = (figures: readonly EpochFigure[]): Curve["points"] => ({
      x: Float64Array.from(figures, ({ epoch }) => epoch),
      y: Float64Array.from(figures, ({ right }) => right / setSizes.test),
    });
    const ours: Curve = {
      id: "measured",
      name: words.measured,
      points: curve(measured),
      style: { hue: "hidden", dash: [7, 4] },
    };
    if (live === null) return [ours];
    return [ours, { id: "live", name: words.live, points: curve(live), style: { hue: "output", dash: [] } }];
  }, [measured, live, words]);
  return (
    <>
      <table className="train-measures number">
        <caption className="train-note">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.epoch}</th>
            <th scope="col">{words.printed}</th>
            <th scope="col">{words.measured}</th>
            {live !== null && <th scope="col">{words.live}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((epoch) => (
            <tr key={epoch}>
              <th scope="row">{epoch}</th>
              <td>{at(run.printed, epoch)}</td>
              <td>{at(measured, epoch)}</td>
              {live !== null && <td>{at(live, epoch)}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.best}</th>
            <td>{run.printed.length > 0 ? text(best(run.printed)) : percent(run.result)}</td>
            <td>{text(best(measured))}</td>
            {live !== null && <td>{text(best(live))}</td>}
          </tr>
        </tbody>
      </table>
      <FigureBoundary>
        <LineChart
          label={words.chart}
          curves={curves}
          xLabel={words.axis}
          yLabel="%"
          formatX={(value) => countText(value, language)}
          formatY={(value) => percentText(value, language)}
          height={200}
        />
      </FigureBoundary>
    </>
  );
}
