import type { Conventions, OutputKind } from "../../core/network.ts";
import { type Expression, partsOf, type Range, type Reference } from "../algebra/expression.ts";
import type { StepId } from "../method/step-id.ts";
import type { CostLetter, Words } from "../symbols/symbol.ts";
import type { ComparisonKey } from "./comparison-rows.ts";
import { conventionsKey } from "./conventions.ts";
import type { equations } from "./equations.ts";

/** The name of an equation. N is the notation table, M1 … M3 the method's lines. */
export type EquationId = (typeof equations)[number]["id"];

/** The chapters that hold equations. */
export type GroupId = "N" | "F" | "A" | "B" | "M" | "G" | "P";

/** Which networks an equation speaks of. */
type Variant = "both" | "sigmoid" | "softmax";

/** One way to write the right side. All lines of a statement have the same value. */
export interface Line {
  /** The line's name: its statement's and its place, from 1: `A3.1.2`. */
  readonly key: string;
  readonly right: Expression;
  /** Why this line may be written, in the marks of the course's prose. */
  readonly because: Words;
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
interface VectorForm {
  readonly parts: readonly (string | { readonly reference: Reference; readonly tex: string })[];
  readonly speech: { readonly fr: string; readonly en: string };
}

/** Where an equation belongs. */
interface Place {
  /** What it gives, in a few words, in the marks of the course's prose. */
  readonly title?: Words;
  readonly variant?: Exclude<Variant, "both">;
  /** The step of the method that applies it. */
  readonly applies?: StepId;
  /** The step that it leads to or explains without being applied; neither for table N. */
  readonly derives?: StepId;
  /** The functions of the core that carry it out, by name: their source can be read beside it. */
  readonly core?: readonly string[];
  /** Whether the method applies it where there is more than one hidden layer, at the steps at which its left sides come to be. */
  readonly appliesDeep?: true;
  /** Not in the notes. */
  readonly addition?: true;
  /**
   * For an equation that the course's chapters do not name: the paragraph or equation of its chapter that it follows. It
   * then brings a heading and a paragraph, `A10.heading` and `A10.text`, in the chapter's prose.
   */
  readonly after?: string;
  /** The rows of A against B in which it stands, if any. */
  readonly compared?: readonly ComparisonKey[];
}

/** A line of mathematics has a title; the other equations are named by what they stand in. */
type Titled = Required<Pick<Place, "title">>;

/** Whether an identifier is that of a line of mathematics in chapters F, A, B and G. */
type IsLine<Id extends string> = Id extends `${"F" | "A" | "B" | "G"}${number}${string}` ? true : false;

type PlaceOf<Id extends string> = IsLine<Id> extends true ? Place & Titled : Place;

/** One numbered equation of the course. */
export interface Equation<Id extends string = string, P extends Place = Place> {
  readonly id: Id;
  readonly group: GroupId;
  readonly variant: Variant;
  readonly place: P;
  /** Not in the notes. */
  readonly addition?: true;
  /** Its statements under the given conventions; none where the course argues in words alone (B1 apart, M1, M2). */
  statements(conventions: Conventions): readonly Statement[];
}

/** The line of a statement that is shown where one must do; undefined only for a statement without lines. */
export function resultLine({ lines, resultLine: chosen }: Statement): Line | undefined {
  return lines[chosen ?? lines.length - 1];
}

/** Whether a statement reads the grey levels of an image (F1, P2, P4): it has no case where the inputs are typed. */
export function readsImage({ lines }: Statement): boolean {
  const reads = (part: Expression): boolean =>
    (part.kind === "ref" && part.symbol === "image") || partsOf(part).some(reads);
  return lines.some(({ right }) => reads(right));
}

/** The letter of the cost in a group's equations; where both variants meet, that of the output in use. */
export function costLetter(group: string, output: OutputKind): CostLetter {
  if (group === "A") return "ℰ";
  if (group === "B") return "C";
  if (group === "G") return "E";
  return output === "softmax" ? "C" : "ℰ";
}

/** A statement before its keys are given. */
export type Draft = Omit<Statement, "key" | "lines" | "depth"> & {
  readonly depth?: Statement["depth"];
  readonly lines: readonly Omit<Line, "key">[];
};

/** A line of the notes, and why it may be written. */
export function line(right: Expression, because: Words): Omit<Line, "key"> {
  return { right, because };
}

/** A line that the notes do not have, and why it may be written. */
export function added(right: Expression, because: Words): Omit<Line, "key"> {
  return { right, because, addition: true };
}

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
export function equation<const Id extends string, const P extends PlaceOf<Id>>(
  id: Id,
  place: P,
  build: (conventions: Conventions) => readonly Draft[],
): Equation<Id, P> {
  const built = new Map<string, readonly Statement[]>();
  return {
    id,
    group: id.charAt(0) as GroupId,
    variant: place.variant ?? "both",
    place,
    ...(place.addition === true ? { addition: true } : {}),
    statements: (conventions) => {
      const name = conventionsKey(conventions);
      const known = built.get(name);
      if (known !== undefined) return known;
      const statements = build(conventions).map((draft, n) => numbered(draft, `${id}.${n + 1}`));
      built.set(name, statements);
      return statements;
    },
  };
}

function numbered(draft: Draft, key: string): Statement {
  const lines = draft.lines.map((line, n): Line => ({ ...line, key: `${key}.${n + 1}` }));
  return { ...draft, key, lines, depth: draft.depth ?? "one-hidden" };
}
