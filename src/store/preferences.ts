import type { Face, Place } from "../setup/view.ts";
import type { Language } from "./language.ts";
import type { Theme } from "./state.ts";
import { changeView, store } from "./store.ts";

export function changeLanguage(language: Language): void {
  changeView({ language });
}

export function changeTheme(theme: Theme): void {
  store.setState({ theme });
}

/** Significant digits that numbers are shown with, 2 to 10. */
export function changePrecision(precision: number): void {
  changeView({ precision: Math.min(10, Math.max(2, Math.round(precision))) });
}

/** Opens a place of the top bar, at one of its pages. */
export function goTo(place: Place, page = ""): void {
  changeView({ place, page });
}

/** Turns every equation of the page to a face. */
export function turnPage(face: Face): void {
  changeView({ face, faces: {} });
}

/** Turns one equation. */
export function turnEquation(id: string, face: Face): void {
  changeView({ faces: { ...store.getState().view.faces, [id]: face } });
}

/** Dismisses the notice. */
export function dismissNotice(): void {
  store.setState({ notice: null });
}
