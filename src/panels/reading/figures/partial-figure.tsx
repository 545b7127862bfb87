import { useState } from "react";
import { Slider } from "../../../controls/slider.tsx";
import { Formula } from "../../../formulas/formula.tsx";
import { useWords } from "../../../store/store.ts";
import { CurvePlot } from "./curve-plot.tsx";
import { rounded } from "./decimals.ts";
import { FigureFrame, useDecimals } from "./figure-frame.tsx";
import { figureWords } from "./words.ts";

/** D1: f(u, v) = u² v with v held; u moves by a step h, and the quotient is compared with ∂f/∂u. */
export function PartialFigure() {
  const words = useWords(figureWords);
  const { text, tex } = useDecimals();
  const [u, setU] = useState(3);
  const [v, setV] = useState(2);
  const [h, setH] = useState(0.5);
  const f = (at: number): number => at * at * v;
  const before = rounded(f(u));
  const after = rounded(f(u + h));
  const quotient = rounded(v * (2 * u + h));
  const slope = rounded(2 * u * v);
  const minus = before < 0 ? `- (${tex(before)})` : `- ${tex(before)}`;
  return (
    <FigureFrame
      caption={words.partial.caption}
      drawing={
        <CurvePlot
          label={words.partial.summary(text(u), text(v), text(slope), text(quotient))}
          f={f}
          domain={[0, 5]}
          range={[0, 75]}
          xName="u"
          yName={`f(u, ${text(v)})`}
          at={u}
          slope={slope}
          moved={u + h}
        />
      }
      sliders={
        <>
          <Slider label={<i>u</i>} value={u} min={0} max={4} step={0.5} text={text(u)} onChange={setU} />
          <Slider
            label={words.partial.held(<i>v</i>)}
            value={v}
            min={0}
            max={3}
            step={0.5}
            text={text(v)}
            onChange={setV}
          />
          <Slider
            label={words.partial.step(<i>h</i>)}
            value={h}
            min={0.01}
            max={1}
            step={0.01}
            text={text(h)}
            onChange={setH}
          />
        </>
      }
      reading={
        <>
          <p>
            <Formula
              tex={`\\frac{f(u + h, v) - f(u, v)}{h} = \\frac{${tex(after)} ${minus}}{${tex(h)}} = ${tex(quotient)}`}
              display
              spoken
            />
          </p>
          <p>
            <Formula
              tex={`\\frac{\\partial f}{\\partial u} = 2uv = 2 \\times ${tex(u)} \\times ${tex(v)} = ${tex(slope)}`}
              display
              spoken
            />
          </p>
        </>
      }
    />
  );
}
