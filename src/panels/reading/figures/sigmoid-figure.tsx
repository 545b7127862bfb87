import { useState } from "react";
import { Button } from "../../../controls/button.tsx";
import { Slider } from "../../../controls/slider.tsx";
import { sigmoid, sigmoidDerivative } from "../../../core/activation.ts";
import { cellValue } from "../../../course/symbols/symbols.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { shownTrace } from "../../../store/network/passes.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { currentIndices } from "../../../store/view/indices.ts";
import { CurvePlot } from "./curve-plot.tsx";
import { rounded } from "./decimals.ts";
import { FigureFrame, useDecimals } from "./figure-frame.tsx";
import { subscript } from "./shown-pass.ts";
import { figureWords } from "./words.ts";

const end = 8;

/** D5, F3: the sigmoid with its tangent, of slope g(1 − g), and where the hidden neuron of the equations stands on it. */
export function SigmoidFigure() {
  const words = useWords(figureWords);
  const { text, tex } = useDecimals();
  const [moved, setX] = useState<number | null>(null);
  const { j } = useStore(currentIndices);
  const trace = useStore(shownTrace);
  const sigma = trace === null ? undefined : cellValue(trace, { symbol: "sigma", indices: [j] });
  const here = sigma === undefined ? 1.5 : Math.max(-end, Math.min(end, rounded(sigma, 2)));
  const x = moved ?? here;
  const g = rounded(sigmoid(x), 4);
  // Worked out from the digits shown, as a reader would.
  const slope = rounded(sigmoidDerivative(g), 4);
  const name = `σ${subscript(j)}`;
  return (
    <FigureFrame
      caption={words.sigmoid.caption}
      drawing={
        <CurvePlot
          label={words.sigmoid.summary(text(x), text(g, 4), text(slope, 4))}
          f={sigmoid}
          domain={[-end, end]}
          range={[0, 1]}
          xName="x"
          yName="g(x)"
          at={x}
          slope={sigmoidDerivative(sigmoid(x))}
          here={sigma === undefined ? undefined : { x: Math.max(-end, Math.min(end, sigma)), name }}
        />
      }
      sliders={<Slider label={<i>x</i>} value={x} min={-end} max={end} step={0.01} text={text(x)} onChange={setX} />}
      reading={
        <>
          <p>
            <Formula tex={`g(${tex(x)}) ${x === 0 ? "=" : "\\approx"} ${tex(g, x === 0 ? 1 : 4)}`} spoken />
          </p>
          <p>
            <Formula
              tex={`g'(${tex(x)}) ${x === 0 ? "=" : "\\approx"} ${tex(g)} \\times (1 - ${tex(g)}) ${x === 0 ? "=" : "\\approx"} ${tex(slope)}`}
              spoken
            />
          </p>
        </>
      }
    >
      {sigma !== undefined && moved !== null && (
        <Button look="quiet" onClick={() => setX(null)}>
          {words.sigmoid.goHere(name)}
        </Button>
      )}
    </FigureFrame>
  );
}
