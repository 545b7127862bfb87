import { useEffect, useRef } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice, Select } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { changeConventions, changeSettings } from "../../store/network.ts";
import { changePrecision } from "../../store/preferences.ts";
import { useStore, useWords } from "../../store/store.ts";
import { settingsWords } from "./settings-words.ts";
import "./settings.css";

const mostLayers = ["1", "2", "3", "4"] as const;
const mostNeurons = 2000;
const mostSamples = 32;
const largestSeed = 4_294_967_295;
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
  const language = useStore((state) => state.language);
  const hidden = useStore((state) => state.settings.hidden);
  const init = useStore((state) => state.settings.init);
  const layers = mostLayers.find((one) => Number(one) === hidden.length) ?? "1";
  const write = (value: number): string => written(value, language);
  const changeNeurons = (layer: number, count: number): void =>
    void changeSettings({ hidden: hidden.map((before, n) => (n === layer ? count : before)) });
  return (
    <fieldset className="settings-group">
      <legend>{words.network}</legend>
      <Choice
        label={words.layers}
        options={mostLayers.map((value) => ({ value, label: value }))}
        value={layers}
        onChange={(value) => {
          const last = hidden.at(-1) ?? 30;
          void changeSettings({ hidden: Array.from({ length: Number(value) }, (_, n) => hidden[n] ?? last) });
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
      <Select
        label={words.start}
        options={(["scaled", "uniform"] as const).map((value) => ({ value, label: words.starts[value] }))}
        value={init.amplitude === "scaled" ? "scaled" : "uniform"}
        onChange={(value) =>
          void changeSettings({ init: { ...init, amplitude: value === "scaled" ? value : notesAmplitude } })
        }
      />
      {init.amplitude !== "scaled" && (
        <NumberField
          label={words.amplitude}
          value={init.amplitude}
          write={write}
          notANumber={words.notANumber}
          refuse={(value) => (Number.isFinite(value) && value >= 0 ? null : words.amplitudeRefused)}
          onChange={(amplitude) => void changeSettings({ init: { ...init, amplitude } })}
        />
      )}
      <NumberField
        label={words.seed}
        value={init.seed}
        write={String}
        notANumber={words.notANumber}
        refuse={(value) => (isWhole(value, 0, largestSeed) ? null : words.seedRefused)}
        onChange={(seed) => void changeSettings({ init: { ...init, seed } })}
      />
      <Button onClick={() => void changeSettings({ init: { ...init, seed: Math.floor(Math.random() * 1_000_000) } })}>
        {words.newSeed}
      </Button>
      <p className="settings-note">{words.newNetwork}</p>
    </fieldset>
  );
}

function CorrectionSettings() {
  const words = useWords(settingsWords);
  const language = useStore((state) => state.language);
  const alpha = useStore((state) => state.settings.alpha);
  const batchSize = useStore((state) => state.settings.batchSize);
  const { output, costFactor, batch } = useStore((state) => state.settings.conventions);
  return (
    <fieldset className="settings-group">
      <legend>{words.learning}</legend>
      <NumberField
        label={words.alpha}
        value={alpha}
        write={(value) => written(value, language)}
        notANumber={words.notANumber}
        refuse={(value) => (Number.isFinite(value) && value > 0 ? null : words.alphaRefused)}
        onChange={(value) => void changeSettings({ alpha: value })}
      />
      <NumberField
        label={words.batchSize}
        value={batchSize}
        write={String}
        unit={words.batchUnit}
        notANumber={words.notANumber}
        refuse={(value) => (isWhole(value, 1, mostSamples) ? null : words.batchRefused)}
        onChange={(value) => void changeSettings({ batchSize: value })}
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
  const precision = useStore((state) => state.precision);
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
