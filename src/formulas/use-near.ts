import { type RefObject, useEffect, useState } from "react";

/**
 * Whether an element is in the window or less than a screen away from it. Equations further off may take a change a moment
 * later than those that are seen.
 */
export function useNear(ref: RefObject<Element | null>): boolean {
  const [near, set] = useState(true);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver((entries) => set(entries.at(-1)?.isIntersecting ?? true), {
      rootMargin: "60% 0px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return near;
}
