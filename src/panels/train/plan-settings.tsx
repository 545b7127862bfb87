import { Button } from "../../controls/button.tsx";
import { Choice, Select } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { notesAmplitude } from "../../core/initial-weights.ts";
import { MathText } from "../../formulas/math-text.tsx";
import { type Limit, layerCounts, limits, setSizes } from "../../setup/limits.ts";
import { areGiven, hiddenOf } from "../../setup/setup.ts";
import { useNumberFields } from "../../store/number-fields.ts";
import type { TrainingPlan } from "../../store/state.ts";
import { initialState, useStore, useWords } from "../../store/store.ts";
import { planTraining } from "../../store/training.ts";
import { MOST_EPOCHS, type SettingFault } from "../../training/guard.ts";
import { countText, networkText } from "./figures-of-run.ts";
import { changeFault, notableBytes } from "./plan-checks.ts";
import { planSummary } from "./plan-summary.ts";
import { planWords } from "./plan-words.ts";

/** All of MNIST's training set: a plan may be made while it is arriving, the run takes what is here. */
const sampleCount: Limit = { least: 0, most: setSizes.train, whole: true };
const epochCount: Limit = { least: 1, most: MOST_EPOCHS, whole: true };
const startKinds = ["scaled", "uniform", "normal"] as const;

/** What the next run is told, folded away; the fold's own line says it in short. */
export function PlanSettings() {
  const words = useWords(planWords);
  const language = useStore((state) => state.view.language);
  const plan = useStore((state) => state.plan);
  const { sizes, init, conventions } = useStore((state) => state.setup);
  const hidden = hiddenOf(sizes);
  return (
    <details className="fold train-settings">
      <summary>
        <span className="train-settings-title">{words.title}</span>
        <span className="train-settings-summary number">{planSummary(plan, language)}</span>
      </summary>
      <p className="train-note">{words.next}</p>
      <NetworkPlan />
      <CorrectionPlan />
      <OutputPlan />
      <div className="train-buttons">
        <Button onClick={() => planTraining(initialState.plan)}>{words.defaults}</Button>
        {hidden.join() !== plan.hidden.join() && (
          <Button onClick={() => planTraining({ hidden, init: areGiven(init) ? plan.init : init, conventions })}>
            {words.fromCourse(networkText(sizes))}
          </Button>
        )}
      </div>
    </details>
  );
}

/** What a field says of a value, as a sentence or null, where a change to the plan may cause faults of some kinds. */
function useRefusal(): (change: Partial<TrainingPlan>, ...codes: readonly SettingFault["code"][]) => string | null {
  const words = useWords(planWords);
  const language = useStore((state) => state.view.language);
  const plan = useStore((state) => state.plan);
  return (change, ...codes) => {
    const fault = changeFault(plan, change, codes);
    return fault === null ? null : words.refused(fault, (value) => countText(value, language));
  };
}

function NetworkPlan() {
  const words = useWords(planWords);
  const language = useStore((state) => state.view.language);
  const plan = useStore((state) => state.plan);
  const refusal = useRefusal();
  const field = useNumberFields();
  const { hidden, init } = plan;
  const bytes = notableBytes(plan);
  const withNeurons = (layer: number, count: number) => hidden.map((before, n) => (n === layer ? count : before));
  return (
    <fieldset className="train-group">
      <legend>{words.network}</legend>
      <Choice
        label={words.layers}
        options={layerCounts.map((value) => ({ value, label: value }))}
        value={String(hidden.length)}
        onChange={(value) => {
          const last = hidden.at(-1) ?? 100;
          planTraining({ hidden: Array.from({ length: Number(value) }, (_, n) => hidden[n] ?? last) });
        }}
      />
      {hidden.map((count, layer) => (
        <NumberField
          // biome-ignore lint/suspicious/noArrayIndexKey: the layers are told apart by their place alone
          key={layer}
          label={words.neurons(hidden.length === 1 ? null : layer + 1)}
          value={count}
          {...field(limits.neurons)}
          unit={hidden.length === 1 ? <MathText>{words.withBias(String(count + 1))}</MathText> : words.oneBias}
          refuse={(value) => refusal({ hidden: withNeurons(layer, value) }, "hidden", "layers", "weights")}
          onChange={(value) => planTraining({ hidden: withNeurons(layer, value) })}
        />
      ))}
      {bytes !== null && <p className="train-note">{words.memory(countText(bytes / 2 ** 20, language))}</p>}
      <Select
        label={words.start}
        options={startKinds.map((value) => ({ value, label: words.starts[value] }))}
        value={typeof init.amplitude === "number" ? "uniform" : init.amplitude}
        onChange={(value) =>
          planTraining({ init: { ...init, amplitude: value === "uniform" ? notesAmplitude : value } })
        }
      />
      {typeof init.amplitude === "number" && (
        <NumberField
          label={words.amplitude}
          value={init.amplitude}
          {...field(limits.amplitude)}
          onChange={(amplitude) => planTraining({ init: { ...init, amplitude } })}
        />
      )}
      <NumberField
        label={words.weightsSeed}
        value={init.seed}
        {...field(limits.seed)}
        onChange={(seed) => planTraining({ init: { ...init, seed } })}
      />
    </fieldset>
  );
}

