import type { EquationId } from "./equation.ts";

/**
 * How a line of A stands to its line of B: `equal` in form; `upstream`, changed on the way forward; `derivation`, the work
 * that leads to the changed line and enters no program; `backward`, changed on the way back; `convention`, a choice that
 * either variant could make (R2).
 */
export type Relation = "equal" | "upstream" | "derivation" | "backward" | "convention";

/** One row of the two-column page: the lines of A, the lines of B, and how they stand to each other. */
export interface ComparisonRow {
  /** Names the row's note in the prose. */
  readonly key: string;
  readonly a: readonly EquationId[];
  readonly b: readonly EquationId[];
  readonly relation: Relation;
}

/** The derivations of A and of B, aligned line by line in the order of the method. */
export const comparison = [
  { key: "productions", a: ["F2", "F3", "F4"], b: ["F2", "F3", "F4"], relation: "equal" },
  { key: "activation", a: ["F5a"], b: ["F5b", "B1"], relation: "upstream" },
  { key: "cost", a: ["A1"], b: ["B2", "B3"], relation: "upstream" },
  { key: "links", a: ["A2"], b: ["B4", "B5", "B6"], relation: "derivation" },
  { key: "deltaOut", a: ["A3"], b: ["B7"], relation: "backward" },
  { key: "paths", a: ["A4"], b: ["B8"], relation: "equal" },
  { key: "deltaHid", a: ["A5"], b: ["B9"], relation: "equal" },
  { key: "gradient", a: ["A6"], b: ["B10"], relation: "equal" },
  { key: "direct", a: ["A7"], b: ["B10"], relation: "derivation" },
  { key: "batch", a: ["A8"], b: ["B11"], relation: "convention" },
  { key: "correction", a: ["A9"], b: ["B12"], relation: "equal" },
] as const satisfies readonly ComparisonRow[];

export type ComparisonKey = (typeof comparison)[number]["key"];

/** Whether a row is lit as a difference; rows that are equal in form are greyed. */
export function differs({ relation }: ComparisonRow): boolean {
  return relation !== "equal";
}
