import { memo } from "react";
import type { Family } from "./palette.ts";
import "./figures.css";

interface BarsProps {
  /** What it shows, with its numbers in words: it is read aloud in the place of the drawing. */
  readonly label: string;
  readonly values: ArrayLike<number>;
  /** The index of the first value. */
  readonly first: number;
  /** The size that takes half the height, the same for figures that stand beside each other; 0 where all are 0. */
  readonly extent: number;
  /** Whether 0 stands in the middle, the same for figures that stand beside each other. */
  readonly signed: boolean;
  readonly hue: Family;
}

const width = 320;
const height = 112;
const axisSpace = 16;

/** A bar a value, up or down from 0, with its index under it while there are few. */
export const Bars = memo(function Bars({ label, values, first, extent, signed, hue }: BarsProps) {
  const all = Array.from(values);
  const room = height - axisSpace;
  const zero = signed ? room / 2 : room;
  const unit = extent === 0 ? 0 : (signed ? room / 2 : room) / extent;
  const step = width / Math.max(1, all.length);
  const every = Math.max(1, Math.ceil(all.length / 16));
  return (
    <svg className="bars" data-family={hue} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {all.map((value, n) => {
        const tall = Math.min(Math.abs(value) * unit, signed ? room / 2 : room);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the places never change order
            key={n}
            x={n * step + step * 0.15}
            y={value < 0 ? zero : zero - tall}
            width={step * 0.7}
            height={tall}
          />
        );
      })}
      <line className="figure-axis" x2={width} y1={zero} y2={zero} />
      {all.map((_, n) =>
        n % every === 0 ? (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: the places never change order
            key={n}
            // The last label stays within the drawing.
            x={n === all.length - 1 ? width : (n + 0.5) * step}
            y={height - 3}
            textAnchor={n === all.length - 1 ? "end" : "middle"}
          >
            {first + n}
          </text>
        ) : null,
      )}
    </svg>
  );
});
