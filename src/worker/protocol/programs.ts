import type { CoreFault } from "../../core/errors.ts";
import type { KindCheck, WeightKind } from "../../core/gradient-kinds.ts";
import type { Conditions } from "../../course/faults/conditions.ts";
import type { Look } from "../../course/faults/look.ts";
import type { Spread } from "../../course/faults/symptom.ts";
import type { RulesName } from "../../setup/setup.ts";

/** Programs to be run side by side: all by the same seed, which draws the weights and the order of the samples. */
export interface ProgramsPlan {
  readonly programs: readonly RulesName[];
  readonly conditions: Conditions;
  readonly seed: number;
  /** Who asked: the run of a fault, or the game. What one is shown would tell the other's answer. */
  readonly asker: "prediction" | "game";
}

export type ProgramsStatus = "running" | "paused" | "finished" | "stopped";

/** One value a point, over samples seen. */
interface ProgramCurve {
  readonly seen: Float64Array;
  readonly value: Float64Array;
}

/** How one of the programs stands. */
export interface ProgramNews {
  readonly program: RulesName;
  readonly seen: number;
  /** Mean cost of the samples since the point before. */
  readonly cost: ProgramCurve;
  /** Share of the first test digits that are read right, 0..1. */
  readonly accuracy: ProgramCurve;
  /**
   * What is seen on the first batch, with the first weights and with those of now: as it was told before where this news says
   * nothing of it, null where a number is not finite.
   */
  readonly before?: Look | null;
  readonly now?: Look | null;
  /** Samples in a second of its own time. */
  readonly perSecond: number | null;
  /** Why it stopped before its time. */
  readonly fault: CoreFault | null;
}

/** How programs run side by side. They have networks of their own: the run of the page's network says nothing of them. */
export interface ProgramsNews {
  readonly kind: "programs";
  /** Counts the comparisons of this visit. */
  readonly session: number;
  readonly plan: ProgramsPlan;
  readonly status: ProgramsStatus;
  readonly ones: readonly ProgramNews[];
}

/** What is seen of a program before any training. */
export interface Inspection {
  readonly look: Look;
  readonly check: Readonly<Record<WeightKind, KindCheck>>;
}

/** Over which seeds, 1 … `seeds`, the table is measured, and how. */
export interface SurveyPlan {
  readonly conditions: Conditions;
  readonly seeds: number;
}

/** How far the table of faults and symptoms is. */
export interface SurveyNews {
  readonly kind: "survey";
  readonly session: number;
  readonly plan: SurveyPlan;
  readonly status: "running" | "finished" | "stopped";
  /** 0..1 */
  readonly done: number;
  /** The programs measured so far, each symptom's spread by its name. */
  readonly ready: readonly (readonly [RulesName, Readonly<Record<string, Spread>>])[];
}
