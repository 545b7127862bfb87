import type { Trace } from "../../core/trace.ts";
import { CourseLink } from "../../formulas/sentence.tsx";
import { useWords } from "../../store/store.ts";
import { exerciseWords } from "./words.ts";

/** Said where a squared error carries ½: the errors have no factor 2 then (R1). */
export function HalfCost({ trace }: { readonly trace: Trace }) {
  const words = useWords(exerciseWords);
  if (!carriesHalf(trace)) return null;
  return (
    <p className="exercise-small">
      {words.halfCost} <CourseLink id="R1" />
    </p>
  );
}

/** Which cost the whole calculation starts from, with ½ or without: for what asks several lines. */
export function CostSaid({ trace }: { readonly trace: Trace }) {
  const words = useWords(exerciseWords);
  const squared = trace.spec.output === "sigmoid";
  if (carriesHalf(trace)) return <HalfCost trace={trace} />;
  return (
    <p className="exercise-small">
      {words.cost} <CourseLink id={squared ? "A1" : "B2"} />
      {squared && words.wholeCost}.
    </p>
  );
}

function carriesHalf({ spec: { output, costFactor } }: Trace): boolean {
  return output === "sigmoid" && costFactor !== 1;
}
