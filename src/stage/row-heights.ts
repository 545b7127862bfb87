import { type RefObject, useMemo, useSyncExternalStore } from "react";
import { useWidth } from "../figures/use-width.ts";
import { embedded } from "../store/view/embedding.ts";
import type { Phase } from "./stage-plan.ts";

/** Heights of the figures in each row of the stage, in CSS pixels. */
export type RowHeights = Readonly<Record<Phase, number>>;

/** What stands above, between and below the figures: bars, captions, legends. In a row of its own the cost needs more. */
const around = 555;
/** And the text under it, on a tablet that stands upright (--upright-tablet in controls/breakpoints.css). */
const uprightText = 290;
export const uprightTablet = "(min-width: 721px) and (max-width: 1000px) and (min-height: 900px)";
const costRow = 56;
/** In another page the window is as high as the stage makes it: figures as high as in this one. */
const embeddedWindow = 900;
/** Ten bars with their values. */
const leastWritten = 122;

/** Row heights at which the whole stage fits where it can, and stays legible and in proportion where it cannot. */
export function rowHeights(windowHeight: number, stageWidth: number, layers = 2): RowHeights {
  const free = windowHeight - around - (layers === 2 ? 0 : costRow);
  const room = Math.min(Math.round(free / 3), Math.round(stageWidth / 5), 220);
  const each = Math.max(layers === 2 ? 114 : 88, room);
  return { forward: Math.max(leastWritten, each + 12), backward: Math.max(leastWritten, each + 8), gradients: each };
}

/** The row heights for the window, and the stage in it, as they are, in a network of so many layers of weights. */
export function useRowHeights(stage: RefObject<Element | null>, layers: number): RowHeights {
  const width = useWidth(stage, 800);
  const height = useSyncExternalStore(
    (changed) => {
      window.addEventListener("resize", changed);
      return () => window.removeEventListener("resize", changed);
    },
    () => {
      if (embedded !== null) return embeddedWindow;
      return window.innerHeight - (matchMedia(uprightTablet).matches ? uprightText : 0);
    },
  );
  return useMemo(() => rowHeights(height, width, layers), [height, width, layers]);
}
