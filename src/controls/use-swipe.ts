import { type TouchEvent, useRef } from "react";

/** A finger that goes at least this far sideways, and mostly sideways, has swiped. */
const swipeLength = 64;

/** Tells a swipe to the left (+1) or to the right (−1), unless it began on something that scrolls sideways itself. */
export function useSwipe(swiped: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart(event: TouchEvent) {
      const touch = event.touches[0];
      const target = event.target instanceof Element ? event.target : null;
      const free = event.touches.length === 1 && target?.closest("[data-scrolls], [role='slider'], input") === null;
      start.current = free && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd(event: TouchEvent) {
      const touch = event.changedTouches[0];
      const from = start.current;
      start.current = null;
      if (from === null || touch === undefined) return;
      const [right, down] = [touch.clientX - from.x, touch.clientY - from.y];
      if (Math.abs(right) >= swipeLength && Math.abs(right) > 2 * Math.abs(down)) swiped(right < 0 ? 1 : -1);
    },
  };
}
