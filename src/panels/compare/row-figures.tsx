import { useMemo } from "react";
import { answerOf, predictionOf } from "../../core/forward.ts";
import type { OutputKind } from "../../core/network.ts";
import { norm } from "../../core/norms.ts";
import { at } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import type { ComparisonKey } from "../../course/equations/comparison-rows.ts";
import { type Quantity, quantityKey } from "../../course/symbols/quantity.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { usePass } from "../../stage/pass-context.tsx";
import { SlotFigure, valuesOf } from "../../stage/slot-figure.tsx";
import type { FigureKind, PlannedSlot } from "../../stage/stage-plan.ts";
import { useWords } from "../../store/store.ts";
import type { RowSlot } from "./row-slots.ts";
import { compareWords } from "./words.ts";

/** Heights of the figures, in CSS pixels. */
const heights: Readonly<Record<FigureKind, number>> = { bars: 220, cells: 220, matrix: 160, picture: 160, neuron: 160 };

interface RowFiguresProps {
  readonly row: ComparisonKey;
  /** What the row's equations compute. */
  readonly slots: readonly RowSlot[];
  /** The variant that this column shows; both are needed for the scale that they share. */
  readonly output: OutputKind;
  readonly traces: Readonly<Record<OutputKind, Trace>>;
}

/** One variant's numbers for one row, drawn to the scale that both variants share. Within a PassProvider of its trace. */
export function RowFigures({ row, slots, output, traces }: RowFiguresProps) {
  const sharing = useMemo(() => [traces.sigmoid, traces.softmax], [traces]);
  return (
    <>
      <div className="compare-slots">
        {slots.map(({ slot, quantity }) => (
          <div key={quantityKey(quantity)} className="compare-slot" data-figure={slot.figure}>
            <SlotFigure slot={slot} quantity={quantity} height={heights[slot.figure]} sharing={sharing} />
            <Name slot={slot} quantity={quantity} />
          </div>
        ))}
      </div>
      <Outcome row={row} trace={traces[output]} />
    </>
  );
}

/** A tensor's name; on the way back its size too: ‖δ^sortie‖ = 0.68. */
function Name({ slot, quantity }: { readonly slot: PlannedSlot; readonly quantity: Quantity }) {
  const { trace, format, letter } = usePass();
  const values = valuesOf(trace, quantity);
  const name = <MathName symbol={quantity.symbol} at={quantity.at} cost={letter} />;
  if (slot.area.phase === "forward" || slot.role === "link") return <p className="compare-number">{name}</p>;
  return (
    <p className="compare-number number" data-norm={quantityKey(quantity)}>
      ‖{name}‖ = <strong>{values === null ? "–" : format(norm(values))}</strong>
    </p>
  );
}

/** What a row leads to besides its tensors: the answer, the cost, the cost after the correction. */
function Outcome({ row, trace }: { readonly row: ComparisonKey; readonly trace: Trace }) {
  const words = useWords(compareWords);
  const { format, letter } = usePass();
  const pass = trace.samples[0];
  switch (row) {
    case "activation": {
      if (pass === undefined) return null;
      const answer = answerOf(pass.forward);
      const told = words.answer(answer, format(at(predictionOf(pass.forward), answer)));
      return <p className="compare-number number">{told}</p>;
    }
    case "cost":
      return (
        <p className="compare-number number">
          {words.cost} {letter} = <strong>{format(trace.update?.costBefore)}</strong>
        </p>
      );
    case "correction":
      return (
        <p className="compare-number number">
          {words.costAfter} = <strong>{format(trace.update?.costAfter)}</strong>
        </p>
      );
    default:
      return null;
  }
}
