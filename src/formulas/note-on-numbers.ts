import { evaluate } from "../course/algebra/evaluate.ts";
import type { Statement } from "../course/equations/equation.ts";
import { scopeFor } from "./statement-scope.ts";
import type { Shown } from "./use-presentation.ts";

/** Which sentence explains that an equation has no numbers now, or others than its symbols; null where all is said. */
export function noteOnNumbers(
  { equation, conventions, trace, presentation, oneHidden }: Shown,
  statements: readonly Statement[],
): "noNumbers" | "otherDepth" | "noTruth" | "withoutHalf" | null {
  const { scope } = presentation;
  if (trace === null || scope === null) return "noNumbers";
  if (!oneHidden && statements.some(({ depth }) => depth === "one-hidden")) return "otherDepth";
  if (trace.samples[scope.indices.p]?.backward !== null) {
    const doubled = equation.id === "G2" && conventions.output === "sigmoid" && conventions.costFactor === 1;
    return doubled ? "withoutHalf" : null;
  }
  const lacking = statements.some(
    (statement) => evaluate(statement.left, scopeFor(statement, scope).scope) === undefined,
  );
  return lacking ? "noTruth" : null;
}
