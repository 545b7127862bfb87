import { scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { type ReactNode, useRef } from "react";
import { untranslated } from "./untranslated.ts";
import "./figures.css";
import { PlotAxes, plotMargin } from "./plot-axes.tsx";
import type { Domain } from "./plot-domain.ts";
import { useWidth } from "./use-width.ts";

interface LogLogPlotProps {
  readonly label: string;
  /** ε against the relative error; an error of 0 is drawn on the floor of the plot. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly xDomain: Domain;
  readonly yDomain: Domain;
  readonly xLabel: string;
  readonly yLabel: string;
  /** A power of ten as text: "10⁻⁶". */
  readonly format: (value: number) => string;
  /** The ε chosen now: an upright line and a ring on the curve. */
  readonly marker?: number | null;
  /** Words on the two branches: rounding on the left, truncation on the right. */
  readonly leftNote?: string;
  readonly rightNote?: string;
  readonly height?: number;
  readonly summary?: ReactNode;
}

/** The gradient proof: how far the quotient of central differences is from the analytic value, over many decades of ε. */
export function LogLogPlot({
  label,
  points,
  xDomain,
  yDomain,
  xLabel,
  yLabel,
  format,
  marker = null,
  leftNote,
  rightNote,
  height = 200,
  summary,
}: LogLogPlotProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const width = useWidth(wrapper, 320);
  const inner = {
    width: Math.max(40, width - plotMargin.left - plotMargin.right),
    height: height - plotMargin.top - plotMargin.bottom,
  };
  const x = scaleLog().domain(xDomain).range([0, inner.width]).clamp(true);
  const y = scaleLog().domain(yDomain).range([inner.height, 0]).clamp(true);
  const up = (value: number): number => y(Math.max(yDomain[0], value));
  const path = line<{ readonly x: number; readonly y: number }>(
    (point) => x(point.x),
    (point) => up(point.y),
  ).defined((point) => Number.isFinite(point.y))([...points]);
  const chosen = marker === null ? undefined : nearest(points, marker);
  return (
    <div ref={wrapper} className="figure">
      <svg {...untranslated} className="loglog" width={width} height={height} role="img" aria-label={label}>
        <g transform={`translate(${plotMargin.left} ${plotMargin.top})`}>
          <PlotAxes
            x={x}
            y={y}
            {...inner}
            xKind="log"
            yKind="log"
            xLabel={xLabel}
            yLabel={yLabel}
            formatX={format}
            formatY={format}
          />
          {marker === null ? null : <line className="plot-mark" x1={x(marker)} x2={x(marker)} y2={inner.height} />}
          <path className="loglog-line" d={path ?? ""} />
          {points.map((point) =>
            Number.isFinite(point.y) ? (
              <circle key={point.x} className="loglog-point" cx={x(point.x)} cy={up(point.y)} r={2} />
            ) : null,
          )}
          {chosen === undefined || !Number.isFinite(chosen.y) ? null : (
            <circle className="loglog-chosen" cx={x(chosen.x)} cy={up(chosen.y)} r={5.5} />
          )}
          <text className="loglog-note" x={6} y={inner.height - 10}>
            {leftNote}
          </text>
          <text className="loglog-note" x={inner.width - 6} y={inner.height - 10} textAnchor="end">
            {rightNote}
          </text>
        </g>
      </svg>
      {summary === undefined ? null : <div className="visually-hidden">{summary}</div>}
    </div>
  );
}

/** The point nearest to x in decades. */
function nearest<P extends { readonly x: number }>(points: readonly P[], x: number): P | undefined {
  const away = (point: P): number => Math.abs(Math.log(point.x / x));
  return points.reduce<P | undefined>(
    (best, point) => (best === undefined || away(point) < away(best) ? point : best),
    undefined,
  );
}
