import type { Family, Palette } from "./palette.ts";

/** How a line looks: a hue and a dash pattern, so that lines are told apart without colour. */
export interface LineStyle {
  readonly hue: Family;
  /** Lengths of ink and of gap in CSS pixels; empty for a full line. */
  readonly dash: readonly number[];
}

/** The colour of a line on a canvas. */
export function lineColour(style: LineStyle, palette: Palette): string {
  return palette.hue[style.hue];
}
