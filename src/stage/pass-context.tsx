import { createContext, type ReactNode, useContext, useMemo } from "react";
import { depth } from "../core/network.ts";
import type { Trace } from "../core/trace.ts";
import { costLetter } from "../course/equations/equation.ts";
import type { Cell, SymbolId } from "../course/symbols/cell.ts";
import type { CostLetter } from "../course/symbols/symbol.ts";
import { cellValue, symbolOf } from "../course/symbols/symbols.ts";
import { numberText } from "../course/writing/numbers.ts";
import type { CellFigureProps } from "../figures/cell-surface.tsx";
import type { Write } from "../figures/end-labels.ts";
import { type Lit, nothingLit } from "../figures/lit.ts";
import { useStore } from "../store/store.ts";
import { pin, pointAt, showHiddenNeuron } from "../store/view/focus.ts";
import { toldBy } from "../store/view/tour.ts";
import { litCells } from "./lit-cells.ts";
import { toldCells } from "./told.ts";

/** The trace shown and how its numbers are written. */
interface Pass {
  readonly trace: Trace;
  /** A number with the reader's precision. */
  readonly format: (value: number | undefined) => string;
  /** The reader's precision: how many significant digits. */
  readonly digits: number;
  /** A number with as many digits as are asked for. */
  readonly write: Write;
  /** The cost's letter in the names of this network: ℰ or C with one hidden layer, E in section G. */
  readonly letter: CostLetter;
  /** A cell and its value in words. */
  readonly describe: (cell: Cell) => string;
}

const PassContext = createContext<Pass | null>(null);
const LitContext = createContext<readonly Lit[]>(nothingLit);

interface PassProviderProps {
  readonly trace: Trace;
  /** Cells that stay lit; those of the cell looked at unless given. */
  readonly lit?: readonly Lit[];
  readonly children: ReactNode;
}

/** Gives the stage its trace, and its figures the cells to light. Only figures render again when the focus moves. */
export function PassProvider({ trace, lit, children }: PassProviderProps) {
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const pass = useMemo((): Pass => {
    const format = (value: number | undefined): string => numberText(value, { digits, language });
    const letter = costLetter(depth(trace.spec) === 2 ? "F" : "G", trace.spec.output);
    return {
      trace,
      format,
      digits,
      letter,
      write: (value, count) => numberText(value, { digits: count, language }),
      describe(cell) {
        const name = symbolOf(cell.symbol).speech(cell.indices.map(String), { letter, sample: null }, language);
        return `${name} = ${format(cellValue(trace, cell))}`;
      },
    };
  }, [trace, language, digits]);
  return (
    <PassContext value={pass}>
      {lit === undefined ? (
        <LitProvider trace={trace}>{children}</LitProvider>
      ) : (
        <LitContext value={lit}>{children}</LitContext>
      )}
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

interface LitInSightProps {
  /** Whether what it holds is out of sight: then nothing in it is lit, and no line leads there. */
  readonly hidden: boolean;
  readonly children: ReactNode;
}

/** Figures that a later step uncovers, and lights then. */
export function LitInSight({ hidden, children }: LitInSightProps) {
  const lit = useLit();
  return <LitContext value={hidden && lit.length > 0 ? nothingLit : lit}>{children}</LitContext>;
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
export function useLinks(label: string, shown: readonly [SymbolId, ...SymbolId[]]): CellFigureProps {
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
