import { useMemo, useRef } from "react";
import type { Conventions } from "../../core/network.ts";
import { equationOf } from "../../course/equations.ts";
import { type StepId, stepOf } from "../../course/method.ts";
import { statementTex } from "../../course/statement-tex.ts";
import type { Language } from "../../store/language.ts";
import { useStore } from "../../store/store.ts";
import { Formula } from "../equation/formula.tsx";
import { useLinkedSymbols } from "../equation/lighting.ts";

/** The equations that a step applies, in symbols: the left side and the line that is computed. Its symbols are linked. */
export function StepEquation({ step }: { readonly step: StepId }) {
  const conventions = useStore((state) => state.settings.conventions);
  const language = useStore((state) => state.language);
  const container = useRef<HTMLDivElement>(null);
  useLinkedSymbols(container);
  const lines = useMemo(() => linesOf(step, conventions, language), [step, conventions, language]);
  return (
    <div className="step-equations" ref={container} data-scrolls>
      {lines.map(({ id, tex }) => (
        <div key={id} className="step-equation">
          <span className="step-equation-id">{id}</span>
          <Formula tex={tex} />
        </div>
      ))}
    </div>
  );
}

function linesOf(step: StepId, conventions: Conventions, language: Language) {
  return stepOf(step).equations[conventions.output].map((id) => {
    const equation = equationOf(id);
    const presentation = { face: "symbols", scope: null, output: conventions.output, digits: 3, language } as const;
    const statements = equation.statements(conventions).map((statement) => {
      const { left, lines } = statementTex(equation, statement, presentation);
      return `${left} ${lines.at(-1)?.tex ?? ""}`;
    });
    return { id, tex: statements.join(",\\quad ") };
  });
}
