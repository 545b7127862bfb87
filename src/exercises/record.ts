import { array, boolean, maxLength, object, pipe, record, string } from "valibot";
import { broughtTogether, type Progress } from "./progress.ts";
import { progressSchema } from "./progress-file.ts";
import { answersSchema, type RecordedAnswer } from "./results.ts";

/** What was last typed and judged on a page, its fields in order. */
export interface Given {
  readonly typed: readonly string[];
  /** Whether it counted for progress: only the first judged answer of a page does. */
  readonly counted: boolean;
}

/** All that is kept of a learner's exercises: on their device alone, unless they save it. */
export interface ExerciseRecord {
  readonly progress: Progress;
  readonly answers: readonly RecordedAnswer[];
  /** By the page's address. Its verdict is computed again from it. */
  readonly given: Readonly<Record<string, Given>>;
}

/** The pages whose answers are kept, and the answers in a file of results: the latest. */
export const mostGiven = 200;
export const mostAnswers = 5000;

/** What was typed on each page, as a file or the device holds it. */
export const givenSchema = record(
  pipe(string(), maxLength(200)),
  object({ typed: pipe(array(pipe(string(), maxLength(200))), maxLength(40)), counted: boolean() }),
);

/** A whole record, as a file holds it. */
export const recordSchema = object({ progress: progressSchema, answers: answersSchema, given: givenSchema });

/** Two records as one: of each exercise what was done last, every answer once, and what the first has typed on a page. */
export function joined(one: ExerciseRecord, other: ExerciseRecord): ExerciseRecord {
  const answers = new Map([...one.answers, ...other.answers].map((answer) => [JSON.stringify(answer), answer]));
  const inOrder = [...answers.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    progress: broughtTogether(one.progress, other.progress),
    answers: inOrder.slice(-mostAnswers),
    given: Object.fromEntries(Object.entries({ ...other.given, ...one.given }).slice(-mostGiven)),
  };
}
