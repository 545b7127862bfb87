import type { Trace } from "../../../core/trace.ts";
import { ref } from "../../../course/algebra/expression.ts";
import { firstIndices, type Scope } from "../../../course/algebra/index-values.ts";
import type { Language } from "../../../course/language.ts";
import { type Cell, cellKey, type SymbolId } from "../../../course/symbols/cell.ts";
import type { CostLetter } from "../../../course/symbols/symbol.ts";
import { cellValue } from "../../../course/symbols/symbols.ts";
import { type NumberStyle, numberTex } from "../../../course/writing/numbers.ts";
import { referenceTex } from "../../../course/writing/tex.ts";
import { writing } from "../../../course/writing/writing.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { cellsOf } from "./worked.ts";

interface CellListProps {
  readonly label: string;
  readonly trace: Trace;
  readonly symbols: readonly SymbolId[];
  readonly letter: CostLetter;
  readonly style: NumberStyle;
}

/** Cells with their numbers: a group of lines a symbol. */
export function CellList({ label, trace, symbols, letter, style }: CellListProps) {
  return (
    <>
      <p className="by-hand-label">{label}</p>
      {symbols.map((symbol) => (
        <ul key={symbol} className="by-hand-cells" aria-label={label}>
          {cellsOf(trace, symbol).map((cell) => (
            <li key={cellKey(cell)}>
              <Formula tex={cellTex(cell, trace, letter, style)} spoken />
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}

/** `U_{1} = 0.593269992`, its symbol linked. */
export function cellTex(cell: Cell, trace: Trace, letter: CostLetter, style: NumberStyle): string {
  const name = cellName(cell, { trace, indices: firstIndices }, letter, style.language);
  return `${name} = ${numberTex(cellValue(trace, cell) ?? Number.NaN, style)}`;
}

/** `U_{1}`, linked. */
export function cellName({ symbol, indices }: Cell, scope: Scope, letter: CostLetter, language: Language): string {
  return referenceTex(ref(symbol, ...indices), writing({ face: "indices", letter, scope, language }));
}
