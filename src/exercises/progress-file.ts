import {
  finite,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  record,
  safeParse,
  string,
} from "valibot";
import { type ExerciseFileFault, faultOf, jsonFrom } from "./file-fault.ts";
import type { Progress } from "./progress.ts";
import { rungs } from "./rungs.ts";

const count = pipe(number(), integer(), minValue(0));
const moment = pipe(number(), finite(), minValue(0), maxValue(8.64e15));

/** The progress of a kind, as a file or the device holds it. */
export const kindProgressSchema = object({
  rung: picklist(rungs),
  inARow: count,
  answered: count,
  right: count,
  streak: count,
  mistaken: nullable(pipe(string(), maxLength(100))),
  strength: pipe(count, maxValue(5)),
  last: moment,
  due: moment,
});
const progressSchema = record(pipe(string(), maxLength(100)), kindProgressSchema);

/** What the file says it is, so that no other JSON is taken for it. */
export const progressFormat = "deltascope-progress";
const version = 1;
const fileSchema = object({ format: literal(progressFormat), version: literal(version), progress: progressSchema });

/** The progress as the text of a file, documented in docs/progress-file.md. */
export function progressText(progress: Progress): string {
  return `${JSON.stringify({ format: progressFormat, version, progress }, null, 1)}\n`;
}

/** The progress in a file's text, or why there is none. */
export function progressFrom(file: string): Progress | ExerciseFileFault {
  const data = jsonFrom(file);
  if (data === undefined) return "not-json";
  const read = safeParse(fileSchema, data);
  return read.success ? read.output.progress : faultOf(data, progressFormat, version);
}
