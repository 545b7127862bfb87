import { useEffect } from "react";
import type { Trace } from "../core/trace.ts";
import type { Cell, SymbolId } from "../course/symbols/cell.ts";
import { quantityKey } from "../course/symbols/quantity.ts";
import type { Lit } from "../figures/lit.ts";
import { MathName } from "../formulas/math-name.tsx";
import { showHiddenNeuron } from "../store/view/focus.ts";
import { PassProvider } from "./pass-context.tsx";
import { SlotFigure } from "./slot-figure.tsx";
import { stagePlan } from "./stage-plan.ts";
import "./figures-of.css";

const height = 180;

interface FiguresOfProps {
  readonly trace: Trace;
  readonly symbols: readonly SymbolId[];
  /** The cell that is asked for: the weights shown are those into its hidden neuron. */
  readonly of: Cell | undefined;
  readonly lit: readonly Lit[];
}

/** The stage's figures of some symbols: what a line of a large network reads. */
export function FiguresOf({ trace, symbols, of, lit }: FiguresOfProps) {
  useEffect(() => {
    if (of !== undefined) showHiddenNeuron(of);
  }, [of]);
  const slots = stagePlan(trace.spec.sizes).rows.flatMap((row) => row.slots);
  const shown = slots.flatMap((slot) =>
    slot.quantities.filter(({ symbol }) => symbols.includes(symbol)).map((quantity) => ({ slot, quantity })),
  );
  return (
    <PassProvider trace={trace} lit={lit}>
      <div className="read-figures">
        {shown.map(({ slot, quantity }) => (
          <figure key={quantityKey(quantity)} className="read-figure" data-figure={slot.figure}>
            <figcaption>
              <MathName symbol={quantity.symbol} at={quantity.at} />
            </figcaption>
            <SlotFigure slot={slot} quantity={quantity} height={height} />
          </figure>
        ))}
      </div>
    </PassProvider>
  );
}
