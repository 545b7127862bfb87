import { type RefObject, useLayoutEffect, useState } from "react";

/**
 * The width of an element in CSS pixels, measured before the first paint and again when it changes; `fallback` until
 * then. For drawings with text, which must not be stretched.
 */
export function useWidth(element: RefObject<Element | null>, fallback: number): number {
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measured = target.getBoundingClientRect().width;
    if (measured > 0) setWidth(Math.round(measured));
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
