import type { Language } from "../../course/language.ts";
import type { ProgramKind } from "../../course/program/program-kind.ts";
import { limits } from "../../setup/limits.ts";
import type { Face, Place } from "../../setup/view.ts";
import type { Theme } from "../state.ts";
import { changeView, store } from "../store.ts";
import { speak } from "../words/words.ts";

let wanted: Language | null = null;

/** Speaks another language, once its words are here: until then, and where they do not come, the page keeps its own. */
export async function changeLanguage(language: Language): Promise<void> {
  wanted = language;
  try {
    await speak(language);
    if (wanted !== language) return;
    changeView({ language });
    if (store.getState().notice?.kind === "language") dismissNotice();
  } catch {
    if (wanted === language) store.setState({ notice: { kind: "language", language } });
  }
}

export function changeTheme(theme: Theme): void {
  store.setState({ theme });
}

/** Joins text and step, or lets one read elsewhere. */
export function changeFollowing(following: boolean): void {
  store.setState({ following });
}

/** Significant digits that numbers are shown with, brought within their limit. */
export function changePrecision(precision: number): void {
  const { least, most } = limits.precision;
  changeView({ precision: Math.min(most, Math.max(least, Math.round(precision))) });
}

/** Opens a place of the top bar, at one of its pages. */
export function goTo(place: Place, page = ""): void {
  // What an address said wrongly is of no use on the next page.
  if (store.getState().notice?.kind === "address") dismissNotice();
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

/** Shows another program in every listing of the page. */
export function changeProgram(program: ProgramKind): void {
  changeView({ program });
}

/** Dismisses the notice. */
export function dismissNotice(): void {
  store.setState({ notice: null });
}
