import type { Language } from "./language.ts";
import type { Face, Place, Theme } from "./state.ts";
import { store } from "./store.ts";

export function changeLanguage(language: Language): void {
  store.setState({ language });
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
