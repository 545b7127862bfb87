import { memo, useMemo } from "react";
import { answerOf } from "../core/forward.ts";
import { depth, width } from "../core/network.ts";
import { at, type Tensor } from "../core/tensor.ts";
import type { Trace } from "../core/trace.ts";
import type { Quantity } from "../course/symbols/quantity.ts";
import { indexBounds, symbolOf, tensorOf } from "../course/symbols/symbols.ts";
import type { CellFamily } from "../figures/cell-family.ts";
import { type Scale, signedScale, unitScale } from "../figures/scales.ts";
import type { MatrixMargin } from "../figures/weight-matrix.tsx";
import { useStore, useWords } from "../store/store.ts";
import { FigureBoundary } from "./figure-boundary.tsx";
import { mostBars } from "./ghost.ts";
import { Matrix, NeuronPicture, Picture } from "./matrix-figures.tsx";
import { usePass } from "./pass-context.tsx";
import { type Margins, type PlannedSlot, pictureSide } from "./stage-plan.ts";
import { useSlotLabel } from "./use-slot-label.ts";
import { Bars, Neurons } from "./vector-figures.tsx";
import { stepWords } from "./words.ts";

const activations = unitScale("hidden");
const inputs = unitScale("input");
const none = new Float64Array();

interface SlotFigureProps {
  readonly slot: PlannedSlot;
  /** Which of the slot's quantities. */
  readonly quantity: Quantity;
  readonly height: number;
  /** The passes that share one scale, so that what is small beside the other's is seen to be; the one shown unless said. */
  readonly sharing?: readonly Trace[] | undefined;
}

/** A slot's numbers in the pass shown, drawn as the plan says. Within a PassProvider. */
export const SlotFigure = memo(function SlotFigure(props: SlotFigureProps) {
  const { trace } = usePass();
  return (
    <FigureBoundary of={trace}>
      <Numbers {...props} />
    </FigureBoundary>
  );
});

function Numbers({ slot, quantity, height, sharing }: SlotFigureProps) {
  const words = useWords(stepWords);
  const { trace } = usePass();
  const values = valuesOf(trace, quantity);
  const scale = useMemo(
    () =>
      scaleOf(
        slot,
        (sharing ?? [trace]).map((one) => valuesOf(one, quantity) ?? none),
      ),
    [slot, quantity, sharing, trace],
  );
  const label = useSlotLabel(slot, quantity);
  if (values === null) return <p className="slot-empty">{words.truthMissing}</p>;
  return <Drawing slot={slot} quantity={quantity} label={label} values={values} scale={scale} height={height} />;
}

interface DrawingProps {
  readonly slot: PlannedSlot;
  readonly quantity: Quantity;
  readonly label: string;
  readonly values: Tensor;
  readonly scale: Scale;
  readonly height: number;
}

function Drawing({ slot, quantity, label, values, scale, height }: DrawingProps) {
  const { trace } = usePass();
  const neurons = width(trace.spec, 1);
  const neuron = useStore((state) => Math.min(state.view.neuron, neurons));
  const { figure, beside, layer, role } = slot;
  const family = useMemo(() => familyOf(quantity), [quantity]);
  const [[first] = [0, 0], across] = freeBounds(trace, quantity);
  const inputMargin = useMargin(slot, "inputs", quantity);
  const outputMargin = useMargin(slot, "outputs", quantity);
  const truth = useTruth(beside);
  const summary = useSummary(slot, quantity, values);
  const signed = scale.kind === "signed" ? scale : signedScale(values);
  const side = pictureSide(trace.spec.sizes) ?? 0;
  switch (figure) {
    case "picture":
      return <Picture label={label} summary={summary} quantity={quantity} values={values} side={side} />;
    case "neuron":
      return (
        <NeuronPicture
          label={label}
          summary={summary}
          quantity={quantity}
          values={values}
          side={side}
          scale={signed}
          neuron={neuron}
          neurons={neurons}
        />
      );
    case "matrix": {
      const [firstOutput = 0, lastOutput = -1] = across ?? [];
      const outputs = lastOutput - firstOutput + 1;
      return (
        <Matrix
          label={label}
          summary={summary}
          family={family}
          values={values}
          scale={signed}
          inputs={values.length / outputs}
          outputs={outputs}
          firstOutput={firstOutput === 0 ? 0 : 1}
          biased={first === 0}
          inputMargin={inputMargin}
          outputMargin={outputMargin}
          height={height}
        />
      );
    }
    case "cells":
      return (
        <Neurons
          label={label}
          summary={summary}
          family={family}
          values={values}
          biased={first === 0}
          scale={scale}
          height={height}
        />
      );
    case "bars": {
      if (values.length > mostBars) {
        return (
          <Neurons
            label={label}
            summary={summary}
            family={family}
            values={values}
            biased={false}
            scale={scale}
            height={height}
          />
        );
      }
      const [pass] = trace.samples;
      const answers = role === "output" && layer === depth(trace.spec) && pass !== undefined;
      return (
        <Bars
          label={label}
          summary={summary}
          family={family}
          values={values}
          first={first}
          hue={role === "error" ? "signed" : "output"}
          domain={role === "output" ? unit : [-signed.extent, signed.extent]}
          truth={truth}
          strong={answers ? answerOf(pass.forward) + first : undefined}
          height={height}
        />
      );
    }
  }
}

