import { useMemo } from "react";
import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { steps } from "../../course/method/method.ts";
import type { StepId } from "../../course/method/step-id.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { isLayered } from "../../course/symbols/symbol.ts";
import { aliasesOf, stepOfSymbol, symbolOf } from "../../course/symbols/symbols.ts";
import { sizesText } from "../../course/writing/plain-numbers.ts";
import type { Lit } from "../../figures/lit.ts";
import { isSmall } from "../../setup/resized.ts";
import { NetworkFigure } from "../../stage/drawing/network-figure.tsx";
import { FiguresOf } from "../../stage/figures-of.tsx";
import { useWords } from "../../store/store.ts";
import { type Beside, isShown } from "./beside.ts";
import { exerciseWords } from "./words.ts";

interface QuestionFigureProps {
  readonly beside: Beside;
  /** The cells to light once an answer was wrong. */
  readonly lit: readonly Lit[];
}

/** The network of a question: the numbers that stand in its tables, in their places; those asked for left open. */
export function QuestionFigure({ beside, lit }: QuestionFigureProps) {
  const words = useWords(exerciseWords);
  const { trace, computed, asked, known, samples, digits, symbols } = beside;
  const [p = 0] = samples;
  const shown = useMemo(
    () => lit.flatMap((one) => namesOf(one.cell, trace).map((cell) => ({ ...one, cell }))),
    [lit, trace],
  );
  const small = isSmall(trace.spec.sizes);
  return (
    <div className="question-figure">
      {small ? (
        <NetworkFigure
          trace={trace}
          p={p}
          step={stepOf(computed[0], trace)}
          isGiven={(cell) => namesOf(cell, trace).some((name) => isShown(beside, name))}
          asked={asked.flatMap((cell) => namesOf(cell, trace))}
          lit={shown}
          digits={digits}
          label={words.figureName(sizesText(trace.spec.sizes))}
        />
      ) : (
        <FiguresOf trace={trace} symbols={symbols} of={computed[0]} lit={shown} />
      )}
      {small && known.length > 0 && asked.length > 0 && <p className="exercise-small">{words.figureMissing}</p>}
      {samples.length > 1 && <p className="exercise-small">{words.figureSample(p)}</p>}
      {lit.length > 0 && (
        <p className="figure-legend">
          {words.figureLit} {lit.some(({ role }) => role === "use") && words.figureOwn}
        </p>
      )}
    </div>
  );
}

/** A cell under all its names: the drawing has each number under one of them. */
function namesOf(cell: Cell, trace: Trace): readonly Cell[] {
  return [cell, ...aliasesOf(cell, trace)];
}

/** The step that computes a cell; the first for what is computed at none. */
function stepOf(cell: Cell | undefined, trace: Trace): StepId {
  const [first] = steps;
  if (cell === undefined) return first?.id ?? "1a";
  const [h = 0] = cell.indices;
  const layer = isLayered(symbolOf(cell.symbol)) ? { h, m: depth(trace.spec) } : undefined;
  return stepOfSymbol(cell.symbol, layer) ?? first?.id ?? "1a";
}
