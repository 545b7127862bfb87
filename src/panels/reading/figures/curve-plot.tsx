import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useId, useRef } from "react";
import { PlotAxes, plotMargin } from "../../../figures/plot-axes.tsx";
import { untranslated } from "../../../figures/untranslated.ts";
import { useWidth } from "../../../figures/use-width.ts";
import { useDecimals } from "./figure-frame.tsx";

interface CurvePlotProps {
  /** What the drawing shows, numbers included. */
  readonly label: string;
  readonly f: (x: number) => number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly xName: string;
  readonly yName: string;
  /** The point looked at, and the slope of the curve there. */
  readonly at: number;
  readonly slope: number;
  /** A second point, where the first has moved to. */
  readonly moved?: number;
  /** Where the network on the page stands, and its name. */
  readonly here?: { readonly x: number; readonly name: string } | undefined;
}

const height = 220;
const steps = 160;

/** A curve with its tangent at one point: numbers in, SVG out. The tangent is dashed, the curve is not. */
export function CurvePlot(props: CurvePlotProps) {
  const { label, f, domain, range, xName, yName, at, slope, moved, here } = props;
  const box = useRef<HTMLDivElement>(null);
  const clip = useId();
  const { text } = useDecimals();
  const inner = {
    width: Math.max(120, useWidth(box, 480) - plotMargin.left - plotMargin.right),
    height: height - plotMargin.top - plotMargin.bottom,
  };
  const x = scaleLinear(domain, [0, inner.width]);
  const y = scaleLinear(range, [inner.height, 0]);
  const [from, to] = domain;
  const points = Array.from({ length: steps + 1 }, (_, n) => from + ((to - from) * n) / steps);
  const path = line<number>(
    (one) => x(one),
    (one) => y(f(one)),
  )(points.filter((one) => Number.isFinite(f(one))));
  const tangent = (one: number): number => y(f(at) + slope * (one - at));
  return (
    <div ref={box}>
      <svg {...untranslated} height={height} role="img" aria-label={label}>
        <g transform={`translate(${plotMargin.left} ${plotMargin.top})`}>
          <PlotAxes
            x={x}
            y={y}
            {...inner}
            yKind="linear"
            xLabel={xName}
            yLabel={yName}
            formatX={(value) => text(value)}
            formatY={(value) => text(value)}
          />
          <clipPath id={clip}>
            <rect width={inner.width} height={inner.height} />
          </clipPath>
          <g clipPath={`url(#${clip})`}>
            <path className="curve-path" d={path ?? ""} />
            <line className="curve-tangent" x1={x(from)} x2={x(to)} y1={tangent(from)} y2={tangent(to)} />
            <line className="curve-drop" x1={x(at)} x2={x(at)} y1={y(f(at))} y2={inner.height} />
            {moved !== undefined && (
              <line className="curve-drop" x1={x(moved)} x2={x(moved)} y1={y(f(moved))} y2={inner.height} />
            )}
          </g>
          {here !== undefined && here.x >= from && here.x <= to && (
            <>
              <circle className="curve-here" cx={x(here.x)} cy={y(f(here.x))} r={6} />
              <text className="curve-name" x={x(here.x) + 9} y={y(f(here.x)) + (slope < 0 ? -9 : 16)}>
                {here.name}
              </text>
            </>
          )}
          {moved !== undefined && <circle className="curve-point" cx={x(moved)} cy={y(f(moved))} r={4} />}
          <circle className="curve-point" cx={x(at)} cy={y(f(at))} r={5} />
        </g>
      </svg>
    </div>
  );
}
