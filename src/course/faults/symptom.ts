import { type WeightKind, weightKinds } from "../../core/gradient-kinds.ts";
import type { Conditions } from "./conditions.ts";
import type { FaultId } from "./fault-id.ts";
import { type StatisticId, statisticIds } from "./statistic.ts";

/** By what a fault may be told, a number each: the curves, the gradient check for each kind of weight, a look at the numbers. */
export const curveSymptoms = ["cost-early", "cost-late", "accuracy"] as const;
export type CurveSymptom = (typeof curveSymptoms)[number];
export type CheckSymptom = `check-${WeightKind}`;
export const checkSymptoms = weightKinds.map((kind): CheckSymptom => `check-${kind}`);
export type SymptomId = CurveSymptom | CheckSymptom | StatisticId;
export const symptomIds: readonly SymptomId[] = [...curveSymptoms, ...checkSymptoms, ...statisticIds];

/** One program's symptoms with one seed. */
export type Symptoms = Readonly<Record<SymptomId, number>>;

/** The smallest, the middle and the largest of a number over several seeds. */
export type Spread = readonly [least: number, median: number, most: number];

/** Several programs' symptoms, measured over the same seeds. */
export interface SymptomTable {
  readonly conditions: Conditions;
  readonly seeds: number;
  readonly right: Readonly<Record<SymptomId, Spread>>;
  readonly faults: Readonly<Record<FaultId, Readonly<Record<SymptomId, Spread>>>>;
}

/** A gradient that agrees with the quotient of costs to three digits is taken for right: rounding may leave no more. */
export const checkAgrees = 1e-3;
/** What rounding leaves of a hand calculation. */
export const handAgrees = 1e-9;

/** Whether a symptom tells a program from the right one: over the seeds its range and the right program's do not touch. */
export function tells(symptom: SymptomId, own: Spread, right: Spread): boolean {
  const floor = symptom === "by-hand" ? handAgrees : symptom.startsWith("check-") ? checkAgrees : 0;
  const above = (value: number): number => (value < floor ? 0 : value);
  const [least, , most] = own;
  const [rightLeast, , rightMost] = right;
  return above(least) > above(rightMost) || above(most) < above(rightLeast);
}

/** The spread of one number over the seeds. Throws a RangeError for none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const [least, below, above, most] = [sorted[0], sorted[Math.ceil(half) - 1], sorted[Math.floor(half)], sorted.at(-1)];
  if (least === undefined || below === undefined || above === undefined || most === undefined) {
    throw new RangeError("the spread of no numbers");
  }
  return [least, (below + above) / 2, most];
}

/** The spread of each symptom over the seeds. */
export function spreadsOf(measured: readonly Symptoms[]): Readonly<Record<SymptomId, Spread>> {
  return Object.fromEntries(symptomIds.map((id) => [id, spreadOf(measured.map((one) => one[id]))])) as Record<
    SymptomId,
    Spread
  >;
}
