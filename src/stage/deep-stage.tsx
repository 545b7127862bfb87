import { useMemo, useRef } from "react";
import { answerOf } from "../core/forward.ts";
import { depth, width } from "../core/network.ts";
import type { StepId } from "../course/method/step-id.ts";
import { signedScale, unitScale } from "../figures/scales.ts";
import { useStore, useWords } from "../store/store.ts";
import { CellConnectors } from "./cell-connectors.tsx";
import { CorrectionPanel } from "./correction-panel.tsx";
import { reached, standing } from "./flow.ts";
import { type Flow, FlowLines } from "./flow-lines.tsx";
import { Input, Matrix, NeuronImage } from "./matrix-figures.tsx";
import { NeuronPicker } from "./neuron-picker.tsx";
import { usePass } from "./pass-context.tsx";
import type { RowHeights } from "./row-heights.ts";
import { Slot } from "./slot.tsx";
import { Errors, Neurons, Predictions, Productions } from "./vector-figures.tsx";
import { stepWords } from "./words.ts";
import "./layer-grid.css";

const unit = unitScale("hidden");
const noValues = new Float64Array();

/** A network of any depth in section G's names: for each layer its weights, productions and outputs, then δ and gradient. */
export function DeepStage({ heights }: { readonly heights: RowHeights }) {
  const words = useWords(stepWords);
  const { trace } = usePass();
  const step = useStore((state) => state.step);
  const neuron = useStore((state) => Math.min(state.hiddenShown, width(trace.spec, 1)));
  const grid = useRef<HTMLDivElement>(null);
  const m = depth(trace.spec);
  const layers = Array.from({ length: m }, (_, n) => n + 1);
  const cost = trace.spec.output === "softmax" ? "C" : "E";
  const flows = useMemo(() => deepFlows(step, m), [step, m]);
  const pass = trace.samples[0];
  if (pass === undefined) return null;
  const { forward, backward } = pass;

  /** The output layer's productions and predictions come together, at 1d; the hidden ones' at 1b and 1c. */
  const timed = (symbol: "a" | "o" | "delta" | "gradDeep", h: number) => {
    const own: StepId =
      symbol === "gradDeep"
        ? "3a"
        : symbol === "delta"
          ? h === m
            ? "2a"
            : "2b"
          : h === m
            ? "1d"
            : symbol === "a"
              ? "1b"
              : "1c";
    return { step: own, standing: own === step ? "lit" : reached(own, step) ? "known" : "pending" } as const;
  };
  const slot = (symbol: "a" | "o" | "W" | "delta" | "gradDeep", h: number, height: number) => ({
    tensor: `${symbol}${h}`,
    symbol,
    at: [String(h), ...(symbol === "W" || symbol === "gradDeep" ? ["i", h === 1 ? String(neuron) : "j"] : ["j"])],
    cost,
    height,
    ...(symbol === "W" ? { step: null, standing: "known" as const } : timed(symbol, h)),
  });
  const matrix = (symbol: "W" | "gradDeep", h: number, height: number) => {
    const values = symbol === "W" ? trace.weights[h - 1] : backward?.gradients[h - 1];
    if (values === undefined) return <p className="slot-empty">{words.truthMissing}</p>;
    if (h === 1) {
      return (
        <NeuronImage
          label={words.neuron(words.deep[symbol](h), neuron)}
          symbol={symbol}
          values={values}
          neuron={neuron}
          neurons={width(trace.spec, 1)}
        />
      );
    }
    return (
      <Matrix
        label={words.deep[symbol](h)}
        family={{ symbol, leading: [h] }}
        values={values}
        inputs={width(trace.spec, h - 1) + 1}
        outputs={width(trace.spec, h)}
        firstOutput={1}
        height={height}
      />
    );
  };

  return (
    <div className="deep-stage" ref={grid} style={gridOf(m)}>
      <FlowLines container={grid} flows={flows} moment={step} />
      <CellConnectors />
      <Slot
        tensor="X"
        symbol="X"
        at={["i"]}
        cost={cost}
        height={heights.forward}
        step="1a"
        standing={standing("X", step)}
        style={{ gridArea: "1 / 1 / 2 / 3" }}
      >
        <Input label={words.tensors.X} x={forward.x} />
      </Slot>
      {layers.map((h) => (
        <Slot
          key={`W${h}`}
          {...slot("W", h, heights.forward)}
          aside={h === 1 ? <NeuronPicker neuron={neuron} neurons={width(trace.spec, 1)} /> : undefined}
          style={{ gridArea: `1 / ${2 * h + 1}` }}
        >
          {matrix("W", h, heights.forward)}
        </Slot>
      ))}
      {layers.map((h) => (
        <div key={`ao${h}`} className="deep-outputs" style={{ gridArea: `1 / ${2 * h + 2}` }}>
          <Slot {...slot("a", h, heights.forward)}>
            <LayerValues symbol="a" h={h} last={h === m} height={heights.forward} />
          </Slot>
          <Slot {...slot("o", h, heights.forward)}>
            <LayerValues symbol="o" h={h} last={h === m} height={heights.forward} />
          </Slot>
        </div>
      ))}
      {layers.map((h) => (
        <Slot key={`delta${h}`} {...slot("delta", h, heights.backward)} style={{ gridArea: `2 / ${2 * h + 2}` }}>
          {backward === null ? (
            <p className="slot-empty">{words.truthMissing}</p>
          ) : (
            <Errors
              label={words.deep.delta(h)}
              family={{ symbol: "delta", leading: [h] }}
              values={backward.deltas[h - 1] ?? noValues}
              first={1}
              height={heights.backward}
            />
          )}
        </Slot>
      ))}
      {layers.map((h) => (
        <Slot key={`grad${h}`} {...slot("gradDeep", h, heights.lower)} style={{ gridArea: `3 / ${2 * h + 1}` }}>
          {matrix("gradDeep", h, heights.lower)}
        </Slot>
      ))}
      <CorrectionPanel cost={cost} />
    </div>
  );
}

