import { Suspense, useEffect, useId, useMemo, useRef, useState } from "react";
import { Choice } from "../../controls/choice.tsx";
import { depth } from "../../core/network.ts";
import { equationsOfStep } from "../../course/method/step-equations.ts";
import { countText } from "../../course/writing/plain-numbers.ts";
import { MathText } from "../../formulas/math-text.tsx";
import { ProgramButton, ProgramView } from "../../formulas/program/program-part.tsx";
import { isSmall } from "../../setup/resized.ts";
import { sideOf } from "../../setup/setup.ts";
import { SideSwitch } from "../../stage/drawing/side-switch.tsx";
import { useMoreAcross } from "../../stage/more-across.ts";
import { NetworkStage } from "../../stage/network-stage.tsx";
import { PassProvider, usePass } from "../../stage/pass-context.tsx";
import { type RowHeights, useRowHeights } from "../../stage/row-heights.ts";
import { SampleAnswer, SamplePicker } from "../../stage/sample-picker.tsx";
import { stepWords } from "../../stage/words.ts";
import { changeConventions } from "../../store/network/network.ts";
import { batchOf, shownTrace } from "../../store/network/passes.ts";
import { part } from "../../store/parts/part.ts";
import { useStore, useWords } from "../../store/store.ts";
import { showHiddenNeuron } from "../../store/view/focus.ts";
import { isTouring } from "../../store/view/tour.ts";
import { BatchPanel } from "./batch-panel.tsx";
import { explanations } from "./explanations.ts";
import { Readout } from "./readout.tsx";
import { SaveStage } from "./save-stage.tsx";
import { SettingsPanel } from "./settings-panel.tsx";
import { StepEquation } from "./step-equation.tsx";
import { ValuesPanel } from "./values-panel.tsx";
import "./stage.css";

const SmallStage = part(
  "the small network",
  async () => (await import("../../stage/drawing/small-stage.tsx")).SmallStage,
);
const ExamplePicker = part(
  "the examples",
  async () => (await import("../../stage/drawing/example-picker.tsx")).ExamplePicker,
);

/** The network as data flowing: one sample, step by step, with both outputs. */
export function Stage() {
  const words = useWords(stepWords);
  const stage = useRef<HTMLElement>(null);
  const layers = useStore((state) => shownTrace(state)?.weights.length ?? 2);
  const heights = useRowHeights(stage, layers);
  const name = useId();
  // What the tour tells of is not changed meanwhile: the controls come back when it is left.
  const touring = useStore(isTouring);
  return (
    <section
      className="stage"
      id="network"
      tabIndex={-1}
      aria-labelledby={name}
      data-touring={touring || undefined}
      ref={stage}
    >
      <h2 className="visually-hidden" id={name}>
        {words.stage}
      </h2>
      {!touring && <StageHead />}
      <StageBody heights={heights} />
    </section>
  );
}

/** Which network, which sample, which output. */
function StageHead() {
  const words = useWords(stepWords);
  const output = useStore((state) => state.setup.conventions.output);
  const side = useStore((state) => sideOf(state.setup));
  return (
    <div className="stage-head">
      <div className="stage-head-start">
        <SideSwitch />
        <Suspense fallback={null}>{side === "small" ? <ExamplePicker /> : <SamplePicker />}</Suspense>
        <SettingsPanel />
      </div>
      <div className="stage-head-end">
        <Choice
          label={words.output}
          labelHidden
          options={(["sigmoid", "softmax"] as const).map((value) => ({ value, label: words.outputs[value] }))}
          value={output}
          onChange={(next) => void changeConventions({ output: next })}
        />
      </div>
    </div>
  );
}

function StageBody({ heights }: { readonly heights: RowHeights }) {
  const words = useWords(stepWords);
  const trace = useStore(shownTrace);
  const side = useStore((state) => sideOf(state.setup));
  const sample = useStore((state) => state.setup.source);
  const here = useStore((state) => batchOf(state) !== null);
  const language = useStore((state) => state.view.language);
  const { status, available } = useStore((state) => state.digits);
  const pinned = useStore((state) => state.view.pinned);
  const touring = useStore(isTouring);
  const figure = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useMoreAcross(scroll);
  useEffect(() => {
    if (pinned !== null) showHiddenNeuron(pinned);
  }, [pinned]);

  if (trace === null || !here) {
    const pending = trace !== null && sample.kind === "mnist";
    const set = sample.kind === "mnist" ? sample.set : "test";
    const broken = status === "broken" && available[set] === 0;
    const others = available[set === "test" ? "train" : "test"];
    return (
      <div className="stage-empty" role="status">
        <p>
          {broken
            ? words.waitingBroken(others === 0 ? null : countText(others, language))
            : pending
              ? words.digitPending(String(sample.index))
              : words.waiting}
        </p>
      </div>
    );
  }
  return (
    <PassProvider trace={trace}>
      <StepBand />
      <div className="stage-scroll" data-scrolls ref={scroll}>
        <div ref={figure}>
          <Suspense fallback={null}>
            {side === "small" && isSmall(trace.spec.sizes) ? <SmallStage /> : <NetworkStage heights={heights} />}
          </Suspense>
        </div>
      </div>
      {side === "mnist" && depth(trace.spec) > 2 && (
        <p className="stage-same">
          <MathText>{words.sameUntilDeep}</MathText>
        </p>
      )}
      {!touring && (
        <>
          <BatchPanel />
          <ValuesPanel />
          <SaveStage figure={figure} />
        </>
      )}
      <Readout />
    </PassProvider>
  );
}

/** What the step does, in a sentence, and the equations that it applies. */
function StepBand() {
  const [program, showProgram] = useState(false);
  const touring = useStore(isTouring);
  return (
    <div className="step-band">
      <div className="step-band-words">
        <div className="step-band-first">
          <SampleAnswer />
          {!touring && <ProgramButton open={program} onOpen={showProgram} />}
        </div>
        <Narration />
      </div>
      <StepEquation />
      {program && !touring && <StepProgram />}
      <StepSaid />
    </div>
  );
}

function Narration() {
  const step = useStore((state) => state.view.step);
  const output = useStore((state) => state.setup.conventions.output);
  const small = useStore((state) => sideOf(state.setup) === "small");
  const { trace } = usePass();
  const { deep, typed, ...alike } = useWords(explanations);
  const isDeep = depth(trace.spec) > 2;
  const ofTyped = small ? typed[isDeep ? "deep" : "oneHidden"][step] : undefined;
  const told = ofTyped ?? (isDeep ? deep[step] : undefined) ?? alike[step];
  return (
    <p className="step-narration">
      <span className="step-number">{step}</span> <MathText>{typeof told === "string" ? told : told[output]}</MathText>
    </p>
  );
}

function StepProgram() {
  const step = useStore((state) => state.view.step);
  const { trace } = usePass();
  const ids = useMemo(() => equationsOfStep(step, trace.spec, depth(trace.spec)), [step, trace.spec]);
  return (
    <div className="step-program" data-scrolls>
      <ProgramView ids={ids} />
    </div>
  );
}

function StepSaid() {
  const words = useWords(stepWords);
  return <span className="visually-hidden">{words.step(useStore((state) => state.view.step))}</span>;
}
