import { useState } from "react";
import { Slider } from "../../../controls/slider.tsx";
import { Formula } from "../../../formulas/formula.tsx";
import { useWords } from "../../../store/store.ts";
import { FigureFrame, useDecimals } from "./figure-frame.tsx";
import { figureWords } from "./words.ts";

const matrix = [
  [1, 2],
  [0, -1],
  [3, 1],
] as const;

/** D7: a matrix of 3 rows and 2 columns times a vector, row by row. */
export function MatrixFigure() {
  const words = useWords(figureWords);
  const { text, tex, factor } = useDecimals();
  const [v0, setV0] = useState(2);
  const [v1, setV1] = useState(-1);
  const column = (entries: readonly string[]): string => `\\begin{pmatrix} ${entries.join(" \\\\ ")} \\end{pmatrix}`;
  const rows = matrix.map(([a, b]) => `${tex(a)} & ${tex(b)}`);
  const worked = matrix.map(([a, b]) => `${tex(a)} \\cdot ${factor(v0)} + ${factor(b)} \\cdot ${factor(v1)}`);
  const results = matrix.map(([a, b]) => a * v0 + b * v1);
  return (
    <FigureFrame
      caption={words.matrix.caption}
      sliders={
        <>
          <Slider label="v₀" value={v0} min={-3} max={3} step={0.5} text={text(v0)} onChange={setV0} />
          <Slider label="v₁" value={v1} min={-3} max={3} step={0.5} text={text(v1)} onChange={setV1} />
        </>
      }
      reading={
        <Formula
          tex={`${column(rows)} ${column([tex(v0), tex(v1)])} = ${column(worked)} = ${column(results.map((one) => tex(one)))}`}
          display
          spoken
        />
      }
    />
  );
}
