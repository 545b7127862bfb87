import { languages } from "./language.ts";
import type { State } from "./state.ts";

const key = "deltascope.preferences";
const themes = ["system", "light", "dark"] as const;

/** What is kept on the device from one visit to the next. */
export type Kept = Partial<Pick<State, "language" | "theme" | "precision">>;

/** Where it is kept: the browser's storage, or anything like it. */
export type Drawer = Pick<Storage, "getItem" | "setItem">;

/**
 * What an earlier visit kept; whatever is not as it should be is left out.
 * Returns `intact: false` when something was there that could not be read.
 */
export function recall(drawer: Drawer): { kept: Kept; intact: boolean } {
  let text: string | null;
  try {
    text = drawer.getItem(key);
  } catch {
    return { kept: {}, intact: true };
  }
  if (text === null) return { kept: {}, intact: true };
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== "object" || found === null) return { kept: {}, intact: false };
    const { language, theme, precision } = found as Record<string, unknown>;
    const knownLanguage = languages.find((one) => one === language);
    const knownTheme = themes.find((one) => one === theme);
    const knownPrecision =
      typeof precision === "number" && Number.isInteger(precision) && precision >= 2 && precision <= 10
        ? precision
        : undefined;
    return {
      kept: {
        ...(knownLanguage && { language: knownLanguage }),
        ...(knownTheme && { theme: knownTheme }),
        ...(knownPrecision && { precision: knownPrecision }),
      },
      intact: true,
    };
  } catch {
    return { kept: {}, intact: false };
  }
}

/** Keeps the preferences. Returns false where the device keeps nothing (private window, full storage). */
export function keep({ language, theme, precision }: State, drawer: Drawer): boolean {
  try {
    drawer.setItem(key, JSON.stringify({ language, theme, precision }));
    return true;
  } catch {
    return false;
  }
}
