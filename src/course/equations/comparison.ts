import type { SymbolId } from "../symbols/cell.ts";
import { type ComparisonKey, comparisonRows, type Relation } from "./comparison-rows.ts";
import type { EquationId } from "./equation.ts";
import { allEquations } from "./equations.ts";

/** One row of the two-column page: the lines of A, the lines of B, and how they stand to each other. */
export interface ComparisonRow {
  readonly key: ComparisonKey;
  readonly a: readonly EquationId[];
  readonly b: readonly EquationId[];
  readonly relation: Relation;
  /** The symbol whose numbers are told apart in both variants, if any. */
  readonly numbers?: SymbolId;
}

/** The derivations of A and of B, aligned line by line in the order of the method. */
export const comparison: readonly ComparisonRow[] = comparisonRows.map((row) => {
  const { key, relation } = row;
  const here = allEquations.filter(({ place }) => place.compared?.includes(key));
  const side = (output: "sigmoid" | "softmax"): EquationId[] => {
    const own = here.filter(({ variant }) => variant === "both" || variant === output);
    return own.map(({ id }) => id);
  };
  const numbers = "numbers" in row ? { numbers: row.numbers } : {};
  return { key, a: side("sigmoid"), b: side("softmax"), relation, ...numbers };
});
