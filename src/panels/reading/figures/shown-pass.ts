import { depth, width } from "../../../core/network.ts";
import type { Trace } from "../../../core/trace.ts";
import type { SymbolId } from "../../../course/symbols/cell.ts";
import { cellValue } from "../../../course/symbols/symbols.ts";
import type { ChapterId } from "../../../course/text/chapters.ts";
import type { NumberStyle } from "../../../course/writing/numbers.ts";
import { shownTrace } from "../../../store/network/passes.ts";
import { useStore } from "../../../store/store.ts";
import { currentIndices } from "../../../store/view/indices.ts";

/** What a live figure of the text reads: the pass of its chapter's variant, the hidden neuron j of its equations. */
export interface ShownPass {
  readonly trace: Trace;
  readonly j: number;
  readonly outputs: number;
  readonly hidden: number;
  readonly style: NumberStyle;
  /** A cell's number in the first sample; NaN where it has none. */
  readonly value: (symbol: SymbolId, ...indices: readonly number[]) => number;
}

/** Null until a digit and its truth are known, and for a network with another depth. */
export function useShownPass(chapter: ChapterId): ShownPass | null {
  const traces = useStore((state) => state.traces);
  const shown = useStore(shownTrace);
  const { j } = useStore(currentIndices);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const trace = chapter === "A" ? traces?.sigmoid : chapter === "B" ? traces?.softmax : shown;
  if (trace === undefined || trace === null || depth(trace.spec) !== 2) return null;
  if ((trace.samples[0]?.backward ?? null) === null) return null;
  return {
    trace,
    j,
    hidden: width(trace.spec, 1),
    outputs: width(trace.spec, 2),
    style: { digits, language },
    value: (symbol, ...indices) => cellValue(trace, { symbol, indices }) ?? Number.NaN,
  };
}

/** 5 as a subscript in plain text: ₅. */
export function subscript(n: number): string {
  return Array.from(String(n), (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)] ?? "").join("");
}
