import {
  array,
  boolean,
  check,
  fallback,
  type GenericSchema,
  maxLength,
  number,
  object,
  pipe,
  record,
  string,
} from "valibot";
import type { Progress } from "./progress.ts";
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

/** The pages whose fields are kept, and the answers for a file of results: the latest. */
export const mostGiven = 200;
export const mostAnswers = 5000;

/** What was typed on a page, as a file or the device holds it. */
export const givenSchema: GenericSchema<unknown, Given> = object({
  typed: pipe(array(string()), maxLength(40)),
  counted: boolean(),
  latest: fallback(boolean(), false),
  at: number(),
});

/** A whole record, as a file holds it. */
export const recordSchema: GenericSchema<unknown, ExerciseRecord> = object({
  progress: record(pipe(string(), maxLength(100)), kindProgressSchema),
  answers: pipe(array(answerSchema), maxLength(20_000)),
  given: pipe(
    record(string(), givenSchema),
    check((pages) => Object.keys(pages).length <= mostGiven),
  ),
});

/** What of one record another does not have: answers, pages that nothing was typed on, and all progress, which is compared exercise by exercise. */
export function newIn(record: ExerciseRecord, known: ExerciseRecord): ExerciseRecord {
  const answers = new Set(known.answers.map((answer) => JSON.stringify(answer)));
  return {
    progress: record.progress,
    answers: record.answers.filter((answer) => !answers.has(JSON.stringify(answer))),
    given: Object.fromEntries(Object.entries(record.given).filter(([page]) => !Object.hasOwn(known.given, page))),
  };
}
