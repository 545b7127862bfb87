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
  current ??= computedPalette();
  return current;
}

/** A custom property holds both themes' colours: an element that has it as its own colour knows which of them is shown. */
function computedPalette(): Palette {
  const probe = document.createElement("span");
  probe.hidden = true;
  // Figures keep their colours where a reader has chosen all others: they are what the figure says.
  probe.style.setProperty("forced-color-adjust", "none");
  document.body.append(probe);
  const found = readPalette({
    getPropertyValue(name) {
      probe.style.color = `var(${name}, #808080)`;
      return getComputedStyle(probe).color;
    },
  });
  probe.remove();
  return found;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (stopWatching === null) {
    stopWatching = watch();
    // The theme may have changed since the palette was first read, when nobody watched yet.
    const now = computedPalette();
    if (JSON.stringify(now) !== JSON.stringify(current)) current = now;
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopWatching?.();
    stopWatching = null;
    current = null;
  };
}

/** The theme changes by the `data-theme` attribute, by the system's preference or its forced colours, and on paper. */
function watch(): () => void {
  const changed = (): void => {
    current = null;
    for (const listener of listeners) listener();
  };
  const attribute = new MutationObserver(changed);
  attribute.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"].map((query) => matchMedia(query));
  for (const query of media) query.addEventListener("change", changed);
  return () => {
    attribute.disconnect();
    for (const query of media) query.removeEventListener("change", changed);
  };
}
