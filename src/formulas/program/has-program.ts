import type { EquationId } from "../../course/equations/equation.ts";
import { equationOf } from "../../course/equations/equations.ts";

/** Whether there is a program to be shown for any of these equations. */
export function hasProgram(ids: readonly EquationId[]): boolean {
  return ids.some((id) => equationOf(id).place.core !== undefined);
}
