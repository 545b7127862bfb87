import { useEffect, useRef } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice, Select } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import type { InitialWeights } from "../../core/initial-weights.ts";
import { areGiven, hiddenOf, type Start } from "../../setup/setup.ts";
import { changeConventions, changeSetup } from "../../store/network.ts";
import { changePrecision } from "../../store/preferences.ts";
import { useStore, useWords } from "../../store/store.ts";
import { settingsWords } from "./settings-words.ts";
import "./settings.css";

const mostLayers = ["1", "2", "3", "4"] as const;
const mostNeurons = 2000;
const mostSamples = 32;
const largestSeed = 4_294_967_295;
/** What weights are drawn by that were given before. */
const initialWeights: InitialWeights = { seed: 1, amplitude: "scaled" };
/** What an amplitude starts from when it is first chosen: the notes' own (P1). */
const notesAmplitude = 0.5;

/** The settings, folded away: the network, the correction, the reading. Escape and a click elsewhere fold them again. */
export function SettingsPanel() {
  const words = useWords(settingsWords);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const details = fold.current;
      if (details?.open !== true) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape" || event.defaultPrevented || !details.contains(document.activeElement)) return;
        event.preventDefault();
        details.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);
  return (
    <details className="settings" ref={fold}>
      <summary className="button">{words.title}</summary>
      <div className="settings-panel">
        <NetworkSettings />
        <CorrectionSettings />
        <ReadingSettings />
      </div>
    </details>
  );
}

function NetworkSettings() {
  const words = useWords(settingsWords);
  const language = useStore((state) => state.view.language);
  const sizes = useStore((state) => state.setup.sizes);
  const init = useStore((state) => state.setup.init);
  const hidden = hiddenOf(sizes);
  const layers = mostLayers.find((one) => Number(one) === hidden.length) ?? "1";
  const write = (value: number): string => written(value, language);
  const changeHidden = (changed: readonly number[]): void =>
    void changeSetup({ sizes: [sizes[0] ?? 784, ...changed, sizes.at(-1) ?? 10] });
  const changeNeurons = (layer: number, count: number): void =>
    changeHidden(hidden.map((before, n) => (n === layer ? count : before)));
  return (
    <fieldset className="settings-group">
      <legend>{words.network}</legend>
      <Choice
        label={words.layers}
        options={mostLayers.map((value) => ({ value, label: value }))}
        value={layers}
        onChange={(value) => {
          const last = hidden.at(-1) ?? 30;
          changeHidden(Array.from({ length: Number(value) }, (_, n) => hidden[n] ?? last));
        }}
      />
      {hidden.map((count, layer) => (
        <NumberField
          // The layers are told apart by their place alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: as said above
          key={layer}
          label={hidden.length === 1 ? words.neurons : words.neuronsOf(layer + 1)}
          value={count}
          write={write}
          unit={hidden.length === 1 ? words.withBias(write(count + 1)) : words.perLayerBias}
          notANumber={words.notANumber}
          refuse={(value) => (isWhole(value, 1, mostNeurons) ? null : words.neuronsRefused)}
          onChange={(value) => changeNeurons(layer, value)}
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
  const language = useStore((state) => state.view.language);
  const drawn: InitialWeights = areGiven(init) ? initialWeights : init;
  const draw = (change: Partial<InitialWeights>): void => void changeSetup({ init: { ...drawn, ...change } });
  const kind = areGiven(init) ? "given" : init.amplitude === "scaled" ? "scaled" : "uniform";
  const shown = (["scaled", "uniform", "given"] as const).filter((one) => one !== "given" || kind === "given");
  return (
    <>
      <Select
        label={words.start}
        options={shown.map((value) => ({ value, label: words.starts[value] }))}
        value={kind}
        onChange={(value) => {
          if (value !== "given") draw({ amplitude: value === "scaled" ? value : notesAmplitude });
        }}
      />
      {kind === "uniform" && drawn.amplitude !== "scaled" && (
        <NumberField
          label={words.amplitude}
          value={drawn.amplitude}
          write={(value) => written(value, language)}
          notANumber={words.notANumber}
          refuse={(value) => (Number.isFinite(value) && value >= 0 ? null : words.amplitudeRefused)}
          onChange={(amplitude) => draw({ amplitude })}
        />
      )}
      {kind !== "given" && (
        <NumberField
          label={words.seed}
          value={drawn.seed}
          write={String}
          notANumber={words.notANumber}
          refuse={(value) => (isWhole(value, 0, largestSeed) ? null : words.seedRefused)}
          onChange={(seed) => draw({ seed })}
        />
      )}
      <Button onClick={() => draw({ seed: Math.floor(Math.random() * 1_000_000) })}>{words.newSeed}</Button>
    </>
  );
}

function CorrectionSettings() {
  const words = useWords(settingsWords);
  const language = useStore((state) => state.view.language);
  const alpha = useStore((state) => state.setup.alpha);
  const batchSize = useStore((state) => state.setup.batchSize);
  const { output, costFactor, batch } = useStore((state) => state.setup.conventions);
  return (
    <fieldset className="settings-group">
      <legend>{words.learning}</legend>
      <NumberField
        label={words.alpha}
        value={alpha}
        write={(value) => written(value, language)}
        notANumber={words.notANumber}
        refuse={(value) => (Number.isFinite(value) && value > 0 ? null : words.alphaRefused)}
        onChange={(value) => void changeSetup({ alpha: value })}
      />
      <NumberField
        label={words.batchSize}
        value={batchSize}
        write={String}
        unit={words.batchUnit}
        notANumber={words.notANumber}
        refuse={(value) => (isWhole(value, 1, mostSamples) ? null : words.batchRefused)}
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
      {output === "softmax" && <p className="settings-note">{words.costFactorSoftmax}</p>}
    </fieldset>
  );
}

function ReadingSettings() {
  const words = useWords(settingsWords);
  const precision = useStore((state) => state.view.precision);
  return (
    <fieldset className="settings-group">
      <legend>{words.reading}</legend>
      <NumberField
        label={words.precision}
        value={precision}
        write={String}
        unit={words.precisionUnit}
        notANumber={words.notANumber}
        refuse={(value) => (isWhole(value, 2, 10) ? null : words.precisionRefused)}
        onChange={changePrecision}
      />
    </fieldset>
  );
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** A setting in full: nothing that was typed is rounded away. */
function written(value: number, language: string): string {
  return value.toLocaleString(language, { maximumSignificantDigits: 17, useGrouping: false });
}
