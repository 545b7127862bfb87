import { type ReactNode, useId, useState } from "react";

interface NumberFieldProps {
  /** What is set, with the course's symbol: "Taux d’apprentissage α". */
  readonly label: ReactNode;
  readonly value: number;
  /** The value as the reader's language writes it. */
  readonly write: (value: number) => string;
  /** What a text says: a number, or the sentence that says why there is none that can be used. */
  readonly read: (text: string) => number | string;
  /** What else may be wrong with a number, as a sentence, or null when it can be used. */
  readonly refuse?: (value: number) => string | null;
  readonly onChange: (value: number) => void;
  /** Shown after the field. */
  readonly unit?: ReactNode;
  readonly disabled?: boolean;
}

/**
 * A number to type. It is taken on Enter or on leaving the field; one that cannot be used is kept in the field with the
 * reason under it, and changes nothing.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, write, read, refuse, onChange, unit, disabled = false } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? value : read(draft);
  const problem = typeof typed === "string" ? typed : (refuse?.(typed) ?? null);

  const commit = (): void => {
    if (draft === null || typeof typed === "string" || problem !== null) return;
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
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            // What is typed is taken back; a fold around the field stays open.
            if (event.key === "Escape" && draft !== null) {
              event.preventDefault();
              setDraft(null);
            }
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
