import { memo, useEffect, useRef, useState } from "react";
import { depth, width } from "../core/network.ts";
import type { Trace } from "../core/trace.ts";
import { birthOf, type Quantity, quantityKey } from "../course/symbols/quantity.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import { Placeholder } from "../figures/placeholder.tsx";
import { KnownWidth, useWidth } from "../figures/use-width.ts";
import { MathName } from "../formulas/math-name.tsx";
import { whileIdle } from "../formulas/while-idle.ts";
import { useStore, useWords } from "../store/store.ts";
import { goToStep } from "../store/view/steps.ts";
import { DiffersSign } from "./differs-sign.tsx";
import { flowsAt, partIn, shownIn, standing } from "./flow.ts";
import { ghostOf } from "./ghost.ts";
import { areaStyle } from "./grid.ts";
import { LitInSight, usePass } from "./pass-context.tsx";
import { SlotFigure } from "./slot-figure.tsx";
import type { PlannedSlot, StagePlan } from "./stage-plan.ts";
import { useSlotLabel } from "./use-slot-label.ts";
import { useToldFigure } from "./use-told-figure.ts";
import { stepWords } from "./words.ts";
import "./slot.css";

/** What stands under a figure, in CSS pixels: its legend, in a narrow column of two lines. */
const legendHeight = { wide: 21, narrow: 28 };
/** Around both. */
const padding = 6;

interface SlotProps {
  readonly plan: StagePlan;
  readonly slot: PlannedSlot;
  readonly height: number;
  /** The quantities that the other output gives other values, by their keys. */
  readonly differing: ReadonlySet<string>;
}

/**
 * A tensor's place on the stage: its name, then its figure, or the faint form of what the step that it names will put
 * there. At a step only the slots that it changes are rendered, and a figure there already stays as it is; those of steps to come are
 * drawn while the page is idle, out of sight, and the step uncovers them.
 */
export const Slot = memo(function Slot({ plan, slot, height, differing }: SlotProps) {
  const words = useWords(stepWords);
  const { trace } = usePass();
  const m = depth(trace.spec);
  const quantity = useStore(({ view }) => shownIn(slot, view.step, m));
  const stands = useStore(({ view }) => standing(quantity, view.step, m));
  const part = useStore(({ view }) => partIn(flowsAt(plan, trace, view.step), shownIn(slot, view.step, m)));
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
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place, 0);
  const ready = useReady(trace, pending);
  const name = <Name slot={slot} quantity={quantity} />;
  const full = height + legendHeight[slot.figure === "cells" ? "narrow" : "wide"];
  // Pictures are as high as they are wide; any other figure has its whole height before its step too, so that no row moves.
  const least = slot.figure === "picture" || slot.figure === "neuron" ? undefined : full + padding;
  return (
    <div
      ref={place}
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
        {!pending && differing.has(key) && <DiffersSign />}
      </div>
      <div className="slot-figure" style={{ minHeight: least }}>
        {pending && (
          <Placeholder
            ghost={ghostOf(slot, quantity, trace)}
            height={full}
            label={label}
            step={words.step(own)}
            onGo={() => goToStep(own)}
          />
        )}
        {(!pending || ready) && (
          <div className="slot-drawn" data-coming={pending || undefined}>
            <KnownWidth value={width === 0 ? null : width}>
              <LitInSight hidden={pending}>
                <SlotFigure slot={slot} quantity={quantity} height={height} />
              </LitInSight>
            </KnownWidth>
          </div>
        )}
      </div>
    </div>
  );
});

/** Whether the page has been idle since a pass came: what a later step of it uncovers is drawn then. */
function useReady(trace: Trace, pending: boolean): boolean {
  const [ready, setReady] = useState<Trace | null>(null);
  useEffect(() => (pending ? whileIdle([() => setReady(trace)]) : undefined), [trace, pending]);
  return ready === trace;
}

interface NameProps {
  readonly slot: PlannedSlot;
  readonly quantity: Quantity;
}

const Name = memo(function Name({ slot, quantity }: NameProps) {
  const label = useSlotLabel(slot, quantity);
  return (
    <>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">
        <Caption slot={slot} quantity={quantity} />
      </span>
    </>
  );
});

/** The quantity's symbol with its indices as letters, but for the layer and the hidden neuron, which are these. */
function Caption({ slot, quantity }: NameProps) {
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
