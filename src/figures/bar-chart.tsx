import { memo, useMemo, useRef } from "react";
import { at, type Tensor } from "../core/tensor.ts";
import { type Cell, cellKey } from "../course/symbols/cell.ts";
import { axisHeight, type BarsLayout, barsLayout, type TruthCells, valueRoom } from "./bars-layout.ts";
import type { CellFamily } from "./cell-family.ts";
import type { Box } from "./cell-layout.ts";
import { type CellFigureProps, CellSurface } from "./cell-surface.tsx";
import { endTexts, type Write } from "./end-labels.ts";
import type { Family } from "./palette.ts";
import { textWidth } from "./text-width.ts";
import { untranslated } from "./untranslated.ts";
import { useStableFamily } from "./use-stable-family.ts";
import { useWidth } from "./use-width.ts";

interface BarChartProps extends CellFigureProps {
  readonly family: CellFamily;
  readonly values: Tensor;
  /** The course's index of `values[0]`: 0 for k, 1 for σ_j and δ_j^caché. */
  readonly first: number;
  /** The family's hue, or `signed`: the two ends of the diverging scale, by the value's sign. */
  readonly hue: Family | "signed";
  /** Values at the two ends of the bars; must hold 0. Bars beyond are cut at the end. */
  readonly domain?: readonly [number, number];
  /** A value as text, in the reader's language, with as many significant digits as are asked for. */
  readonly write: Write;
  /** Significant digits of the values; fewer where the figure is too narrow for them. */
  readonly digits?: number;
  /** y_k: a full diamond where it is 1, a small ring where it is 0. Its cells are the family's own. */
  readonly truth?: (TruthCells & { readonly values: Tensor }) | undefined;
  /** Index whose value and index are set in bold: the network's answer. */
  readonly strong?: number | null;
  /** Height of the bars in CSS pixels; one row is 22 by default. */
  readonly height?: number | undefined;
  readonly valued?: boolean;
  readonly indexed?: boolean;
  /** Draws the scale beneath the bars: a bracket from the domain's one end to its other, and their values. */
  readonly scaled?: boolean;
}

const unitDomain: readonly [number, number] = [0, 1];
/** Sizes of the text in CSS pixels, as figures.css sets them. */
const valueSize = 13;
const axisSize = 12;
/** In a narrower figure the numbers would lie over the bars: they are read where a bar is pointed at. */
const leastValued = 90;

/** One bar a cell from 0, in rows: ŷ_k against y_k, τ_k, σ_j; values at the right in tabular figures. */
export function BarChart({
  family: given,
  values,
  first,
  hue,
  domain = unitDomain,
  write,
  digits = 3,
  truth,
  strong = null,
  height,
  valued = true,
  indexed = true,
  scaled = false,
  ...figure
}: BarChartProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const width = useWidth(wrapper, 320);
  const count = values.length;
  const tall = height ?? 22 * count;
  const family = useStableFamily(given);
  const truthFamily = useStableFamily(truth?.family);
  const truthFirst = truth?.first ?? 0;
  const [low, high] = domain;
  const room = valueRoom(width, indexed, truth !== undefined);
  const texts = useMemo(
    () => (valued && width >= leastValued ? fitted(values, write, digits, room) : null),
    [values, write, digits, room, valued, width],
  );
  const valueWidth = texts === null ? 0 : widest(texts);
  const layout = useMemo(
    () =>
      barsLayout({
        family,
        truth: truthFamily === undefined ? null : { family: truthFamily, first: truthFirst },
        first,
        count,
        width,
        height: tall,
        domain: [low, high],
        valueWidth,
        indexed,
        scaled,
      }),
    [family, truthFamily, truthFirst, first, count, width, tall, low, high, valueWidth, indexed, scaled],
  );
  return (
    <div ref={wrapper} className="figure-measure">
      <CellSurface layout={layout} style={{ height: layout.height }} marks="behind" {...figure}>
        <Bars
          layout={layout}
          values={values}
          texts={texts}
          truth={truth?.values}
          hue={hue}
          strong={strong}
          indexed={indexed}
          axis={scaled ? domain : null}
          write={write}
        />
      </CellSurface>
    </div>
  );
}

