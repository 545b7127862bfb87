import { useEffect, useRef } from "react";

/** Makes a box that is wider than its place reachable and scrollable by keyboard, and no other. `name`: what it holds. */
export function useKeyboardScroll<Box extends HTMLElement>(name: string) {
  const ref = useRef<Box>(null);
  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const measure = (): void => {
      const wide = box.scrollWidth > box.clientWidth + 1;
      if (wide === (box.dataset.takesKeys !== undefined)) return;
      if (wide) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", name);
        box.dataset.takesKeys = "";
      } else {
        for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute);
        delete box.dataset.takesKeys;
      }
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, [name]);
  return ref;
}
