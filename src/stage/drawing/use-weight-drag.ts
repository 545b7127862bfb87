import { type PointerEvent, useRef } from "react";
import type { Cell } from "../../course/symbols/cell.ts";
import { giveMoved, givenNumber, givenUnder } from "../../store/network/small-network.ts";
import { store } from "../../store/store.ts";

/** How far a pointer goes before it drags and no longer clicks, and how far for one step. */
const slack = 4;
const pixelsAStep = 2;
const step = 0.01;

interface Drag {
  readonly pointer: number;
  readonly x: number;
  readonly from: number;
  moved: boolean;
}

/**
 * A given number dragged where it is drawn: to the right it grows, to the left it shrinks, 0.01 every two pixels. What goes up or
 * down under a finger scrolls the page (`touch-action: pan-y`). A press that does not move stays a click.
 *
 * @param cell the number; null where it is not to be dragged
 */
export function useWeightDrag(cell: Cell | null) {
  const drag = useRef<Drag | null>(null);
  const dragged = useRef(false);
  const given = () => (cell === null ? null : givenUnder(store.getState(), cell));
  const end = (): void => {
    dragged.current = drag.current?.moved ?? false;
    drag.current = null;
  };
  return {
    /** Whether the click that follows ends a drag; asked once. */
    wasDragged: (): boolean => {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
    handlers: {
      onPointerDown: ({ pointerId, clientX, button }: PointerEvent) => {
        const number = given();
        const from = number === null ? undefined : givenNumber(store.getState(), number);
        dragged.current = false;
        if (button === 0 && from !== undefined) drag.current = { pointer: pointerId, x: clientX, from, moved: false };
      },
      onPointerMove: ({ pointerId, clientX, currentTarget }: PointerEvent) => {
        const now = drag.current;
        const number = given();
        if (now === null || now.pointer !== pointerId || number === null) return;
        const by = clientX - now.x;
        if (!now.moved && Math.abs(by) < slack) return;
        if (!now.moved) currentTarget.setPointerCapture(pointerId);
        now.moved = true;
        giveMoved(number, now.from, Math.round(by / pixelsAStep) * step);
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}
