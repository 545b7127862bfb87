import { scaleLinear, scaleLog } from "d3-scale";
import { memo, type ReactNode, useRef } from "react";
import { untranslated } from "./untranslated.ts";
import "./figures.css";
import type { AxisKind } from "./curve-range.ts";
import type { Family } from "./palette.ts";
import { ticksOf, tickText } from "./plot-axes.tsx";
import type { Domain } from "./plot-domain.ts";
import { useWidth } from "./use-width.ts";

interface HistogramProps {
  readonly label: string;
  /** How many values lie in each of as many equal slices of the axis. */
  readonly counts: ArrayLike<number>;
  /** Its two ends; powers of ten on a log axis. */
  readonly domain: Domain;
  readonly axis?: AxisKind;
  readonly hue: Family;
  readonly formatX: (value: number) => string;
  readonly height?: number;
  /** What it shows in words, beside the label: "12 % of the neurons are saturated". */
  readonly summary?: ReactNode;
}

const axisSpace = 18;

/** One bar a slice, as tall as its share of the tallest. */
export const Histogram = memo(function Histogram({
  label,
  counts,
  domain,
  axis = "linear",
  hue,
  formatX,
  height = 96,
  summary,
}: HistogramProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const width = useWidth(wrapper, 240);
  const [low, high] = domain;
  const heights = Array.from(counts);
  const x = (axis === "log" ? scaleLog() : scaleLinear()).domain([low, high]).range([0, width]);
  const tallest = Math.max(1, ...heights);
  const step = width / Math.max(1, heights.length);
  return (
    <div ref={wrapper} className="figure">
      <svg
        {...untranslated}
        className="histogram"
        data-family={hue}
        width={width}
        height={height}
        role="img"
        aria-label={label}
      >
        {heights.map((count, n) => {
          const tall = ((height - axisSpace - 4) * count) / tallest;
          const left = n * step;
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the slices never change order
              key={n}
              x={left + 0.5}
              y={height - axisSpace - tall}
              width={Math.max(0.5, step - 1)}
              height={tall}
            />
          );
        })}
        <line className="figure-axis" x2={width} y1={height - axisSpace} y2={height - axisSpace} />
        {ticksOf(x, axis, Math.max(2, Math.floor(width / 60))).map((tick) => (
          <text
            key={tick}
            x={x(tick)}
            y={height - 6}
            textAnchor={tick === low ? "start" : tick === high ? "end" : "middle"}
          >
            {tickText(tick, axis, formatX)}
          </text>
        ))}
      </svg>
      {summary === undefined ? null : <div className="visually-hidden">{summary}</div>}
    </div>
  );
});
