import type { QuestionId, SceneId } from "../visit.ts";
import type { VisitFacts } from "../visit-facts.ts";
import type { Sentence } from "./inline.ts";

/** Writes a number in the reader's language, as plain text with a real minus sign. */
export type WriteNumber = (value: number) => string;

/** How a question's options are named, and what is said once the reader has chosen. */
export interface QuestionProse {
  option(option: string): Sentence;
  right(facts: VisitFacts, n: WriteNumber): Sentence;
  wrong(facts: VisitFacts, n: WriteNumber, chosen: string): Sentence;
}

/** The words of the guided visit, true for any digit and any weights. */
export interface VisitProse {
  readonly title: string;
  readonly invitation: Sentence;
  readonly scenes: Readonly<Record<SceneId, (facts: VisitFacts, n: WriteNumber) => Sentence>>;
  readonly questions: Readonly<Record<QuestionId, QuestionProse>>;
}
