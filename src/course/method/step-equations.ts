import type { Conventions, OutputKind } from "../../core/network.ts";
import type { Equation, EquationId, Statement } from "../equations/equation.ts";
import { applies, equationOf, equations } from "../equations/equations.ts";
import type { SymbolId } from "../symbols/cell.ts";
import { isLayered } from "../symbols/symbol.ts";
import { stepOfSymbol, symbolOf } from "../symbols/symbols.ts";
import { stepOf } from "./method.ts";
import type { StepId } from "./step-id.ts";

/** A statement that a step applies, with its equation. */
export interface Applied {
  readonly equation: Equation<EquationId>;
  readonly statement: Statement;
}

/**
 * The statements by which a step computes what comes to be at it, in a network of m layers of weights: the course's own with one
 * hidden layer, section G's with more. Each quantity once, a layer's bias neuron apart.
 */
export function statementsOfStep(step: StepId, conventions: Conventions, m: number): readonly Applied[] {
  const seen = new Set<string>();
  return appliedAt(step, conventions, m).flatMap((equation) =>
    equation.statements(conventions).flatMap((statement): Applied[] => {
      const { left } = statement;
      if (left.kind !== "ref" || !births(left.symbol, statement, m).includes(step)) return [];
      const name = `${left.symbol}${left.indices.includes(0) ? " bias" : ""}`;
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ equation, statement }];
    }),
  );
}

/** The equations that a step applies in a network of m layers of weights. */
export function equationsOfStep(step: StepId, conventions: Conventions, m: number): readonly EquationId[] {
  if (m === 2) return stepOf(step).equations[conventions.output];
  return [...new Set(statementsOfStep(step, conventions, m).map(({ equation }) => equation.id))];
}

const lit = new Map<string, ReadonlySet<EquationId>>();

/** Everything lit in the text at a step: what it applies, and what derives or explains it; the same set each time. */
export function litAtStep(step: StepId, output: OutputKind): ReadonlySet<EquationId> {
  const known = lit.get(`${step} ${output}`);
  if (known !== undefined) return known;
  const { equations: applied, derivedBy } = stepOf(step);
  const found = new Set([...applied[output], ...derivedBy[output], ...derivedBy.both]);
  lit.set(`${step} ${output}`, found);
  return found;
}

function appliedAt(step: StepId, conventions: Conventions, m: number): readonly Equation<EquationId>[] {
  if (m === 2) return stepOf(step).equations[conventions.output].map(equationOf);
  const all: readonly Equation<EquationId>[] = equations;
  return all.filter((equation) => equation.place.appliesDeep === true && applies(equation, conventions));
}

/** The steps at which a statement's left side comes to be: in section G, each of its layers' own. */
function births(symbol: SymbolId, { left, where }: Statement, m: number): readonly (StepId | null)[] {
  if (left.kind !== "ref" || !isLayered(symbolOf(symbol))) return [stepOfSymbol(symbol)];
  const [layer] = left.indices;
  const range = where.find(({ index }) => index === layer);
  const last = range === undefined || range.to === "m" ? m : m - 1;
  const first = range === undefined ? m : range.from;
  const layers = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
  return layers.map((h) => stepOfSymbol(symbol, { h, m }));
}
