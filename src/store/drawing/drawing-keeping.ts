import type { Drawer } from "../kept/preferences.ts";
import { warnUnkept } from "../kept/work-keeping.ts";
import { store } from "../store.ts";
import { onWholeUnits, pictureOf } from "./drawing.ts";
import { keepDrawing, recallDrawing } from "./kept-drawing.ts";

/** Milliseconds after the last change before it is kept: a row of quick strokes is written once. */
const settling = 250;

/** Puts what an earlier visit left on the pad into the store, and keeps what is drawn from now on. */
export function rememberDrawing(drawer: Drawer): void {
  const { drawing: kept, label, intact } = recallDrawing(drawer);
  const drawing = onWholeUnits(kept);
  const picture = pictureOf(drawing, null, false);
  store.setState(({ draw }) => ({
    draw: {
      ...draw,
      picture,
      label: picture === null ? null : label,
      history: { past: [], present: drawing, future: [] },
      note: intact ? null : { kind: "unreadable" },
    },
  }));

  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = (): void => {
    timer = null;
    const { draw } = store.getState();
    const fault = keepDrawing(draw.history.present, draw.label, drawer);
    if (fault !== null) warnUnkept(fault);
  };
  store.subscribe(({ draw }, { draw: before }) => {
    if (draw.history.present === before.history.present && draw.label === before.label) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, settling);
  });
  // The page may be left before the time is up.
  if (typeof window !== "undefined") {
    window.addEventListener("pagehide", () => {
      if (timer !== null) write();
    });
  }
}
