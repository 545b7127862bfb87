import { useStore as useZustand } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Results } from "../../exercises/results.ts";

/** The results of a class that were brought in: as long as the page lasts. */
const files = createStore<readonly Results[]>(() => []);

export function useClassResults(): readonly Results[] {
  return useZustand(files);
}

/** Adds files of results to those that are there. */
export function addClassResults(more: readonly Results[]): void {
  files.setState([...files.getState(), ...more], true);
}
