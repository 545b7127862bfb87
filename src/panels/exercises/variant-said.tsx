import type { Trace } from "../../core/trace.ts";
import type { ChapterId } from "../../course/text/chapters.ts";
import { isShared, outputAndCost } from "../../exercises/output-and-cost.ts";
import type { Question } from "../../exercises/question.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useStore } from "../../store/store.ts";

/** Of which output and which cost a question is asked, unless its line is the same in both variants. */
export function QuestionVariant({ question: { instance, corrected } }: { readonly question: Question }) {
  const { equation, statement, scope } = instance;
  if (corrected === undefined && isShared(statement.key)) return null;
  return <VariantSaid trace={scope.trace} section={equation.group} />;
}

interface VariantSaidProps {
  readonly trace: Trace;
  /** The section that asks: it gives the cost its letter. */
  readonly section: ChapterId;
}

/** Which output and which cost a network has: what its numbers do not tell. */
export function VariantSaid({ trace: { spec }, section }: VariantSaidProps) {
  const language = useStore((state) => state.view.language);
  return (
    <p className="exercise-small">
      <Sentence source={outputAndCost(spec, section)[language]} chapter={section} />
    </p>
  );
}
