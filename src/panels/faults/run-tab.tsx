import { memo, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice, Select } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { Progress } from "../../controls/progress.tsx";
import { type Conditions, chapterConditions } from "../../course/faults/conditions.ts";
import { type FaultId, faultIds } from "../../course/faults/fault-id.ts";
import { faultOf, matters } from "../../course/faults/faults.ts";
import type { Look, Pictured } from "../../course/faults/look.ts";
import { courseLabel } from "../../course/text/chapters.ts";
import { parseInline } from "../../course/text/inline.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { goToCourse } from "../../formulas/go-to-course.ts";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { type Limit, limits } from "../../setup/limits.ts";
import { chooseProgram, controlPrograms, runPrograms } from "../../store/faults.ts";
import { useNumberFields } from "../../store/number-fields.ts";
import { goTo } from "../../store/preferences.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { ProgramNews, ProgramsNews } from "../../worker/protocol.ts";
import { type Outcome, outcomeOf, outcomes } from "./outcome.ts";
import { extentOf, Picture } from "./picture.tsx";
import { ProgramCurves } from "./program-curves.tsx";
import { symptomText } from "./symptom-text.ts";
import { faultsWords } from "./words.ts";
import { WrongLines } from "./wrong-lines.tsx";

/** A core in double precision sees some thousands of samples in a second. */
const sampleCount: Limit = { least: 100, most: 60_000, whole: true };
const batchSize: Limit = { least: 1, most: 1000, whole: true };
const neurons: Limit = { least: 1, most: 200, whole: true };

/** A fault is chosen, predicted, and run beside the right program. */
export function RunTab({ fault }: { readonly fault: FaultId }) {
  const words = useWords(faultsWords);
  const { faults: prose } = useWords(courseProse);
  const [conditions, setConditions] = useState(chapterConditions);
  const [seed, setSeed] = useState(1);
  // A prediction is made of one fault.
  const [prediction, predict] = useState<{ readonly of: FaultId; readonly outcome: Outcome } | null>(null);
  const predicted = prediction?.of === fault ? prediction.outcome : null;
  const { told, passage } = faultOf(fault);
  const acts = matters(faultOf(fault), conditions.conventions);
  return (
    <div className="faults-run">
      <div className="faults-desk">
        <Select
          label={words.fault}
          value={fault}
          options={faultIds.map((id) => ({
            value: id,
            label: `${courseLabel(faultOf(id).told)} · ${plain(prose[id].name)}`,
          }))}
          onChange={(id) => goTo("faults", id)}
        />
        <section className="faults-about" aria-labelledby="faults-name">
          <h2 id="faults-name">
            <Sentence source={prose[fault].name} chapter="P" />
          </h2>
          <p>
            <Sentence source={prose[fault].does} chapter="P" />
          </p>
          {acts && <WrongLines fault={fault} conventions={conditions.conventions} />}
          <p className="faults-links">
            <span>
              {words.courseSays} <CourseLink id={told} />
            </span>
            <Button
              look="quiet"
              onClick={() => {
                void chooseProgram(fault);
                goToCourse(passage[conditions.conventions.output]);
              }}
            >
              {words.onStage}
            </Button>
          </p>
        </section>
        <Prediction fault={fault} predicted={predicted} predict={(outcome) => predict({ of: fault, outcome })} />
        <RunButtons
          fault={fault}
          blocked={predicted === null || !acts}
          start={() => void runPrograms({ programs: ["course", fault], conditions, seed })}
        />
        {!acts && <p className="faults-small">{words.noMatter}</p>}
        <Settings conditions={conditions} setConditions={setConditions} seed={seed} setSeed={setSeed} />
      </div>
      <div className="faults-found">
        <Found fault={fault} />
      </div>
    </div>
  );
}

/** A sentence of the course without its marks, for a list that holds plain text. */
function plain(source: string): string {
  const symbols: Readonly<Record<string, string>> = { alpha: "α", z: "z", P: "P" };
  return parseInline(source)
    .map((piece) =>
      piece.kind === "text" ? piece.text : piece.kind === "symbol" ? (symbols[piece.symbol] ?? piece.symbol) : "",
    )
    .join("");
}

/** How this fault runs beside the right program, or ran last; null where another did. What shows it changes ten times a second. */
function useRun(fault: FaultId): ProgramsNews | null {
  return useStore(({ programs }) => (programs?.plan.programs[1] === fault ? programs : null));
}

