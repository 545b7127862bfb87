import { useEffect, useState } from "react";

/** Heights of the figures in each row of the stage, in CSS pixels. */
export interface RowHeights {
  readonly forward: number;
  readonly backward: number;
  readonly lower: number;
}

/** What stands above, between and below the figures: bars, captions, legends. */
const around = 420;

/** Row heights at which the whole stage fits a window of this height where it can, and stays legible where it cannot. */
export function rowHeights(window: number): RowHeights {
  const each = Math.min(200, Math.max(126, Math.round((window - around) / 4)));
  return { forward: each + 34, backward: each + 12, lower: each };
}

/** The row heights for the window as it is. */
export function useRowHeights(): RowHeights {
  const [heights, setHeights] = useState(() => rowHeights(window.innerHeight));
  useEffect(() => {
    const resized = (): void => {
      const next = rowHeights(window.innerHeight);
      setHeights((now) => (now.lower === next.lower ? now : next));
    };
    window.addEventListener("resize", resized);
    return () => window.removeEventListener("resize", resized);
  }, []);
  return heights;
}
