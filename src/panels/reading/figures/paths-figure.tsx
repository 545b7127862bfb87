import { useRef, useState } from "react";
import { Slider } from "../../../controls/slider.tsx";
import { untranslated } from "../../../figures/untranslated.ts";
import { useWidth } from "../../../figures/use-width.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { useWords } from "../../../store/store.ts";
import { FigureFrame, useDecimals } from "./figure-frame.tsx";
import { PathEdge, PathNode } from "./path-drawing.tsx";
import { figureWords } from "./words.ts";

const largest = 4;
/** The links of the two paths, by the derivative that each is. */
const linkNames = [
  ["a1", "∂v₁/∂u"],
  ["b1", "∂c/∂v₁"],
  ["a2", "∂v₂/∂u"],
  ["b2", "∂c/∂v₂"],
] as const;

/** D3: u acts on c through v_1 and through v_2; each path is a product, and the two are added. */
export function PathsFigure() {
  const words = useWords(figureWords);
  const { text, tex, factor } = useDecimals();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 480);
  const [links, setLinks] = useState({ a1: 3, b1: 2, a2: -1, b2: 4 });
  const { a1, b1, a2, b2 } = links;
  const parts = [b1 * a1, b2 * a2] as const;
  const [left, middle, right] = [30, width / 2, width - 30];
  const second = parts[1] < 0 ? `- ${tex(-parts[1])}` : `+ ${tex(parts[1])}`;
  return (
    <FigureFrame
      caption={words.paths.caption}
      drawing={
        <div ref={box}>
          <svg
            {...untranslated}
            height={170}
            role="img"
            aria-label={words.paths.summary(text(parts[0]), text(parts[1]), text(parts[0] + parts[1]))}
          >
            <PathEdge from={[left, 85]} to={[middle, 30]} value={a1} largest={largest} text={`× ${text(a1)}`} />
            <PathEdge from={[middle, 30]} to={[right, 85]} value={b1} largest={largest} text={`× ${text(b1)}`} />
            <PathEdge from={[left, 85]} to={[middle, 140]} value={a2} largest={largest} text={`× ${text(a2)}`} />
            <PathEdge from={[middle, 140]} to={[right, 85]} value={b2} largest={largest} text={`× ${text(b2)}`} />
            <PathNode x={left} y={85}>
              u
            </PathNode>
            <PathNode x={middle} y={30}>
              v<tspan dy={4}>1</tspan>
            </PathNode>
            <PathNode x={middle} y={140}>
              v<tspan dy={4}>2</tspan>
            </PathNode>
            <PathNode x={right} y={85}>
              c
            </PathNode>
          </svg>
        </div>
      }
      sliders={linkNames.map(([link, name]) => (
        <Slider
          key={link}
          label={name}
          value={links[link]}
          min={-4}
          max={4}
          step={0.5}
          text={text(links[link])}
          onChange={(value) => setLinks((old) => ({ ...old, [link]: value }))}
        />
      ))}
      reading={
        <Formula
          tex={`\\frac{\\partial c}{\\partial u} = ${tex(b1)} \\times ${factor(a1)} + ${factor(b2)} \\times ${factor(a2)} = ${tex(parts[0])} ${second} = ${tex(parts[0] + parts[1])}`}
          display
          spoken
        />
      }
    />
  );
}
