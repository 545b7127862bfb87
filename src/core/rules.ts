import { type BackwardRules, courseBackward } from "./backward.ts";
import { courseForward, type ForwardRules } from "./forward.ts";
import { initialWeights } from "./initial-weights.ts";
import { courseUpdate, type UpdateRules } from "./update.ts";

/**
 * A program that applies the method: a function for each of its lines, in their order. The course's program is `courseRules`;
 * one with a fault is the same with one function replaced, `{ ...courseRules, outputErrors: … }`.
 */
export interface Rules extends ForwardRules, BackwardRules, UpdateRules {
  /** The weights that a run begins with (P1). */
  readonly initial: typeof initialWeights;
}

/** The program that the course derives. */
export const courseRules: Rules = {
  initial: initialWeights,
  ...courseForward,
  ...courseBackward,
  ...courseUpdate,
};
