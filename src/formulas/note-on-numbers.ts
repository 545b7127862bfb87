import type { Conventions } from "../core/network.ts";
import { evaluate } from "../course/algebra/evaluate.ts";
import { isImage, type Scope } from "../course/algebra/index-values.ts";
import { readsImage, type Statement } from "../course/equations/equation.ts";
import { writtenConventions } from "../course/equations/equations.ts";
import { scopeFor } from "./statement-scope.ts";
import type { Shown } from "./use-presentation.ts";

/** Which sentences explain that an equation has no numbers now, or others than its symbols; none where all is said. */
type NoteOnNumbers =
  | "noImage"
  | "noNumbers"
  | "otherDepth"
  | "noTruth"
  | "notOneHot"
  | "withoutHalf"
  | "withHalf"
  | "withMean"
  | "withSum"
  | "withBiasesHeld";

/** The notes on an equation's numbers, to be said beneath it. */
export function notesOnNumbers(shown: Shown, statements: readonly Statement[]): readonly NoteOnNumbers[] {
  const { trace, presentation, oneHidden } = shown;
  const { scope } = presentation;
  if (trace === null || scope === null) return ["noNumbers"];
  if (!oneHidden && statements.some(({ depth }) => depth === "one-hidden")) return ["otherDepth"];
  if (trace.samples[scope.indices.p]?.backward === null) {
    const lacking = statements.some(
      (statement) => evaluate(statement.left, scopeFor(statement, scope).scope) === undefined,
    );
    return lacking ? ["noTruth"] : [];
  }
  return supposesOneHot(scope, statements) ? ["notOneHot", ...otherRules(shown)] : otherRules(shown);
}

/** The note on an equation's symbols, the course's own: where the network shown has a ½ that they have not (R1). */
export function notesOnSymbols(shown: Shown): readonly NoteOnNumbers[] {
  if (shown.trace === null) return [];
  const { output, costFactor, batch } = shown.trace.spec;
  return otherRules({ ...shown, conventions: { output, costFactor, batch } }).filter((note) => note === "withHalf");
}

/** Whether a line speaks of the true digit where the y name no single one. */
function supposesOneHot(scope: Scope, statements: readonly Statement[]): boolean {
  if (scope.trace.samples[scope.indices.p]?.backward?.label !== undefined) return false;
  return statements.some((statement) =>
    statement.lines.some(({ right }) => evaluate(right, scopeFor(statement, scope).scope) === undefined),
  );
}

/** Whether statements speak of an image (F1) where the inputs shown are numbers that somebody typed. */
export function lacksImage({ trace }: Pick<Shown, "trace">, statements: readonly Statement[]): boolean {
  return trace !== null && !isImage(trace.spec) && statements.some(readsImage);
}

/** The statements that have a case in a trace: where the inputs are no image, none that reads its pixels. */
export function withCases({ trace }: Pick<Shown, "trace">, statements: readonly Statement[]): readonly Statement[] {
  return trace === null || isImage(trace.spec) ? statements : statements.filter((statement) => !readsImage(statement));
}

/** A statement in numbers with the lines that hold: none that speaks of the true digit where the y name no single one. */
export function withLinesThatHold(statement: Statement, scope: Scope | null): Statement {
  if (scope === null || !supposesOneHot(scope, [statement])) return statement;
  const { scope: own } = scopeFor(statement, scope);
  return { ...statement, lines: statement.lines.filter(({ right }) => evaluate(right, own) !== undefined) };
}

/** Where the reader's conventions are not those that the equation's section is written with (R1, R2). */
function otherRules({ equation, conventions }: Shown): readonly NoteOnNumbers[] {
  const written = writtenConventions(equation, conventions);
  const notes: NoteOnNumbers[] = [];
  const differs = (by: Partial<Conventions>): boolean =>
    linesOf(equation, { ...written, ...by }) !== linesOf(equation, written);
  if (differs({ costFactor: conventions.costFactor })) {
    notes.push(conventions.costFactor === 1 ? "withoutHalf" : "withHalf");
  }
  if (differs({ batch: conventions.batch })) notes.push(conventions.batch === "mean" ? "withMean" : "withSum");
  if (conventions.biases === "held" && differs({ biases: "held" })) notes.push("withBiasesHeld");
  return notes;
}

function linesOf({ statements }: Shown["equation"], conventions: Conventions): string {
  return JSON.stringify(statements(conventions).map(({ lines }) => lines.map(({ right }) => right)));
}
