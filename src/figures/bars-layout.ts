import { scaleLinear } from "d3";
import type { Cell } from "../course/symbols/cell.ts";
import { type CellFamily, cellOf, freeIndices } from "./cell-family.ts";
import type { Box, CellLayout } from "./cell-layout.ts";

/** Rows: one bar a row, to the right. Columns: one bar a column, upwards. */
export type BarDirection = "rows" | "columns";

/** Space kept for text around the bars, in CSS pixels. */
const indexSpace = 18;
const truthSpace = 18;
const valueSpace = 58;
const valueHeight = 16;

export interface BarsLayout extends CellLayout {
  readonly bands: readonly Band[];
  /** Where 0 is: x in rows, y in columns. */
  readonly zero: number;
  /** The bars' own area. */
  readonly area: Box;
  /** The position of a value along the bars. */
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
  readonly direction: BarDirection;
  readonly width: number;
  readonly height: number;
  readonly domain: readonly [number, number];
  /** Whether values are written: in rows, at the right edge; in columns, above. */
  readonly valued: boolean;
  /** Room for the longest value at the end of a row; three digits' unless said. */
  readonly valueWidth?: number;
  readonly indexed: boolean;
}

/** The room that values need at the ends of their rows, so that no digit lies on a bar. */
export function valueRoom(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  return Math.max(valueSpace, Math.ceil(7.2 * longest) + 10);
}

/** The cells of a bar chart: the bars' on one line of the grid, the truth's marks (y_k) on a second. */
export function barsLayout(options: BarsLayoutOptions): BarsLayout {
  const {
    family,
    truth,
    first,
    count,
    direction,
    width,
    height,
    domain,
    valued,
    valueWidth = valueSpace,
    indexed,
  } = options;
  const inRows = direction === "rows";
  const lead = (indexed ? indexSpace : 0) + (truth === null ? 0 : truthSpace);
  const area: Box = inRows
    ? { x: lead, y: 0, width: Math.max(8, width - lead - (valued ? valueWidth : 0)), height }
    : {
        x: 0,
        y: valued ? valueHeight : 2,
        width,
        height: Math.max(8, height - lead - (valued ? valueHeight : 2)),
      };
  const range = inRows ? [area.x, area.x + area.width] : [area.y + area.height, area.y];
  const along = scaleLinear().domain(domain).range(range).clamp(true);
  const step = (inRows ? height : width) / Math.max(1, count);
  const truthAt = indexed ? indexSpace : 0;
  const bands = Array.from({ length: count }, (_, n): Band => {
    const whole = inRows ? { x: 0, y: n * step, width, height: step } : { x: n * step, y: 0, width: step, height };
    const mark = inRows
      ? { x: truthAt, y: n * step, width: truthSpace, height: step }
      : { x: n * step, y: height - truthSpace, width: step, height: truthSpace };
    const index = first + n;
    const cell = cellOf(family, index);
    if (truth === null) return { index, cell, truthCell: null, whole, truth: null };
    return { index, cell, truthCell: cellOf(truth, index), whole, truth: mark };
  });
  const lines = truth === null ? 1 : 2;
  const valueBox = (whole: Box): Box => {
    if (inRows) return { ...whole, x: truth === null ? 0 : lead, width: width - (truth === null ? 0 : lead) };
    return { ...whole, height: height - (truth === null ? 0 : truthSpace) };
  };
  const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
  return {
    width,
    height,
    rows: inRows ? count : lines,
    columns: inRows ? lines : count,
    bands,
    zero: along(Math.min(Math.max(0, domain[0]), domain[1])),
    area,
    along,
    cell({ row, column }) {
      const [n, line] = inRows ? [row, column] : [column, row];
      const own = line === truthLine(inRows, truth) ? truth : family;
      return own === null || n >= count ? null : cellOf(own, first + n);
    },
    place(cell) {
      for (const own of [family, truth]) {
        const [index] = own === null ? [] : (freeIndices(own, cell) ?? []);
        const n = index === undefined ? -1 : index - first;
        if (own === null || n < 0 || n >= count) continue;
        const line = own === truth ? truthLine(inRows, truth) : barLine(inRows, truth);
        return inRows ? { row: n, column: line } : { row: line, column: n };
      }
      return null;
    },
    box({ row, column }) {
      const [n, line] = inRows ? [row, column] : [column, row];
      const band = bands[n];
      if (band === undefined) return nowhere;
      return line === truthLine(inRows, truth) ? (band.truth ?? nowhere) : valueBox(band.whole);
    },
    hit(x, y) {
      const n = Math.floor((inRows ? y : x) / step);
      const band = bands[n];
      if (band === undefined) return null;
      const mark = band.truth;
      const onMark = mark !== null && (inRows ? x < lead : y >= mark.y);
      const line = onMark ? truthLine(inRows, truth) : barLine(inRows, truth);
      return inRows ? { row: n, column: line } : { row: line, column: n };
    },
  };
}

/** The truth stands before the bars in rows (column 0) and beneath them in columns (row 1). */
function truthLine(inRows: boolean, truth: CellFamily | null): number {
  if (truth === null) return -1;
  return inRows ? 0 : 1;
}

function barLine(inRows: boolean, truth: CellFamily | null): number {
  return inRows && truth !== null ? 1 : 0;
}
