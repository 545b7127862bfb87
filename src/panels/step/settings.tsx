import { Button } from "../../controls/button.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import type { InitialWeights } from "../../core/initial-weights.ts";
import { limits, sizeFaults, workFault } from "../../setup/limits.ts";
import { areGiven, hiddenOf, sideOf } from "../../setup/setup.ts";
import { anySeed } from "../../setup/short-seed.ts";
import { BatchRuleChoice } from "../../stage/settings/batch-rule-choice.tsx";
import { BatchSize } from "../../stage/settings/batch-size.tsx";
import { BiasesChoice } from "../../stage/settings/biases-choice.tsx";
import { CostFactorChoice } from "../../stage/settings/cost-factor-choice.tsx";
import { FirstWeights } from "../../stage/settings/first-weights.tsx";
import { HiddenLayers } from "../../stage/settings/hidden-layers.tsx";
import { settingWords } from "../../stage/settings/words.ts";
import { changeConventions, changeSetup } from "../../store/network/network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { changePrecision } from "../../store/view/view-changes.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
import { setupWords } from "../../store/words/setup-words.ts";
import { settingsWords } from "./settings-words.ts";

/** Neurons of a layer that is added where one as wide as the last would be too many. */
const fewNeurons = 30;
/** What weights are drawn by that were given before. */
const initialWeights: InitialWeights = { seed: 1, amplitude: "scaled" };

/** The settings, those that are changed most first: the correction, the network, the reading. */
export function Settings() {
  const side = useStore((state) => sideOf(state.setup));
  return (
    <>
      <CorrectionSettings />
      {side === "mnist" && <NetworkSettings />}
      <ReadingSettings />
    </>
  );
}

function NetworkSettings() {
  const words = useWords(settingsWords);
  const told = useWords(setupWords);
  const sizes = useStore((state) => state.setup.sizes);
  const init = useStore((state) => state.setup.init);
  const hidden = hiddenOf(sizes);
  const batchSize = useStore((state) => state.setup.batchSize);
  const sizesWith = (changed: readonly number[]): number[] => [sizes[0] ?? 784, ...changed, sizes.at(-1) ?? 10];
  const draw = (change: Partial<InitialWeights>): void =>
    void changeSetup({ init: { ...(areGiven(init) ? initialWeights : init), ...change } });
  const changeLayers = (count: number): void => {
    const filled = (more: number) => sizesWith(Array.from({ length: count }, (_, n) => hidden[n] ?? more));
    const wide = filled(hidden.at(-1) ?? fewNeurons);
    void changeSetup({ sizes: sizeFaults(wide).length === 0 ? wide : filled(fewNeurons) });
  };
  return (
    <fieldset className="settings-group">
      <legend>{words.network}</legend>
      <HiddenLayers
        hidden={hidden}
        onCount={changeLayers}
        onNeurons={(changed) => void changeSetup({ sizes: sizesWith(changed) })}
        refuse={(changed) => {
          const fault = sizeFaults(sizesWith(changed))[0] ?? workFault(sizesWith(changed), batchSize);
          return fault === null ? null : told.tooLarge(fault);
        }}
      />
      <FirstWeights init={areGiven(init) ? null : init} onChange={draw} />
      <Button onClick={() => draw({ seed: anySeed() })}>{words.newSeed}</Button>
      <p className="settings-note">{words.newNetwork}</p>
    </fieldset>
  );
}

function CorrectionSettings() {
  const words = useWords(settingsWords);
  const fields = useWords(settingWords);
  const field = useNumberFields();
  const alpha = useStore((state) => state.setup.alpha);
  const ofTable = useStore(({ setup }) => setup.source.kind === "table");
  const conventions = useStore((state) => state.setup.conventions);
  return (
    <fieldset className="settings-group">
      <legend>{words.learning}</legend>
      <NumberField
        label={words.alpha}
        value={alpha}
        {...field(limits.alpha)}
        onChange={(value) => void changeSetup({ alpha: value })}
      />
      <BatchSize />
      <BatchRuleChoice value={conventions.batch} onChange={(batch) => void changeConventions({ batch })} />
      <CostFactorChoice conventions={conventions} onChange={(costFactor) => void changeConventions({ costFactor })} />
      {!ofTable && <BiasesChoice />}
      {conventions.output === "softmax" && <p className="settings-note">{fields.noCostFactor}</p>}
    </fieldset>
  );
}

function ReadingSettings() {
  const words = useWords(settingsWords);
  const field = useNumberFields();
  const precision = useStore((state) => state.view.precision);
  return (
    <fieldset className="settings-group">
      <legend>{words.reading}</legend>
      <NumberField
        label={words.precision}
        value={precision}
        {...field(limits.precision)}
        unit={words.precisionUnit}
        onChange={changePrecision}
      />
    </fieldset>
  );
}
