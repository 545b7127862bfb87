import { type ReactNode, useEffect, useId } from "react";
import { depth, width } from "../core/network.ts";
import { stepIds } from "../course/method/step-id.ts";
import { quantityKey } from "../course/symbols/quantity.ts";
import { whileIdle } from "../formulas/while-idle.ts";
import { useStore, useWords } from "../store/store.ts";
import { CellConnectors } from "./cell-connectors.tsx";
import { CorrectionPanel } from "./correction-panel.tsx";
import { CourseNames } from "./course-names.tsx";
import { useDiffering } from "./differing.ts";
import { DiffersSign } from "./differs-sign.tsx";
import { flowsAt, standing } from "./flow.ts";
import { FlowLines } from "./flow-lines.tsx";
import { mostBars } from "./ghost.ts";
import { areaStyle, gridStyle, isClose } from "./grid.ts";
import { NeuronPicker } from "./neuron-picker.tsx";
import { usePass } from "./pass-context.tsx";
import type { RowHeights } from "./row-heights.ts";
import { Slot } from "./slot.tsx";
import { type PlannedRow, quantitiesOf, type StagePlan, stagePlan } from "./stage-plan.ts";
import { stepWords } from "./words.ts";
import "./network-stage.css";

/** The network as data flowing, whatever its depth: columns are layers, rows are phases. */
export function NetworkStage({ heights }: { readonly heights: RowHeights }) {
  const { trace } = usePass();
  const plan = stagePlan(trace.spec.sizes);
  const differing = useDiffering();
  const words = useWords(stepWords);
  return (
    <Grid plan={plan}>
      <StepFlow plan={plan} />
      <CellConnectors />
      {plan.rows.map((row) => (
        <Row key={row.phase} plan={plan} row={row} height={heights[row.phase]} differing={differing} />
      ))}
      <p className="stage-rest" aria-hidden="true">
        {words.rest}
      </p>
      {plan.cost === null && <CorrectionPanel />}
    </Grid>
  );
}

/** The step is an attribute of the grid: what stands in it is not rendered again for that. */
function Grid({ plan, children }: { readonly plan: StagePlan; readonly children: ReactNode }) {
  const step = useStore((state) => state.view.step);
  return (
    <div className="network-stage" data-step={step} data-close={isClose(plan) || undefined} style={gridStyle(plan)}>
      {children}
    </div>
  );
}

function StepFlow({ plan }: { readonly plan: StagePlan }) {
  const { trace } = usePass();
  const step = useStore((state) => state.view.step);
  // A step finds what it computes from what worked out before.
  useEffect(() => whileIdle(stepIds.map((id) => () => void flowsAt(plan, trace, id))), [plan, trace]);
  return <FlowLines flows={flowsAt(plan, trace, step)} moment={step} />;
}

/** What the sign ≠ says, while some tensor bears it. */
function DiffersTold({ differing }: { readonly differing: ReadonlySet<string> }) {
  const words = useWords(stepWords);
  const { trace } = usePass();
  const plan = stagePlan(trace.spec.sizes);
  const m = depth(trace.spec);
  const some = useStore(({ view }) =>
    quantitiesOf(plan).some((one) => differing.has(quantityKey(one)) && standing(one, view.step, m) !== "pending"),
  );
  if (!some) return null;
  return (
    <p className="stage-told">
      <DiffersSign said={false} /> {words.differsTold[trace.spec.output]}
    </p>
  );
}

interface RowProps {
  readonly plan: StagePlan;
  readonly row: PlannedRow;
  readonly height: number;
  readonly differing: ReadonlySet<string>;
}

/** One phase: its name, and its slots under those of the phases before. */
function Row({ plan, row, height, differing }: RowProps) {
  const words = useWords(stepWords);
  const { trace } = usePass();
  const neurons = width(trace.spec, 1);
  const neuron = useStore((state) => Math.min(state.view.neuron, neurons));
  const name = useId();
  const { cost, picker } = plan;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, a region would be one landmark too many
    <div className="stage-row" role="group" aria-labelledby={name} data-phase={row.phase}>
      <h3 className="stage-row-name" id={name}>
        {words.rows[row.phase]}
      </h3>
      {row.slots.map((slot) => (
        <Slot key={`${slot.role}${slot.layer}`} plan={plan} slot={slot} height={height} differing={differing} />
      ))}
      {picker?.phase === row.phase && (
        <div className="stage-picker" style={areaStyle(picker)}>
          <NeuronPicker neuron={neuron} neurons={neurons} />
          {depth(trace.spec) === 2 && <CourseNames />}
          {!isClose(plan) && <DiffersTold differing={differing} />}
          {neurons > mostBars && <p className="stage-told">{words.manyNeurons(neurons)}</p>}
        </div>
      )}
      {cost?.phase === row.phase && <CorrectionPanel area={cost} />}
    </div>
  );
}
