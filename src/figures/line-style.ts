import type { Family, Palette } from "./palette.ts";

/** How a line looks: a hue and a dash pattern, so that lines are told apart without colour. */
export interface LineStyle {
  readonly hue: Family;
  /** Lengths of ink and of gap in CSS pixels; empty for a full line. */
  readonly dash: readonly number[];
}

const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [14, 4], [4, 2, 1, 2]];
const hues: readonly Family[] = ["output", "error", "hidden", "weights", "correction", "truth"];

/** The style of the n-th of several runs, n from 0: hue and dash both change from one to the next. */
export function runStyle(n: number): LineStyle {
  const round = Math.floor(n / hues.length);
  return { hue: hues[n % hues.length] ?? "output", dash: dashes[(n + round) % dashes.length] ?? [] };
}

/** The colour of a line on a canvas. */
export function lineColour(style: LineStyle, palette: Palette): string {
  return palette.hue[style.hue];
}
