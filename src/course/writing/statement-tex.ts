import type { Conventions } from "../../core/network.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression } from "../algebra/expression.ts";
import type { Scope } from "../algebra/index-values.ts";
import { costLetter, type Equation, type Statement } from "../equations/equation.ts";
import { linkedTex } from "./linked-cells.ts";
import { type NumberStyle, numberTex } from "./numbers.ts";
import { lineOnPaper, type Relation } from "./on-paper.ts";
import { expressionTex, rangeTex } from "./tex.ts";
import { type Face, type Writing, writing } from "./writing.ts";

/** What a view chooses about an equation. `scope` is needed by the faces `indices` and `numbers`. */
export interface Presentation extends NumberStyle {
  readonly face: Face;
  readonly scope: Scope | null;
  readonly output: Conventions["output"];
  /** Whether its lines can be broken: see `Writing.flat`. */
  readonly flat?: boolean;
  /** Whether its pass is the one made again with the corrected weights: its names carry a ⁺ and link to no cell of the page. */
  readonly again?: boolean;
}

/** A statement in TeX, cut where a view may fold: left side, lines, range. */
interface StatementTex {
  readonly left: string;
  /** One a line, each beginning with `=`, or with `\approx` in numbers that give nearly the result. */
  readonly lines: readonly { readonly key: string; readonly tex: string; readonly addition: boolean }[];
  /** In the face `numbers`: `= 0.185`, or `\\approx 0.185` where the numbers above give nearly that; the value of the left side; null otherwise, or where there is none. */
  readonly result: string | null;
  /** `j = 1, …, N_c − 1`, empty when no index is free. Symbols whatever the face. */
  readonly where: string;
  /** The statement on vectors, linked, or null. */
  readonly vector: string | null;
}

/** The writing of an equation, with its section's letter for the cost. */
export function writingOf(equation: Equation, presentation: Presentation, linked = true): Writing {
  const { face, scope, output, digits, language, flat = false } = presentation;
  return writing({ face, scope, digits, language, linked, flat, letter: costLetter(equation.group, output) });
}

/** A statement with linked symbols, in the face asked for. */
export function statementTex(equation: Equation, statement: Statement, presentation: Presentation): StatementTex {
  const { again = false } = presentation;
  const tex = texOf(statement, writingOf(equation, presentation, !again));
  if (!again) return tex;
  // TeX allows one superscript: ℰ⁽⁰⁾ is put in braces.
  return { ...tex, left: `${tex.left.includes("^") ? `{${tex.left}}` : tex.left}^{+}` };
}

/** All lines of a statement as one aligned formula. */
export function alignedTex({ left, lines, result }: StatementTex): string {
  const rights = [...lines.map((line) => line.tex), ...(result === null ? [] : [result])];
  if (rights.length === 1) return `${left} ${rights[0]}`;
  // A little air, so that the fractions of two lines do not touch.
  return `\\begin{aligned} ${left} &${rights.join(" \\\\[4pt] &")} \\end{aligned}`;
}

/** Plain TeX to copy: the symbols, nothing of this app. */
export function plainTex(equation: Equation, statement: Statement, presentation: Presentation): string {
  const tex = texOf(statement, writingOf(equation, presentation, false));
  const where = tex.where === "" ? "" : ` \\qquad ${tex.where}`;
  return `${alignedTex(tex)}${where}`;
}

function texOf(statement: Statement, w: Writing): StatementTex {
  const named: Writing = w.face === "numbers" ? { ...w, face: "indices" } : w;
  const symbolic: Writing = { ...w, face: "symbols" };
  const value = w.face === "numbers" && w.scope !== null ? evaluate(statement.left, w.scope) : undefined;
  let exact = true;
  const lines = statement.lines.map(({ key, right, addition }) => {
    const own = isOwnName(right, statement);
    const { writing, relation } = own ? { writing: named, relation: "=" as const } : lineOnPaper(right, value, w);
    exact &&= relation === "=";
    return { key, tex: `${relationTex[relation]} ${expressionTex(right, writing)}`, addition: addition === true };
  });
  return {
    left: expressionTex(statement.left, named),
    lines,
    result:
      value === undefined || isOneNumber(statement) ? null : `${relationTex[exact ? "=" : "≈"]} ${numberTex(value, w)}`,
    where: statement.where.map((range) => rangeTex(range, symbolic)).join(",\\quad "),
    vector: vectorTex(statement, symbolic),
  };
}

const relationTex: Readonly<Record<Relation, string>> = { "=": "=", "≈": "\\approx" };

/** δ_k^sortie = ∂ℰ/∂τ_k: another name of the left side, which would only say the result early. */
export function isOwnName(right: Expression, { left }: Statement): boolean {
  return right.kind === "ref" && left.kind === "ref" && right.symbol === left.symbol;
}

/** X_0 = 1, ∂σ_j/∂w_ij = X_i: the line is the value already. */
function isOneNumber({ lines }: Statement): boolean {
  const last = lines.at(-1)?.right;
  return last?.kind === "number" || last?.kind === "ref" || last?.kind === "oneHot";
}

function vectorTex({ vector }: Statement, w: Writing): string | null {
  if (vector === undefined) return null;
  return vector.parts
    .map((part) => (typeof part === "string" ? part : linkedTex(part.reference, part.tex, w)))
    .join("");
}
