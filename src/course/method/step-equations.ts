import type { OutputKind } from "../../core/network.ts";
import type { EquationId } from "../equations/equation.ts";
import { stepOf } from "./method.ts";
import type { StepId } from "./step-id.ts";

/** The equations that a step applies, as the course numbers them for that output. */
export function equationsOfStep(step: StepId, output: OutputKind): readonly EquationId[] {
  return stepOf(step).equations[output];
}

/** Everything lit in the text at a step: what it applies, and what derives or explains it. */
export function litAtStep(step: StepId, output: OutputKind): ReadonlySet<EquationId> {
  const { equations, derivedBy } = stepOf(step);
  return new Set([...equations[output], ...derivedBy[output], ...derivedBy.both]);
}
