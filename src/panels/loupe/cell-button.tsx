import { memo } from "react";
import { type Cell, cellKey } from "../../course/symbols/cell.ts";
import { cellValue, symbolOf } from "../../course/symbols/symbols.ts";
import { Formula } from "../../formulas/formula.tsx";
import { pin } from "../../store/view/focus.ts";
import { useLoupe } from "./loupe-context.ts";

interface CellButtonProps {
  readonly cell: Cell;
  /** Without its value, where the value stands beside. */
  readonly bare?: boolean;
  /** Its value as text, where it is shown with other digits than usual. */
  readonly shown?: string | undefined;
}

/**
 * A cell to go to: its name and its value; a click or Enter pins it. What lights it while it is pointed at or has the
 * focus is the loupe's listener (`useLinkedSymbols`), by `data-cell`.
 */
export const CellButton = memo(function CellButton({ cell, bare = false, shown }: CellButtonProps) {
  const { trace, sample, text, name, speech } = useLoupe();
  const value = shown ?? text(cellValue(trace, cell, sample));
  return (
    <button
      type="button"
      className="cell-button"
      data-cell={cellKey(cell)}
      data-family={symbolOf(cell.symbol).family}
      aria-label={`${speech(cell)} = ${value}`}
      onClick={() => pin(cell)}
    >
      <span aria-hidden="true">
        <Formula tex={name(cell)} />
      </span>
      {!bare && <span className="number">{value}</span>}
    </button>
  );
});
