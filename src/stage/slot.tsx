import { depth, width } from "../core/network.ts";
import { birthOf, type Quantity, quantityKey } from "../course/symbols/quantity.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import { Placeholder } from "../figures/placeholder.tsx";
import { MathName } from "../formulas/math-name.tsx";
import { goToStep } from "../store/steps.ts";
import { useStore, useWords } from "../store/store.ts";
import { type Part, shownIn, standing } from "./flow.ts";
import { ghostOf } from "./ghost.ts";
import { areaStyle } from "./grid.ts";
import { usePass } from "./pass-context.tsx";
import { SlotFigure } from "./slot-figure.tsx";
import type { PlannedSlot } from "./stage-plan.ts";
import { useSlotLabel } from "./use-slot-label.ts";
import { useToldFigure } from "./use-told-figure.ts";
import { stepWords } from "./words.ts";
import "./slot.css";

/** What stands under a figure, in CSS pixels: its legend, in a narrow column of two lines. */
const legendHeight = { wide: 20, narrow: 26 };

interface SlotProps {
  readonly slot: PlannedSlot;
  readonly height: number;
  /** What the step shown does with it. */
  readonly part: Part;
  /** The quantities that the other output gives other values, by their keys. */
  readonly differing: ReadonlySet<string>;
}

/** A tensor's place on the stage: its name, then its figure, or the faint form of what the step that it names will put there. */
export function Slot({ slot, height, part, differing }: SlotProps) {
  const words = useWords(stepWords);
  const { trace } = usePass();
  const m = depth(trace.spec);
  const step = useStore((state) => state.view.step);
  const quantity = shownIn(slot, step, m);
  const stands = standing(quantity, step, m);
  const own = birthOf(quantity, m);
  const pending = stands === "pending" && own !== null;
  // What is pointed at in the text has no cells here yet: its place is lit instead.
  const pointed = useStore(
    ({ focus }) => pending && focus !== null && slot.quantities.some(({ symbol }) => symbol === focus.symbol),
  );
  const key = quantityKey(quantity);
  const toldOf = useToldFigure();
  const told = [...slot.quantities, ...(slot.beside === null ? [] : [slot.beside])].some(
    ({ symbol }) => symbol === toldOf,
  );
  const label = useSlotLabel(slot, quantity);
  const other = trace.spec.output === "softmax" ? words.differs.sigmoid : words.differs.softmax;
  const name = (
    <>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">
        <Caption slot={slot} quantity={quantity} />
      </span>
    </>
  );
  return (
    <div
      className="slot"
      data-tensor={key}
      data-standing={stands}
      data-part={part}
      data-figure={slot.figure}
      data-told={told || undefined}
      data-pointed={pointed || undefined}
      style={areaStyle(slot.area)}
    >
      <div className="slot-head">
        <h4 className="slot-name">{name}</h4>
        {!pending && differing.has(key) && (
          <span className="slot-differs" title={other}>
            <span aria-hidden="true">≠</span>
            <span className="visually-hidden">{other}</span>
          </span>
        )}
      </div>
      <div className="slot-figure">
        {pending ? (
          <Placeholder
            ghost={ghostOf(slot, quantity, trace)}
            height={height + legendHeight[slot.figure === "cells" ? "narrow" : "wide"]}
            label={label}
            step={words.step(own)}
            onGo={() => goToStep(own)}
          />
        ) : (
          <SlotFigure slot={slot} quantity={quantity} height={height} />
        )}
      </div>
    </div>
  );
}

/** The quantity's symbol with its indices as letters, but for the layer and the hidden neuron, which are these. */
function Caption({ slot, quantity }: { readonly slot: PlannedSlot; readonly quantity: Quantity }) {
  const { trace, letter } = usePass();
  const neuron = useStore((state) => Math.min(state.view.neuron, width(trace.spec, 1)));
  const { symbol, at } = quantity;
  const { ranges } = symbolOf(symbol);
  const indices = ranges.map(({ index }, n) => {
    if (at[n] !== undefined) return at[n];
    return slot.figure === "neuron" && n === ranges.length - 1 ? String(neuron) : index;
  });
  return <MathName symbol={symbol} at={indices} cost={letter} />;
}
