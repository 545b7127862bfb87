import { seededRandom } from "../../core/random.ts";
import type { FaultId } from "../../course/faults/fault-id.ts";
import { type Fault, faultOf, faults } from "../../course/faults/faults.ts";
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

/** A symptom by which a fault could have been told, and the faults that would still have been possible then. */
export interface Teller {
  readonly symptom: SymptomId;
  readonly own: Spread;
  readonly right: Spread;
  readonly left: readonly FaultId[];
}

/** The symptoms that tell a fault, the one first that leaves the fewest others possible; of equals, the cheaper look. */
export function tellers(id: FaultId, table: SymptomTable): readonly Teller[] {
  const symptoms = Object.keys(table.right) as SymptomId[];
  return symptoms
    .flatMap((symptom): Teller[] => {
      const own = table.faults[id][symptom];
      const right = table.right[symptom];
      if (!tells(symptom, own, right)) return [];
      const left = faults.map((other) => other.id).filter((other) => alike(symptom, id, other, table));
      return [{ symptom, own, right, left }];
    })
    .sort((one, other) => one.left.length - other.left.length);
}

/** Whether a symptom leaves two faults apart: their ranges do not touch. A hand calculation of a line tells its passage alone. */
function alike(symptom: SymptomId, id: FaultId, other: FaultId, table: SymptomTable): boolean {
  if (symptom === "by-hand") return faultOf(other).passage.sigmoid === faultOf(id).passage.sigmoid;
  return !tells(symptom, table.faults[other][symptom], table.faults[id][symptom]);
}
