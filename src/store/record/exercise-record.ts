import { useEffect } from "react";
import { useStore as useZustand } from "zustand";
import { createStore } from "zustand/vanilla";
import { type Change, kept, shelfFault } from "../../device/shelf.ts";
import { broughtTogether, noProgress, type Outcome, type Progress, recorded } from "../../exercises/progress.ts";
import { type ExerciseRecord, type Given, newIn } from "../../exercises/record.ts";
import type { RecordedAnswer } from "../../exercises/results.ts";
import { oneAfterAnother } from "../kept/one-after-another.ts";
import { warnUnkept } from "../kept/work-keeping.ts";
import {
  answerChanges,
  forgetKept,
  givenChange,
  keptExercises,
  outcomeChange,
  progressChanges,
  takeOverExercises,
} from "./kept-exercises.ts";

const nothing: ExerciseRecord = { progress: noProgress, answers: [], given: {} };

/** How tabs tell each other that the record has changed. */
const channelName = "deltascope.exercises";
/** Milliseconds that the shelf may keep the exercises waiting. */
const patience = 2000;

const exercises = createStore<ExerciseRecord>(() => nothing);
/** The pages judged in this tab: what another tab types on them does not take a verdict away from under the reader's eyes. */
let own: Readonly<Record<string, Given>> = {};
let channel: BroadcastChannel | null = null;
/** Where the shelf refuses, the page says so once. */
const queue = oneAfterAnother((error) => warnUnkept(shelfFault(error)));

/** Reads the record in a component, empty until it is here. */
export function useExerciseRecord<T>(select: (kept: ExerciseRecord) => T): T {
  useEffect(() => void exercisesRecalled(), []);
  return useZustand(exercises, select);
}

let arrival: Promise<void> | null = null;

/**
 * Until the record is here as the device has kept it, or the device does not say. The first call begins to keep it, and to
 * hear what other tabs do. Never rejects.
 */
export function exercisesRecalled(): Promise<void> {
  arrival ??= recall();
  return arrival;
}

async function recall(): Promise<void> {
  channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(channelName);
  channel?.addEventListener("message", ({ data }) => {
    if (data === "forgotten") own = {};
    void queue(show);
  });
  void queue(() => takeOverExercises(localStorage));
  await Promise.race([queue(show), new Promise((late) => setTimeout(late, patience))]);
}

/** Shows what is on the shelf. */
async function show(): Promise<void> {
  const { given, ...rest } = await keptExercises();
  exercises.setState({ ...rest, given: { ...given, ...own } });
}

function keep(changes: readonly Change[]): void {
  void queue(async () => {
    await kept(changes);
    await show();
    channel?.postMessage("changed");
  });
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
export function keepAnswer({ page, typed, answers, outcome: judged }: Judged): void {
  const before = exercises.getState();
  const at = Date.now();
  const earlier = before.given[page];
  const outcome: Outcome | null = judged !== null && earlier?.counted !== true ? { ...judged, at } : null;
  const given: Given = { typed, counted: outcome !== null || earlier?.counted === true, latest: outcome !== null, at };
  own = { ...own, [page]: given };
  exercises.setState({
    given: { ...before.given, [page]: given },
    answers: [...before.answers, ...answers],
    progress: outcome === null ? before.progress : recorded(before.progress, outcome),
  });
  keep([...answerChanges(answers), givenChange(page, given), ...(outcome === null ? [] : [outcomeChange(outcome)])]);
}

/** Takes note that what stands on a page is no longer what was judged. */
export function answerChanged(page: string): void {
  const { given } = exercises.getState();
  const before = given[page];
  if (before?.latest !== true) return;
  const changed: Given = { ...before, latest: false };
  own = { ...own, [page]: changed };
  exercises.setState({ given: { ...given, [page]: changed } });
  keep([givenChange(page, changed)]);
}

/** Takes up progress from a file: of each kind, what was done last. */
export function takeUpProgress(progress: Progress): void {
  exercises.setState({ progress: broughtTogether(exercises.getState().progress, progress) });
  keep(progressChanges(progress));
}

/** All that is kept now, once it is here. */
export async function exerciseRecord(): Promise<ExerciseRecord> {
  await exercisesRecalled();
  return exercises.getState();
}

/** Takes up a record from a file, beside what is kept. */
export async function takeUpRecord(file: ExerciseRecord): Promise<void> {
  const before = await exerciseRecord();
  const { answers, given, progress } = newIn(file, before);
  exercises.setState({
    answers: [...before.answers, ...answers],
    given: { ...given, ...before.given },
    progress: broughtTogether(before.progress, progress),
  });
  keep([
    ...answerChanges(answers),
    ...Object.entries(given).map(([page, one]) => givenChange(page, one)),
    ...progressChanges(progress),
  ]);
}

/** Forgets all of it. */
export function forgetExercises(): void {
  own = {};
  exercises.setState(nothing);
  void queue(async () => {
    await forgetKept();
    channel?.postMessage("forgotten");
  });
}
