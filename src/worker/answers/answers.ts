import type { QuestionKind, Questions } from "../protocol/messages.ts";

/** What answers each question. Throws a Refusal, or an error of the core's or of training's, where it cannot. */
export type Answers = { [K in QuestionKind]: (body: Questions[K]["ask"], run: number) => Questions[K]["answer"] };
