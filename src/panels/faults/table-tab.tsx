import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { Progress } from "../../controls/progress.tsx";
import { chapterConditions } from "../../course/faults/conditions.ts";
import { type FaultId, faultIds } from "../../course/faults/fault-id.ts";
import { faultOf } from "../../course/faults/faults.ts";
import { checkSymptoms, curveSymptoms, type Spread, type SymptomId, tells } from "../../course/faults/symptom.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { countText, shareText } from "../../course/writing/plain-numbers.ts";
import { FaultLink } from "../../formulas/fault-link.tsx";
import { CourseLink } from "../../formulas/sentence.tsx";
import { useKeyboardScroll } from "../../formulas/use-keyboard-scroll.ts";
import { stopSurvey, surveyFaults } from "../../store/runs/faults.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { SurveyNews } from "../../worker/protocol/programs.ts";
import { measured } from "./measured.ts";
import { symptomText } from "./symptom-text.ts";
import { faultsWords } from "./words.ts";

type Row = Readonly<Record<SymptomId, Spread>>;
type Source = "published" | "own";

const seedCounts = ["2", "3", "5", "8"] as const;

/** Columns of the table: the curves, the gradient check, then each fault's own number and a hand calculation. */
const shared: readonly SymptomId[] = [...curveSymptoms, ...checkSymptoms];

/** Faults against symptoms: by what each can be told, as it was measured, and measured anew on this device. */
export function TableTab() {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const survey = useStore((state) => state.survey);
  const [source, choose] = useState<Source>("published");
  const own = source === "own" ? survey : null;
  const rows = own === null ? measured.faults : rowsOf(own);
  const right = own === null ? measured.right : rowOf(own, "course");
  const { conditions, seeds } = own?.plan ?? measured;
  const count = (value: number): string => countText(value, language);
  return (
    <div className="faults-table-tab">
      <h2>{words.tableTitle}</h2>
      <p className="faults-lead">
        {words.tableLead(
          count(seeds),
          count(conditions.samples),
          conditions.batch,
          numberText(conditions.alpha, { digits: 3, language }),
        )}
      </p>
      <p className="faults-lead">{words.tableRead}</p>
      {survey !== null && (
        <Choice
          label={words.source}
          options={(["published", "own"] as const).map((value) => ({ value, label: words.sources[value] }))}
          value={source}
          onChange={choose}
        />
      )}
      <Survey survey={survey} began={() => choose("own")} />
      <Table rows={rows} right={right} />
      <section className="faults-why">
        <h3>{words.passTitle}</h3>
        <p>{words.passText}</p>
      </section>
    </div>
  );
}

function rowOf({ ready }: SurveyNews, program: string): Row | undefined {
  return ready.find(([name]) => name === program)?.[1] as Row | undefined;
}

function rowsOf(survey: SurveyNews): Readonly<Partial<Record<FaultId, Row>>> {
  return Object.fromEntries(
    faultIds.flatMap((id) => (rowOf(survey, id) === undefined ? [] : [[id, rowOf(survey, id)]])),
  );
}

/** Measures the table anew, in the background. */
function Survey({ survey, began }: { readonly survey: SurveyNews | null; readonly began: () => void }) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const available = useStore((state) => state.digits.available.train);
  const [seeds, setSeeds] = useState<(typeof seedCounts)[number]>("2");
  const running = survey?.status === "running";
  return (
    <div className="faults-buttons">
      {!running && (
        <>
          <Choice
            label={words.seeds}
            options={seedCounts.map((value) => ({ value, label: value }))}
            value={seeds}
            onChange={setSeeds}
          />
          <Button
            disabled={available < chapterConditions.samples}
            onClick={() => {
              began();
              void surveyFaults({ conditions: chapterConditions, seeds: Number(seeds) });
            }}
          >
            {words.measure}
          </Button>
        </>
      )}
      {running && (
        <>
          <Progress label={words.measuring} share={survey.done} text={shareText(survey.done, language)} />
          <Button onClick={() => void stopSurvey()}>{words.stop}</Button>
        </>
      )}
      <span role="status" className="faults-small">
        {survey !== null && !running && words.surveyEnded[survey.status === "finished" ? "finished" : "stopped"]}
      </span>
    </div>
  );
}

interface TableProps {
  readonly rows: Readonly<Partial<Record<FaultId, Row>>>;
  readonly right: Row | undefined;
}

function Table({ rows, right }: TableProps) {
  const words = useWords(faultsWords);
  const scroll = useKeyboardScroll<HTMLDivElement>(words.tableTitle);
  return (
    <div ref={scroll} className="faults-table-scroll" data-scrolls="">
      <table className="faults-table">
        <caption className="visually-hidden">{words.tableTitle}</caption>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={curveSymptoms.length}>
              {words.groups.curves}
            </th>
            <th scope="colgroup" colSpan={checkSymptoms.length}>
              {words.groups.check}
            </th>
            <th scope="col">{words.groups.look}</th>
            <th scope="col">{words.groups.hand}</th>
          </tr>
          <tr>
            <td />
            {shared.map((symptom) => (
              <th key={symptom} scope="col">
                {words.symptoms[symptom as keyof typeof words.symptoms]}
              </th>
            ))}
            <th scope="col">{words.ownNumber}</th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.rightProgram}</th>
            {shared.map((symptom) => (
              <Cell key={symptom} symptom={symptom} own={right?.[symptom]} />
            ))}
            <td>–</td>
            <Cell symptom="by-hand" own={right?.["by-hand"]} />
          </tr>
          {faultIds.map((id) => {
            const row = rows[id];
            const { shows, told } = faultOf(id);
            return (
              <tr key={id}>
                <th scope="row">
                  <FaultLink fault={id} /> <CourseLink id={told} />
                </th>
                {shared.map((symptom) => (
                  <Cell key={symptom} symptom={symptom} own={row?.[symptom]} right={right?.[symptom]} />
                ))}
                {shows === "by-hand" ? (
                  <td>–</td>
                ) : (
                  <Cell
                    symptom={shows}
                    own={row?.[shows]}
                    right={right?.[shows]}
                    name={words.statistics[shows]}
                    besides
                  />
                )}
                <Cell symptom="by-hand" own={row?.["by-hand"]} right={right?.["by-hand"]} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly symptom: SymptomId;
  readonly own: Spread | undefined;
  readonly right?: Spread | undefined;
  /** What the number is, where its column does not say it. */
  readonly name?: string;
  /** Whether the right program's number stands beside it. */
  readonly besides?: boolean;
}

/** The middle of a number over the seeds, its ends under it; one that tells the fault is marked with a sign and in bold. */
function Cell({ symptom, own, right, name, besides = false }: CellProps) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  if (own === undefined) return <td>…</td>;
  const write = (value: number): string => symptomText(symptom, value, language);
  const told = right !== undefined && tells(symptom, own, right);
  const [least, median, most] = own;
  return (
    <td data-tells={told}>
      {name !== undefined && <span className="faults-cell-name">{name}</span>}
      <span className="number">
        {told && (
          <>
            <span aria-hidden="true">● </span>
            <span className="visually-hidden">{words.tells} </span>
          </>
        )}
        {write(median)}
      </span>
      {write(least) !== write(most) && (
        <span className="faults-cell-range number">{words.range(write(least), write(most))}</span>
      )}
      {besides && right !== undefined && (
        <span className="faults-cell-range number">{words.ofRight(write(right[1]))}</span>
      )}
    </td>
  );
}
