import type { Language } from "./language.ts";
import type { Face, Place, Theme } from "./state.ts";
import { store } from "./store.ts";
import { speak } from "./words.ts";

let wanted: Language | null = null;

/** Speaks another language, once its words are here: until then, and where they do not come, the page keeps its own. */
export async function changeLanguage(language: Language): Promise<void> {
  wanted = language;
  try {
    await speak(language);
    if (wanted === language)
      store.setState(({ notice }) => ({ language, notice: notice?.kind === "language" ? null : notice }));
  } catch {
    if (wanted === language) store.setState({ notice: { kind: "language", language } });
  }
}

export function changeTheme(theme: Theme): void {
  store.setState({ theme });
}

/** Significant digits that numbers are shown with, 2 to 10. */
export function changePrecision(precision: number): void {
  store.setState({ precision: Math.min(10, Math.max(2, Math.round(precision))) });
}

/** Opens a place of the top bar, at one of its pages. */
export function goTo(place: Place, page = ""): void {
  store.setState({ place, page });
}

/** Turns every equation of the page to a face. */
export function turnPage(face: Face): void {
  store.setState({ face, faces: {} });
}

/** Turns one equation. */
export function turnEquation(id: string, face: Face): void {
  store.setState(({ faces }) => ({ faces: { ...faces, [id]: face } }));
}

/** Dismisses the notice. */
export function dismissNotice(): void {
  store.setState({ notice: null });
}
