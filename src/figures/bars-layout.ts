import { scaleLinear } from "d3-scale";
import type { Cell } from "../course/symbols/cell.ts";
import { type CellFamily, cellOf, freeIndices } from "./cell-family.ts";
import type { Box, CellLayout } from "./cell-layout.ts";

/** Space kept for text around the bars, in CSS pixels. */
const indexSpace = 18;
const truthSpace = 18;
const valueSpace = 58;

export interface BarsLayout extends CellLayout {
  readonly bands: readonly Band[];
  /** x of 0. */
  readonly zero: number;
  /** x of a value. */
  along(value: number): number;
}

/** The place of one bar. */
export interface Band {
  readonly cell: Cell;
  readonly truthCell: Cell | null;
  /** The course's index. */
  readonly index: number;
  /** From the figure's edge to its other edge: what is pointed at. */
  readonly whole: Box;
  readonly truth: Box | null;
}

interface BarsLayoutOptions {
  readonly family: CellFamily;
  readonly truth: CellFamily | null;
  readonly first: number;
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly domain: readonly [number, number];
  /** Whether values are written, at the right edge. */
  readonly valued: boolean;
  /** Room for the longest value at the end of a bar; three digits' unless said. */
  readonly valueWidth?: number;
  readonly indexed: boolean;
}

/** The room that values need at the ends of their rows, so that no digit lies on a bar. */
export function valueRoom(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  return Math.max(valueSpace, Math.ceil(7.2 * longest) + 10);
}

/** The cells of a bar chart, one bar a row: the truth's marks (y_k) in a first column, where there are any, then the bars. */
export function barsLayout(options: BarsLayoutOptions): BarsLayout {
  const { family, truth, first, count, width, height, domain, valued, valueWidth = valueSpace, indexed } = options;
  const lead = (indexed ? indexSpace : 0) + (truth === null ? 0 : truthSpace);
  const right = lead + Math.max(8, width - lead - (valued ? valueWidth : 0));
  const along = scaleLinear().domain(domain).range([lead, right]).clamp(true);
  const step = height / Math.max(1, count);
  const bands = Array.from({ length: count }, (_, n): Band => {
    const whole = { x: 0, y: n * step, width, height: step };
    const index = first + n;
    const cell = cellOf(family, index);
    if (truth === null) return { index, cell, truthCell: null, whole, truth: null };
    const mark = { x: indexed ? indexSpace : 0, y: n * step, width: truthSpace, height: step };
    return { index, cell, truthCell: cellOf(truth, index), whole, truth: mark };
  });
  const columns = truth === null ? [family] : [truth, family];
  const barsLeft = truth === null ? 0 : lead;
  const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
  return {
    width,
    height,
    rows: count,
    columns: columns.length,
    bands,
    zero: along(Math.min(Math.max(0, domain[0]), domain[1])),
    along,
    cell({ row, column }) {
      const own = columns[column];
      return own === undefined || row >= count ? null : cellOf(own, first + row);
    },
    place(cell) {
      for (const [column, own] of columns.entries()) {
        const [index] = freeIndices(own, cell) ?? [];
        const row = index === undefined ? -1 : index - first;
        if (row >= 0 && row < count) return { row, column };
      }
      return null;
    },
    box({ row, column }) {
      const band = bands[row];
      if (band === undefined) return nowhere;
      if (columns[column] === truth) return band.truth ?? nowhere;
      return { ...band.whole, x: barsLeft, width: width - barsLeft };
    },
    hit(x, y) {
      const row = Math.floor(y / step);
      if (bands[row] === undefined) return null;
      return { row, column: truth !== null && x >= lead ? 1 : 0 };
    },
  };
}
