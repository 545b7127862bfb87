import { useMemo, useRef } from "react";
import type { Conventions } from "../../core/network.ts";
import { resultLine } from "../../course/equations/equation.ts";
import { equationOf } from "../../course/equations/equations.ts";
import { stepOf } from "../../course/method/method.ts";
import type { StepId } from "../../course/method/step-id.ts";
import { statementTex } from "../../course/writing/statement-tex.ts";
import { Formula } from "../../formulas/formula.tsx";
import { useLinkedSymbols } from "../../formulas/lighting.ts";
import type { Language } from "../../store/language.ts";
import { useStore } from "../../store/store.ts";

/** The equations that a step applies, in symbols: the left side and the line that is computed. Its symbols are linked. */
export function StepEquation({ step }: { readonly step: StepId }) {
  const conventions = useStore((state) => state.settings.conventions);
  const language = useStore((state) => state.language);
  const container = useRef<HTMLDivElement>(null);
  useLinkedSymbols(container);
  const lines = useMemo(() => linesOf(step, conventions, language), [step, conventions, language]);
  return (
    <div className="step-equations" ref={container}>
      {lines.map(({ id, key, tex, first }) => (
        <div key={key} className="step-equation">
          <span className="step-equation-id">{first ? id : ""}</span>
          <Formula tex={tex} />
        </div>
      ))}
    </div>
  );
}

/** An equation says its main thing in its first statements; the others are in the text. */
const mostStatements = 2;

function linesOf(step: StepId, conventions: Conventions, language: Language) {
  return stepOf(step).equations[conventions.output].flatMap((id) => {
    const equation = equationOf(id);
    const presentation = { face: "symbols", scope: null, output: conventions.output, digits: 3, language } as const;
    return equation
      .statements(conventions)
      .slice(0, mostStatements)
      .map((statement, n) => {
        const { left, lines } = statementTex(equation, statement, presentation);
        return {
          id,
          key: statement.key,
          tex: `${left} ${lines.find((line) => line.key === resultLine(statement)?.key)?.tex ?? ""}`,
          first: n === 0,
        };
      });
  });
}
