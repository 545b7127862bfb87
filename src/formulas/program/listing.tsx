import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import type { EquationId } from "../../course/equations/equation.ts";
import type { ListedLine } from "../../course/program/listing.ts";
import { courseLabel } from "../../course/text/identifiers.ts";
import { useWords } from "../../store/store.ts";
import { CodeText } from "./code-text.tsx";
import { programWords } from "./words.ts";
import "./listing.css";

interface ListingProps {
  /** What is listed, for a screen reader. */
  readonly label: string;
  readonly lines: readonly ListedLine[];
  /** The equations of the step shown: their lines are marked. */
  readonly current: ReadonlySet<EquationId>;
  /** A line that carries out an equation was chosen. */
  readonly onPress: (line: ListedLine) => void;
  /** What stands below a line, if anything. */
  readonly below?: (line: ListedLine) => ReactNode;
}

/**
 * Lines of a program: number, code, the equations that they carry out. Those of an equation are buttons, all of them one tab
 * stop: arrows, Home and End go from one to the next.
 */
export function Listing({ label, lines, current, onPress, below }: ListingProps) {
  const words = useWords(programWords);
  const list = useRef<HTMLOListElement>(null);
  const firstTied = lines.findIndex(({ equations }) => equations.length > 0);
  const [chosen, choose] = useState(-1);
  const stop = (lines[chosen]?.equations.length ?? 0) > 0 ? chosen : firstTied;

  const walk = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(".listing-button") ?? [])];
    const here = buttons.indexOf(event.target as HTMLButtonElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowUp: here - 1,
      ArrowDown: here + 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const to = moves[event.key];
    if (here < 0 || to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  return (
    <ol ref={list} className="listing" aria-label={label} onKeyDown={walk} data-takes-keys>
      {lines.map((line, n) => {
        const { file, number, equations } = line;
        const ids = equations.join(" ");
        const here = equations.some((id) => current.has(id));
        const said = ids !== "" && ids !== lines[n - 1]?.equations.join(" ");
        const content = (
          <>
            <span className="listing-mark" aria-hidden="true">
              {here && "▸"}
            </span>
            <span className="listing-number">{number}</span>
            <CodeText line={line} />
            <span className={said ? "listing-ids" : "visually-hidden"}>{equations.map(courseLabel).join(" ")}</span>
            {here && <span className="visually-hidden"> ({words.current})</span>}
          </>
        );
        return (
          <li key={`${file}:${number}`} className="listing-line" data-current={here || undefined}>
            {equations.length > 0 ? (
              <button
                type="button"
                className="listing-button"
                tabIndex={n === stop ? 0 : -1}
                title={words.press}
                onFocus={() => choose(n)}
                onClick={() => onPress(line)}
              >
                {content}
              </button>
            ) : (
              <span className="listing-plain">{content}</span>
            )}
            {below?.(line)}
          </li>
        );
      })}
    </ol>
  );
}
