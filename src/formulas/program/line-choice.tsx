import { type ReactNode, useId } from "react";
import type { ListedLine } from "../../course/program/listing.ts";
import { CodeText } from "./code-text.tsx";
import "./listing.css";

interface LineChoiceProps {
  /** What is asked of the lines. */
  readonly label: string;
  readonly lines: readonly ListedLine[];
  /** The number of the line chosen; null before one is. */
  readonly chosen: number | null;
  readonly onChoose: (line: ListedLine) => void;
  /** What is said beside a line, by its number: a verdict, an equation. */
  readonly notes?: ReadonlyMap<number, ReactNode>;
  readonly disabled?: boolean;
}

/**
 * Lines of one program, of which one is to be pointed at: radio buttons, with the arrow keys that belong to them. Lines must be of
 * one file, for their numbers name them (`withPassage` puts a faulty passage into a listing); blank ones cannot be chosen.
 */
export function LineChoice({ label, lines, chosen, onChoose, notes, disabled = false }: LineChoiceProps) {
  const name = useId();
  return (
    <fieldset className="listing line-choice" disabled={disabled}>
      <legend className="visually-hidden">{label}</legend>
      {lines.map((line) => {
        const { number, text } = line;
        const content = (
          <>
            <span className="listing-mark" aria-hidden="true">
              {chosen === number && "▸"}
            </span>
            <span className="listing-number">{number}</span>
            <CodeText line={line} />
            <span className="listing-ids">{notes?.get(number)}</span>
          </>
        );
        return text.trim() === "" ? (
          <span key={number} className="listing-line listing-plain">
            {content}
          </span>
        ) : (
          <label key={number} className="listing-line listing-choice">
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
