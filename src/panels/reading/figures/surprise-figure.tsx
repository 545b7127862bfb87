import { useState } from "react";
import { Button } from "../../../controls/button.tsx";
import { Slider } from "../../../controls/slider.tsx";
import type { ChapterId } from "../../../course/text/chapters.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { useWords } from "../../../store/store.ts";
import { CurvePlot } from "./curve-plot.tsx";
import { rounded } from "./decimals.ts";
import { FigureFrame, useDecimals } from "./figure-frame.tsx";
import { subscript, useShownPass } from "./shown-pass.ts";
import { figureWords } from "./words.ts";

/** B3: what a prediction of the true digit costs, −log ŷ; it sets out from the network's own. */
export function SurpriseFigure({ chapter }: { readonly chapter: ChapterId }) {
  const words = useWords(figureWords);
  const { text, tex } = useDecimals();
  const [moved, setYHat] = useState<number | null>(null);
  const pass = useShownPass(chapter);
  const truth = pass?.trace.samples[0]?.backward?.label;
  const own = pass === null || truth === undefined ? undefined : pass.value("yHat", truth);
  const name = truth === undefined ? "ŷ" : `ŷ${subscript(truth)}`;
  const yHat = moved ?? (own === undefined ? 0.1 : Math.max(0.01, Math.min(0.99, rounded(own, 2))));
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
          here={own === undefined ? undefined : { x: own, name }}
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
    >
      {own !== undefined && moved !== null && (
        <Button look="quiet" onClick={() => setYHat(null)}>
          {words.surprise.goHere(name)}
        </Button>
      )}
    </FigureFrame>
  );
}
