import { memo, useMemo } from "react";
import { at, type Tensor } from "../core/tensor.ts";
import { cellKey } from "../course/symbols/cell.ts";
import { hasBiasNeuron } from "../course/symbols/neurons.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import type { CellFamily } from "./cell-family.ts";
import type { Box } from "./cell-layout.ts";
import { type CellFigureProps, CellSurface } from "./cell-surface.tsx";
import { readableOn } from "./contrast.ts";
import { RasterLayer } from "./raster-layer.tsx";
import { colourAt, type Scale } from "./scales.ts";
import { type StripLayout, stripLayout } from "./strip-layout.ts";
import { untranslated } from "./untranslated.ts";
import { usePalette } from "./use-palette.ts";
import { useStableFamily } from "./use-stable-family.ts";
import { useStableScale } from "./use-stable-scale.ts";

/** Cells lower than this, in CSS pixels, are painted side by side: no line or rounding is seen between them. */
const leastDrawn = 3;

interface StripProps extends CellFigureProps {
  readonly family: CellFamily;
  readonly values: Tensor;
  /** The course's index of `values[0]`: 0 for U (its bias neuron), 1 for σ and δ^caché. */
  readonly first: number;
  readonly scale: Scale;
  /** Whether `values[0]` is a bias neuron: a round cell, set apart. By default where the symbol counts one at `first` = 0. */
  readonly biased?: boolean;
  /** Cells a row: 1 (a column) by default. */
  readonly wrap?: number;
  /** Size of a cell in CSS pixels; the figure is as wide as its cells. */
  readonly cellWidth?: number;
  readonly cellHeight?: number;
  /** Writes the value into each cell that has room for it. */
  readonly format?: ((value: number) => string) | undefined;
  /** Writes the index into each cell that has room for it. */
  readonly indexed?: boolean;
}

/** A vector as a column, a row or a block of coloured cells: σ_j, U_j, δ_j^caché. */
export function Strip({
  family: given,
  values,
  first,
  scale,
  biased = first === 0 && hasBiasNeuron(symbolOf(given.symbol)),
  wrap = 1,
  cellWidth = 24,
  cellHeight = 12,
  format,
  indexed = false,
  ...figure
}: StripProps) {
  const stable = useStableScale(scale);
  const family = useStableFamily(given);
  const count = values.length;
  const layout = useMemo(
    () => stripLayout({ family, first, count, biased, wrap, cellWidth, cellHeight }),
    [family, first, count, biased, wrap, cellWidth, cellHeight],
  );
  return (
    <CellSurface
      layout={layout}
      style={{ width: layout.width, maxWidth: "100%", aspectRatio: `${layout.width} / ${layout.height}` }}
      {...figure}
    >
      {wrap === 1 && cellHeight < leastDrawn ? (
        <Painted layout={layout} values={values} scale={stable} biased={biased} />
      ) : (
        <Cells
          layout={layout}
          values={values}
          first={first}
          scale={stable}
          biased={biased}
          format={format}
          indexed={indexed}
        />
      )}
    </CellSurface>
  );
}

interface PaintedProps extends Pick<StripProps, "values" | "scale"> {
  readonly layout: StripLayout;
  readonly biased: boolean;
}

/** A column of very many cells, one canvas pixel each: the bias, then the others. */
function Painted({ layout, values, scale, biased }: PaintedProps) {
  const lead = biased ? 1 : 0;
  const { width, height } = layout;
  const first = layout.box({ row: lead, column: 0 });
  const column = (start: number, rows: number) => ({ values, rows, columns: 1, start, rowStride: 1, columnStride: 1 });
  return (
    <>
      {biased && (
        <RasterLayer
          view={column(0, 1)}
          scale={scale}
          box={layout.box({ row: 0, column: 0 })}
          width={width}
          height={height}
        />
      )}
      <RasterLayer
        view={column(lead, values.length - lead)}
        scale={scale}
        box={{ ...first, height: height - first.y }}
        width={width}
        height={height}
      />
    </>
  );
}

interface CellsProps extends Pick<StripProps, "values" | "first" | "scale" | "format"> {
  readonly layout: StripLayout;
  readonly biased: boolean;
  readonly indexed: boolean;
}

const Cells = memo(function Cells({ layout, values, first, scale, biased, format, indexed }: CellsProps) {
  const palette = usePalette();
  const drawn: { index: number; box: Box; key: string }[] = [];
  for (let row = 0; row < layout.rows; row++) {
    for (let column = 0; column < layout.columns; column++) {
      const cell = layout.cell({ row, column });
      const index = layout.index(row, column);
      if (cell !== null && index !== null) drawn.push({ index, box: layout.box({ row, column }), key: cellKey(cell) });
    }
  }
  return (
    <svg {...untranslated} className="figure-svg" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      {drawn.map(({ index, box, key }) => {
        const value = at(values, index - first);
        const fill = colourAt(scale, palette, value);
        const round = biased && index === first ? box.height / 2 : 1.5;
        const text = cellText(box, indexed ? index : null, format?.(value));
        return (
          <g key={index} data-cell={key}>
            <rect
              className="figure-cell"
              x={box.x + 0.5}
              y={box.y + 0.5}
              width={box.width - 1}
              height={box.height - 1}
              rx={round}
              fill={fill}
            />
            {text === null ? null : (
              <text
                className="figure-in-cell"
                x={box.x + box.width / 2}
                y={box.y + box.height / 2}
                style={{ fill: readableOn(fill) }}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
});

/** What fits into a cell at 11 px: the value, else the index, else nothing. */
function cellText({ width, height }: Box, index: number | null, value: string | undefined): string | null {
  const fits = (text: string): boolean => height >= 13 && width >= 6.6 * text.length + 4;
  if (value !== undefined && fits(value)) return value;
  return index !== null && fits(String(index)) ? String(index) : null;
}
