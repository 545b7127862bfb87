import { type ReactNode, useEffect, useMemo, useState } from "react";
import { usePrinted } from "../../controls/use-printed.ts";
import type { OutputKind } from "../../core/network.ts";
import { largestDifference } from "../../core/norms.ts";
import type { Trace } from "../../core/trace.ts";
import type { ComparisonRow } from "../../course/equations/comparison.ts";
import type { EquationId } from "../../course/equations/equation.ts";
import { stepOf } from "../../course/method/method.ts";
import { litAtStep } from "../../course/method/step-equations.ts";
import type { StepId } from "../../course/method/step-id.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { comparisonProse } from "../../formulas/comparison-prose.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { EquationView } from "../../formulas/equation-view.tsx";
import { Sentence } from "../../formulas/sentence.tsx";
import { PassProvider } from "../../stage/pass-context.tsx";
import { valuesOf } from "../../stage/slot-figure.tsx";
import { store, useStore, useWords } from "../../store/store.ts";
import { RowFigures } from "./row-figures.tsx";
import { type RowSlot, slotsOfRow } from "./row-slots.ts";
import { compareWords } from "./words.ts";

const sides = [
  { letter: "A", output: "sigmoid" },
  { letter: "B", output: "softmax" },
] as const;

/** Whether a step applies a line of a row, in A or in B. */
export function isOfStep({ a, b }: ComparisonRow, step: StepId): boolean {
  const { sigmoid, softmax } = stepOf(step).equations;
  return [...a, ...b].some((id) => sigmoid.includes(id) || softmax.includes(id));
}

/** The element of a row, by its key. */
export function rowHeading(key: ComparisonRow["key"]): string {
  return `compare-${key}`;
}

interface CompareRowProps {
  readonly row: ComparisonRow;
  /** Both variants on the same weights and sample; null while there are no numbers to show. */
  readonly traces: Readonly<Record<OutputKind, Trace>> | null;
  /** Whether it is folded away until it is asked for. */
  readonly folds?: boolean;
}

/** One line of the derivations: A's equations and numbers, B's beside them, and how they stand to each other. */
export function CompareRow({ row, traces, folds = false }: CompareRowProps) {
  const words = useWords(compareWords);
  const { labels } = useWords(courseProse);
  const notes = useWords(comparisonProse);
  const heading = rowHeading(row.key);
  const current = useStore((state) => isOfStep(row, state.view.step)) ? "step" : undefined;
  const slots = useMemo(() => (traces === null ? [] : slotsOfRow(row, traces.sigmoid)), [row, traces]);
  const head = (
    <h3 id={heading}>
      <span className="compare-relation">{labels.relations[row.relation]}</span>
      {/* Which line it is, for who goes from heading to heading. */}
      <span className="visually-hidden">
        {" "}
        {words.rows[row.key]}, {linesOf(row)}
      </span>
    </h3>
  );
  const note = (
    <p className="compare-note" data-letters="">
      <Sentence source={notes[row.key]} chapter="B" />
      {traces !== null && <Difference slots={slots} traces={traces} />}
    </p>
  );
  if (folds) {
    return (
      <FoldedRow row={row} heading={heading} head={head} current={current}>
        {note}
        <Sides row={row} slots={slots} traces={traces} />
      </FoldedRow>
    );
  }
  return (
    <section
      className="compare-row step-marked"
      data-relation={row.relation}
      aria-labelledby={heading}
      aria-current={current}
    >
      <header className="compare-row-head">
        {head}
        {note}
      </header>
      <Sides row={row} slots={slots} traces={traces} />
    </section>
  );
}

interface FoldedRowProps {
  readonly row: ComparisonRow;
  readonly heading: string;
  readonly head: ReactNode;
  /** Set where the step applies it. */
  readonly current: "step" | undefined;
  readonly children: ReactNode;
}

/**
 * A row of which only the head is seen until it is opened, or until the step comes to it: then it is open as long as the step
 * is there. Its sides are made when it opens, and for print.
 */
function FoldedRow({ row, heading, head, current, children }: FoldedRowProps) {
  const words = useWords(compareWords);
  const [open, setOpen] = useState(false);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const [now, then] = [state, before].map(({ view }) => isOfStep(row, view.step));
        if (now !== then && state.following) setOpen(now === true);
      }),
    [row],
  );
  const printed = usePrinted();
  const shown = open || printed;
  return (
    <details
      className="fold compare-row step-marked"
      data-relation={row.relation}
      aria-labelledby={heading}
      aria-current={current}
      open={shown}
      onToggle={({ currentTarget }) => {
        if (!printed) setOpen(currentTarget.open);
      }}
    >
      <summary className="compare-row-head">
        {head}
        <span className="compare-row-name" aria-hidden="true">
          {words.rows[row.key]}
        </span>
        <span className="compare-row-lines" aria-hidden="true">
          {linesOf(row)}
        </span>
      </summary>
      {shown && children}
    </details>
  );
}

/** The identifiers of a row: F2 where both have the same, A5 | B9 where each has its own. */
function linesOf({ a, b }: ComparisonRow): string {
  return a.join() === b.join() ? a.join(", ") : `${a.join(", ")} | ${b.join(", ")}`;
}

interface SidesProps extends Pick<CompareRowProps, "row" | "traces"> {
  readonly slots: readonly RowSlot[];
}

/** A's lines and numbers beside B's, each under its name. */
function Sides({ row, slots, traces }: SidesProps) {
  const { labels } = useWords(courseProse);
  return (
    <div className="compare-sides">
      {sides.map(({ letter, output }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
        <div
          key={letter}
          className="compare-side"
          role="group"
          aria-label={letter === "A" ? labels.variantA : labels.variantB}
          data-variant={letter}
        >
          <h4 className="compare-letter">{letter === "A" ? labels.variantA : labels.variantB}</h4>
          <div className="compare-lines">
            {(letter === "A" ? row.a : row.b).map((id) => (
              <Line key={id} id={id} output={output} />
            ))}
          </div>
          {traces !== null && (
            <PassProvider trace={traces[output]}>
              <div className="compare-figures">
                <RowFigures row={row.key} slots={slots} output={output} traces={traces} />
              </div>
            </PassProvider>
          )}
        </div>
      ))}
    </div>
  );
}

/** One equation, marked where the step shown applies it. */
function Line({ id, output }: { readonly id: EquationId; readonly output: OutputKind }) {
  const current = useStore((state) => litAtStep(state.view.step, output).has(id));
  return <EquationView id={id} controls={false} current={current} breaks />;
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
