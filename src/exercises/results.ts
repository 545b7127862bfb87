import {
  array,
  type InferOutput,
  integer,
  isoTimestamp,
  literal,
  maxLength,
  nullable,
  number,
  object,
  picklist,
  pipe,
  safeParse,
  string,
} from "valibot";
import { type ExerciseFileFault, faultOf, jsonFrom } from "./file-fault.ts";
import type { Mistake } from "./mistakes.ts";
import type { Verdict } from "./verdict.ts";

const text = (most: number) => pipe(string(), maxLength(most));

/** One answer of a learner. Codes name exercise and mistakes whatever the seed, so that a class's can be counted. */
export const answerSchema = object({
  /** The exercise as `itemCode` writes it, and the seed of its numbers. */
  exercise: text(100),
  seed: pipe(number(), integer()),
  typed: text(200),
  verdict: picklist(["right", "carried", "more-digits", "wrong"]),
  /** The mistakes that were named: `A3.1:factor-left-out:2`. */
  mistakes: pipe(array(text(100)), maxLength(10)),
  at: pipe(string(), isoTimestamp()),
});

/** The answers of a learner, as a file holds them. */
const answersSchema = pipe(array(answerSchema), maxLength(20_000));

/** What the file says it is, so that no other JSON is taken for it. */
export const resultsFormat = "deltascope-results";

const resultsSchema = object({
  format: literal(resultsFormat),
  version: literal(1),
  /** The name that the learner gave, if any. */
  learner: nullable(text(100)),
  answers: answersSchema,
});

export type RecordedAnswer = Readonly<InferOutput<typeof answerSchema>>;

/** What a learner hands in: a small file, made and read on the device alone. */
export type Results = Readonly<InferOutput<typeof resultsSchema>>;

/** A judged answer as it is recorded. */
export function recordedAnswer(
  exercise: string,
  seed: number,
  typed: string,
  verdict: Verdict,
  at: Date,
): RecordedAnswer {
  return { exercise, seed, typed, verdict: verdictName(verdict), mistakes: namedIn(verdict), at: at.toISOString() };
}

function verdictName(verdict: Verdict): RecordedAnswer["verdict"] {
  return verdict.kind === "right" && verdict.from.length > 0 ? "carried" : verdict.kind;
}

function namedIn(verdict: Verdict): string[] {
  return verdict.kind === "wrong" ? verdict.candidates.map(({ code }: Mistake) => code) : [];
}

/** The results as the text of a file. */
export function resultsText(learner: string | null, answers: readonly RecordedAnswer[]): string {
  const results: Results = { format: resultsFormat, version: 1, learner, answers: [...answers] };
  return `${JSON.stringify(results, null, 1)}\n`;
}

/** The results in a file's text, or why there are none. */
export function resultsFrom(file: string): Results | ExerciseFileFault {
  const data = jsonFrom(file);
  if (data === undefined) return "not-json";
  const read = safeParse(resultsSchema, data);
  return read.success ? read.output : faultOf(data, resultsFormat, 1);
}

/** How one exercise went in a class. */
interface ExerciseCount {
  readonly exercise: string;
  /** Learners who answered it, answers given, and how many of these were right or followed rightly. */
  readonly learners: number;
  readonly answers: number;
  readonly right: number;
}

/** How often one mistake was made in a class. */
interface MistakeCount {
  readonly code: string;
  readonly learners: number;
  readonly answers: number;
}

/** What the results of a class say together. */
interface ClassCount {
  readonly learners: number;
  readonly exercises: readonly ExerciseCount[];
  /** The commonest first. Where a number has two explanations both are counted. */
  readonly mistakes: readonly MistakeCount[];
}

/** Counts the results of many learners; a file that is dropped twice counts once. */
export function countedTogether(files: readonly Results[]): ClassCount {
  const different = [...new Map(files.map((file) => [JSON.stringify(file), file])).values()];
  const exercises = new Map<string, { learners: Set<number>; answers: number; right: number }>();
  const mistakes = new Map<string, { learners: Set<number>; answers: number }>();
  for (const [n, { answers }] of different.entries()) {
    for (const answer of answers) {
      const one = exercises.get(answer.exercise) ?? { learners: new Set(), answers: 0, right: 0 };
      exercises.set(answer.exercise, one);
      one.learners.add(n);
      one.answers++;
      if (answer.verdict === "right" || answer.verdict === "carried") one.right++;
      for (const code of new Set(answer.mistakes)) {
        const known = mistakes.get(code) ?? { learners: new Set(), answers: 0 };
        mistakes.set(code, known);
        known.learners.add(n);
        known.answers++;
      }
    }
  }
  return {
    learners: different.length,
    exercises: [...exercises].map(([exercise, count]) => ({ exercise, ...count, learners: count.learners.size })),
    mistakes: [...mistakes]
      .map(([code, count]) => ({ code, ...count, learners: count.learners.size }))
      .sort((one, other) => other.learners - one.learners || other.answers - one.answers),
  };
}
