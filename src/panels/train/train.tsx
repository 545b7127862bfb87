import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { Tabs } from "../../controls/tabs.tsx";
import type { OutputKind } from "../../core/network.ts";
import { countText, percentText, sizesText } from "../../course/writing/plain-numbers.ts";
import { readerSizes } from "../../digits/mnist-sizes.ts";
import { refreshTraces } from "../../store/network/passes.ts";
import { useStore, useWords } from "../../store/store.ts";
import { CurvesView } from "./curves-view.tsx";
import { ErrorsView } from "./errors-view.tsx";
import { History } from "./history.tsx";
import { LastBatch } from "./last-batch.tsx";
import { Measures } from "./measures.tsx";
import { NeuronsView } from "./neurons-view.tsx";
import { PaceChoice } from "./pace-choice.tsx";
import { planFaults } from "./plan-checks.ts";
import { PlanRemarks } from "./plan-remarks.tsx";
import { PlanSettings } from "./plan-settings.tsx";
import { Preview } from "./preview.tsx";
import { RunControls } from "./run-controls.tsx";
import { RunProgress } from "./run-progress.tsx";
import { TimeTravel } from "./time-travel.tsx";
import { viewsWords } from "./views-words.ts";
import { trainWords } from "./words.ts";
import "./train.css";

/** The place where the network learns all of MNIST in front of the reader's eyes. */
export function Train() {
  // The views are many: they come in a render of their own, which the run's first news need not wait for.
  const begun = useDeferredValue(useStore((state) => state.training !== null || state.pastRuns.length > 0));
  useEffect(() => () => void refreshTraces(), []);
  return (
    <div className="train">
      <Desk />
      {begun ? <Views /> : <Preview />}
      <div className="train-plan">
        <PaceChoice />
        <PlanSettings />
        <History />
      </div>
    </div>
  );
}

/** What is asked for, and how far the run is. */
function Desk() {
  const words = useWords(trainWords);
  const language = useStore((state) => state.view.language);
  const training = useStore((state) => state.training);
  const plan = useStore((state) => state.plan);
  const digits = useStore((state) => state.digits);
  const faults = useMemo(() => planFaults({ plan, digits }), [plan, digits]);
  const accuracy = percentText(training?.curves.test.accuracy.at(-1), language);
  const { train } = digits.available;
  const batch = training === null || training.moment !== null ? null : training.batch;
  const single = batch !== null && batch.digits.length > 0 && batch.samples <= (training?.settings.batch ?? 0);
  return (
    <section className="train-desk" aria-labelledby="train-title">
      <h2 id="train-title">{words.title}</h2>
      <RunControls blocked={faults.length > 0} />
      {training === null && faults.length === 0 && <TakesPlace />}
      <PlanRemarks faults={faults} />
      {training?.status !== "running" && train < plan.samples && (
        <p className="train-note">
          {digits.status === "loading"
            ? words.loading(countText(train, language), countText(plan.samples, language))
            : words.partOfSet(countText(train, language))}
        </p>
      )}
      {training !== null && (
        <>
          <RunProgress training={training} />
          {training.status === "failed" && <p className="train-failed">{words.failed}</p>}
          <Measures training={training} />
          <TimeTravel training={training} />
        </>
      )}
      {single && <LastBatch batch={batch} />}
      <p role="status" className="visually-hidden">
        {training === null ? "" : words.announce[training.status](accuracy)}
      </p>
    </section>
  );
}

/** Which network the first run puts in the place of the course's, where it is another. */
function TakesPlace() {
  const words = useWords(trainWords);
  const { sizes, conventions } = useStore((state) => state.setup);
  const plan = useStore((state) => state.plan);
  const name = (layers: readonly number[], output: OutputKind): string =>
    `${sizesText(layers)} (${words.outputs[output]})`;
  const shown = name(sizes, conventions.output);
  const planned = name(readerSizes(plan.hidden), plan.conventions.output);
  return planned === shown ? null : <p className="train-note">{words.takesPlace(planned, shown)}</p>;
}

type View = "curves" | "neurons" | "errors";

/** One view of the training at a time; only the one shown is kept up to date. */
function Views() {
  const words = useWords(viewsWords);
  const [view, show] = useState<View>("curves");
  const none = useStore((state) => state.training === null);
  return (
    <div className="train-views">
      <Tabs
        label={words.views}
        tabs={(["curves", "neurons", "errors"] as const).map((value) => ({ value, label: words.tabs[value] }))}
        value={view}
        onChange={show}
        view={(shown) => {
          if (shown === "curves") return <CurvesView />;
          if (none) return <p className="train-note">{words.noRun}</p>;
          return shown === "neurons" ? <NeuronsView /> : <ErrorsView />;
        }}
      />
    </div>
  );
}
