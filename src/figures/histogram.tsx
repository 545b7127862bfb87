import { scaleLinear } from "d3";
import { memo, type ReactNode, useMemo, useRef } from "react";
import "./figures.css";
import type { Family } from "./palette.ts";
import type { Domain } from "./plot-domain.ts";
import { useWidth } from "./use-width.ts";

interface HistogramProps {
  readonly label: string;
  readonly values: ArrayLike<number>;
  readonly domain: Domain;
  readonly bins?: number;
  readonly hue: Family;
  readonly formatX: (value: number) => string;
  readonly height?: number;
  /** What it shows in words, beside the label: "12 % of the neurons are saturated". */
  readonly summary?: ReactNode;
}

const axisSpace = 18;

/** How many of the values lie in each slice of the domain; those outside count in the end slices. */
export const Histogram = memo(function Histogram({
  label,
  values,
  domain,
  bins = 30,
  hue,
  formatX,
  height = 96,
  summary,
}: HistogramProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const width = useWidth(wrapper, 240);
  const [low, high] = domain;
  const counts = useMemo(() => countsOf(values, [low, high], bins), [values, low, high, bins]);
  const x = scaleLinear().domain([low, high]).range([0, width]);
  const tallest = Math.max(1, ...counts);
  const step = width / bins;
  return (
    <div ref={wrapper} className="figure">
      <svg className="histogram" width={width} height={height} role="img" aria-label={label}>
        {counts.map((count, n) => {
          const tall = ((height - axisSpace - 4) * count) / tallest;
          const left = n * step;
          return (
            <rect
              // A slice is its place.
              // biome-ignore lint/suspicious/noArrayIndexKey: the slices never change order
              key={n}
              className={`figure-${hue}`}
              x={left + 0.5}
              y={height - axisSpace - tall}
              width={Math.max(0.5, step - 1)}
              height={tall}
            />
          );
        })}
        <line className="figure-axis" x2={width} y1={height - axisSpace} y2={height - axisSpace} />
        {x.ticks(Math.max(2, Math.floor(width / 60))).map((tick) => (
          <text
            key={tick}
            x={x(tick)}
            y={height - 6}
            textAnchor={tick === low ? "start" : tick === high ? "end" : "middle"}
          >
            {formatX(tick)}
          </text>
        ))}
      </svg>
      {summary === undefined ? null : <div className="figure-unseen">{summary}</div>}
    </div>
  );
});

/** Counts in `bins` equal slices of the domain; a value beyond an end counts in the slice at that end, NaN nowhere. */
export function countsOf(values: ArrayLike<number>, [low, high]: Domain, bins: number): number[] {
  const width = (high - low) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (let n = 0; n < values.length; n++) {
    const value = values[n] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const slice = Math.min(bins - 1, Math.max(0, Math.floor((value - low) / width)));
    counts[slice] = (counts[slice] ?? 0) + 1;
  }
  return counts;
}
