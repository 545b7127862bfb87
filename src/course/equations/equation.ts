import type { Conventions, OutputKind } from "../../core/network.ts";
import type { Expression, Range, Reference } from "../algebra/expression.ts";
import type { CostLetter } from "../symbols/symbol.ts";

/** Every equation of the course, in its order. N is the notation table, M1 … M3 the method's lines. */
export const equationIds = [
  "N",
  ...(["F1", "F2", "F3", "F4", "F5a", "F5b"] as const),
  ...(["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"] as const),
  ...(["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12"] as const),
  ...(["M1", "M2", "M3"] as const),
  ...(["G1", "G2", "G3", "G4", "G5", "G6"] as const),
  ...(["P1", "P2", "P3", "P4", "P5", "P6"] as const),
] as const;

export type EquationId = (typeof equationIds)[number];

export type GroupId = "N" | "F" | "A" | "B" | "M" | "G" | "P";

/** Which networks an equation speaks of. */
export type Variant = "both" | "sigmoid" | "softmax";

/** One way to write the right side. All lines of a statement have the same value. */
export interface Line {
  /** Names the reason why this line may be written, in the prose: `A3.1`, `B4.1.2`. */
  readonly key: string;
  readonly right: Expression;
  /** Not in the notes. */
  readonly addition?: true;
}

/** left = line = line = …, for every value of the free indices in `where`. */
export interface Statement {
  /** The equation and its place in it, from 1: `A2.1`. */
  readonly key: string;
  readonly left: Expression;
  readonly where: readonly Range[];
  readonly lines: readonly Line[];
  /** The same, as vectors: δ^caché = M δ^sortie; symbols only. */
  readonly vector?: VectorForm;
  /** The network's depth that it needs: one hidden layer, or any. */
  readonly depth: "one-hidden" | "any";
  /** Which line is the equation's own, where one line must do: what the course states, the last unless said. From 0. */
  readonly resultLine?: number;
  /** Which line names the cells that the left side is computed from; the result's unless said. From 0. */
  readonly sourceLine?: number;
  /** Not in the notes. */
  readonly addition?: true;
}

/** A statement on whole vectors or matrices, as parts: plain TeX, or a symbol to be linked. */
export interface VectorForm {
  readonly parts: readonly (string | { readonly reference: Reference; readonly tex: string })[];
  readonly speech: { readonly fr: string; readonly en: string };
}

/** One numbered equation of the course. */
export interface Equation {
  readonly id: EquationId;
  readonly group: GroupId;
  readonly variant: Variant;
  /** Not in the notes. */
  readonly addition?: true;
  /** Its statements under the given conventions; none where the course argues in words alone (B1 apart, M1, M2). */
  statements(conventions: Conventions): readonly Statement[];
}

/** The line of a statement that is shown where one must do; undefined only for a statement without lines. */
export function resultLine({ lines, resultLine: chosen }: Statement): Line | undefined {
  return lines[chosen ?? lines.length - 1];
}

/** The letter of the cost in a group's equations; where both variants meet, that of the output in use. */
export function costLetter(group: GroupId, output: OutputKind): CostLetter {
  if (group === "A") return "ℰ";
  if (group === "B") return "C";
  if (group === "G") return "E";
  return output === "softmax" ? "C" : "ℰ";
}

/** A statement before its keys are given. A line is its right side alone, or marked as an addition by `added`. */
export type Draft = Omit<Statement, "key" | "lines" | "depth"> & {
  readonly depth?: Statement["depth"];
  readonly lines: readonly (Expression | AddedLine)[];
};

interface AddedLine {
  readonly addedLine: Expression;
}

/** A line that the notes do not have. */
export const added = (right: Expression): AddedLine => ({ addedLine: right });

/** left = lines[0] = lines[1] = … for every index in `where`. */
export function states(
  left: Expression,
  where: readonly Range[],
  lines: Draft["lines"],
  more: Partial<Pick<Draft, "addition" | "vector" | "depth" | "resultLine" | "sourceLine">> = {},
): Draft {
  return { left, where, lines, ...more };
}

/** An equation whose statements are built once for each set of conventions. */
export function equation(
  id: EquationId,
  variant: Variant,
  build: (conventions: Conventions) => readonly Draft[],
  more: { readonly addition?: true } = {},
): Equation {
  const built = new Map<string, readonly Statement[]>();
  return {
    id,
    group: id.charAt(0) as GroupId,
    variant,
    ...more,
    statements: (conventions) => {
      const name = `${conventions.output} ${conventions.costFactor} ${conventions.batch}`;
      const known = built.get(name);
      if (known !== undefined) return known;
      const statements = build(conventions).map((draft, n) => numbered(draft, `${id}.${n + 1}`));
      built.set(name, statements);
      return statements;
    },
  };
}

function numbered(draft: Draft, key: string): Statement {
  const lines = draft.lines.map((line, n): Line => {
    const lineKey = `${key}.${n + 1}`;
    return "addedLine" in line
      ? { key: lineKey, right: line.addedLine, addition: true }
      : { key: lineKey, right: line };
  });
  return { ...draft, key, lines, depth: draft.depth ?? "one-hidden" };
}
