import { useMemo, useRef } from "react";
import type { EquationId } from "../../course/equations/equation.ts";
import { EquationView } from "../../formulas/equation-view.tsx";
import { useLinkedSymbols } from "../../formulas/lighting.ts";
import { useStore, useWords } from "../../store/store.ts";
import { usePass } from "../pass-context.tsx";
import { drawnStatements } from "./spoken-cells.ts";
import { drawingWords } from "./words.ts";
import "./step-working.css";

/** The step's equations with the numbers of the neuron and the weight that is looked at: what it computes, from what. */
export function StepWorking() {
  const step = useStore((state) => state.view.step);
  const words = useWords(drawingWords);
  const { trace } = usePass();
  const root = useRef<HTMLElement>(null);
  useLinkedSymbols(root);
  const groups = useMemo(() => {
    const keys = new Map<EquationId, string[]>();
    for (const { equation, statement } of drawnStatements(step, trace)) {
      keys.set(equation.id, [...(keys.get(equation.id) ?? []), statement.key]);
    }
    return [...keys];
  }, [step, trace]);
  return (
    <section ref={root} className="step-working" aria-label={words.working}>
      {groups.map(([id, keys]) => (
        <EquationView key={id} id={id} only={keys} resultOnly breaks controls={false} face="numbers" />
      ))}
    </section>
  );
}
