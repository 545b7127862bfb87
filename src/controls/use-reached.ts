import { type RefObject, useEffect, useState } from "react";

/** Whether an element has been in the window, or less than two screens below it, once: what stands there may come then. */
export function useReached(ref: RefObject<Element | null>): boolean {
  const [reached, reach] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || reached) return;
    const seen = (entries: IntersectionObserverEntry[]): void => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) reach(true);
    };
    const observer = new IntersectionObserver(seen, { rootMargin: "200% 0px" });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, reached]);
  return reached;
}
