import { useMemo } from "react";
import { Button } from "../../controls/button.tsx";
import type { Indices } from "../../course/algebra/expression.ts";
import { type UseGroup, usesBySymbol } from "../../course/algebra/uses.ts";
import { type Cell, cellKey } from "../../course/symbols/cell.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import { useFirstFew } from "../../formulas/use-first-few.ts";
import { useWords } from "../../store/store.ts";
import { CellButton } from "./cell-button.tsx";
import { useLoupe } from "./loupe-context.ts";
import { loupeWords } from "./words.ts";

const first = 4;
const page = 30;

/** What is computed from a cell, each a button to go there. */
export function UseList({ cell, indices }: { readonly cell: Cell; readonly indices: Indices }) {
  const words = useWords(loupeWords);
  const { trace } = useLoupe();
  const groups = useMemo(() => usesBySymbol(cell, trace, indices), [cell, trace, indices]);
  return (
    <section className="loupe-part" aria-label={words.uses}>
      <h3>{words.uses}</h3>
      {groups.length === 0 && <p className="loupe-note">{words.noUses}</p>}
      {groups.map((group) => (
        <Group key={group.symbol} group={group} />
      ))}
    </section>
  );
}

function Group({ group }: { readonly group: UseGroup }) {
  const words = useWords(loupeWords);
  const { style } = useLoupe();
  const { symbol, equation, cells } = group;
  const { count, more, showMore } = useFirstFew(cells.length, first, page);
  return (
    <div className="use-group">
      <p className="loupe-note">
        <span className="use-equation">{equation}</span> {symbolOf(symbol).name[style.language]}
        {cells.length > 1 && ` · ${words.cellCount(cells.length)}`}
      </p>
      <ul className="cell-list">
        {cells.slice(0, count).map((made) => (
          <li key={cellKey(made)}>
            <CellButton cell={made} />
          </li>
        ))}
        {more > 0 && (
          <li>
            <Button className="loupe-more-button" onClick={showMore}>
              {words.more(more)}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