interface PredictionProps {
  readonly fault: FaultId;
  readonly predicted: Outcome | null;
  readonly predict: (outcome: Outcome) => void;
}

/** What will the cost do? Asked before the run, answered after it. */
function Prediction({ fault, predicted, predict }: PredictionProps) {
  const words = useWords(faultsWords);
  const news = useRun(fault);
  const ended = news?.status === "finished";
  const [right, faulty] = news?.ones ?? [];
  const outcome =
    ended && right !== undefined && faulty !== undefined
      ? outcomeOf(right, faulty, news.plan.conditions.conventions)
      : null;
  return (
    <div className="faults-prediction">
      <fieldset>
        <legend>{words.predict}</legend>
        {outcomes.map((value) => (
          <label key={value} className="faults-option">
            <input
              type="radio"
              name="faults-outcome"
              value={value}
              checked={predicted === value}
              onChange={() => predict(value)}
            />
            <span>{words.outcomes[value]}</span>
          </label>
        ))}
      </fieldset>
      <p role="status" className="faults-outcome">
        {outcome !== null && predicted !== null && (
          <>
            <span aria-hidden="true">{outcome === predicted ? "✓ " : "✗ "}</span>
            {outcome === predicted ? words.predictedRight : words.predictedWrong(words.outcomes[outcome])}
          </>
        )}
      </p>
    </div>
  );
}

interface RunButtonsProps {
  readonly fault: FaultId;
  readonly blocked: boolean;
  readonly start: () => void;
}

function RunButtons({ fault, blocked, start }: RunButtonsProps) {
  const words = useWords(faultsWords);
  const news = useRun(fault);
  const language = useStore((state) => state.view.language);
  const available = useStore((state) => state.digits.available.train);
  const status = news?.status ?? null;
  const live = status === "running" || status === "paused";
  const seen = news?.ones.reduce((least, one) => Math.min(least, one.fault === null ? one.seen : least), Infinity) ?? 0;
  const samples = news?.plan.conditions.samples ?? 1;
  const share = Math.min(1, seen / samples);
  return (
    <div className="faults-buttons">
      {!live && (
        <Button look="primary" disabled={blocked || available === 0} onClick={start}>
          {status === null ? words.run : words.again}
        </Button>
      )}
      {status === "running" && (
        <Button look="primary" onClick={() => void controlPrograms("pause")}>
          {words.pause}
        </Button>
      )}
      {status === "paused" && (
        <Button look="primary" onClick={() => void controlPrograms("resume")}>
          {words.resume}
        </Button>
      )}
      {live && <Button onClick={() => void controlPrograms("stop")}>{words.stop}</Button>}
      {live && (
        <Progress
          label={words.progress}
          share={share}
          text={share.toLocaleString(language, { style: "percent", maximumFractionDigits: 0 })}
        />
      )}
      {blocked && status === null && <span className="faults-small">{words.predictFirst}</span>}
      {available === 0 && <span className="faults-small">{words.waiting}</span>}
    </div>
  );
}

interface SettingsProps {
  readonly conditions: Conditions;
  readonly setConditions: (conditions: Conditions) => void;
  readonly seed: number;
  readonly setSeed: (seed: number) => void;
}

function Settings({ conditions, setConditions, seed, setSeed }: SettingsProps) {
  const words = useWords(faultsWords);
  const field = useNumberFields();
  const available = useStore((state) => state.digits.available.train);
  const change = (to: Partial<Conditions>): void => setConditions({ ...conditions, ...to });
  const { output } = conditions.conventions;
  const most = available === 0 ? sampleCount.most : Math.min(sampleCount.most, available);
  return (
    <details className="faults-settings">
      <summary>{words.settings}</summary>
      <div className="faults-fields">
        <NumberField
          label={words.alpha}
          value={conditions.alpha}
          {...field(limits.alpha)}
          onChange={(alpha) => change({ alpha })}
        />
        <NumberField
          label={words.batch}
          value={conditions.batch}
          {...field(batchSize)}
          refuse={(value) => (value > conditions.samples ? words.batchTooLarge : null)}
          onChange={(batch) => change({ batch })}
        />
        <NumberField
          label={words.hidden}
          value={conditions.hidden}
          {...field(neurons)}
          onChange={(hidden) => change({ hidden })}
        />
        <NumberField
          label={words.samples}
          value={conditions.samples}
          {...field({ ...sampleCount, most })}
          refuse={(value) => (value < conditions.batch ? words.batchTooLarge : null)}
          onChange={(samples) => change({ samples })}
        />
        <NumberField
          label={words.amplitude}
          value={conditions.amplitude}
          {...field(limits.amplitude)}
          onChange={(amplitude) => change({ amplitude })}
        />
        <NumberField label={words.seed} value={seed} {...field(limits.seed)} onChange={setSeed} />
        <Select
          label={words.output}
          value={output}
          options={(["sigmoid", "softmax"] as const).map((value) => ({ value, label: words.outputs[value] }))}
          onChange={(value) => change({ conventions: { ...conditions.conventions, output: value } })}
        />
      </div>
      <Button look="quiet" onClick={() => setConditions(chapterConditions)}>
        {words.chapterSettings}
      </Button>
    </details>
  );
}

