import { array, type GenericSchema, object, record, safeParse, string, unknown } from "valibot";
import { allOf, type Change, kept } from "../../device/shelf.ts";
import { broughtTogether, noProgress, type Outcome, type Progress, recorded } from "../../exercises/progress.ts";
import { kindProgressSchema } from "../../exercises/progress-file.ts";
import { type ExerciseRecord, type Given, givenSchema, mostAnswers, mostGiven } from "../../exercises/record.ts";
import { answerSchema, type RecordedAnswer } from "../../exercises/results.ts";
import { type Drawer, takeOverText } from "../kept/former-text.ts";

/** Where releases before kept the whole record, as one text. */
const formerKey = "deltascope.exercises";

/** The record as the shelf has it; what of it cannot be read stays there, and is left out here. Throws a ShelfError. */
export async function keptExercises(): Promise<ExerciseRecord> {
  const [answers, given, progress] = [
    await soundOf("answer", answerSchema),
    await soundOf("given", givenSchema),
    await soundOf("progress", kindProgressSchema),
  ];
  await forgetOldest("answer", answers, mostAnswers);
  const byTime = given.toSorted(([, one], [, other]) => one.at - other.at);
  await forgetOldest("given", byTime, mostGiven);
  return {
    answers: answers.slice(-mostAnswers).map(([, answer]) => answer),
    given: Object.fromEntries(byTime.slice(-mostGiven)),
    progress: Object.fromEntries(progress),
  };
}

/** The sound records of one sort, by name, in the order of their names. */
async function soundOf<T>(sort: string, schema: GenericSchema<unknown, T>): Promise<(readonly [string, T])[]> {
  const records = await allOf("exercises", sort);
  return records.flatMap(([[, name], found]) => {
    const read = safeParse(schema, found);
    return read.success ? [[name, read.output] as const] : [];
  });
}

function forgetOldest(sort: string, records: readonly (readonly [string, unknown])[], most: number): Promise<void> {
  const oldest = records.slice(0, Math.max(0, records.length - most));
  return kept(oldest.map(([name]): Change => ({ box: "exercises", key: [sort, name] })));
}

/** Answers that were judged, each a record of its own, named by its time: the order of the names is theirs. */
export function answerChanges(answers: readonly RecordedAnswer[]): Change[] {
  return answers.map((answer, n) => {
    const name = `${answer.at} ${String(n).padStart(3, "0")} ${Math.random().toString(36).slice(2, 10)}`;
    return { box: "exercises", key: ["answer", name], value: answer };
  });
}

/** What was typed on a page. */
export function givenChange(page: string, given: Given): Change {
  return { box: "exercises", key: ["given", page], value: given };
}

/** An answer's outcome, added to the progress that stands on the shelf then. */
export function outcomeChange(outcome: Outcome): Change {
  const { kind } = outcome;
  return revised(kind, (before) => recorded(before, outcome));
}

/** Progress from elsewhere: of each kind, what was done last. */
export function progressChanges(progress: Progress): Change[] {
  return Object.entries(progress).map(([kind, known]) =>
    revised(kind, (before) => broughtTogether(before, { [kind]: known })),
  );
}

function revised(kind: string, after: (before: Progress) => Progress): Change {
  const revise = (found: unknown): unknown => {
    const read = safeParse(kindProgressSchema, found);
    return after(read.success ? { [kind]: read.output } : noProgress)[kind];
  };
  return { box: "exercises", key: ["progress", kind], revise };
}

/** Takes everything off the shelf that was done in the exercises. Throws a ShelfError. */
export async function forgetKept(): Promise<void> {
  await kept((await allOf("exercises")).map(([key]): Change => ({ box: "exercises", key })));
}

const formerSchema = object({
  progress: record(string(), unknown()),
  answers: array(unknown()),
  given: record(string(), unknown()),
});

/** Takes over what an earlier release kept as one text. Throws a ShelfError, and the text then stays where it is. */
export async function takeOverExercises(drawer: Drawer): Promise<void> {
  await takeOverText(drawer, formerKey, async (text) => {
    const { changes, whole } = formerChanges(text);
    await kept(changes);
    return whole;
  });
}

function formerChanges(text: string): { changes: Change[]; whole: boolean } {
  const parsed = safeParse(formerSchema, jsonOf(text));
  if (!parsed.success) return { changes: [], whole: false };
  const { answers, given, progress } = parsed.output;
  const answered = answers.map((found) => safeParse(answerSchema, found));
  // Fields did not have a time: they are older than any that have.
  const typed = Object.entries(given).map(([page, found]) => [page, safeParse(givenSchema, withTime(found))] as const);
  const kinds = Object.entries(progress).map(([kind, found]) => [kind, safeParse(kindProgressSchema, found)] as const);
  return {
    changes: [
      ...answered.flatMap((read, n): Change[] =>
        read.success
          ? [
              {
                box: "exercises",
                key: ["answer", `${read.output.at} ${String(n).padStart(5, "0")}`],
                value: read.output,
              },
            ]
          : [],
      ),
      ...typed.flatMap(([page, read]) => (read.success ? [givenChange(page, read.output)] : [])),
      ...kinds.flatMap(([kind, read]) => (read.success ? progressChanges({ [kind]: read.output }) : [])),
    ],
    whole: [...answered, ...typed.map(([, read]) => read), ...kinds.map(([, read]) => read)].every(
      ({ success }) => success,
    ),
  };
}

function withTime(found: unknown): unknown {
  return typeof found === "object" && found !== null ? { at: 0, ...found } : found;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
