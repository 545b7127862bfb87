import { cellValue, symbolOf } from "../../course/symbols/symbols.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { usePass } from "../../stage/pass-context.tsx";
import { stepWords } from "../../stage/words.ts";
import { useStore, useWords } from "../../store/store.ts";

/** The cell looked at, or else the one held: its name, what it is, its value. One line that never changes its height. */
export function Readout() {
  const words = useWords(stepWords);
  const language = useStore((state) => state.view.language);
  const cell = useStore((state) => state.focus ?? state.view.pinned);
  const { trace, format } = usePass();
  const value = cell === null ? undefined : cellValue(trace, cell);
  if (cell === null || value === undefined) return <p className="readout readout-empty">{words.readoutEmpty}</p>;
  return (
    <p className="readout">
      <MathName symbol={cell.symbol} at={cell.indices} cost={trace.spec.output === "softmax" ? "C" : "ℰ"} />
      <span className="readout-value number">= {format(value)}</span>
      <span className="readout-name">{symbolOf(cell.symbol).name[language]}</span>
    </p>
  );
}
