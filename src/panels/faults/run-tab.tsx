import { useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Select } from "../../controls/choice.tsx";
import { equationIdFrom } from "../../course/equations/equations.ts";
import { chapterConditions } from "../../course/faults/conditions.ts";
import { type FaultId, faultIds } from "../../course/faults/fault-id.ts";
import { faultOf, matters } from "../../course/faults/faults.ts";
import { stepOfEquation } from "../../course/method/method.ts";
import { type CourseId, courseLabel } from "../../course/text/identifiers.ts";
import { parseInline } from "../../course/text/inline.ts";
import { faultsProse } from "../../formulas/faults-prose.ts";
import { goToCourse } from "../../formulas/go-to-course.ts";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { chooseProgram, runPrograms } from "../../store/runs/faults.ts";
import { useWords } from "../../store/store.ts";
import { goToStep } from "../../store/view/steps.ts";
import { goTo } from "../../store/view/view-changes.ts";
import { Found } from "./found.tsx";
import type { Outcome } from "./outcome.ts";
import { Prediction } from "./prediction.tsx";
import { RunButtons } from "./run-buttons.tsx";
import { RunSettings } from "./run-settings.tsx";
import { faultsWords } from "./words.ts";
import { WrongLines } from "./wrong-lines.tsx";

/** What was predicted of a fault: of another, another prediction is made. */
export interface PredictionMade {
  readonly of: FaultId;
  readonly outcome: Outcome;
}

interface RunTabProps {
  readonly fault: FaultId;
  readonly prediction: PredictionMade | null;
  readonly predict: (prediction: PredictionMade) => void;
}

/** A fault is chosen, predicted, and run beside the right program. */
export function RunTab({ fault, prediction, predict }: RunTabProps) {
  const words = useWords(faultsWords);
  const prose = useWords(faultsProse);
  const [conditions, setConditions] = useState(chapterConditions);
  const [seed, setSeed] = useState(1);
  const found = useRef<HTMLDivElement>(null);
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
                showOnStage(passage[conditions.conventions.output]);
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
          start={() => {
            void runPrograms({ programs: ["course", fault], conditions, seed, asker: "prediction" });
            // Below the settings in one column, beside them in two: the curves are seen while they grow.
            found.current?.scrollIntoView({ block: "nearest" });
          }}
        />
        {!acts && <p className="faults-small">{words.noMatter}</p>}
        <RunSettings conditions={conditions} setConditions={setConditions} seed={seed} setSeed={setSeed} />
      </div>
      <div ref={found} className="faults-found">
        <Found fault={fault} predicted={predicted !== null} conditions={conditions} />
      </div>
    </div>
  );
}

/** Shows a line of the course, and on the stage the step that carries it out, where it is one of the method. */
function showOnStage(id: CourseId): void {
  const equation = equationIdFrom(id);
  const step = equation === null ? null : stepOfEquation(equation);
  if (step !== null) goToStep(step.id);
  goToCourse(id);
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
