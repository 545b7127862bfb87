import type { WeightKind } from "../../core/gradient-kinds.ts";
import type { LineName } from "../../core/line-check.ts";
import { seededRandom } from "../../core/random.ts";
import type { FaultId } from "../../course/faults/fault-id.ts";
import { type Fault, faultOf, faults } from "../../course/faults/faults.ts";
import { lineOf } from "../../course/faults/hand-lines.ts";
import { statisticIds } from "../../course/faults/statistic.ts";
import {
  checkSymptoms,
  curveSymptoms,
  type Spread,
  type SymptomId,
  type SymptomTable,
  tells,
} from "../../course/faults/symptom.ts";

/** 1: the success rate tells that something is wrong; 2: it does not, but the cost or the gradient check does; 3: none of them. */
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** How many probes a reader has. */
export const probes: Readonly<Record<Level, number>> = { 1: 4, 2: 4, 3: 5 };

/** Which faults a level hides: what the measured table says of them decides. */
export function faultsOfLevel(level: Level, table: SymptomTable): readonly Fault[] {
  return faults.filter(({ id }) => levelOf(id, table) === level);
}

function levelOf(id: FaultId, table: SymptomTable): Level {
  const told = (symptom: SymptomId): boolean => tells(symptom, table.faults[id][symptom], table.right[symptom]);
  if (told("accuracy")) return 1;
  return [...curveSymptoms, ...checkSymptoms].some(told) ? 2 : 3;
}

/** The fault that a seed hides; one after another, seeds go through all of a level. */
export function hiddenFault(level: Level, seed: number, table: SymptomTable): Fault {
  const choice = faultsOfLevel(level, table);
  const random = seededRandom(seed);
  random();
  return choice[Math.floor(random() * choice.length)] ?? faultOf("sign-flipped");
}

/** What a reader has looked at. */
export type Probe =
  | { readonly kind: "curves" }
  | { readonly kind: "tensor"; readonly place: number }
  | { readonly kind: "check"; readonly weights: WeightKind }
  | { readonly kind: "hand"; readonly line: LineName };

/** A symptom by which a fault could have been told, and the faults that would still have been possible then. */
export interface Teller {
  readonly symptom: SymptomId;
  readonly own: Spread;
  readonly right: Spread;
  readonly left: readonly FaultId[];
  /** Whether it says which line: it is looked up in the numbers themselves, and all that is left stands in the same passage. */
  readonly names: boolean;
}

/**
 * The symptoms that tell a fault: the ones first that name its line, of those the one in which it shows first; then the one that
 * leaves the fewest others possible.
 */
export function tellers(id: FaultId, table: SymptomTable): readonly Teller[] {
  const { shows, passage } = faultOf(id);
  const symptoms = Object.keys(table.right) as SymptomId[];
  const rank = ({ names, symptom }: Teller): number => (names ? (symptom === shows ? 0 : 1) : 2);
  return symptoms
    .flatMap((symptom): Teller[] => {
      const own = table.faults[id][symptom];
      const right = table.right[symptom];
      if (!tells(symptom, own, right)) return [];
      const left = faults.map((other) => other.id).filter((other) => alike(symptom, id, other, table));
      const names =
        statisticIds.some((own) => own === symptom) &&
        left.every((other) => faultOf(other).passage.sigmoid === passage.sigmoid);
      return [{ symptom, own, right, left, names }];
    })
    .sort((one, other) => rank(one) - rank(other) || one.left.length - other.left.length);
}

/**
 * Whether a symptom leaves two faults unseparated: their ranges touch. A hand calculation is one of a line: a fault elsewhere leaves
 * that line right, whatever the gap in its own.
 */
function alike(symptom: SymptomId, id: FaultId, other: FaultId, table: SymptomTable): boolean {
  if (symptom === "by-hand" && lineOf(other) !== lineOf(id)) return false;
  return !tells(symptom, table.faults[other][symptom], table.faults[id][symptom]);
}
