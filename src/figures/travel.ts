/** How long a step's tensors travel, in milliseconds. */
const travelTime = 250;

/**
 * Lets an element arrive from where its sources are: it starts at their common box, small and faint, and takes its place in
 * 250 ms, once. With reduced motion, or without sources on screen, nothing travels: it is simply there.
 *
 * @param element what a step has just computed, already in its place
 * @param sources the elements it was computed from
 */
export function travel(element: HTMLElement, sources: readonly Element[]): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const start = commonBox(sources.map((source) => source.getBoundingClientRect()));
  const end = element.getBoundingClientRect();
  if (start === null || end.width === 0 || end.height === 0) return;
  const right = start.x + start.width / 2 - (end.x + end.width / 2);
  const down = start.y + start.height / 2 - (end.y + end.height / 2);
  const scale = Math.min(1, start.width / end.width, start.height / end.height);
  element.animate(
    [
      { transform: `translate(${right}px, ${down}px) scale(${scale})`, opacity: 0.2 },
      { transform: "none", opacity: 1 },
    ],
    {
      duration: travelTime,
      easing: "cubic-bezier(0.2, 0, 0, 1)",
    },
  );
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest rectangle around those that have an area; null without any. */
export function commonBox(boxes: readonly Rectangle[]): Rectangle | null {
  const seen = boxes.filter(({ width, height }) => width > 0 && height > 0);
  if (seen.length === 0) return null;
  const x = Math.min(...seen.map((box) => box.x));
  const y = Math.min(...seen.map((box) => box.y));
  const right = Math.max(...seen.map((box) => box.x + box.width));
  const bottom = Math.max(...seen.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
