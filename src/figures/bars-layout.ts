import type { Cell } from "../course/symbols/cell.ts";
import { type CellFamily, cellOf, freeIndices } from "./cell-family.ts";
import type { Box, CellLayout } from "./cell-layout.ts";

/** Space kept for text around the bars, in CSS pixels. */
const indexSpace = 18;
const truthSpace = 18;
/** Between the bars and the column of values. */
const valueGap = 8;
/** The bars' own width, however narrow the figure: below it they are no picture. */
const leastBars = 24;
/** Height of the bracket and its two numbers, beneath the bars. */
export const axisHeight = 20;

export interface BarsLayout extends CellLayout {
  readonly bands: readonly Band[];
  /** The x of 0. */
  readonly zero: number;
  /** The bars' own area: its two sides are the two ends of the domain. */
  readonly area: Box;
  /** The x of a value; beyond the domain, that of its end. */
  along(value: number): number;
}

/** The place of one bar. */
interface Band {
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
  readonly truth: TruthCells | null;
  readonly first: number;
  readonly count: number;
  readonly width: number;
  /** Of the bars. */
  readonly height: number;
  readonly domain: readonly [number, number];
  /** Width of the longest value written at the right edge; 0 where none is. */
  readonly valueWidth: number;
  readonly indexed: boolean;
  /** Whether the scale's bracket stands beneath the bars. */
  readonly scaled: boolean;
}

/** The truth's cells beside a prediction's, and the index that stands first: y_k from 0, also where section G counts j from 1. */
export interface TruthCells {
  readonly family: CellFamily;
  readonly first: number;
}

/** Room that is left for the values once indices, marks and the narrowest bars have theirs. */
export function valueRoom(width: number, indexed: boolean, truth: boolean): number {
  return width - barsLead(indexed, truth) - leastBars - valueGap;
}

/** Room before the bars: the index, and the truth's mark. */
function barsLead(indexed: boolean, truth: boolean): number {
  return (indexed ? indexSpace : 0) + (truth ? truthSpace : 0);
}

/** The cells of a bar chart: the bars' in the last column of the grid, the truth's marks (y_k) in the one before. */
export function barsLayout(options: BarsLayoutOptions): BarsLayout {
  const { family, truth, first, count, width, height, domain, valueWidth, indexed, scaled } = options;
  const lead = barsLead(indexed, truth !== null);
  const right = valueWidth === 0 ? 1 : valueWidth + valueGap;
  const area: Box = { x: lead, y: 0, width: Math.max(leastBars, width - lead - right), height };
  const [low, high] = domain;
  const along = (value: number): number => {
    // A domain without extent has its only value in the middle.
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return area.x + area.width * Math.min(1, Math.max(0, share));
  };
  const step = height / Math.max(1, count);
  const bands = Array.from({ length: count }, (_, n): Band => {
    const whole = { x: 0, y: n * step, width, height: step };
    const index = first + n;
    const cell = cellOf(family, index);
    if (truth === null) return { index, cell, truthCell: null, whole, truth: null };
    const mark = { x: lead - truthSpace, y: n * step, width: truthSpace, height: step };
    return { index, cell, truthCell: cellOf(truth.family, truth.first + n), whole, truth: mark };
  });
  const columns = truth === null ? 1 : 2;
  const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
  const numberOf = (own: CellFamily, from: number, cell: Cell): number | null => {
    const [index] = freeIndices(own, cell) ?? [];
    const n = index === undefined ? -1 : index - from;
    return n >= 0 && n < count ? n : null;
  };
  return {
    width,
    height: height + (scaled ? axisHeight : 0),
    rows: count,
    columns,
    bands,
    zero: along(Math.min(Math.max(0, domain[0]), domain[1])),
    area,
    along,
    cell({ row, column }) {
      const band = bands[row];
      if (band === undefined) return null;
      return column === columns - 1 ? band.cell : band.truthCell;
    },
    place(cell) {
      const bar = numberOf(family, first, cell);
      if (bar !== null) return { row: bar, column: columns - 1 };
      const mark = truth === null ? null : numberOf(truth.family, truth.first, cell);
      return mark === null ? null : { row: mark, column: 0 };
    },
    box({ row, column }) {
      const band = bands[row];
      if (band === undefined) return nowhere;
      if (column < columns - 1) return band.truth ?? nowhere;
      return truth === null ? band.whole : { ...band.whole, x: lead, width: width - lead };
    },
    hit(x, y) {
      const row = Math.floor(y / step);
      const band = y < 0 ? undefined : bands[row];
      if (band === undefined) return null;
      return { row, column: band.truth !== null && x < lead ? 0 : columns - 1 };
    },
  };
}
