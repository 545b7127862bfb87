import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Trace } from "../core/trace.ts";
import type { Cell, SymbolId } from "../course/symbols/cell.ts";
import { cellValue, symbolOf } from "../course/symbols/symbols.ts";
import { numberText } from "../course/writing/numbers.ts";
import type { CellFigureProps } from "../figures/cell-surface.tsx";
import { type Lit, nothingLit } from "../figures/lit.ts";
import { pin, pointAt, showHiddenNeuron } from "../store/focus.ts";
import { useStore } from "../store/store.ts";
import { toldBy } from "../store/tour.ts";
import { litCells } from "./lit-cells.ts";
import { toldCells } from "./told.ts";

/** The trace shown and how its numbers are written. */
export interface Pass {
  readonly trace: Trace;
  /** A number with the reader's precision. */
  readonly format: (value: number | undefined) => string;
  /** The same beside a bar: all its digits, two where a power of ten follows. */
  readonly beside: (value: number) => string;
  /** The same in a legend, where room is short: three digits at most. */
  readonly brief: (value: number) => string;
  /** A cell and its value in words. */
  readonly describe: (cell: Cell) => string;
}

const PassContext = createContext<Pass | null>(null);
const LitContext = createContext<readonly Lit[]>(nothingLit);

/** Gives the stage its trace, and its figures the cells to light. Only figures render again when the focus moves. */
export function PassProvider({ trace, children }: { readonly trace: Trace; readonly children: ReactNode }) {
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const pass = useMemo((): Pass => {
    const format = (value: number | undefined): string => numberText(value, { digits, language });
    const short = (value: number, most: number): string => {
      const text = numberText(value, { digits: most, language });
      return text.includes("×") ? numberText(value, { digits: 2, language }) : text;
    };
    return {
      trace,
      format,
      beside: (value) => short(value, digits),
      brief: (value) => short(value, Math.min(3, digits)),
      describe(cell) {
        const marking = { letter: trace.spec.output === "softmax" ? ("C" as const) : ("ℰ" as const), sample: null };
        const name = symbolOf(cell.symbol).speech(cell.indices.map(String), marking, language);
        return `${name} = ${format(cellValue(trace, cell))}`;
      },
    };
  }, [trace, language, digits]);
  return (
    <PassContext value={pass}>
      <LitProvider trace={trace}>{children}</LitProvider>
    </PassContext>
  );
}

function LitProvider({ trace, children }: { readonly trace: Trace; readonly children: ReactNode }) {
  const focus = useStore((state) => state.focus);
  const pinned = useStore((state) => state.view.pinned);
  const hiddenShown = useStore((state) => state.view.neuron);
  const told = useStore(toldBy);
  const lit = useMemo((): readonly Lit[] => {
    const looked = focus ?? pinned;
    if (looked !== null || told === null) return litCells(trace, looked, hiddenShown);
    return toldCells(told, trace).map((cell) => ({ cell, role: "focus" }));
  }, [trace, focus, pinned, hiddenShown, told]);
  return <LitContext value={lit}>{children}</LitContext>;
}

/** The pass shown. Only within a PassProvider. */
export function usePass(): Pass {
  const pass = useContext(PassContext);
  if (pass === null) throw new Error("usePass outside PassProvider");
  return pass;
}

/** The cells to light now. */
export function useLit(): readonly Lit[] {
  return useContext(LitContext);
}

/**
 * What ties a figure to the rest of the page: its name, its cells in words, what is lit among the symbols that it shows, what
 * pointing and pinning do.
 */
export function useLinks(label: string, ...shown: readonly SymbolId[]): CellFigureProps {
  const { trace, describe } = usePass();
  const all = useLit();
  const key = shown.join();
  // The key stands for the symbols, an array made anew at each render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  const lit = useMemo(() => {
    const own = all.filter(({ cell }) => shown.includes(cell.symbol));
    return own.length === 0 ? nothingLit : own;
  }, [all, key]);
  return {
    label,
    describe,
    lit,
    onPoint: (cell) => pointAt(cell !== null && cellValue(trace, cell) === undefined ? null : cell),
    onPin: (cell) => {
      if (cellValue(trace, cell) === undefined) return;
      showHiddenNeuron(cell);
      pin(cell);
    },
  };
}
