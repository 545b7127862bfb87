import type { Conventions } from "../../core/network.ts";
import { deepEquations } from "./deep.ts";
import type { Equation, EquationId, Statement } from "./equation.ts";
import { forwardEquations } from "./forward.ts";
import { methodEquations } from "./method.ts";
import { notationEquations } from "./notation.ts";
import { programEquations } from "./program.ts";
import { sigmoidEquations } from "./sigmoid.ts";
import { softmaxEquations } from "./softmax.ts";

/** Every equation of the course, in its order: N, F, A, B, M, G, P. */
export const equations: readonly Equation[] = [
  ...notationEquations,
  ...forwardEquations,
  ...sigmoidEquations,
  ...softmaxEquations,
  ...methodEquations,
  ...deepEquations,
  ...programEquations,
];

const byId: ReadonlyMap<EquationId, Equation> = new Map(equations.map((equation) => [equation.id, equation]));

/** The equation of an identifier. */
export function equationOf(id: EquationId): Equation {
  const equation = byId.get(id);
  if (equation === undefined) throw new RangeError(`no equation ${id}`);
  return equation;
}

/** Whether an equation speaks of networks with this output. */
export function applies(equation: Equation, { output }: Pick<Conventions, "output">): boolean {
  return equation.variant === "both" || equation.variant === output;
}

/** The conventions under which an equation can be shown: those given, with the equation's own output. */
export function conventionsFor(equation: Equation, conventions: Conventions): Conventions {
  return equation.variant === "both" ? conventions : { ...conventions, output: equation.variant };
}

/** A statement with the equation that it belongs to. */
export interface Placed {
  readonly equation: Equation;
  readonly statement: Statement;
}

const placedKnown = new Map<string, readonly Placed[]>();

/** Every statement that holds for a network with these conventions, in the course's order; the same array each time. */
export function statementsFor(conventions: Conventions): readonly Placed[] {
  const name = `${conventions.output} ${conventions.costFactor} ${conventions.batch}`;
  const known = placedKnown.get(name);
  if (known !== undefined) return known;
  const placed = equations
    .filter((equation) => applies(equation, conventions))
    .flatMap((equation) => equation.statements(conventions).map((statement) => ({ equation, statement })));
  placedKnown.set(name, placed);
  return placed;
}
