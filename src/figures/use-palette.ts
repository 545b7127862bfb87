import { useSyncExternalStore } from "react";
import { type Palette, readPalette } from "./palette.ts";

let current: Palette | null = null;
const listeners = new Set<() => void>();
let stopWatching: (() => void) | null = null;

/** The theme's colours; the same object until the theme changes. The custom properties are read once a change. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, palette, paletteWithoutPage);
}

const grey = readPalette({ getPropertyValue: () => "" });

/** Where markup is rendered without a page there is no theme: every colour is mid-grey. */
function paletteWithoutPage(): Palette {
  return grey;
}

function palette(): Palette {
  current ??= readPalette(getComputedStyle(document.documentElement));
  return current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stopWatching ??= watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopWatching?.();
    stopWatching = null;
    current = null;
  };
}

/** The theme changes by the `data-theme` attribute or by the system's preference. */
function watch(): () => void {
  const changed = (): void => {
    current = null;
    for (const listener of listeners) listener();
  };
  const attribute = new MutationObserver(changed);
  attribute.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const preference = matchMedia("(prefers-color-scheme: dark)");
  preference.addEventListener("change", changed);
  return () => {
    attribute.disconnect();
    preference.removeEventListener("change", changed);
  };
}
