import { use } from "react";
import { useStore as useZustand } from "zustand";
import { createStore } from "zustand/vanilla";
import { defaultDigits } from "../course/writing/numbers.ts";
import type { View } from "../setup/view.ts";
import { DEFAULT_INITIAL_WEIGHTS, DEFAULT_NETWORK, DEFAULT_SETTINGS } from "../training/defaults.ts";
import { emptyDraw } from "./drawing/draw-state.ts";
import type { CourseView, State } from "./state.ts";
import { preferredLanguage } from "./words/language.ts";
import type { Words } from "./words/words.ts";

/** What a first visit opens on: a real digit, thirty hidden neurons, the sigmoid of the course's first part. */
export const initialState: State = {
  setup: {
    source: { kind: "mnist", set: "test", index: 0 },
    sizes: [784, 30, 10],
    init: { seed: 1, amplitude: "scaled" },
    biases: "corrected",
    conventions: { output: "sigmoid", costFactor: 1, batch: "mean" },
    rules: "course",
    batchSize: 1,
    alpha: 0.5,
  },
  view: {
    language: preferredLanguage(typeof navigator === "undefined" ? [] : navigator.languages),
    place: "course",
    page: "",
    step: "1a",
    pinned: null,
    trail: [],
    neuron: 1,
    face: "symbols",
    faces: {},
    program: "c",
    precision: defaultDigits,
  },
  theme: "system",
  following: true,
  courseView: "stage",
  model: null,
  traces: null,
  playing: false,
  pace: 2,
  focus: null,
  chosen: null,
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
  programs: null,
  survey: null,
  shallow: null,
  watched: null,
  tour: { open: false, at: null, answer: null },
  setAside: null,
  aside: null,
  digits: {
    status: "loading",
    bytesLoaded: 0,
    bytesTotal: 0,
    available: { train: 0, test: 0 },
    fault: null,
  },
  notice: null,
  engineStopped: false,
  newVersion: false,
};

/** The one store. Actions are functions of modules beside it; panels read it through `useStore`. */
export const store = createStore<State>(() => initialState);

/** Changes how the page is looked at. */
export function changeView(change: Partial<View>): void {
  store.setState(({ view }) => ({ view: { ...view, ...change } }));
}

/** Shows the text, the stage or the loupe where there is room for one of them. */
export function showCourseView(courseView: CourseView): void {
  store.setState({ courseView });
}

/** Reads the store in a component. Select a part that keeps its identity while it does not change. */
export function useStore<T>(select: (state: State) => T): T {
  return useZustand(store, select);
}

/** The words of the page's language. They are here before the page speaks it; the place waits should they not be. */
export function useWords<Shape>(words: Words<Shape>): Shape {
  const language = useStore((state) => state.view.language);
  return use(words.load(language));
}
