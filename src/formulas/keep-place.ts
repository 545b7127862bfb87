/**
 * Holds boxes at least as high as they are now, so that turning a face back and forth moves nothing below. All heights
 * are read before any is written: one layout, however many boxes.
 */
export function keepHeights(boxes: Iterable<HTMLElement>): void {
  const all = [...boxes];
  const heights = all.map((box) => box.offsetHeight);
  all.forEach((box, n) => {
    box.style.minHeight = `${heights[n]}px`;
  });
}

/** Lets the boxes be as high as what they hold. */
export function releaseHeights(boxes: Iterable<HTMLElement>): void {
  for (const box of boxes) box.style.minHeight = "";
}

/**
 * Runs a change that must have reached the page when it returns, and scrolls so that `anchor` stays where the reader sees
 * it.
 */
export function inPlace(anchor: Element | null, change: () => void): void {
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  const moved = (anchor?.getBoundingClientRect().top ?? 0) - before;
  if (anchor !== null && moved !== 0) scrollerOf(anchor).scrollBy({ top: moved, behavior: "instant" });
}

/** The box that scrolls an element up and down. */
export function scrollerOf(element: Element): Element {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if ((overflowY === "auto" || overflowY === "scroll") && box.scrollHeight > box.clientHeight) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}
