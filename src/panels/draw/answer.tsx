import { useState } from "react";
import { Choice } from "../../controls/choice.tsx";
import type { OutputKind } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { percentText } from "../../course/writing/plain-numbers.ts";
import { BarChart } from "../../figures/bar-chart.tsx";
import { GhostLines } from "../../figures/placeholder.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { predictionRelation, predictionText } from "./prediction-text.ts";
import { ranked, surenessOf } from "./sureness.ts";
import { useUntrained } from "./trained.ts";
import { drawWords } from "./words.ts";

const outputs = ["sigmoid", "softmax", "both"] as const;
/** What stands where the ten predictions will. */
const tenDigits = { kind: "bars", count: 10, first: 0 } as const;
const ghostHeight = 220;
const predictionCells = { symbol: "yHat" } as const;

/** What the network reads on the pad, as it is being drawn: its answer in big, how sure, the runner-up, ŷ as bars. */
export function Answer() {
  const words = useWords(drawWords);
  const recognition = useStore((state) => state.draw.recognition);
  const drawing = useStore((state) => state.draw.pen !== null);
  const trusted = !useUntrained();
  const inUse = useStore((state) => state.setup.conventions.output);
  const [wanted, want] = useState<(typeof outputs)[number] | null>(null);
  const shown = wanted ?? inUse;
  const kinds: readonly OutputKind[] = shown === "both" ? ["sigmoid", "softmax"] : [shown];
  const leading = kinds.includes(inUse) ? inUse : (kinds[0] ?? inUse);
  const written = usePrediction();
  const training = useStore((state) => state.training?.status === "running");

  if (recognition === null) {
    return (
      <div className="answer-none">
        <p>{words.nothingYet}</p>
        <div className="answer-ghost" style={{ height: ghostHeight }}>
          <GhostLines ghost={tenDigits} height={ghostHeight} />
        </div>
      </div>
    );
  }
  const predicted = recognition.predicted[leading];
  const [first = 0, second = 0] = ranked(predicted);
  const share = written.relation(at(predicted, first));
  const sureness = words.sureness[surenessOf(at(predicted, first), at(predicted, second))];
  return (
    <div className="answer" data-trusted={trusted}>
      {trusted ? (
        <p className="answer-said">
          <strong className="answer-digit" aria-hidden="true">
            {first}
          </strong>
          <span className="answer-words">
            <span className="answer-sentence">{words.answer(first)}</span>
            <span>{sureness}</span>
            <span className="draw-small number">{words.runnerUp(second, written.relation(at(predicted, second)))}</span>
          </span>
        </p>
      ) : (
        <p className="answer-withheld">{words.answerWithheld}</p>
      )}
      <p role="status" className="visually-hidden">
        {trusted && !drawing && !training ? words.answerSpoken(first, sureness, share) : ""}
      </p>
      <div className="answer-bars" data-count={kinds.length}>
        {kinds.map((kind) => (
          <div key={kind}>
            {kinds.length > 1 && <h3>{words.outputNames[kind]}</h3>}
            <FigureBoundary of={recognition}>
              <BarChart
                label={words.bars[kind]}
                family={predictionCells}
                values={recognition.predicted[kind]}
                first={0}
                hue="output"
                write={written.value}
                strong={trusted ? (ranked(recognition.predicted[kind])[0] ?? null) : null}
                describe={({ indices: [k = 0] }) =>
                  words.prediction(k, written.relation(at(recognition.predicted[kind], k)))
                }
              />
            </FigureBoundary>
          </div>
        ))}
      </div>
      <Choice
        label={words.outputs}
        options={outputs.map((value) => ({ value, label: words.outputNames[value] }))}
        value={shown}
        onChange={want}
      />
    </div>
  );
}

/** Writes ŷ in the reader's language, with three digits: these change with every move of the pen. */
function usePrediction(): { readonly value: (yHat: number) => string; readonly relation: (yHat: number) => string } {
  const language = useStore((state) => state.view.language);
  return {
    value: (yHat) => predictionText(yHat, language),
    relation: (yHat) => predictionRelation(yHat, language),
  };
}

/** A number with the reader's own precision. */
export function usePreciseNumber(): (value: number | undefined) => string {
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  return (value) => numberText(value, { digits, language });
}

/** A share as percent in the reader's language. */
export function usePercent(): (share: number) => string {
  const language = useStore((state) => state.view.language);
  return (share) => percentText(share, language);
}
