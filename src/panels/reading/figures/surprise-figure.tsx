import { useState } from "react";
import { Slider } from "../../../controls/slider.tsx";
import { Formula } from "../../../formulas/formula.tsx";
import { useWords } from "../../../store/store.ts";
import { CurvePlot } from "./curve-plot.tsx";
import { FigureFrame, useDecimals } from "./figure-frame.tsx";
import { figureWords } from "./words.ts";

/** B3: what a prediction of the true digit costs, −log ŷ. */
export function SurpriseFigure() {
  const words = useWords(figureWords);
  const { text, tex } = useDecimals();
  const [yHat, setYHat] = useState(0.1);
  const cost = -Math.log(yHat);
  return (
    <FigureFrame
      caption={words.surprise.caption}
      drawing={
        <CurvePlot
          label={words.surprise.summary(text(yHat), text(cost, 3))}
          f={(at) => (at > 0 ? -Math.log(at) : Number.NaN)}
          domain={[0, 1]}
          range={[0, 5]}
          xName="ŷ"
          yName="−log ŷ"
          at={yHat}
          slope={-1 / yHat}
        />
      }
      sliders={
        <Slider
          label={words.surprise.slider}
          value={yHat}
          min={0.01}
          max={0.99}
          step={0.01}
          text={text(yHat)}
          onChange={setYHat}
        />
      }
      reading={<Formula tex={`-\\log ${tex(yHat)} \\approx ${tex(cost, 3)}`} spoken />}
    />
  );
}
