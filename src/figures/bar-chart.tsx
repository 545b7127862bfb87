import { memo, useMemo, useRef } from "react";
import { at, type Tensor } from "../core/tensor.ts";
import { type Cell, cellKey } from "../course/symbols/cell.ts";
import { type BarsLayout, barsLayout, valueRoom } from "./bars-layout.ts";
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
  /** Index whose value and index are set in bold: the network's answer. */
  readonly strong?: number | null;
  /** CSS pixels; 22 a bar by default. */
  readonly height?: number | undefined;
  readonly valued?: boolean;
  readonly indexed?: boolean;
}

const unitDomain: readonly [number, number] = [0, 1];

/** One bar a cell, from 0 to the right: ŷ_k against y_k, τ_k, σ_j. Values at the right in tabular figures. */
export function BarChart({
  family,
  values,
  first,
  hue,
  domain = unitDomain,
  format,
  truth,
  strong = null,
  height,
  valued = true,
  indexed = true,
  ...figure
}: BarChartProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const width = useWidth(wrapper, 320);
  const count = values.length;
  const tall = height ?? 22 * count;
  const key = `${familyKey(family)}/${truth === undefined ? "" : familyKey(truth.family)}`;
  const [low, high] = domain;
  const valueWidth = valued ? valueRoom([...values].map(format)) : 0;
  // The key stands for the two families, whose arrays a parent may make anew at each render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  const layout = useMemo(
    () =>
      barsLayout({
        family,
        truth: truth?.family ?? null,
        first,
        count,
        width,
        height: tall,
        domain: [low, high],
        valued,
        valueWidth,
        indexed,
      }),
    [key, first, count, width, tall, low, high, valued, valueWidth, indexed],
  );
  return (
    <div ref={wrapper} className="figure-measure">
      <CellSurface layout={layout} style={{ height: tall }} {...figure}>
        <Bars
          layout={layout}
          values={values}
          truth={truth?.values}
          hue={hue}
          strong={strong}
          format={format}
          valued={valued}
          indexed={indexed}
        />
      </CellSurface>
    </div>
  );
}

interface BarsProps extends Required<Pick<BarChartProps, "values" | "hue" | "format" | "valued" | "indexed">> {
  readonly layout: BarsLayout;
  readonly truth: Tensor | undefined;
  readonly strong: number | null;
}

const Bars = memo(function Bars({ layout, values, truth, hue, strong, format, valued, indexed }: BarsProps) {
  const { zero, bands, width, height } = layout;
  return (
    <svg className="figure-svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {bands.map(({ index, cell, truthCell, whole, truth: mark }, n) => {
        const value = at(values, n);
        const end = Number.isNaN(value) ? zero : layout.along(value);
        const thick = Math.min(18, 0.66 * whole.height);
        const centre = whole.y + whole.height / 2;
        const bar = { x: Math.min(zero, end), y: centre - thick / 2, width: Math.abs(end - zero), height: thick };
        const bold = index === strong ? "figure-strong" : undefined;
        return (
          <g key={index} data-cell={cellKey(cell)}>
            <rect className="figure-hit" {...whole} />
            <rect {...coloured(hue, value)} {...bar} rx={1.5} />
            {indexed ? (
              <text className={`figure-index ${bold ?? ""}`} x={9} y={centre}>
                {index}
              </text>
            ) : null}
            {valued ? (
              <text className={`figure-value ${bold ?? ""}`} x={width - 2} y={centre}>
                {format(value)}
              </text>
            ) : null}
            {mark === null || truthCell === null || truth === undefined ? null : (
              <TruthMark cell={truthCell} box={mark} is={at(truth, n) === 1} />
            )}
          </g>
        );
      })}
      <line className="figure-axis" x1={zero} x2={zero} y1={0} y2={height} />
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

/** A bar's colour: its family's, or its sign's. */
function coloured(hue: Family | "signed", value: number): { className: string; "data-family"?: Family } {
  if (hue !== "signed") return { className: "figure-bar", "data-family": hue };
  return { className: value < 0 ? "figure-bar figure-negative" : "figure-bar figure-positive" };
}
