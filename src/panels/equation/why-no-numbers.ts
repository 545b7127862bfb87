import type { Statement } from "../../course/equation.ts";
import { evaluate } from "../../course/evaluate.ts";
import { scopeFor } from "./statement-scope.ts";
import type { Shown } from "./use-presentation.ts";

/** Which sentence explains that an equation has no numbers now; null where it has them all. */
export function whyNoNumbers(
  { trace, presentation, oneHidden }: Shown,
  statements: readonly Statement[],
): "noNumbers" | "otherDepth" | "noTruth" | null {
  const { scope } = presentation;
  if (trace === null || scope === null) return "noNumbers";
  if (!oneHidden && statements.some(({ depth }) => depth === "one-hidden")) return "otherDepth";
  if (trace.samples[scope.indices.p]?.backward !== null) return null;
  const lacking = statements.some(
    (statement) => evaluate(statement.left, scopeFor(statement, scope).scope) === undefined,
  );
  return lacking ? "noTruth" : null;
}
