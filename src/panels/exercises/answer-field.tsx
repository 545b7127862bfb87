import { type ReactNode, type RefObject, useId, useRef } from "react";
import { numberText } from "../../course/writing/numbers.ts";
import { type Answer, readAnswer } from "../../exercises/answer.ts";
import { unreadWords } from "../../exercises/words.ts";
import { useStore, useWords } from "../../store/store.ts";
import { Keypad } from "./keypad.tsx";
import { exerciseWords } from "./words.ts";

interface AnswerFieldProps {
  readonly label: ReactNode;
  /** What it is called aloud, where the label is a formula. */
  readonly name?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Whether the reason why it cannot be read is shown: once it has been handed in. */
  readonly told: boolean;
  /** Whether it was handed in with nothing in it, which is told too. */
  readonly empty?: boolean;
  readonly hint?: string;
}

/** A number to type as people type. What is read of a calculation is said; what cannot be read is not judged. */
export function AnswerField({ label, name, value, onChange, told, empty = false, hint }: AnswerFieldProps) {
  const language = useStore((state) => state.view.language);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const answer = readAnswer(value, language);
  const words = useWords(exerciseWords);
  const unread = answer.kind === "unread" && told ? unreadWords(answer, language) : null;
  const refused = empty && answer.kind === "blank" ? words.writeFirst : unread;
  return (
    <div className="answer-field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className="input answer-input"
        aria-label={name}
        aria-describedby={`${id}-read`}
        aria-invalid={refused !== null || undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        inputMode={onGlass() ? "none" : "text"}
        maxLength={200}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-read`} className="answer-read">
        {refused === null ? <Echo answer={answer} hint={hint} /> : <span role="alert">{refused}</span>}
      </p>
      <Keypad field={field as RefObject<HTMLInputElement | null>} onChange={onChange} />
    </div>
  );
}

/** Whether fingers type here: the number pad stands in for the keyboard. */
function onGlass(): boolean {
  return window.matchMedia("(pointer: coarse)").matches;
}

function Echo({ answer, hint }: { readonly answer: Answer; readonly hint: string | undefined }) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  if (answer.kind !== "number") return hint ?? "";
  const digits = Number.isFinite(answer.digits) ? Math.max(4, Math.min(12, answer.digits)) : 6;
  return words.read(numberText(answer.value, { digits, language }));
}