function CorrectionPlan() {
  const words = useWords(planWords);
  const language = useStore((state) => state.view.language);
  const available = useStore((state) => state.digits.available.train);
  const {
    alpha,
    batch,
    epochs,
    samples,
    seed,
    varied = 0,
    styled = 0,
    decay = 1,
    averaged = 0,
  } = useStore((state) => state.plan);
  const refusal = useRefusal();
  const field = useNumberFields();
  return (
    <fieldset className="train-group">
      <legend>{words.learning}</legend>
      <NumberField
        {...field(limits.alpha)}
        label={words.alpha}
        value={alpha}
        onChange={(value) => planTraining({ alpha: value })}
      />
      <NumberField
        {...field(sampleCount)}
        label={words.batch}
        value={batch}
        unit={words.batchUnit}
        refuse={(value) => refusal({ batch: value }, "batch")}
        onChange={(value) => planTraining({ batch: value })}
      />
      <NumberField
        {...field(epochCount)}
        label={words.epochs}
        value={epochs}
        onChange={(value) => planTraining({ epochs: value })}
      />
      <NumberField
        {...field(sampleCount)}
        label={words.samples}
        value={samples}
        unit={words.samplesUnit(countText(available, language))}
        refuse={(value) => refusal({ samples: value }, "empty-subset", "subset")}
        onChange={(value) => planTraining({ samples: value })}
      />
      <NumberField
        {...field(limits.seed)}
        label={words.orderSeed}
        value={seed}
        onChange={(value) => planTraining({ seed: value })}
      />
      <Choice
        label={words.decay}
        options={([1, 0.75] as const).map((value) => ({ value: String(value), label: words.decays[value] }))}
        value={String(decay)}
        onChange={(value) => planTraining({ decay: Number(value) })}
      />
      <p className="train-note">{words.decayNote}</p>
      <Choice
        label={words.averaged}
        options={([0, 4] as const).map((value) => ({ value: String(value), label: words.averages[value] }))}
        value={String(averaged)}
        onChange={(value) => planTraining({ averaged: Number(value) })}
      />
      <p className="train-note">{words.averagedNote}</p>
      <Choice
        label={words.varied}
        options={([0, 0.5] as const).map((value) => ({ value: String(value), label: words.variedShares[value] }))}
        value={String(varied)}
        onChange={(value) => planTraining({ varied: Number(value) })}
      />
      <p className="train-note">{words.variedNote}</p>
      <Choice
        label={words.styled}
        options={([0, 0.125] as const).map((value) => ({ value: String(value), label: words.styledShares[value] }))}
        value={String(styled)}
        onChange={(value) => planTraining({ styled: Number(value) })}
      />
      <p className="train-note">{words.styledNote}</p>
    </fieldset>
  );
}

function OutputPlan() {
  const words = useWords(planWords);
  const conventions = useStore((state) => state.plan.conventions);
  const { output, costFactor, batch } = conventions;
  return (
    <fieldset className="train-group">
      <legend>{words.reading}</legend>
      <Choice
        label={words.output}
        options={(["sigmoid", "softmax"] as const).map((value) => ({ value, label: words.outputs[value] }))}
        value={output}
        onChange={(value) => planTraining({ conventions: { ...conventions, output: value } })}
      />
      <Choice
        label={words.rule}
        options={(["mean", "sum"] as const).map((value) => ({ value, label: words.rules[value] }))}
        value={batch}
        onChange={(value) => planTraining({ conventions: { ...conventions, batch: value } })}
      />
      <Choice
        label={words.costFactor}
        options={[
          { value: "1", label: "1", spoken: words.factors["1"] },
          { value: "0.5", label: "½", spoken: words.factors["0.5"] },
        ]}
        value={costFactor === 1 ? "1" : "0.5"}
        disabled={output === "softmax"}
        onChange={(value) => planTraining({ conventions: { ...conventions, costFactor: value === "1" ? 1 : 0.5 } })}
      />
      {output === "softmax" && <p className="train-note">{words.factorSoftmax}</p>}
    </fieldset>
  );
}
