import { useSyncExternalStore } from "react";
import { stylesArrived } from "../store/parts/style-sheets.ts";
import { store } from "../store/store.ts";

/** Whether KaTeX is on its way, here, or did not arrive. */
export type Typesetter = "awaited" | "here" | "missing";

type Render = (tex: string, display: boolean, spoken: boolean) => string;

/** Characters of HTML: more than a chapter takes in its three faces. Beyond, what was asked for longest ago is forgotten. */
const room = 3_000_000;
const rendered = new Map<string, string>();
let taken = 0;
const listeners = new Set<() => void>();
let render: Render | null = null;
let standing: Typesetter = "awaited";
let asked = false;

/**
 * Fetches KaTeX, once; again where it did not arrive. Until it is there formulas keep their place empty and the words
 * around them can be read; where it does not come they show their TeX, and a notice says so.
 */
export async function loadTypesetter(): Promise<void> {
  if (standing === "here" || asked) return;
  asked = true;
  tell("awaited");
  try {
    await stylesArrived();
    ({ renderFormula: render } = await import("./katex-chunk.ts"));
    tell("here");
    if (store.getState().notice?.kind === "formulas") store.setState({ notice: null });
  } catch {
    asked = false;
    tell("missing");
    store.setState({ notice: { kind: "formulas" } });
  }
}

function tell(now: Typesetter): void {
  standing = now;
  for (const listener of listeners) listener();
}

/**
 * A formula as HTML, or null while KaTeX is not here. The same TeX is rendered once: TeX holds all that the rendering
 * depends on (equation, face, language, digits, the trace's numbers).
 */
export function typeset(tex: string, display = false, spoken = false): string | null {
  if (render === null) return null;
  const key = `${display ? "D" : ""}${spoken ? "S" : ""} ${tex}`;
  const known = rendered.get(key);
  if (known !== undefined) rendered.delete(key);
  const html = known ?? render(tex, display, spoken);
  rendered.set(key, html);
  if (known === undefined) makeRoom(html.length);
  return html;
}

function makeRoom(characters: number): void {
  taken += characters;
  for (const [oldest, html] of rendered) {
    if (taken <= room) return;
    rendered.delete(oldest);
    taken -= html.length;
  }
}

/** How KaTeX stands; asks for it the first time. */
export function useTypesetter(): Typesetter {
  return useSyncExternalStore(subscribe, typesetter, typesetter);
}

function typesetter(): Typesetter {
  return standing;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (standing === "awaited") void loadTypesetter();
  return () => listeners.delete(listener);
}
