import { type ReactNode, useId } from "react";

interface Option<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  /** What is read aloud, where the label is a formula or a sign. */
  readonly spoken?: string;
  /** The label's language, where it is not the page's. */
  readonly lang?: string;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** The label is there for screen readers only. */
  readonly labelHidden?: boolean;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** A few options side by side, one of them chosen: radio buttons, with the arrow keys that belong to them. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, labelHidden = false, options, value, onChange, disabled = false } = props;
  const name = useId();
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend className={labelHidden ? "visually-hidden" : "field-label"}>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-label={option.spoken}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectProps<T extends string> extends ChoiceProps<T> {
  readonly options: readonly (Option<T> & { readonly label: string })[];
}

/** Many options, one of them chosen: the platform's own list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, labelHidden = false, options, value, onChange, disabled = false } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : "field-label"}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
