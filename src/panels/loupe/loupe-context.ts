import { createContext, useContext } from "react";
import type { Trace } from "../../core/trace.ts";
import { costLetter } from "../../course/equations/equation.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import { type NumberStyle, numberText } from "../../course/writing/numbers.ts";

/** What everything in the loupe needs: the trace, the sample shown, and how numbers and cells are written. */
interface LoupeScope {
  readonly trace: Trace;
  /** p of the sample shown. */
  readonly sample: number;
  readonly style: NumberStyle;
  readonly text: (value: number | undefined) => string;
  /** A cell as TeX, its indices filled in, its symbol not linked. */
  readonly name: (cell: Cell) => string;
  readonly speech: (cell: Cell) => string;
}

export const LoupeContext = createContext<LoupeScope | null>(null);

/** The loupe's scope. Only within a Loupe. */
export function useLoupe(): LoupeScope {
  const scope = useContext(LoupeContext);
  if (scope === null) throw new Error("useLoupe outside Loupe");
  return scope;
}

/** How a trace's cells are written in the reader's language and precision. */
export function loupeScope(trace: Trace, sample: number, style: NumberStyle): LoupeScope {
  const deep = trace.spec.sizes.length > 3;
  const letter = costLetter(deep ? "G" : "F", trace.spec.output);
  const marking = (cell: Cell) => {
    const several = trace.samples.length > 1 && symbolOf(cell.symbol).perSample;
    return { letter, sample: several ? String(cell.sample ?? sample) : null };
  };
  return {
    trace,
    sample,
    style,
    text: (value) => numberText(value, style),
    name: (cell) => symbolOf(cell.symbol).tex(cell.indices.map(String), marking(cell)),
    speech: (cell) => symbolOf(cell.symbol).speech(cell.indices.map(String), marking(cell), style.language),
  };
}
