import { useState } from "react";
import { Slider } from "../../../controls/slider.tsx";
import { Formula } from "../../../formulas/formula.tsx";
import { useWords } from "../../../store/store.ts";
import { CurvePlot } from "./curve-plot.tsx";
import { FigureFrame, useDecimals } from "./figure-frame.tsx";
import { figureWords } from "./words.ts";

/** D4: the natural logarithm with its tangent, of slope 1/x; beside it what a calculator's log key gives. */
export function LogarithmFigure() {
  const words = useWords(figureWords);
  const { text, tex } = useDecimals();
  const [x, setX] = useState(0.5);
  const slope = 1 / x;
  const about = (value: number): string => (Number.isInteger(value * 1000) ? "=" : "\\approx");
  return (
    <FigureFrame
      caption={words.logarithm.caption}
      drawing={
        <CurvePlot
          label={words.logarithm.summary(text(x), text(Math.log(x), 3), text(slope, 3))}
          f={(at) => (at > 0 ? Math.log(at) : Number.NaN)}
          domain={[0, 5]}
          range={[-3, 2]}
          xName="x"
          yName="log x"
          at={x}
          slope={slope}
        />
      }
      sliders={<Slider label={<i>x</i>} value={x} min={0.05} max={5} step={0.05} text={text(x)} onChange={setX} />}
      reading={
        <>
          <p>
            <Formula
              tex={`\\log ${tex(x)} ${x === 1 ? "= 0" : `\\approx ${tex(Math.log(x), 3)}`} \\qquad (\\log)'(${tex(x)}) = \\frac{1}{${tex(x)}} ${about(slope)} ${Number.isInteger(slope * 1000) ? tex(slope) : tex(slope, 3)}`}
              display
              spoken
            />
          </p>
          <p>{words.logarithm.key(x === 1 ? "0" : text(Math.log10(x), 3))}</p>
        </>
      }
    />
  );
}
