import { useSyncExternalStore } from "react";
import { store } from "../store/store.ts";

/** Whether KaTeX was not needed yet, is on its way, here, or did not arrive. */
type Typesetter = "unasked" | "awaited" | "here" | "missing";

type Render = (tex: string, display: boolean, spoken: boolean) => string;

/** Characters of HTML: more than a chapter takes in its three faces. Beyond, what was asked for longest ago is forgotten. */
const room = 3_000_000;
const rendered = new Map<string, string>();
/** Those that the build has typeset. */
let built: Readonly<Record<string, string>> = {};
let taken = 0;
const listeners = new Set<() => void>();
let render: Render | null = null;
let standing: Typesetter = "unasked";

/** Resolves when the formulas are here that a first visit opens on. Where they do not come KaTeX typesets them as all others. */
export async function loadFirstFormulas(): Promise<void> {
  const { firstFormulas = {} } = await import("./first-formulas.ts").catch(() => ({ firstFormulas: {} }));
  built = firstFormulas;
}

/**
 * Fetches KaTeX, once; again where it did not arrive. Until it is there the formulas that the build did not typeset keep their place
 * empty and the words around them can be read; where it does not come they show their TeX, and a notice says so.
 */
export async function loadTypesetter(): Promise<void> {
  if (standing === "here" || standing === "awaited") return;
  tell("awaited");
  try {
    ({ renderFormula: render } = await import("./katex-chunk.ts"));
    tell("here");
    if (store.getState().notice?.kind === "formulas") store.setState({ notice: null });
  } catch {
    tell("missing");
    store.setState({ notice: { kind: "formulas" } });
  }
}

/** Fetches KaTeX before a formula needs it. Where it does not come, that is told once one does. */
export async function fetchTypesetterAhead(): Promise<void> {
  if (standing === "unasked") await import("./katex-chunk.ts").then(loadTypesetter, () => undefined);
}

function tell(now: Typesetter): void {
  standing = now;
  for (const listener of listeners) listener();
}

/**
 * A formula as HTML, or null where the build did not typeset it and KaTeX is not here. The same TeX is rendered once: TeX holds all
 * that the rendering depends on (equation, face, language, digits, the trace's numbers).
 */
export function typeset(tex: string, display = false, spoken = false): string | null {
  const key = `${display ? "D" : ""}${spoken ? "S" : ""} ${tex}`;
  const ready = built[key];
  if (ready !== undefined) return ready;
  if (render === null) return null;
  const known = rendered.get(key);
  if (known !== undefined) rendered.delete(key);
  const html = known ?? render(tex, display, spoken);
  rendered.set(key, html);
  if (known === undefined) makeRoom(html.length);
  return html;
}

/** What KaTeX has typeset so far, as `firstFormulas` has it: the build asks, once it has rendered what a first visit opens on. */
export function typesetSoFar(): Readonly<Record<string, string>> {
  return Object.fromEntries(rendered);
}

function makeRoom(characters: number): void {
  taken += characters;
  for (const [oldest, html] of rendered) {
    if (taken <= room) return;
    rendered.delete(oldest);
    taken -= html.length;
  }
}

/** How KaTeX stands. */
export function useTypesetter(): Typesetter {
  return useSyncExternalStore(subscribe, typesetter, typesetter);
}

function typesetter(): Typesetter {
  return standing;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
