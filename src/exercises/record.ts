import { array, boolean, fallback, type GenericSchema, maxLength, number, object, pipe, record, string } from "valibot";
import { broughtTogether, type Progress } from "./progress.ts";
import { kindProgressSchema } from "./progress-file.ts";
import { answerSchema, type RecordedAnswer } from "./results.ts";

/** What was last typed and judged on a page, its fields in order. */
export interface Given {
  readonly typed: readonly string[];
  /** Whether it counted for progress: only the first judged answer of a page does. */
  readonly counted: boolean;
  /** Whether it is this answer that counted, unchanged since. */
  readonly latest: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** All that is kept of a learner's exercises: on their device alone, unless they save it. */
export interface ExerciseRecord {
  readonly progress: Progress;
  /** In the order in which they were given. */
  readonly answers: readonly RecordedAnswer[];
  /** By the page's address. Its verdict is computed again from it. */
  readonly given: Readonly<Record<string, Given>>;
}

/** The pages whose answers are kept, and the answers in a file of results: the latest. */
export const mostGiven = 200;
export const mostAnswers = 5000;

/** What was typed on a page, as a file or the device holds it. */
export const givenSchema: GenericSchema<unknown, Given> = object({
  typed: pipe(array(pipe(string(), maxLength(200))), maxLength(40)),
  counted: boolean(),
  latest: fallback(boolean(), false),
  at: number(),
});

const name = pipe(string(), maxLength(200));

/** A whole record, as a file holds it. */
export const recordSchema = object({
  progress: record(name, kindProgressSchema),
  answers: pipe(array(answerSchema), maxLength(20_000)),
  given: record(name, givenSchema),
});

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
