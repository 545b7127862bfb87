import { useId } from "react";
import type { ListedLine } from "../../course/program/listing.ts";
import { CodeText } from "./code-text.tsx";
import "./listing.css";

/** What is said of a line once one was pointed at: it was the one to find, or it was pointed at in vain; both where it was found. */
export interface JudgedLine {
  readonly right: boolean;
  readonly said: string;
}

interface LineChoiceProps {
  /** What is asked of the lines. */
  readonly label: string;
  readonly lines: readonly ListedLine[];
  /** The number of the line chosen; null before one is. */
  readonly chosen: number | null;
  readonly onChoose: (line: ListedLine) => void;
  /** Says whether a line is one of those that were to be found; none is judged without it. */
  readonly judge?: (line: ListedLine) => JudgedLine | null;
  readonly disabled?: boolean;
}

/**
 * Lines of one program, of which one is to be pointed at: radio buttons, with the arrow keys that belong to them. Lines must be of
 * one file, for their numbers name them (`withPassage` puts a faulty passage into a listing); blank ones cannot be chosen.
 */
export function LineChoice({ label, lines, chosen, onChoose, judge, disabled = false }: LineChoiceProps) {
  const name = useId();
  return (
    <fieldset className="listing line-choice" disabled={disabled}>
      <legend className="visually-hidden">{label}</legend>
      {lines.map((line, n) => {
        const { number, text } = line;
        const judged = judge?.(line) ?? null;
        const above = lines[n - 1];
        // Lines below one another of which the same is said are one passage: it is written beside the first.
        const goesOn = judged !== null && above !== undefined && judge?.(above)?.said === judged.said;
        const content = (
          <>
            <span className="listing-mark" aria-hidden="true">
              {judged === null ? chosen === number && "▸" : judged.right ? "✓" : "✗"}
            </span>
            <span className="listing-number">{number}</span>
            <CodeText line={line} />
            <span className={goesOn ? "visually-hidden" : "listing-ids"}>{judged?.said}</span>
          </>
        );
        return text.trim() === "" ? (
          <span key={number} className="listing-line listing-plain">
            {content}
          </span>
        ) : (
          <label
            key={number}
            className="listing-line listing-choice"
            data-judged={judged === null ? undefined : judged.right ? "right" : "wrong"}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={number}
              checked={chosen === number}
              onChange={() => onChoose(line)}
            />
            {content}
          </label>
        );
      })}
    </fieldset>
  );
}
