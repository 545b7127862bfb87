import { Fragment, type ReactNode } from "react";
import "./kept-together.css";

/** What belongs to the formula before it: a sign with a number, − 1; punctuation, with the blank that French puts before it. */
const closing = /^(?: [−+=] \d+(?:[.,]\d+)?)?(?:[\u00a0\u202f]?[,.;:!?%)\]»”’…]+)*/;
/** What opens belongs to what stands behind it. */
const opening = /[([«“‘][\u00a0\u202f]?$/;
/** French verbs turned round: commence-t-elle, calcule-t-on. */
const inverted = /(\p{L}+-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)(?!\p{L}))/u;

/** The text around a formula as it stands: what sticks to the formula, and the rest. */
interface Around {
  readonly opens: string;
  readonly closes: string;
}

/** What of the text before and behind a formula belongs on the formula's line. */
export function around(before: string, behind: string): Around {
  return { opens: opening.exec(before)?.[0] ?? "", closes: closing.exec(behind)?.[0] ?? "" };
}

/** A text without what belongs to the formulas beside it. */
export function without(text: string, afterFormula: boolean, beforeFormula: boolean): string {
  const behind = afterFormula ? text.replace(closing, "") : text;
  return beforeFormula ? behind.replace(opening, "") : behind;
}

interface KeptTogetherProps extends Around {
  readonly children: ReactNode;
  /** Whether the formula itself is short enough to stay on one line. */
  readonly whole?: boolean;
}

/**
 * A formula's last box on one line with the punctuation behind it. A browser breaks the line beside a box whatever character
 * stands there, a no-break space or a word joiner too: only that neither may be wrapped holds them together.
 */
export function KeptTogether({ children, opens, closes, whole = false }: KeptTogetherProps) {
  if (opens === "" && closes === "" && !whole) return children;
  return (
    <span className="kept-together">
      {opens}
      {whole ? children : <span className="kept-formula">{children}</span>}
      {closes}
    </span>
  );
}

/** Words of a sentence; a verb turned round stays whole. */
export function Words({ children }: { readonly children: string }) {
  const parts = children.split(inverted);
  if (parts.length === 1) return children;
  return parts.map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay in their places
    <Fragment key={n}>{n % 2 === 1 ? <span className="kept-together">{part}</span> : part}</Fragment>
  ));
}
