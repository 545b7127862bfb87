import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { countText, sizesText } from "../../course/writing/plain-numbers.ts";
import { setSizes } from "../../digits/mnist-sizes.ts";
import { type Limit, limits } from "../../setup/limits.ts";
import { areGiven, hiddenOf } from "../../setup/setup.ts";
import { BatchRuleChoice } from "../../stage/settings/batch-rule-choice.tsx";
import { CostFactorChoice } from "../../stage/settings/cost-factor-choice.tsx";
import { FirstWeights } from "../../stage/settings/first-weights.tsx";
import { HiddenLayers } from "../../stage/settings/hidden-layers.tsx";
import { settingWords } from "../../stage/settings/words.ts";
import { planTraining } from "../../store/runs/training.ts";
import type { TrainingPlan } from "../../store/state.ts";
import { initialState, useStore, useWords } from "../../store/store.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
import { MOST_EPOCHS, type SettingFault } from "../../training/guard.ts";
import { changeFault, notableBytes } from "./plan-checks.ts";
import { planSummary } from "./plan-summary.ts";
import { planWords } from "./plan-words.ts";
import { trainWords } from "./words.ts";

/** All of MNIST's training set: a plan may be made while it is arriving, the run takes what is here. */
const sampleCount: Limit = { least: 0, most: setSizes.train, whole: true };
const epochCount: Limit = { least: 1, most: MOST_EPOCHS, whole: true };

/** What the next run is told, folded away; the fold's own line says it in short. */
export function PlanSettings() {
  const words = useWords(planWords);
  const train = useWords(trainWords);
  const language = useStore((state) => state.view.language);
  const plan = useStore((state) => state.plan);
  const { sizes, init, conventions } = useStore((state) => state.setup);
  const hidden = hiddenOf(sizes);
  return (
    <details className="fold train-settings">
      <summary>
        <span className="train-settings-title">{words.title}</span>
        <span className="train-settings-summary number">{planSummary(plan, train, language)}</span>
      </summary>
      <p className="train-note">{words.next}</p>
      <NetworkPlan />
      <CorrectionPlan />
      <OutputPlan />
      <div className="train-buttons">
        <Button onClick={() => planTraining(initialState.plan)}>{words.defaults}</Button>
        {hidden.join() !== plan.hidden.join() && (
          <Button onClick={() => planTraining({ hidden, init: areGiven(init) ? plan.init : init, conventions })}>
            {words.fromCourse(sizesText(sizes))}
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
  const { hidden, init } = plan;
  const bytes = notableBytes(plan);
  return (
    <fieldset className="train-group">
      <legend>{words.network}</legend>
      <HiddenLayers
        hidden={hidden}
        onCount={(layers) => {
          const last = hidden.at(-1) ?? 100;
          planTraining({ hidden: Array.from({ length: layers }, (_, n) => hidden[n] ?? last) });
        }}
        onNeurons={(changed) => planTraining({ hidden: changed })}
        refuse={(changed) => refusal({ hidden: changed }, "hidden", "layers", "weights")}
      />
      {bytes !== null && <p className="train-note">{words.memory(countText(bytes / 2 ** 20, language))}</p>}
      <FirstWeights init={init} onChange={(change) => planTraining({ init: { ...init, ...change } })} />
    </fieldset>
  );
}

function CorrectionPlan() {
  const words = useWords(planWords);
  const fields = useWords(settingWords);
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
        label={fields.batchSize}
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
  const fields = useWords(settingWords);
  const conventions = useStore((state) => state.plan.conventions);
  return (
    <fieldset className="train-group">
      <legend>{words.reading}</legend>
      <Choice
        label={words.output}
        options={(["sigmoid", "softmax"] as const).map((value) => ({ value, label: words.outputs[value] }))}
        value={conventions.output}
        onChange={(value) => planTraining({ conventions: { ...conventions, output: value } })}
      />
      <BatchRuleChoice
        value={conventions.batch}
        onChange={(batch) => planTraining({ conventions: { ...conventions, batch } })}
      />
      <CostFactorChoice
        conventions={conventions}
        onChange={(costFactor) => planTraining({ conventions: { ...conventions, costFactor } })}
      />
      {conventions.output === "softmax" && <p className="train-note">{fields.noCostFactor}</p>}
    </fieldset>
  );
}
