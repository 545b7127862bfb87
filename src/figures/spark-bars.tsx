import { memo } from "react";
import "./figures.css";
import type { Tensor } from "../core/tensor.ts";

interface SparkBarsProps {
  readonly values: Tensor;
  /** The size that fills half of the height; of all drawings that are to be compared the same. */
  readonly largest: number;
}

/** Room of one bar, of its gap, and above and below zero, in the drawing's own units. */
const [bar, gap, half] = [6, 2, 10];

/** A few numbers as bars above and below a line, for a cell of a table: one path. The numbers stand in words elsewhere. */
export const SparkBars = memo(function SparkBars({ values, largest }: SparkBarsProps) {
  const width = values.length * (bar + gap);
  const path = Array.from(values, (value, n) => {
    const height = largest > 0 ? (half * Math.max(-1, Math.min(1, value / largest))).toFixed(2) : 0;
    return `M${n * (bar + gap) + gap / 2} ${half}h${bar}v${-height}h${-bar}z`;
  }).join("");
  return (
    <svg className="spark-bars" viewBox={`0 0 ${width} ${2 * half}`} width={width} height={2 * half} aria-hidden="true">
      <path className="spark-zero" d={`M0 ${half}h${width}`} />
      <path className="spark-bar" d={path} />
    </svg>
  );
});
