import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import "./figures.css";
import type { Place } from "./cell-layout.ts";
import { readableOn } from "./contrast.ts";
import { walked } from "./roving.ts";
import { colourAt, countScale } from "./scales.ts";
import { usePalette } from "./use-palette.ts";

interface ConfusionMatrixProps {
  /** How many digits of true class t were read as class k, at `classes · t + k`. */
  readonly counts: ArrayLike<number>;
  readonly classes?: number;
  readonly label: string;
  /** Titles of the rows (true digit) and of the columns (answer). */
  readonly truthLabel: string;
  readonly answerLabel: string;
  /** A cell in words: "4 read as 9: 12 digits". */
  readonly describe: (truth: number, answer: number, count: number) => string;
  readonly format: (count: number) => string;
  /** Click, tap or Enter: show these digits. */
  readonly onSelect?: ((truth: number, answer: number) => void) | undefined;
  readonly selected?: { readonly truth: number; readonly answer: number } | null;
}

/**
 * Rows are the true digit, columns the answer. Right answers (the diagonal) are framed; errors are coloured by their number,
 * on a scale of their own, since they are few beside the right ones. One tab stop, arrow keys from cell to cell.
 */
export function ConfusionMatrix({
  counts,
  classes = 10,
  label,
  truthLabel,
  answerLabel,
  describe,
  format,
  onSelect,
  selected = null,
}: ConfusionMatrixProps) {
  const palette = usePalette();
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const digits = useMemo(() => Array.from({ length: classes }, (_, n) => n), [classes]);
  const count = (truth: number, answer: number): number => counts[classes * truth + answer] ?? 0;
  const worst = Math.max(
    1,
    ...digits.flatMap((truth) => digits.map((answer) => (truth === answer ? 0 : count(truth, answer)))),
  );
  const right = Math.max(1, ...digits.map((digit) => count(digit, digit)));
  const errors = countScale("error", worst);
  const hits = countScale("truth", 4 * right);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = walked({ rows: classes, columns: classes, cell: () => true }, active, event.key, event.ctrlKey);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row},${next.column}"]`)?.focus();
  };

  return (
    <div className="confusion-frame">
      <table ref={table} className="confusion" aria-label={label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className="confusion-corner">
              <span className="confusion-truth">{truthLabel}</span>
              <span className="confusion-answer">{answerLabel}</span>
            </th>
            {digits.map((answer) => (
              <th key={answer} scope="col">
                {answer}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {digits.map((truth) => (
            <tr key={truth}>
              <th scope="row">{truth}</th>
              {digits.map((answer) => {
                const number = count(truth, answer);
                const ground = colourAt(truth === answer ? hits : errors, palette, number);
                const here = active.row === truth && active.column === answer;
                return (
                  <td key={answer} data-right={truth === answer ? true : undefined}>
                    <button
                      type="button"
                      data-place={`${truth},${answer}`}
                      tabIndex={here ? 0 : -1}
                      aria-label={describe(truth, answer, number)}
                      aria-pressed={selected?.truth === truth && selected.answer === answer}
                      style={{ background: ground, color: readableOn(ground) }}
                      onFocus={() => setActive({ row: truth, column: answer })}
                      onClick={() => onSelect?.(truth, answer)}
                    >
                      {number === 0 ? "" : format(number)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
