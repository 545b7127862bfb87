import type { Conventions } from "../../core/network.ts";
import { conventionsKey } from "./conventions.ts";
import { deepEquations } from "./deep.ts";
import type { Equation, EquationId, Statement } from "./equation.ts";
import { forwardEquations } from "./forward.ts";
import { methodEquations } from "./method.ts";
import { notationEquations } from "./notation.ts";
import { programEquations } from "./program.ts";
import { sigmoidEquations } from "./sigmoid.ts";
import { softmaxEquations } from "./softmax.ts";

/** Every equation of the course, in its order: N, F, A, B, M, G, P. */
export const equations = [
  ...notationEquations,
  ...forwardEquations,
  ...sigmoidEquations,
  ...softmaxEquations,
  ...methodEquations,
  ...deepEquations,
  ...programEquations,
] as const;

/** The same under one type, to be searched and mapped: `equations` knows each by its own identifier. */
export const allEquations: readonly Equation<EquationId>[] = equations;

/** Their identifiers, in the course's order. */
export const equationIds: readonly EquationId[] = allEquations.map(({ id }) => id);

const byId: ReadonlyMap<EquationId, Equation<EquationId>> = new Map(
  allEquations.map((equation) => [equation.id, equation]),
);

/** The equation of an identifier. */
export function equationOf(id: EquationId): Equation<EquationId> {
  const equation = byId.get(id);
  if (equation === undefined) throw new RangeError(`no equation ${id}`);
  return equation;
}

/** The equation's identifier of that name; null for any other text. */
export function equationIdFrom(text: string): EquationId | null {
  return equationIds.find((id) => id === text) ?? null;
}

/** Whether an equation speaks of networks with this output. */
export function applies(equation: Equation, { output }: Pick<Conventions, "output">): boolean {
  return equation.variant === "both" || equation.variant === output;
}

/** The conventions under which an equation can be shown: those given, with its section's own output. */
export function conventionsFor({ variant, group }: Equation, conventions: Conventions): Conventions {
  if (variant !== "both") return { ...conventions, output: variant };
  if (group === "A") return { ...conventions, output: "sigmoid" };
  return group === "B" ? { ...conventions, output: "softmax" } : conventions;
}

/**
 * The conventions that an equation is written with in symbols, whatever the reader's: A's cost has no factor and its batch
 * is the mean (A1, A8), B's batch is the sum (B2, B11), G's cost carries ½ (R1, R2). The other sections follow the reader.
 */
export function writtenConventions(equation: Equation, conventions: Conventions): Conventions {
  const { biases: _corrected, ...own } = conventionsFor(equation, conventions);
  switch (equation.group) {
    case "A":
    // Chapter P measures with section A's cost and mean.
    case "P":
      return { ...own, costFactor: 1, batch: "mean" };
    case "B":
      return { ...own, batch: "sum" };
    case "G":
      return { ...own, costFactor: 0.5 };
    default:
      return own;
  }
}

/** A statement with the equation that it belongs to. */
export interface Placed {
  readonly equation: Equation<EquationId>;
  readonly statement: Statement;
}

const placedKnown = new Map<string, readonly Placed[]>();

/** Every statement that holds for a network with these conventions, in the course's order; the same array each time. */
export function statementsFor(conventions: Conventions): readonly Placed[] {
  const name = conventionsKey(conventions);
  const known = placedKnown.get(name);
  if (known !== undefined) return known;
  const placed = allEquations
    .filter((equation) => applies(equation, conventions))
    .flatMap((equation) => equation.statements(conventions).map((statement) => ({ equation, statement })));
  placedKnown.set(name, placed);
  return placed;
}
