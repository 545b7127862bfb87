import { useMemo } from "react";
import type { OutputKind } from "../../core/network.ts";
import { largestDifference } from "../../core/norms.ts";
import type { Trace } from "../../core/trace.ts";
import type { ComparisonRow } from "../../course/equations/comparison.ts";
import type { EquationId } from "../../course/equations/equation.ts";
import { litAtStep } from "../../course/method/step-equations.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { EquationView } from "../../formulas/equation-view.tsx";
import { Sentence } from "../../formulas/sentence.tsx";
import { PassProvider } from "../../stage/pass-context.tsx";
import { valuesOf } from "../../stage/slot-figure.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { RowFigures } from "./row-figures.tsx";
import { type RowSlot, slotsOfRow } from "./row-slots.ts";
import { compareWords } from "./words.ts";

const sides = [
  { letter: "A", output: "sigmoid" },
  { letter: "B", output: "softmax" },
] as const;

interface CompareRowProps {
  readonly row: ComparisonRow;
  /** Both variants on the same weights and sample; null while there are no numbers to show. */
  readonly traces: Readonly<Record<OutputKind, Trace>> | null;
}

/** One line of the derivations: A's equations and numbers, B's beside them, and how they stand to each other. */
export function CompareRow({ row, traces }: CompareRowProps) {
  const { labels, comparison: notes } = useWords(courseProse);
  const heading = `compare-${row.key}`;
  const slots = useMemo(() => (traces === null ? [] : slotsOfRow(row, traces.sigmoid)), [row, traces]);
  return (
    <section className="compare-row" data-relation={row.relation} aria-labelledby={heading}>
      <header className="compare-row-head">
        <h3 id={heading}>
          <span className="compare-relation">{labels.relations[row.relation]}</span>
          <span className="visually-hidden"> {[...new Set([...row.a, ...row.b])].join(", ")}</span>
        </h3>
        <p className="compare-note" data-letters="">
          <Sentence source={notes[row.key]} chapter="B" />
          {traces !== null && <Difference slots={slots} traces={traces} />}
        </p>
      </header>
      {sides.map(({ letter, output }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
        <div
          key={letter}
          className="compare-side"
          role="group"
          aria-label={letter === "A" ? labels.variantA : labels.variantB}
          data-variant={letter}
        >
          <p className="compare-letter" aria-hidden="true">
            {letter}
          </p>
          {(letter === "A" ? row.a : row.b).map((id) => (
            <Line key={id} id={id} output={output} />
          ))}
          {traces !== null && (
            <PassProvider trace={traces[output]}>
              <div className="compare-figures">
                <RowFigures row={row.key} slots={slots} output={output} traces={traces} />
              </div>
            </PassProvider>
          )}
        </div>
      ))}
    </section>
  );
}

/** One equation, marked where the step shown applies it. */
function Line({ id, output }: { readonly id: EquationId; readonly output: OutputKind }) {
  const current = useStore((state) => litAtStep(state.view.step, output).has(id));
  return <EquationView id={id} controls={false} current={current} />;
}

interface DifferenceProps {
  readonly slots: readonly RowSlot[];
  readonly traces: Readonly<Record<OutputKind, Trace>>;
}

/** Whether both variants have the same numbers in a row, and if not, how far they are from each other. */
function Difference({ slots, traces }: DifferenceProps) {
  const words = useWords(compareWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const size = useMemo(() => {
    const sizes = slots.flatMap(({ quantity }) => {
      const [one, other] = [valuesOf(traces.sigmoid, quantity), valuesOf(traces.softmax, quantity)];
      return one === null || other === null ? [] : [largestDifference(one, other)];
    });
    return sizes.length === 0 ? null : Math.max(...sizes);
  }, [traces, slots]);
  if (size === null) return null;
  return (
    <span className="compare-difference" data-same={size === 0}>
      {" "}
      {size === 0 ? words.same : words.differs(numberText(size, { digits, language }))}
    </span>
  );
}
