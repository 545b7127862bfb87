import { useMemo, useState } from "react";
import { Choice } from "../../controls/choice.tsx";
import { learningCurve, stepsToTurn } from "../../core/one-neuron.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { countText } from "../../course/writing/plain-numbers.ts";
import { punctuation } from "../../course/writing/punctuation.ts";
import type { Curve } from "../../figures/curve-layer.tsx";
import { LineChart } from "../../figures/line-chart.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { laneOutputs, laneStyles } from "./lane-styles.ts";
import { raceWords } from "./race-words.ts";

/** As the book has it: 300 corrections, ½ before the squared error, α = 0.15, and two places to start from. */
const steps = 300;
const bookAlpha = 0.15;
const starts = { high: { weight: 2, bias: 2 }, low: { weight: 0.6, bias: 0.9 } } as const;
const logAlphas = { same: bookAlpha, book: 0.005 } as const;

/** One neuron that starts sure and wrong: flat for long with A's error, moving at once with B's. */
export function NeuronRace() {
  const words = useWords(raceWords);
  const language = useStore((state) => state.view.language);
  const [start, chooseStart] = useState<keyof typeof starts>("high");
  const [logAlpha, chooseAlpha] = useState<keyof typeof logAlphas>("same");
  const text = (value: number, digits = 3): string => numberText(value, { digits, language });
  const runs = useMemo(
    () =>
      laneOutputs.map((output) => {
        const alpha = output === "sigmoid" ? bookAlpha : logAlphas[logAlpha];
        const curve = learningCurve({ ...starts[start], y: 0, output, costFactor: 0.5, alpha }, steps);
        const x = Float64Array.from(curve, (_, n) => n);
        const name =
          output === "sigmoid"
            ? words.neuronCurves.sigmoid
            : words.neuronCurves.softmax(numberText(alpha, { digits: 2, language }));
        const line: Curve = { id: output, name, points: { x, y: curve }, style: laneStyles[output] };
        return { line, turn: stepsToTurn(curve, 0), last: curve.at(-1) ?? Number.NaN };
      }),
    [start, logAlpha, words, language],
  );
  const curves = useMemo(() => runs.map(({ line }) => line), [runs]);
  return (
    <section className="race-part" aria-label={words.neuronTitle}>
      <h3>{words.neuronTitle}</h3>
      <p className="race-lead">{words.neuronLead}</p>
      <div className="race-choices">
        <Choice
          label={words.neuronStart}
          options={(["high", "low"] as const).map((value) => ({ value, label: words.neuronStarts[value] }))}
          value={start}
          onChange={chooseStart}
        />
        <Choice
          label={words.neuronAlpha}
          options={(["same", "book"] as const).map((value) => ({ value, label: words.neuronAlphas[value] }))}
          value={logAlpha}
          onChange={chooseAlpha}
        />
      </div>
      <ul className="race-reading number">
        {runs.map(({ line, turn, last }) => (
          <li key={line.id}>
            {line.name}
            {punctuation[language].colon}
            {turn === null ? words.never(text(last)) : words.turn(String(turn))}
          </li>
        ))}
      </ul>
      <FigureBoundary>
        <LineChart
          label={words.neuronChart}
          curves={curves}
          range={[0, 1]}
          xLabel={words.xLabel}
          yLabel="ŷ"
          formatX={(value) => countText(value, language)}
          formatY={(value) => text(value)}
          height={240}
        />
      </FigureBoundary>
      <p className="race-note">{words.printed}</p>
      <p className="race-note">{words.convention}</p>
    </section>
  );
}
