import { useEffect, useId, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { useWords } from "../../store/store.ts";
import { shareWords } from "./words.ts";

interface CopiedTextProps {
  readonly label: string;
  readonly text: string;
  /** How many lines it takes; one is a field, and stands selected at first. */
  readonly lines?: number;
  readonly primary?: boolean;
}

/** Text to be taken elsewhere: copied by a button, or by hand where the browser refuses. */
export function CopiedText({ label, text, lines = 1, primary = false }: CopiedTextProps) {
  const told = useWords(shareWords);
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(told.copied(label));
    } catch {
      setSaid(told.copyRefused);
    }
  };
  useEffect(() => {
    if (lines === 1) field.current?.select();
  }, [lines]);
  return (
    <>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <p className="share-link">
        {lines === 1 ? (
          <input id={id} ref={field} className="input" type="text" readOnly value={text} />
        ) : (
          <textarea id={id} ref={field} className="input share-text" readOnly rows={lines} value={text} />
        )}
        <Button look={primary ? "primary" : "plain"} aria-label={told.copyOf(label)} onClick={() => void copy()}>
          {told.copy}
        </Button>
      </p>
      <p role="status">{said}</p>
    </>
  );
}
