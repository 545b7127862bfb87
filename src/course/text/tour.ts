import type { QuestionId, SceneId } from "../tour/tour.ts";
import type { TourFacts, WriteNumber } from "../tour/tour-facts.ts";
import type { Sentence } from "./inline.ts";

/** How a question's options are named, and what is said once the reader has chosen, or asked for the answer. */
export interface QuestionProse {
  option(option: string): Sentence;
  told(facts: TourFacts, n: WriteNumber): Sentence;
}

/** What the scenes of the guided tour say, true for any small network, any digit and any weights. */
export interface TourProse {
  readonly scenes: Readonly<Record<SceneId, (facts: TourFacts, n: WriteNumber) => Sentence>>;
  readonly questions: Readonly<Record<QuestionId, QuestionProse>>;
}