/** The values as text, with as many digits as leave the bars their room; two at least. */
function fitted(values: Tensor, write: Write, digits: number, room: number): readonly string[] {
  for (let count = digits; count > 2; count--) {
    const texts = Array.from(values, (value) => write(value, count));
    if (widest(texts) <= room) return texts;
  }
  return Array.from(values, (value) => write(value, 2));
}

function widest(texts: readonly string[]): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, valueSize))));
}

interface BarsProps extends Required<Pick<BarChartProps, "values" | "hue" | "indexed" | "write">> {
  readonly layout: BarsLayout;
  readonly texts: readonly string[] | null;
  readonly truth: Tensor | undefined;
  readonly strong: number | null;
  readonly axis: readonly [number, number] | null;
}

const Bars = memo(function Bars({ layout, values, texts, truth, hue, strong, indexed, axis, write }: BarsProps) {
  const { area, zero, bands, width, height } = layout;
  return (
    <svg {...untranslated} className="figure-svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {bands.map(({ index, cell, truthCell, whole, truth: mark }, n) => {
        const value = at(values, n);
        const end = Number.isNaN(value) ? zero : layout.along(value);
        const thick = Math.min(18, 0.66 * whole.height);
        const middle = whole.y + whole.height / 2;
        const bold = index === strong ? "figure-strong" : undefined;
        return (
          <g key={index} data-cell={cellKey(cell)}>
            <rect className="figure-hit" {...whole} />
            <rect
              {...coloured(hue, value)}
              x={Math.min(zero, end)}
              y={middle - thick / 2}
              width={Math.abs(end - zero)}
              height={thick}
              rx={1.5}
            />
            {indexed ? (
              <text className={`figure-index ${bold ?? ""}`} x={9} y={middle}>
                {index}
              </text>
            ) : null}
            {texts === null ? null : (
              <text className={`figure-value ${bold ?? ""}`} x={width - 2} y={middle}>
                {texts[n]}
              </text>
            )}
            {mark === null || truthCell === null || truth === undefined ? null : (
              <TruthMark cell={truthCell} box={mark} is={at(truth, n) === 1} />
            )}
          </g>
        );
      })}
      <line className="figure-axis" x1={zero} x2={zero} y1={area.y} y2={area.y + area.height} />
      {axis === null ? null : <Axis area={area} width={width} domain={axis} write={write} />}
    </svg>
  );
});

interface AxisProps {
  readonly area: Box;
  readonly width: number;
  readonly domain: readonly [number, number];
  readonly write: Write;
}

/** A bracket exactly as long as the bars can get, and the values at its ends. */
function Axis({ area, width, domain, write }: AxisProps) {
  const top = area.y + area.height + 3;
  const end = area.x + area.width;
  const { low, high } = endTexts(domain, write, { room: width, apart: 8, size: axisSize });
  const lowWidth = low === null ? 0 : textWidth(low, axisSize);
  const highWidth = textWidth(high, axisSize);
  // Each number is centred under its end as far as the figure and the other number let it.
  const highX = Math.max(low === null ? 0 : lowWidth + 8, Math.min(width - highWidth, end - highWidth / 2));
  const lowX = Math.max(0, Math.min(highX - 8 - lowWidth, area.x - lowWidth / 2));
  return (
    <g className="figure-scale">
      <path className="figure-bracket" d={`M${area.x} ${top}v4H${end}v-4`} />
      {low === null ? null : (
        <text className="figure-end" x={lowX} y={top + axisHeight - 9}>
          {low}
        </text>
      )}
      <text className="figure-end" x={highX} y={top + axisHeight - 9}>
        {high}
      </text>
    </g>
  );
}

/** y_k: a full diamond for 1, a ring for 0. */
function TruthMark({ cell, box, is }: { cell: Cell; box: Box; is: boolean }) {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return (
    <g data-cell={cellKey(cell)}>
      <rect className="figure-hit" {...box} />
      {is ? (
        <path className="figure-truth" d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} />
      ) : (
        <circle className="figure-untrue" cx={x} cy={y} r={2.5} />
      )}
    </g>
  );
}

/** A bar's colour: its family's, or its sign's. */
function coloured(hue: Family | "signed", value: number): { className: string; "data-family"?: Family } {
  if (hue !== "signed") return { className: "figure-bar", "data-family": hue };
  return { className: value < 0 ? "figure-bar figure-negative" : "figure-bar figure-positive" };
}
