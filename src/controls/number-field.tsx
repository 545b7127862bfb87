import { type ReactNode, useId, useState } from "react";

interface NumberFieldProps {
  /** What is set, with the course's symbol: "Taux d’apprentissage α". */
  readonly label: ReactNode;
  readonly value: number;
  /** The value as the reader's language writes it. */
  readonly write: (value: number) => string;
  /** What is wrong with a number, as a sentence, or null when it can be used. */
  readonly refuse: (value: number) => string | null;
  /** What is said of something that is not a number. */
  readonly notANumber: string;
  readonly onChange: (value: number) => void;
  /** Shown after the field. */
  readonly unit?: string;
  readonly disabled?: boolean;
}

/** Reads a number written with a point or a comma, with or without a real minus sign; NaN for anything else. */
export function readNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("\u2212", "-")
    .replace(",", ".");
  return plain === "" ? Number.NaN : Number(plain);
}

/**
 * A number to type. It is taken on Enter or on leaving the field; one that cannot be used is kept in the field with the
 * reason under it, and changes nothing.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, write, refuse, notANumber, onChange, unit, disabled = false } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? value : readNumber(draft);
  const problem = Number.isNaN(typed) ? notANumber : refuse(typed);

  const commit = (): void => {
    if (draft === null || problem !== null) return;
    setDraft(null);
    if (typed !== value) onChange(typed);
  };

  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <span className="field-row">
        <input
          id={id}
          className="input number"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          value={draft ?? write(value)}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={commit}
          onKeyDown={({ key }) => {
            if (key === "Enter") commit();
            if (key === "Escape") setDraft(null);
          }}
        />
        {unit !== undefined && <span className="field-unit">{unit}</span>}
      </span>
      {problem !== null && (
        <span id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