function Before() {
  const words = useWords(faultsWords);
  return (
    <div className="faults-before">
      {words.before.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** The curves, the tensor in which it shows first, and what gives the fault away. */
function Found({ fault }: { readonly fault: FaultId }) {
  const words = useWords(faultsWords);
  const news = useRun(fault);
  const [moment, choose] = useState<(typeof moments)[number]>("before");
  const { faults: prose } = useWords(courseProse);
  const language = useStore((state) => state.view.language);
  const [right, faulty] = news?.ones ?? [];
  if (news === null || right === undefined || faulty === undefined) return <Before />;
  const speed = (one: ProgramNews): string =>
    one.perSecond === null ? "–" : Math.round(one.perSecond).toLocaleString(language);
  return (
    <>
      <ProgramCurves ones={news.ones} />
      {faulty.fault !== null && (
        <p role="alert" className="faults-diverged">
          {words.diverged(faulty.seen.toLocaleString(language))}
        </p>
      )}
      <section className="faults-tensors" aria-labelledby="faults-tensors">
        <h3 id="faults-tensors">{words.showsFirst}</h3>
        <Choice
          label={words.moment}
          value={moment}
          options={moments.map((value) => ({ value, label: words.moments[value] }))}
          onChange={choose}
        />
        <Tensors fault={fault} right={right[moment] ?? null} faulty={faulty[moment] ?? null} />
      </section>
      <section className="faults-betrays" aria-labelledby="faults-betrays">
        <h3 id="faults-betrays">{words.betrays}</h3>
        <p>
          <Sentence source={prose[fault].betrays} chapter="P" />
        </p>
        <h3>{words.checkTitle}</h3>
        <p>
          <Sentence source={prose[fault].check} chapter="P" />
        </p>
      </section>
      <p className="faults-small number">{words.speed(speed(right), speed(faulty))}</p>
    </>
  );
}

const moments = ["before", "now"] as const;

interface TensorsProps {
  readonly fault: FaultId;
  readonly right: Look | null;
  readonly faulty: Look | null;
}

/** The tensor of both programs, drawn to one scale, and the number that it comes down to: drawn anew only where it was looked at anew. */
const Tensors = memo(function Tensors({ fault, right, faulty }: TensorsProps) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const { tensor, shows } = faultOf(fault);
  const of = (look: Look | null): Pictured | undefined =>
    look?.pictures.find(({ symbol, as }) => symbol === tensor.symbol && as === tensor.as);
  const own = of(faulty);
  const course = of(right);
  const extent = Math.max(0, ...[own, course].map((one) => (one === undefined ? 0 : extentOf(one.values))));
  const number = (look: Look | null): string =>
    look === null ? "–" : symptomText(shows, look.numbers[shows], language);
  return (
    <>
      <div className="faults-pair">
        <div>
          <h4>{words.rightProgram}</h4>
          {course === undefined ? <p>–</p> : <Picture picture={course} extent={extent} of={words.rightProgram} />}
        </div>
        <div>
          <h4>{words.faultyProgram}</h4>
          {own === undefined ? <p>–</p> : <Picture picture={own} extent={extent} of={words.faultyProgram} />}
        </div>
      </div>
      <p className="number">
        {words.statistics[shows]}
        {words.colon} {words.both(number(right), number(faulty))}
      </p>
    </>
  );
});
