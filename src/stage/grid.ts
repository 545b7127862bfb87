import type { CSSProperties } from "react";
import type { Area, PlannedColumn, StagePlan } from "./stage-plan.ts";

/** A column's least width in CSS pixels, and its share of what is left over. */
interface Track {
  readonly least: number;
  readonly share: number;
}

/** Room for the name of a row before its slots, and between columns, in CSS pixels. */
const rowName = 16;
const roomy = 9;
const close = 6;

/** What stands in the course's own network, and what still fits side by side where there are more layers. */
function trackOf({ kind, layer }: PlannedColumn, m: number): Track {
  const [oneHidden, last] = [m === 2, layer === m];
  switch (kind) {
    case "input":
      return oneHidden ? { least: 92, share: 1.5 } : { least: 58, share: 1.3 };
    case "weights":
      if (layer === 1) return oneHidden ? { least: 92, share: 1.5 } : { least: 58, share: 1.3 };
      return oneHidden ? { least: 82, share: 0.95 } : { least: 48, share: 1 };
    case "productions":
      if (last) return oneHidden ? { least: 96, share: 1.1 } : { least: 78, share: 1.2 };
      return oneHidden ? { least: 42, share: 0.48 } : { least: 38, share: 0.5 };
    case "outputs":
      if (last) return oneHidden ? { least: 132, share: 1.5 } : { least: 96, share: 1.5 };
      return oneHidden ? { least: 42, share: 0.48 } : { least: 20, share: 0.36 };
  }
}

/** Whether the columns must stand close together: more than one hidden layer. */
export function isClose({ sizes }: StagePlan): boolean {
  return sizes.length > 3;
}

/**
 * The grid's columns as the style sheet takes them (network-stage.css): they share the stage's width down to what each needs; below
 * that the stage scrolls, or lays its figures out by what the step does with them.
 */
export function gridStyle(plan: StagePlan): CSSProperties {
  const m = plan.sizes.length - 1;
  const gap = isClose(plan) ? close : roomy;
  const tracks = plan.columns.map((column) => trackOf(column, m));
  return {
    "--stage-columns": `${rowName}px ${tracks.map(({ least, share }) => `minmax(${least}px, ${share}fr)`).join(" ")}`,
    "--stage-gap": `clamp(${gap}px, ${isClose(plan) ? 0.6 : 1.8}cqi, 24px)`,
    "--stage-least": `${tracks.reduce((sum, { least }) => sum + least + gap, rowName)}px`,
  } as CSSProperties;
}

/** Where an area stands in its row; the row's name is in the first column. */
export function areaStyle({ column, columns }: Area): CSSProperties {
  return { gridColumn: `${column + 2} / span ${columns}` };
}