/** Two columns for X, then each layer's weights and, beside them, its productions and outputs; bars need more room. */
function gridOf(m: number) {
  const columns = 2 * m;
  return {
    gridTemplateColumns: `repeat(2, minmax(64px, 1fr)) repeat(${columns - 1}, minmax(116px, 1.6fr)) minmax(270px, 3fr)`,
    minWidth: 128 + 132 * (columns - 1) + 290,
  };
}

interface LayerValuesProps {
  readonly symbol: "a" | "o";
  readonly h: number;
  readonly last: boolean;
  readonly height: number;
}

/** A layer's productions or outputs: a column of cells in a hidden layer, bars in the last. */
function LayerValues({ symbol, h, last, height }: LayerValuesProps) {
  const words = useWords(stepWords);
  const { trace } = usePass();
  const pass = trace.samples[0]?.forward;
  const values = pass?.layers[h - 1]?.[symbol];
  const family = useMemo(() => ({ symbol, leading: [h] }), [symbol, h]);
  const signed = useMemo(() => signedScale(values ?? []), [values]);
  if (pass === undefined || values === undefined) return null;
  const label = words.deep[symbol](h);
  if (!last) {
    return (
      <Neurons
        label={label}
        family={family}
        values={values}
        biased={symbol === "o"}
        scale={symbol === "o" ? unit : signed}
        height={height}
      />
    );
  }
  if (symbol === "a") return <Productions label={label} family={family} values={values} height={height} />;
  return (
    <Predictions label={label} family={family} values={values} truth={null} answer={answerOf(pass)} height={height} />
  );
}

/** What each step of a deep network reads and computes: layer after layer forward, from the last back. */
function deepFlows(step: StepId, m: number): readonly Flow[] {
  const hidden = Array.from({ length: m - 1 }, (_, n) => n + 1);
  const all = [...hidden, m];
  const below = (h: number): string => (h === 1 ? "X" : `o${h - 1}`);
  switch (step) {
    case "1b":
      return hidden.map((h) => ({ to: `a${h}`, from: [below(h), `W${h}`] }));
    case "1c":
      return hidden.map((h) => ({ to: `o${h}`, from: [`a${h}`] }));
    case "1d":
      return [
        { to: `a${m}`, from: [below(m), `W${m}`] },
        { to: `o${m}`, from: [`a${m}`] },
      ];
    case "2a":
      return [{ to: `delta${m}`, from: [`o${m}`] }];
    case "2b":
      return hidden.map((h) => ({ to: `delta${h}`, from: [`o${h}`, `W${h + 1}`, `delta${h + 1}`] }));
    case "3a":
      return all.map((h) => ({ to: `gradDeep${h}`, from: [below(h), `delta${h}`] }));
    default:
      return [];
  }
}
