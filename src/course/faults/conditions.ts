import { notesAmplitude } from "../../core/initial-weights.ts";
import type { Conventions } from "../../core/network.ts";

/** Under which conditions two programs are compared. */
export interface Conditions {
  /** N_c − 1, hidden neurons. */
  readonly hidden: number;
  readonly conventions: Conventions;
  /** Of the first weights, where the program takes what is asked of it. */
  readonly amplitude: number;
  readonly alpha: number;
  /** P */
  readonly batch: number;
  /** How many of the training set's first samples each sees, once. */
  readonly samples: number;
}

/** P.conditions, with a third of its samples: what the table of symptoms is measured under, and what a comparison starts from. */
export const chapterConditions: Conditions = {
  hidden: 30,
  conventions: { output: "sigmoid", costFactor: 1, batch: "mean" },
  amplitude: notesAmplitude,
  alpha: 1,
  batch: 10,
  samples: 5000,
};
