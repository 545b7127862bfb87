import { createContext, type RefObject, useContext, useLayoutEffect, useState } from "react";

/**
 * The width of the place in which figures stand, in CSS pixels, where it was measured before they came: they need not have the page
 * laid out to learn it. Null where it was not.
 */
export const KnownWidth = createContext<number | null>(null);

/**
 * The width of an element in CSS pixels, measured before the first paint and again when it changes; `fallback` until
 * then. For drawings with text, which must not be stretched.
 */
export function useWidth(element: RefObject<Element | null>, fallback: number): number {
  const known = useContext(KnownWidth);
  const [width, setWidth] = useState(fallback);
  const asked = known === null;
  useLayoutEffect(() => {
    const target = element.current;
    if (!asked || target === null) return;
    const measured = target.getBoundingClientRect().width;
    if (measured > 0) setWidth(Math.round(measured));
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, asked]);
  return known ?? width;
}
