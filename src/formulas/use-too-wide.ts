import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** Whether what a box holds turned out too wide for it; tried anew when the box has another width. `asked`: else it is not looked at. */
export function useTooWide(ref: RefObject<HTMLElement | null>, asked: boolean): boolean {
  const [tooWide, setTooWide] = useState(false);
  useEffect(() => {
    // The place that it stands in: the box itself is as wide as what it holds.
    const box = ref.current;
    const place = box?.parentElement ?? null;
    if (!asked || box === null || place === null) return;
    let width = place.clientWidth;
    const measure = (): void => {
      if (place.clientWidth !== width) {
        width = place.clientWidth;
        // What was too wide is written anew, and measured then.
        setTooWide((before) => !before && isTooWide(box));
      } else if (isTooWide(box)) setTooWide(true);
    };
    const observer = new ResizeObserver(measure);
    for (const part of [place, ...box.children]) observer.observe(part);
    return () => observer.disconnect();
  }, [ref, asked]);
  useLayoutEffect(() => {
    if (asked && !tooWide && ref.current !== null && isTooWide(ref.current)) setTooWide(true);
  });
  return tooWide;
}

function isTooWide(box: HTMLElement): boolean {
  return box.scrollWidth > box.clientWidth + 1;
}
