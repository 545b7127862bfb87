import { useMemo, useState } from "react";
import { Choice } from "../../controls/choice.tsx";
import { Slider } from "../../controls/slider.tsx";
import { outputError } from "../../core/one-neuron.ts";
import { numberText } from "../../course/writing/numbers.ts";
import type { Curve } from "../../figures/curve-layer.tsx";
import { LineChart } from "../../figures/line-chart.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { laneOutputs, laneStyles } from "./lane-styles.ts";
import { raceWords } from "./race-words.ts";

const steps = 200;

/** A3 and B7 for one output, as two curves over ŷ, with the ŷ that a slider chooses. */
export function ErrorCurves() {
  const words = useWords(raceWords);
  const language = useStore((state) => state.view.language);
  const [truth, chooseTruth] = useState<"0" | "1">("1");
  const [predicted, setPredicted] = useState(0.02);
  const y = Number(truth);
  const text = (value: number, digits = 3): string => numberText(value, { digits, language });
  const curves = useMemo(
    () =>
      laneOutputs.map((output): Curve => {
        const x = Float64Array.from({ length: steps + 1 }, (_, n) => n / steps);
        const errors = x.map((prediction) => outputError(output, 1, prediction, y));
        return { id: output, name: words.curves[output], points: { x, y: errors }, style: laneStyles[output] };
      }),
    [y, words],
  );
  const [a = 0, b = 0] = laneOutputs.map((output) => outputError(output, 1, predicted, y));
  const verdict = b === 0 ? words.right : a === 0 ? words.flat : words.times(text(b / a, 2));
  return (
    <section className="race-part" aria-label={words.sliderTitle}>
      <h3>{words.sliderTitle}</h3>
      <p className="race-lead">{words.sliderLead}</p>
      <Choice
        label={words.truth}
        options={(["0", "1"] as const).map((value) => ({ value, label: value }))}
        value={truth}
        onChange={chooseTruth}
      />
      <Slider
        label={words.slider}
        value={predicted}
        min={0}
        max={1}
        step={0.01}
        text={text(predicted)}
        onChange={setPredicted}
      />
      <p className="race-reading number">
        <output>
          {words.read(text(a), text(b))} {verdict}
        </output>
      </p>
      <FigureBoundary>
        <LineChart
          label={words.chart}
          curves={curves}
          range={[-1, 1]}
          xLabel="ŷ"
          yLabel={words.errorAxis}
          formatX={(value) => text(value)}
          formatY={(value) => text(value)}
          marks={[{ x: predicted, name: "ŷ" }]}
          height={240}
        />
      </FigureBoundary>
    </section>
  );
}
