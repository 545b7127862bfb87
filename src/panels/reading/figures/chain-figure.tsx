import { useRef, useState } from "react";
import { Slider } from "../../../controls/slider.tsx";
import { untranslated } from "../../../figures/untranslated.ts";
import { useWidth } from "../../../figures/use-width.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { useWords } from "../../../store/store.ts";
import { FigureFrame, useDecimals } from "./figure-frame.tsx";
import { PathEdge, PathNode } from "./path-drawing.tsx";
import { figureWords } from "./words.ts";

const step = 0.01;
const largest = 4;

/** D2: u → v → c. A small step of u, multiplied by each link on its way. */
export function ChainFigure() {
  const words = useWords(figureWords);
  const { text, tex, factor } = useDecimals();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 480);
  const [first, setFirst] = useState(3);
  const [second, setSecond] = useState(2);
  const places = [30, width / 2, width - 30] as const;
  const steps = [step, step * first, step * first * second];
  const signed = (value: number): string => (value > 0 ? `+${text(value)}` : text(value));
  return (
    <FigureFrame
      caption={words.chain.caption(text(step))}
      drawing={
        <div ref={box}>
          <svg
            {...untranslated}
            height={96}
            role="img"
            aria-label={words.chain.summary(text(step), steps.slice(1).map((one) => text(one)) as [string, string])}
          >
            <PathEdge
              from={[50, 30]}
              to={[places[1] - 20, 30]}
              value={first}
              largest={largest}
              text={`× ${text(first)}`}
            />
            <PathEdge
              from={[places[1] + 20, 30]}
              to={[places[2] - 20, 30]}
              value={second}
              largest={largest}
              text={`× ${text(second)}`}
            />
            {(["u", "v", "c"] as const).map((name, n) => (
              <g key={name}>
                <PathNode x={places[n] ?? 0} y={30}>
                  {name}
                </PathNode>
                <text className="path-number" x={places[n]} y={74}>
                  {signed(steps[n] ?? 0)}
                </text>
              </g>
            ))}
          </svg>
        </div>
      }
      sliders={
        <>
          <Slider label="∂v/∂u" value={first} min={-4} max={4} step={0.5} text={text(first)} onChange={setFirst} />
          <Slider label="∂c/∂v" value={second} min={-4} max={4} step={0.5} text={text(second)} onChange={setSecond} />
        </>
      }
      reading={
        <Formula
          tex={`\\frac{\\partial c}{\\partial u} = ${tex(second)} \\times ${factor(first)} = ${tex(second * first)}`}
          display
          spoken
        />
      }
    />
  );
}
