import { useEffect, useMemo, useRef } from "react";
import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { resultLine } from "../../course/equations/equation.ts";
import type { Language } from "../../course/language.ts";
import { type Applied, statementsOfStep } from "../../course/method/step-equations.ts";
import { type StepId, stepIds } from "../../course/method/step-id.ts";
import { defaultDigits } from "../../course/writing/numbers.ts";
import { statementSpeech } from "../../course/writing/speech.ts";
import { statementTex } from "../../course/writing/statement-tex.ts";
import { Formula } from "../../formulas/formula.tsx";
import { useLinkedSymbols } from "../../formulas/lighting.ts";
import { withCases } from "../../formulas/note-on-numbers.ts";
import { Said } from "../../formulas/said.tsx";
import { typeset, useTypesetter } from "../../formulas/typeset.ts";
import { whileIdle } from "../../formulas/while-idle.ts";
import { usePass } from "../../stage/pass-context.tsx";
import { useStore } from "../../store/store.ts";

/**
 * The equations that the step shown applies in this network, in symbols: the left side and the line that is computed. Its symbols are
 * linked; what is heard are the same lines, said.
 */
export function StepEquation() {
  const step = useStore((state) => state.view.step);
  const { trace } = usePass();
  const language = useStore((state) => state.view.language);
  const container = useRef<HTMLDivElement>(null);
  useLinkedSymbols(container);
  const lines = useMemo(() => linesOf(step, trace, language), [step, trace, language]);
  useWarmSteps(trace, language);
  return (
    <div className="step-equations" ref={container}>
      {lines.map(({ id, key, tex, spoken, first }) => (
        <div key={key} className="step-equation">
          <span className="step-equation-id">{first ? id : ""}</span>
          <Formula tex={tex} />
          <Said>{spoken}</Said>
        </div>
      ))}
    </div>
  );
}

/** Sets the equations of all steps while nothing else is to be done: a step only has to put its own on the page. */
function useWarmSteps(trace: Trace, language: Language): void {
  const there = useTypesetter() === "here";
  useEffect(() => {
    if (!there) return;
    return whileIdle(
      stepIds.map((step) => () => linesOf(step, trace, language).forEach(({ tex }) => void typeset(tex))),
    );
  }, [there, trace, language]);
}

/** A step says its main thing in its first statements; the others are in the text. */
const mostStatements = 2;

function linesOf(step: StepId, trace: Trace, language: Language) {
  const { spec } = trace;
  const presentation = { face: "symbols", scope: null, output: spec.output, digits: defaultDigits, language } as const;
  return statementsOfStep(step, spec, depth(spec))
    .filter(({ statement }) => withCases({ trace }, [statement]).length > 0)
    .slice(0, mostStatements)
    .map(({ equation, statement }, n, all) => {
      const result = resultLine(statement);
      const { left, lines } = statementTex(equation, statement, presentation);
      const computed: Applied["statement"] = { ...statement, lines: result === undefined ? [] : [result] };
      return {
        id: equation.id,
        key: statement.key,
        tex: `${left} ${lines.find(({ key }) => key === result?.key)?.tex ?? ""}`,
        spoken: statementSpeech(equation, computed, presentation),
        first: all[n - 1]?.equation.id !== equation.id,
      };
    });
}
