import { use } from "react";
import { useStore as useZustand } from "zustand";
import { createStore } from "zustand/vanilla";
import { DEFAULT_INITIAL_WEIGHTS, DEFAULT_NETWORK, DEFAULT_SETTINGS } from "../training/defaults.ts";
import { emptyDraw } from "./draw-state.ts";
import { preferredLanguage } from "./language.ts";
import type { State } from "./state.ts";
import type { Words } from "./words.ts";

/** What a first visit opens on: a real digit, thirty hidden neurons, the sigmoid of the course's first part. */
export const initialState: State = {
  language: preferredLanguage(typeof navigator === "undefined" ? [] : navigator.languages),
  theme: "system",
  precision: 3,
  place: "course",
  page: "",
  settings: {
    hidden: [30],
    init: { seed: 1, amplitude: "scaled" },
    alpha: 0.5,
    batchSize: 1,
    conventions: { output: "sigmoid", costFactor: 1, batch: "mean" },
  },
  sample: { kind: "mnist", set: "test", index: 0 },
  own: null,
  model: null,
  traces: null,
  step: "1a",
  playing: false,
  pace: 2,
  hiddenShown: 1,
  focus: null,
  pinned: null,
  trail: [],
  face: "symbols",
  faces: {},
  plan: {
    ...DEFAULT_SETTINGS,
    hidden: DEFAULT_NETWORK.sizes.slice(1, -1),
    init: DEFAULT_INITIAL_WEIGHTS,
    conventions: {
      output: DEFAULT_NETWORK.output,
      costFactor: DEFAULT_NETWORK.costFactor,
      batch: DEFAULT_NETWORK.batch,
    },
    pause: 0,
  },
  training: null,
  pastRuns: [],
  draw: emptyDraw,
  teaching: null,
  tour: { open: false, at: null, answer: null },
  setAside: null,
  digits: {
    status: "loading",
    bytesLoaded: 0,
    bytesTotal: 0,
    available: { train: 0, test: 0 },
    fault: null,
  },
  notice: null,
};

/** The one store. Actions are functions of modules beside it; panels read it through `useStore`. */
export const store = createStore<State>(() => initialState);

/** Reads the store in a component. Select a part that keeps its identity while it does not change. */
export function useStore<T>(select: (state: State) => T): T {
  return useZustand(store, select);
}

/** The words of the page's language. They are here before the page speaks it; the place waits should they not be. */
export function useWords<Shape>(words: Words<Shape>): Shape {
  const language = useStore((state) => state.language);
  return words.in(language) ?? use(words.load(language));
}
