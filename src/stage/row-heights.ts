import { type RefObject, useMemo, useSyncExternalStore } from "react";
import { useWidth } from "../figures/use-width.ts";

/** Heights of the figures in each row of the stage, in CSS pixels. */
export interface RowHeights {
  readonly forward: number;
  readonly backward: number;
  readonly lower: number;
}

/** What stands above, between and below the figures: bars, captions, legends. */
const around = 555;

/** Row heights at which the whole stage fits where it can, and stays legible and in proportion where it cannot. */
export function rowHeights(windowHeight: number, stageWidth: number): RowHeights {
  const room = Math.min(Math.round((windowHeight - around) / 3), Math.round(stageWidth / 5), 220);
  const each = Math.max(114, room);
  return { forward: each + 24, backward: each + 8, lower: each };
}

/** The row heights for the window, and the stage in it, as they are. */
export function useRowHeights(stage: RefObject<Element | null>): RowHeights {
  const width = useWidth(stage, 800);
  const height = useSyncExternalStore(
    (changed) => {
      window.addEventListener("resize", changed);
      return () => window.removeEventListener("resize", changed);
    },
    () => window.innerHeight,
  );
  return useMemo(() => rowHeights(height, width), [height, width]);
}
