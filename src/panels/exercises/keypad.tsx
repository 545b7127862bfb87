import type { ReactNode, RefObject } from "react";
import { punctuation } from "../../course/writing/punctuation.ts";
import { useStore, useWords } from "../../store/store.ts";
import { exerciseWords } from "./words.ts";

interface KeypadProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChange: (text: string) => void;
}

/** The keys of an answer, where keyboards are on glass: style sheets show it for coarse pointers only. */
export function Keypad({ field, onChange }: KeypadProps) {
  const words = useWords(exerciseWords);
  const point = useStore((state) => punctuation[state.view.language].decimal);
  const rows = { first: [..."789/("], others: [..."456×)^", ..."123−", "e^", "ln"], wide: ["0", point, "+"] };
  const replace = (text: string, back = 0): void => {
    const input = field.current;
    if (input === null) return;
    const { value, selectionStart, selectionEnd } = input;
    const end = selectionEnd ?? value.length;
    const start = Math.max(0, (selectionStart ?? value.length) - (selectionStart === selectionEnd ? back : 0));
    onChange(value.slice(0, start) + text + value.slice(end));
    input.focus();
    requestAnimationFrame(() => input.setSelectionRange(start + text.length, start + text.length));
  };
  const typed = (key: string, width = ""): ReactNode => (
    <button key={key} type="button" className={`button keypad-key ${width}`} onClick={() => replace(key)}>
      {key}
    </button>
  );
  return (
    <fieldset className="keypad">
      <legend className="visually-hidden">{words.keypad}</legend>
      {rows.first.map((key) => typed(key))}
      <button type="button" className="button keypad-key" aria-label={words.erase} onClick={() => replace("", 1)}>
        ⌫
      </button>
      {rows.others.map((key) => typed(key))}
      {rows.wide.map((key) => typed(key, "keypad-wide"))}
    </fieldset>
  );
}
