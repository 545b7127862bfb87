import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Stroke, StrokePoint } from "../../digits/strokes.ts";
import { padSide } from "../../setup/pad.ts";
import { dropPen, liftPen, movePen } from "../../store/drawing/drawing.ts";

/** One press of an arrow, in units of the pad; with Shift four times less. */
const reach = 20;

const directions: Readonly<Record<string, StrokePoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Milliseconds without a key after which the pen's place is told. */
const pause = 600;

/** In which third of the pad the pen is: 0, 1, 2 from the left and from the top. */
export interface PenPlace {
  readonly across: 0 | 1 | 2;
  readonly down: 0 | 1 | 2;
}

function placeOf({ x, y }: StrokePoint): PenPlace {
  const third = (coordinate: number) => (coordinate < padSide / 3 ? 0 : coordinate <= (2 * padSide) / 3 ? 1 : 2);
  return { across: third(x), down: third(y) };
}

/** A pen for the arrow keys: Space puts it down or lifts it, Escape gives the stroke up. */
export function useKeyPen() {
  const [at, setAt] = useState<StrokePoint>({ x: padSide / 2, y: padSide / 4 });
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [said, say] = useState<"penDown" | "penUp" | PenPlace | null>(null);
  // Keys held down repeat faster than the page renders: the newest position must not wait for it.
  const now = useRef({ at, stroke });

  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const set = (next: { at: StrokePoint; stroke: Stroke | null }): void => {
    now.current = next;
    setAt(next.at);
    setStroke(next.stroke);
  };
  const lift = (): void => {
    const drawn = now.current.stroke;
    if (drawn === null) return;
    set({ at: now.current.at, stroke: null });
    say("penUp");
    liftPen(drawn);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    const { at: from, stroke: drawn } = now.current;
    if (direction !== undefined) {
      event.preventDefault();
      const step = event.shiftKey ? reach / 4 : reach;
      const held = (coordinate: number): number => Math.min(padSide, Math.max(0, coordinate));
      const to = { x: held(from.x + step * direction.x), y: held(from.y + step * direction.y) };
      const next = drawn === null ? null : [...drawn, to];
      set({ at: to, stroke: next });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => say(placeOf(now.current.at)), pause);
      if (next !== null) movePen(next);
    } else if (event.key === " ") {
      event.preventDefault();
      if (drawn !== null) {
        lift();
        return;
      }
      set({ at: from, stroke: [from] });
      say("penDown");
      movePen([from]);
    } else if (event.key === "Escape" && drawn !== null) {
      event.preventDefault();
      set({ at: from, stroke: null });
      say("penUp");
      dropPen();
    }
  };

  return { at, stroke, said, onKeyDown, rest: lift };
}
