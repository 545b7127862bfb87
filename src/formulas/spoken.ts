import type { Statement } from "../course/equations/equation.ts";
import { statementSpeech } from "../course/writing/speech.ts";
import { scopeFor } from "./statement-scope.ts";
import type { Shown } from "./use-presentation.ts";

/** An equation as it is said, a sentence a statement, in the reader's language and in the face shown. */
export function spokenEquation({ equation, presentation }: Shown, statements: readonly Statement[]): string {
  return statements
    .map((statement) => {
      const scope = presentation.scope === null ? null : scopeFor(statement, presentation.scope).scope;
      return `${statementSpeech(equation, statement, { ...presentation, scope })}.`;
    })
    .join(" ");
}