const unit: readonly [number, number] = [0, 1];

/** A quantity's numbers in the first sample, or in the batch. */
export function valuesOf(trace: Trace, { symbol, at }: Quantity): Tensor | null {
  return tensorOf(trace, symbol, 0, at);
}

/** The first and last value of the indices that a quantity leaves free. */
export function freeBounds(trace: Trace, { symbol, at }: Quantity): (readonly [number, number])[] {
  return indexBounds(trace, symbol, at).slice(at.length);
}

function familyOf({ symbol, at }: Quantity): CellFamily {
  return { symbol, leading: at };
}

/** One scale for all the values given. */
function scaleOf({ role, layer }: PlannedSlot, tensors: readonly Tensor[]): Scale {
  return role === "output" ? outputScale(layer, tensors) : signedScale(...tensors);
}

/** Activations lie between 0 and 1 whatever they are; an input that is no picture may lie anywhere. */
function outputScale(layer: number, tensors: readonly Tensor[]): Scale {
  if (layer > 0) return activations;
  return tensors.every((tensor) => tensor.every((value) => value >= 0 && value <= 1))
    ? inputs
    : signedScale(...tensors);
}

/**
 * A vector along one of the matrix's sides, in the scale of its own figure. The pass shown is one sample's, so that nothing stands
 * along what a batch of several brings together.
 */
function useMargin(slot: PlannedSlot, side: keyof Margins, of: Quantity): MatrixMargin | undefined {
  const { trace } = usePass();
  return useMemo(() => {
    const margin = slot.margins[side];
    const own = symbolOf(of.symbol).perSample || trace.samples.length === 1;
    const values = margin === null || !own ? null : valuesOf(trace, margin);
    if (margin === null || values === null) return undefined;
    const [[first] = [0, 0]] = freeBounds(trace, margin);
    const scale = side === "outputs" ? signedScale(values) : outputScale(slot.layer - 1, [values]);
    return { family: familyOf(margin), values, scale, first };
  }, [trace, slot, side, of]);
}

/** The figure in one sentence, for those who do not see it: the hidden neuron's own numbers where it shows one. */
function useSummary({ figure }: PlannedSlot, quantity: Quantity, values: Tensor): string {
  const words = useWords(stepWords);
  const { trace, format, describe } = usePass();
  const neurons = width(trace.spec, 1);
  const neuron = useStore((state) => Math.min(state.view.neuron, neurons));
  return useMemo(() => {
    const [start, stride] = figure === "neuron" ? [neuron - 1, neurons] : [0, 1];
    let [least, greatest, largest, count] = [start, start, start, 0];
    for (let n = start; n < values.length; n += stride, count++) {
      const value = at(values, n);
      if (value < at(values, least)) least = n;
      if (value > at(values, greatest)) greatest = n;
      if (Math.abs(value) > Math.abs(at(values, largest))) largest = n;
    }
    const cell = describe({ symbol: quantity.symbol, indices: [...quantity.at, ...placeOf(trace, quantity, largest)] });
    return words.summary(String(count), format(at(values, least)), format(at(values, greatest)), cell);
  }, [words, trace, format, describe, figure, quantity, values, neuron, neurons]);
}

/** The free indices of the number that stands at n, row after row. */
function placeOf(trace: Trace, quantity: Quantity, n: number): readonly number[] {
  const [rows = [0, 0], columns] = freeBounds(trace, quantity);
  if (columns === undefined) return [rows[0] + n];
  const across = columns[1] - columns[0] + 1;
  return [rows[0] + Math.floor(n / across), columns[0] + (n % across)];
}

function useTruth(beside: Quantity | null) {
  const { trace } = usePass();
  return useMemo(() => {
    const values = beside === null ? null : valuesOf(trace, beside);
    if (beside === null || values === null) return undefined;
    const [[first] = [0, 0]] = freeBounds(trace, beside);
    return { family: familyOf(beside), values, first };
  }, [trace, beside]);
}
