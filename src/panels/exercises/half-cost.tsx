import type { Trace } from "../../core/trace.ts";
import { CourseLink } from "../../formulas/sentence.tsx";
import { useWords } from "../../store/store.ts";
import { exerciseWords } from "./words.ts";

/** Said where a squared error carries ½: the errors have no factor 2 then (R1). */
export function HalfCost({ trace }: { readonly trace: Trace }) {
  const words = useWords(exerciseWords);
  const { output, costFactor } = trace.spec;
  if (output !== "sigmoid" || costFactor === 1) return null;
  return (
    <p className="exercise-small">
      {words.halfCost} <CourseLink id="R1" />
    </p>
  );
}
