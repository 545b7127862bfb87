import type { Trace } from "../../core/trace.ts";
import { cellValue, dimensions, symbolOf } from "../../course/symbols/symbols.ts";
import { type NotationRow, notationRows } from "../../course/text/notation.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { chapterProse } from "../../formulas/course-prose.ts";
import { EquationView } from "../../formulas/equation-view.tsx";
import { Formula } from "../../formulas/formula.tsx";
import { anchorOf } from "../../formulas/go-to-course.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { shownTrace } from "../../store/network/passes.ts";
import { useStore, useWords } from "../../store/store.ts";
import { readingWords } from "./words.ts";

/** Table N with the sizes that the network on the page has, and the definitions that are equations. */
export function NotationTable() {
  const words = useWords(readingWords);
  const { notationTable } = useWords(chapterProse.N);
  const trace = useStore(shownTrace);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  return (
    <div id={anchorOf("N")} tabIndex={-1} className="anchor">
      <div className="table-scroll">
        <table className="notation-table">
          <thead>
            <tr>
              <th scope="col">{words.symbol}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col">{words.shape}</th>
              <th scope="col">{words.range}</th>
            </tr>
          </thead>
          <tbody>
            {notationRows.map((row) => (
              <tr key={row.key} data-letters="">
                <th scope="row">
                  <NotationSymbol row={row} />
                </th>
                <td>
                  <Sentence source={notationTable[row.key]} chapter="N" />
                </td>
                <td>
                  {row.shape !== "" && <Formula tex={row.shape} spoken />}
                  {trace !== null && (
                    <span className="notation-here number">{hereText(row, trace, { digits, language })}</span>
                  )}
                </td>
                <td>{row.index !== "" && <Formula tex={row.index} spoken />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <EquationView id="N" />
    </div>
  );
}

/** A row's symbol, linked where it names one tensor; said in words for who does not see it. */
function NotationSymbol({ row }: { readonly row: NotationRow }) {
  const symbol = row.symbol === null ? null : symbolOf(row.symbol);
  const letters = symbol?.ranges.map(({ index }) => index) ?? [];
  const spoken = <span className="visually-hidden">{useSpoken(row)}</span>;
  const seen = (
    <span aria-hidden="true">
      <Formula tex={row.tex} />
    </span>
  );
  if (symbol === null || row.key === "N.deep") {
    return (
      <>
        {spoken}
        {seen}
      </>
    );
  }
  return (
    <span
      className="sentence-symbol"
      data-symbol={symbol.id}
      data-cell={`${symbol.id}:${letters.join(",")}`}
      data-family={symbol.family}
      data-bound={letters.length === 0 ? undefined : letters.join(" ")}
    >
      {spoken}
      {seen}
    </span>
  );
}

function useSpoken({ key, symbol: own }: NotationRow): string {
  const language = useStore((state) => state.view.language);
  if (key === "N.g") return "g, g s";
  const named = key === "N.deep" ? (["a", "o", "delta"] as const) : own === null ? [] : [own];
  const letter = key === "N.logCost" ? "C" : "ℰ";
  return named
    .map((id) => {
      const symbol = symbolOf(id);
      const letters = symbol.ranges.map(({ index }) => index);
      return symbol.speech(letters, { letter, sample: null }, language);
    })
    .join(", ");
}

/** 785 × 30 for a tensor, its value for a number. */
function hereText({ symbol, key }: NotationRow, trace: Trace, style: Parameters<typeof numberText>[1]): string {
  if (symbol === null || key === "N.deep") return "";
  if (symbolOf(symbol).ranges.length === 0) {
    const value = cellValue(trace, { symbol, indices: [] });
    const other = (key === "N.cost") !== (trace.spec.output === "sigmoid");
    if (symbol === "batchCost" && other) return "";
    return value === undefined ? "" : numberText(value, style);
  }
  return dimensions(trace, symbol).join(" × ");
}
