import { type RefObject, useEffect } from "react";

/** Says, in `data-more` of what scrolls sideways, on which of its sides there is more: the style sheet fades it there. */
export function useMoreAcross(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const left = scrollLeft > 1;
      const right = scrollLeft + clientWidth < scrollWidth - 1;
      const more = left && right ? "both" : left ? "left" : right ? "right" : "";
      if ((element.dataset.more ?? "") === more) return;
      if (more === "") delete element.dataset.more;
      else element.dataset.more = more;
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  });
}
