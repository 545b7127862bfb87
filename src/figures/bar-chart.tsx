import { memo, useMemo, useRef } from "react";
import { at, type Tensor } from "../core/tensor.ts";
import { type Cell, cellKey } from "../course/symbols/cell.ts";
import { type BarDirection, type BarsLayout, barsLayout, valueRoom } from "./bars-layout.ts";
import { type CellFamily, familyKey } from "./cell-family.ts";
import type { Box } from "./cell-layout.ts";
import { type CellFigureProps, CellSurface } from "./cell-surface.tsx";
import type { Family } from "./palette.ts";
import { useWidth } from "./use-width.ts";

export interface BarChartProps extends CellFigureProps {
  readonly family: CellFamily;
  readonly values: Tensor;
  /** The course's index of `values[0]`: 0 for k, 1 for σ_j and δ_j^caché. */
  readonly first: number;
  /** The family's hue, or `signed`: the two ends of the diverging scale, by the value's sign. */
  readonly hue: Family | "signed";
  /** Values at the two ends of the bars; must hold 0. Bars beyond are cut at the end. */
  readonly domain?: readonly [number, number];
  /** A value as text, in the reader's language and a fixed number of digits. */
  readonly format: (value: number) => string;
  /** y_k: a full diamond where it is 1, a small ring where it is 0. Its cells are the family's own. */
  readonly truth?: { readonly family: CellFamily; readonly values: Tensor } | undefined;
  readonly direction?: BarDirection;
  /** Index whose value and index are set in bold: the network's answer. */
  readonly strong?: number | null;
  /** CSS pixels; one row is 22 by default. */
  readonly height?: number | undefined;
  readonly valued?: boolean;
  readonly indexed?: boolean;
}

const unitDomain: readonly [number, number] = [0, 1];

/** One bar a cell from 0: ŷ_k against y_k, τ_k, σ_j. In rows by default, values at the right in tabular figures. */
export function BarChart({
  family,
  values,
  first,
  hue,
  domain = unitDomain,
  format,
  truth,
  direction = "rows",
  strong = null,
  height,
  valued = true,
  indexed = true,
  ...figure
}: BarChartProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const width = useWidth(wrapper, 320);
  const count = values.length;
  const tall = height ?? (direction === "rows" ? 22 * count : 160);
  const key = `${familyKey(family)}/${truth === undefined ? "" : familyKey(truth.family)}`;
  const [low, high] = domain;
  const valueWidth = valued && direction === "rows" ? valueRoom([...values].map(format)) : 0;
  // The key stands for the two families, whose arrays a parent may make anew at each render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  const layout = useMemo(
    () =>
      barsLayout({
        family,
        truth: truth?.family ?? null,
        first,
        count,
        direction,
        width,
        height: tall,
        domain: [low, high],
        valued,
        valueWidth,
        indexed,
      }),
    [key, first, count, direction, width, tall, low, high, valued, valueWidth, indexed],
  );
  return (
    <div ref={wrapper} className="figure-measure">
      <CellSurface layout={layout} style={{ height: tall }} {...figure}>
        <Bars
          layout={layout}
          values={values}
          truth={truth?.values}
          hue={hue}
          direction={direction}
          strong={strong}
          format={format}
          valued={valued}
          indexed={indexed}
        />
      </CellSurface>
    </div>
  );
}

interface BarsProps
  extends Required<Pick<BarChartProps, "values" | "hue" | "direction" | "format" | "valued" | "indexed">> {
  readonly layout: BarsLayout;
  readonly truth: Tensor | undefined;
  readonly strong: number | null;
}

const Bars = memo(function Bars({ layout, values, truth, hue, direction, strong, format, valued, indexed }: BarsProps) {
  const { area, zero, bands, width, height } = layout;
  const inRows = direction === "rows";
  const axis = inRows ? { x1: zero, x2: zero, y1: area.y, y2: height } : { x1: 0, x2: width, y1: zero, y2: zero };
  return (
    <svg className="figure-svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {bands.map(({ index, cell, truthCell, whole, truth: mark }, n) => {
        const value = at(values, n);
        const end = Number.isNaN(value) ? zero : layout.along(value);
        const thick = Math.min(18, 0.66 * (inRows ? whole.height : whole.width));
        const centre = { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 };
        const bar = inRows
          ? { x: Math.min(zero, end), y: centre.y - thick / 2, width: Math.abs(end - zero), height: thick }
          : { x: centre.x - thick / 2, y: Math.min(zero, end), width: thick, height: Math.abs(end - zero) };
        const bold = index === strong ? "figure-strong" : undefined;
        return (
          <g key={index} data-cell={cellKey(cell)}>
            <rect className="figure-hit" {...whole} />
            <rect className={barClass(hue, value)} {...bar} rx={1.5} />
            {indexed ? (
              <text
                className={`figure-index ${bold ?? ""}`}
                x={inRows ? 9 : centre.x}
                y={inRows ? centre.y : height - (truth === undefined ? 9 : 27)}
              >
                {index}
              </text>
            ) : null}
            {valued ? (
              <text
                className={`figure-value ${bold ?? ""}`}
                x={inRows ? width - 2 : centre.x}
                y={inRows ? centre.y : Math.max(8, Math.min(zero, end) - 8)}
                data-centred={inRows ? undefined : true}
              >
                {format(value)}
              </text>
            ) : null}
            {mark === null || truthCell === null || truth === undefined ? null : (
              <TruthMark cell={truthCell} box={mark} is={at(truth, n) === 1} />
            )}
          </g>
        );
      })}
      <line className="figure-axis" {...axis} />
    </svg>
  );
});

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

function barClass(hue: Family | "signed", value: number): string {
  if (hue !== "signed") return `figure-bar figure-${hue}`;
  return value < 0 ? "figure-bar figure-negative" : "figure-bar figure-positive";
}
