import { array, boolean, fallback, maxLength, object, pipe, record, safeParse, string } from "valibot";
import { useStore as useZustand } from "zustand";
import { createStore } from "zustand/vanilla";
import { broughtTogether, noProgress, type Outcome, type Progress, recorded } from "../exercises/progress.ts";
import { progressSchema } from "../exercises/progress-file.ts";
import { answersSchema, type RecordedAnswer } from "../exercises/results.ts";
import type { Drawer } from "./device.ts";

/** What was last typed and judged on a page, its fields in order. */
export interface Given {
  readonly typed: readonly string[];
  /** Whether it counted for progress: only the first judged answer of a page does. */
  readonly counted: boolean;
  /** Whether it is this answer that counted, unchanged since. */
  readonly latest: boolean;
}

/** All that is kept of a learner's exercises: on this device alone. */
export interface ExerciseRecord {
  readonly progress: Progress;
  readonly answers: readonly RecordedAnswer[];
  /** By the page's address. Its verdict is computed again from it. */
  readonly given: Readonly<Record<string, Given>>;
}

const key = "deltascope.exercises";
/** The pages whose answers are kept, and the answers in a file of results: the latest. */
const mostGiven = 200;
const mostAnswers = 5000;

const recordSchema = object({
  progress: fallback(progressSchema, {}),
  answers: fallback(answersSchema, []),
  given: fallback(
    record(
      string(),
      object({ typed: pipe(array(string()), maxLength(40)), counted: boolean(), latest: fallback(boolean(), false) }),
    ),
    {},
  ),
});

const nothing: ExerciseRecord = { progress: noProgress, answers: [], given: {} };

/** What an earlier visit kept; whatever is not as it should be is left out. */
export function recallExercises(drawer: Pick<Drawer, "getItem">): ExerciseRecord {
  try {
    const read = safeParse(recordSchema, JSON.parse(drawer.getItem(key) ?? "{}"));
    return read.success ? read.output : nothing;
  } catch {
    return nothing;
  }
}

/** Keeps the record. Returns false where the device keeps nothing. */
export function keepExercises(kept: ExerciseRecord, drawer: Pick<Drawer, "setItem">): boolean {
  try {
    drawer.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

const exercises = createStore<ExerciseRecord>(() => {
  try {
    return recallExercises(localStorage);
  } catch {
    return nothing;
  }
});

/** Reads the record in a component. */
export function useExerciseRecord<T>(select: (kept: ExerciseRecord) => T): T {
  return useZustand(exercises, select);
}

function change(to: Partial<ExerciseRecord>): void {
  exercises.setState(to);
  try {
    keepExercises(exercises.getState(), localStorage);
  } catch {
    // The browser refuses even to be asked: the record lasts as long as the page.
  }
}

/** An answer that was judged, as the page hands it in. */
export interface Judged {
  /** The page's address within the place. */
  readonly page: string;
  readonly typed: readonly string[];
  readonly answers: readonly RecordedAnswer[];
  /** The kind for progress, and whether it was right; null where nothing is to be counted, as for a digit too few. */
  readonly outcome: Omit<Outcome, "at"> | null;
}

/**
 * Keeps an answer. Only the first one of a page counts for progress: after a diagnosis the same numbers are no proof.
 */
export function keepAnswer({ page, typed, answers, outcome }: Judged): void {
  const before = exercises.getState();
  const counts = outcome !== null && before.given[page]?.counted !== true;
  const { [page]: earlier, ...others } = before.given;
  const own: Given = { typed, counted: counts || earlier?.counted === true, latest: counts };
  change({
    given: Object.fromEntries([...Object.entries(others), [page, own]].slice(-mostGiven)),
    answers: [...before.answers, ...answers].slice(-mostAnswers),
    progress: counts ? recorded(before.progress, { ...outcome, at: Date.now() }) : before.progress,
  });
}

/** Takes note that what stands on a page is no longer what was judged. */
export function answerChanged(page: string): void {
  const { given } = exercises.getState();
  const own = given[page];
  if (own?.latest === true) change({ given: { ...given, [page]: { ...own, latest: false } } });
}

/** Takes up progress from a file: of each kind, what was done last. */
export function takeUpProgress(progress: Progress): void {
  change({ progress: broughtTogether(exercises.getState().progress, progress) });
}

/** Forgets all of it. */
export function forgetExercises(): void {
  change(nothing);
}
