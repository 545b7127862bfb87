import type { RemarkId } from "./chapters.ts";
import type { EquationId } from "./equation.ts";

/** The equations at which each remark arises. */
export const remarkEquations: Readonly<Record<RemarkId, readonly EquationId[]>> = {
  R1: ["A1", "A3", "G2"],
  R2: ["A8", "B11", "P5"],
  R3: ["A5", "B9", "P6"],
  R4: ["F5b", "B2"],
  R5: ["A3", "B7"],
};

/** The remarks that arise at an equation. */
export function remarksAt(id: EquationId): readonly RemarkId[] {
  return (Object.keys(remarkEquations) as RemarkId[]).filter((remark) => remarkEquations[remark].includes(id));
}
