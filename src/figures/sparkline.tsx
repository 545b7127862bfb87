import { extent, line } from "d3";
import { memo } from "react";
import "./figures.css";
import type { Family } from "./palette.ts";

interface SparklineProps {
  readonly values: ArrayLike<number>;
  readonly hue: Family;
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** A line without axes, its last value marked by a dot. */
export const Sparkline = memo(function Sparkline({ values, hue, label, width = 96, height = 24 }: SparklineProps) {
  const points = Array.from(values);
  const [low = 0, high = 1] = extent(points.filter(Number.isFinite));
  const across = (n: number): number => 3 + ((width - 6) * n) / Math.max(1, points.length - 1);
  const up = (value: number): number => height - 3 - ((height - 6) * (value - low)) / (high - low || 1);
  const path = line<number>()
    .defined(Number.isFinite)
    .x((_, n) => across(n))
    .y(up)(points);
  const last = points.at(-1);
  return (
    <svg
      className="sparkline"
      style={{ stroke: `var(--hue-${hue})`, fill: `var(--hue-${hue})` }}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <path d={path ?? ""} />
      {last === undefined || !Number.isFinite(last) ? null : (
        <circle cx={across(points.length - 1)} cy={up(last)} r={2.5} />
      )}
    </svg>
  );
});
