import { useSyncExternalStore } from "react";

type Render = (tex: string, display: boolean, spoken: boolean) => string;

/** More formulas than a chapter has in its three faces, both languages; beyond, the oldest are forgotten. */
const kept = 3000;
const rendered = new Map<string, string>();
const listeners = new Set<() => void>();
let render: Render | null = null;
let asked = false;

/** Fetches KaTeX, once. Until it is there formulas keep their place empty and the words around them can be read. */
export function loadTypesetter(): void {
  if (asked) return;
  asked = true;
  import("./katex-chunk.ts").then(
    ({ renderFormula }) => {
      render = renderFormula;
      for (const listener of listeners) listener();
    },
    () => {
      asked = false;
    },
  );
}

/**
 * A formula as HTML, or null while KaTeX is on its way. The same TeX is rendered once: TeX holds all that the rendering
 * depends on (equation, face, language, digits, the trace's numbers).
 */
export function typeset(tex: string, display = false, spoken = false): string | null {
  if (render === null) return null;
  const key = `${display ? "D" : ""}${spoken ? "S" : ""} ${tex}`;
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const html = render(tex, display, spoken);
  if (rendered.size >= kept) for (const oldest of rendered.keys()) if (rendered.delete(oldest)) break;
  rendered.set(key, html);
  return html;
}

/** Whether KaTeX is there; asks for it. */
export function useTypesetter(): boolean {
  return useSyncExternalStore(subscribe, isThere, isThere);
}

function isThere(): boolean {
  return render !== null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  loadTypesetter();
  return () => listeners.delete(listener);
}
