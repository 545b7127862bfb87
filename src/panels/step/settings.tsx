import { Button } from "../../controls/button.tsx";
import { Choice, Select } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { type InitialWeights, notesAmplitude } from "../../core/initial-weights.ts";
import { MathText } from "../../formulas/math-text.tsx";
import { layerCounts, limits, sizeFaults, workFault } from "../../setup/limits.ts";
import { areGiven, hiddenOf, type Start, sideOf } from "../../setup/setup.ts";
import { BiasesChoice } from "../../stage/biases-choice.tsx";
import { changeConventions, changeSetup } from "../../store/network.ts";
import { useNumberFields } from "../../store/number-fields.ts";
import { changePrecision } from "../../store/preferences.ts";
import { setupWords } from "../../store/setup-words.ts";
import { useStore, useWords } from "../../store/store.ts";
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
  const field = useNumberFields();
  const sizes = useStore((state) => state.setup.sizes);
  const init = useStore((state) => state.setup.init);
  const hidden = hiddenOf(sizes);
  const batchSize = useStore((state) => state.setup.batchSize);
  const sizesWith = (changed: readonly number[]): number[] => [sizes[0] ?? 784, ...changed, sizes.at(-1) ?? 10];
  const sizesAt = (layer: number, count: number): number[] =>
    sizesWith(hidden.map((before, n) => (n === layer ? count : before)));
  const changeLayers = (count: number): void => {
    const filled = (more: number) => sizesWith(Array.from({ length: count }, (_, n) => hidden[n] ?? more));
    const wide = filled(hidden.at(-1) ?? fewNeurons);
    void changeSetup({ sizes: sizeFaults(wide).length === 0 ? wide : filled(fewNeurons) });
  };
  return (
    <fieldset className="settings-group">
      <legend>{words.network}</legend>
      <Choice
        label={words.layers}
        options={layerCounts.map((value) => ({ value, label: value }))}
        value={String(hidden.length)}
        onChange={(value) => changeLayers(Number(value))}
      />
      {hidden.map((count, layer) => (
        <NumberField
          // biome-ignore lint/suspicious/noArrayIndexKey: the layers are told apart by their place alone
          key={layer}
          label={hidden.length === 1 ? words.neurons : words.neuronsOf(layer + 1)}
          value={count}
          {...field(limits.neurons)}
          refuse={(value) => {
            const fault = sizeFaults(sizesAt(layer, value))[0] ?? workFault(sizesAt(layer, value), batchSize);
            return fault === null ? null : told.tooLarge(fault);
          }}
          unit={hidden.length === 1 ? <MathText>{words.withBias(String(count + 1))}</MathText> : words.perLayerBias}
          onChange={(value) => void changeSetup({ sizes: sizesAt(layer, value) })}
        />
      ))}
      <FirstWeights init={init} />
      <p className="settings-note">{words.newNetwork}</p>
    </fieldset>
  );
}

/** How the first weights are drawn; given ones can be left for drawn ones. */
function FirstWeights({ init }: { readonly init: Start }) {
  const words = useWords(settingsWords);
  const field = useNumberFields();
  const drawn: InitialWeights = areGiven(init) ? initialWeights : init;
  const draw = (change: Partial<InitialWeights>): void => void changeSetup({ init: { ...drawn, ...change } });
  const kind = areGiven(init) ? "given" : typeof init.amplitude === "number" ? "uniform" : init.amplitude;
  const shown = (["scaled", "uniform", "normal", "given"] as const).filter(
    (one) => one !== "given" || kind === "given",
  );
  return (
    <>
      <Select
        label={words.start}
        options={shown.map((value) => ({ value, label: words.starts[value] }))}
        value={kind}
        onChange={(value) => {
          if (value !== "given") draw({ amplitude: value === "uniform" ? notesAmplitude : value });
        }}
      />
      {kind === "uniform" && typeof drawn.amplitude === "number" && (
        <NumberField
          label={words.amplitude}
          value={drawn.amplitude}
          {...field(limits.amplitude)}
          onChange={(amplitude) => draw({ amplitude })}
        />
      )}
      {kind !== "given" && (
        <NumberField
          label={words.seed}
          value={drawn.seed}
          {...field(limits.seed)}
          onChange={(seed) => draw({ seed })}
        />
      )}
      <Button onClick={() => draw({ seed: Math.floor(Math.random() * 1_000_000) })}>{words.newSeed}</Button>
    </>
  );
}

function CorrectionSettings() {
  const words = useWords(settingsWords);
  const told = useWords(setupWords);
  const field = useNumberFields();
  const sizes = useStore((state) => state.setup.sizes);
  const alpha = useStore((state) => state.setup.alpha);
  const batchSize = useStore((state) => state.setup.batchSize);
  const rows = useStore(({ setup: { source } }) => (source.kind === "table" ? source.rows.length : null));
  const { output, costFactor, batch } = useStore((state) => state.setup.conventions);
  return (
    <fieldset className="settings-group">
      <legend>{words.learning}</legend>
      <NumberField
        label={words.alpha}
        value={alpha}
        {...field(limits.alpha)}
        onChange={(value) => void changeSetup({ alpha: value })}
      />
      <NumberField
        label={words.batchSize}
        value={batchSize}
        {...field(rows === null ? limits.batchSize : { ...limits.batchSize, most: rows })}
        refuse={(value) => {
          const fault = workFault(sizes, value);
          return fault === null ? null : told.tooLarge(fault);
        }}
        unit={rows === null ? words.batchUnit : words.batchUnitRows}
        onChange={(value) => void changeSetup({ batchSize: value })}
      />
      <Choice
        label={words.batchRule}
        options={(["mean", "sum"] as const).map((value) => ({ value, label: words.batchRules[value] }))}
        value={batch}
        onChange={(value) => void changeConventions({ batch: value })}
      />
      <Choice
        label={words.costFactor}
        options={[
          { value: "1", label: "1", spoken: words.costFactorSpoken["1"] },
          { value: "0.5", label: "½", spoken: words.costFactorSpoken["0.5"] },
        ]}
        value={costFactor === 1 ? "1" : "0.5"}
        disabled={output === "softmax"}
        onChange={(value) => void changeConventions({ costFactor: value === "1" ? 1 : 0.5 })}
      />
      {rows === null && <BiasesChoice />}
      {output === "softmax" && <p className="settings-note">{words.costFactorSoftmax}</p>}
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
