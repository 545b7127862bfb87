import { scaleLinear } from "d3-scale";
import { useRef } from "react";
import { PlotAxes, plotMargin } from "./plot-axes.tsx";
import { untranslated } from "./untranslated.ts";
import { useWidth } from "./use-width.ts";
import "./figures.css";

interface EmptyChartProps {
  /** The last x that will be reached, from 0. */
  readonly total: number;
  /** The greatest y, from 0. */
  readonly top: number;
  /** A value that the curves will be held against, with its name. */
  readonly mark: { readonly y: number; readonly name: string };
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly height: number;
}

/** A chart's axes before there is anything to draw: where the curves will be. */
export function EmptyChart({ total, top, mark, height, ...labels }: EmptyChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 560);
  const inner = {
    width: Math.max(40, width - plotMargin.left - plotMargin.right),
    height: height - plotMargin.top - plotMargin.bottom,
  };
  const x = scaleLinear([0, total], [0, inner.width]);
  const y = scaleLinear([0, top], [inner.height, 0]);
  const level = y(mark.y);
  return (
    <div ref={box} className="empty-chart" style={{ height }}>
      <svg {...untranslated} className="figure-svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <g transform={`translate(${plotMargin.left} ${plotMargin.top})`}>
          <PlotAxes x={x} y={y} {...inner} yKind="linear" {...labels} />
          <line className="plot-mark" x2={inner.width} y1={level} y2={level} />
          <text className="empty-chart-mark" x={inner.width - 4} y={level - 9}>
            {mark.name}
          </text>
        </g>
      </svg>
    </div>
  );
}
