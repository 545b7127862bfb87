import type { OutputKind } from "../../core/network.ts";
import type { Equation, EquationId } from "../equations/equation.ts";
import { allEquations, equationOf } from "../equations/equations.ts";
import { type StepId, stepIds } from "./step-id.ts";

/** One step of the method M. The equations say which step they belong to; here they stand in the course's order. */
interface Step {
  readonly id: StepId;
  /** The equations that it applies. */
  readonly equations: Readonly<Record<OutputKind, readonly EquationId[]>>;
  /** The equations that derive or explain them without being applied. */
  readonly derivedBy: Readonly<Record<OutputKind | "both", readonly EquationId[]>>;
}

/** The method M in nine steps: 1, all predictions; 2, all errors; 3, gradients and corrections. */
export const steps: readonly Step[] = stepIds.map((id) => {
  const applied = allEquations.filter(({ place }) => place.applies === id);
  const deriving = allEquations.filter(({ place }) => place.derives === id);
  const of = (some: readonly Equation<EquationId>[], ...variants: Equation["variant"][]): EquationId[] =>
    some.filter(({ variant }) => variants.includes(variant)).map((equation) => equation.id);
  return {
    id,
    equations: { sigmoid: of(applied, "both", "sigmoid"), softmax: of(applied, "both", "softmax") },
    derivedBy: { sigmoid: of(deriving, "sigmoid"), softmax: of(deriving, "softmax"), both: of(deriving, "both") },
  };
});

/** The step of that name. */
export function stepOf(id: StepId): Step {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new RangeError(`no step ${id}`);
  return step;
}

/** The step that applies an equation, or that it explains; null for table N, which belongs to none. */
export function stepOfEquation(id: EquationId): Step | null {
  const { applies, derives } = equationOf(id).place;
  const step = applies ?? derives;
  return step === undefined ? null : stepOf(step);
}
