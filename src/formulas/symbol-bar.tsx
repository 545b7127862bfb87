import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { Statement } from "../course/equations/equation.ts";
import { cellValue } from "../course/symbols/symbols.ts";
import { linkedCell } from "../course/writing/linked-cells.ts";
import { numberText } from "../course/writing/numbers.ts";
import { referenceSpeech } from "../course/writing/speech.ts";
import { writingOf } from "../course/writing/statement-tex.ts";
import { referenceTex } from "../course/writing/tex.ts";
import { indexTemplate } from "../course/writing/writing.ts";
import { useWords } from "../store/store.ts";
import { Formula } from "./formula.tsx";
import { lettersText, scopeFor, symbolsIn } from "./statement-scope.ts";
import type { Shown } from "./use-presentation.ts";
import { equationWords } from "./words.ts";

interface SymbolBarProps {
  readonly shown: Shown;
  readonly statements: readonly Statement[];
}

/**
 * The symbols of an equation as buttons, since what KaTeX draws cannot be focused: one stop of the Tab key, the arrow keys
 * walk, focus lights the symbol's cell everywhere, Enter pins it (`useLinkedSymbols` of the column hears both). Out of
 * sight until it has the focus.
 */
export function SymbolBar({ shown, statements }: SymbolBarProps) {
  const words = useWords(equationWords);
  const [active, activate] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(shown, statements), [shown, statements]);
  const here = Math.min(active, items.length - 1);
  if (items.length === 0) return null;

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: items.length - 1 }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(items.length - 1, Math.max(0, target));
    activate(next);
    bar.current?.querySelectorAll<HTMLElement>("button")[next]?.focus();
  };
  return (
    <div
      ref={bar}
      className="symbol-bar"
      role="toolbar"
      aria-label={words.symbolsOf(shown.equation.id)}
      data-takes-keys=""
      onKeyDown={onKeyDown}
    >
      {items.map(({ key, cell, tex, spoken, letters }, n) => (
        <span key={key} data-letters={letters}>
          <button
            type="button"
            className="symbol-button"
            data-cell={cell}
            tabIndex={n === here ? 0 : -1}
            aria-label={spoken}
            onFocus={() => activate(n)}
          >
            <span aria-hidden="true">
              <Formula tex={tex} />
            </span>
          </button>
        </span>
      ))}
    </div>
  );
}

function itemsOf(shown: Shown, statements: readonly Statement[]) {
  const { equation, presentation } = shown;
  const symbols = { ...writingOf(equation, { ...presentation, face: "symbols" }), linked: false };
  const filled = writingOf(equation, { ...presentation, face: "indices" });
  const met = new Set<string>();
  return statements.flatMap((statement) => {
    const fitted = presentation.scope === null ? null : scopeFor(statement, presentation.scope);
    const scope = fitted?.scope ?? null;
    const letters = lettersText(fitted?.moved ?? {});
    return symbolsIn(statement).flatMap(({ reference }) => {
      const cell = `${reference.symbol}:${reference.indices.map((index) => indexTemplate(index, symbols)).join(",")}`;
      if (met.has(cell)) return [];
      met.add(cell);
      const writing = { ...filled, scope };
      const now = scope === null ? null : linkedCell(cell, scope);
      const value = now === null || scope === null ? undefined : cellValue(scope.trace, now, scope.indices.p);
      const said = referenceSpeech(reference, writing);
      const number = value === undefined ? "" : ` = ${numberText(value, presentation)}`;
      return [{ key: cell, cell, tex: referenceTex(reference, symbols), spoken: said + number, letters }];
    });
  });
}
