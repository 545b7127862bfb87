import type { ScaleContinuousNumeric } from "d3-scale";
import type { AxisKind } from "./curve-range.ts";

/** Space around a plot for its axes, in CSS pixels. */
export const plotMargin = { top: 24, right: 32, bottom: 36, left: 56 } as const;

interface PlotAxesProps {
  readonly x: ScaleContinuousNumeric<number, number>;
  readonly y: ScaleContinuousNumeric<number, number>;
  readonly width: number;
  readonly height: number;
  readonly xKind?: AxisKind;
  readonly yKind: AxisKind;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

/** Grid lines, ticks and titles, inside a plot area of `width` × `height`. */
export function PlotAxes({
  x,
  y,
  width,
  height,
  xKind = "linear",
  yKind,
  xLabel,
  yLabel,
  formatX,
  formatY,
}: PlotAxesProps) {
  return (
    <g className="plot-axes">
      {ticksOf(y, yKind, Math.max(2, Math.floor(height / 40))).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line className="plot-grid" x2={width} />
          <text x={-8} textAnchor="end">
            {tickText(tick, yKind, formatY)}
          </text>
        </g>
      ))}
      {ticksOf(x, xKind, Math.max(2, Math.floor(width / 80))).map((tick) => (
        <g key={tick} transform={`translate(${x(tick)} ${height})`}>
          <line className="plot-tick" y2={4} />
          <text y={13} textAnchor="middle">
            {tickText(tick, xKind, formatX)}
          </text>
        </g>
      ))}
      <line className="figure-axis" y1={height} y2={height} x2={width} />
      <text className="plot-title" x={width} y={height + 29} textAnchor="end">
        {xLabel}
      </text>
      <text className="plot-title" x={0} y={-14}>
        {yLabel}
      </text>
    </g>
  );
}

/** A tick's text; on a log axis a power of ten is its power alone, 10⁻⁵ for 1 × 10⁻⁵: the margin has no room for more. */
export function tickText(tick: number, kind: AxisKind, format: (value: number) => string): string {
  const text = format(tick);
  return kind === "log" ? text.replace(/^1(?:[.,]0+)?\s*×\s*(?=10)/, "") : text;
}

/** Round ticks; on a log axis powers of ten alone once there are several, thinned to about `wanted`. */
export function ticksOf(scale: ScaleContinuousNumeric<number, number>, kind: AxisKind, wanted: number): number[] {
  const ticks = scale.ticks(wanted);
  if (kind === "linear") return ticks;
  const powers = ticks.filter((tick) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9);
  const shown = powers.length >= 2 ? powers : ticks;
  const every = Math.max(1, Math.ceil(shown.length / wanted));
  return shown.filter((_, n) => n % every === 0);
}
