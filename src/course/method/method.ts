import type { OutputKind } from "../../core/network.ts";
import type { EquationId } from "../equations/equation.ts";
import type { SymbolId } from "../symbols/cell.ts";
import { stepOfSymbol, symbols } from "../symbols/symbols.ts";
import type { StepId } from "./step-id.ts";

/** One step of the method M: what it applies, what it produces. */
export interface Step {
  readonly id: StepId;
  /** The equations that compute them, in their order. */
  readonly equations: Readonly<Record<OutputKind, readonly EquationId[]>>;
  /** The equations that derive or explain them without being applied. */
  readonly derivedBy: Readonly<Record<OutputKind | "both", readonly EquationId[]>>;
}

const none: Step["derivedBy"] = { sigmoid: [], softmax: [], both: [] };
const alike = (...ids: EquationId[]): Step["equations"] => ({ sigmoid: ids, softmax: ids });

/** The method M in nine steps: 1, all predictions; 2, all errors; 3, gradients and corrections. */
export const steps: readonly Step[] = [
  { id: "1a", equations: alike("F1"), derivedBy: { ...none, both: ["M1", "P2"] } },
  { id: "1b", equations: alike("F2"), derivedBy: { ...none, both: ["G1", "P4"] } },
  { id: "1c", equations: alike("F3"), derivedBy: { ...none, both: ["P3"] } },
  {
    id: "1d",
    equations: { sigmoid: ["F4", "F5a"], softmax: ["F4", "F5b"] },
    derivedBy: { ...none, softmax: ["B1"] },
  },
  {
    id: "2a",
    equations: { sigmoid: ["A3"], softmax: ["B7"] },
    derivedBy: { sigmoid: ["A1", "A2"], softmax: ["B2", "B3", "B4", "B5", "B6"], both: ["M2", "G2"] },
  },
  {
    id: "2b",
    equations: { sigmoid: ["A5"], softmax: ["B9"] },
    derivedBy: { sigmoid: ["A4"], softmax: ["B8"], both: ["G3", "G4", "G5", "P1", "P6"] },
  },
  {
    id: "3a",
    equations: { sigmoid: ["A6"], softmax: ["B10"] },
    derivedBy: { sigmoid: ["A7"], softmax: [], both: ["G6"] },
  },
  {
    id: "3b",
    equations: { sigmoid: ["A8"], softmax: ["B11"] },
    derivedBy: { ...none, both: ["P5"] },
  },
  {
    id: "3c",
    equations: { sigmoid: ["A9"], softmax: ["B12"] },
    derivedBy: { ...none, both: ["M3"] },
  },
];

/** The step of that name. */
export function stepOf(id: StepId): Step {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new RangeError(`no step ${id}`);
  return step;
}

/** The step that applies an equation, or that it explains; null for table N, which belongs to none. */
export function stepOfEquation(id: EquationId): Step | null {
  const names = ({ equations, derivedBy }: Step): readonly EquationId[] => [
    ...equations.sigmoid,
    ...equations.softmax,
    ...derivedBy.sigmoid,
    ...derivedBy.softmax,
    ...derivedBy.both,
  ];
  return steps.find((step) => names(step).includes(id)) ?? null;
}

/** The step after which a symbol has values; null for what is given from the start: weights, α, sizes. */
export function stepThatProduces(symbol: SymbolId): Step | null {
  const id = stepOfSymbol(symbol);
  return id === null ? null : stepOf(id);
}

/** The symbols that come to be at a step. */
export function producedAt(step: StepId): readonly SymbolId[] {
  return symbols.filter((symbol) => symbol.step === step).map(({ id }) => id);
}
