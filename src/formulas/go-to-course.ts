import type { Block } from "../course/text/blocks.ts";
import { type ChapterId, chapterIds, chapters } from "../course/text/chapters.ts";
import type { CourseId } from "../course/text/identifiers.ts";
import { inSameEntry } from "../store/address/address-bar.ts";
import { store } from "../store/store.ts";
import { goTo } from "../store/view/view-changes.ts";
import { scrollerOf } from "./keep-place.ts";

/** The element of the column that shows an equation, a remark, a phase, an experiment or a lesson. */
export function anchorOf(id: CourseId): string {
  return `course-${id}`;
}

/** The chapter that the page shows: the first one until another is chosen. */
export function chapterShown(page: string): ChapterId {
  return chapterIds.find((id) => id === page) ?? "N";
}

const places: ReadonlyMap<CourseId, ChapterId> = new Map(
  chapterIds.flatMap((chapter) =>
    (chapters[chapter] as readonly Block[]).flatMap((block) => ("id" in block ? [[block.id, chapter] as const] : [])),
  ),
);

/** The chapter in which something of the course is shown. */
export function chapterOf(id: CourseId): ChapterId {
  return places.get(id) ?? "N";
}

let wanted: CourseId | null = null;
let turned: ChapterId | null = null;

/** Shows a place of the course: its chapter, scrolled to it and with the focus on it. */
export function goToCourse(id: CourseId): void {
  const chapter = chapterOf(id);
  if (chapterShown(store.getState().view.page) === chapter && store.getState().view.place === "course") {
    bringIntoView(id, true);
    return;
  }
  wanted = id;
  goTo("course", chapter);
}

/** Turns to a chapter because the step went there, not the reader. */
export function turnWithStep(chapter: ChapterId): void {
  arrivesWithStep(chapter);
  inSameEntry(() => goTo("course", chapter));
}

/** Called when a chapter is turned to at another step: it opens at that step's line. */
export function arrivesWithStep(chapter: ChapterId): void {
  turned = chapter;
}

/** Whether the step is turning to this page of the course. */
export function turnsWithStep(page: string): boolean {
  return turned !== null && turned === page;
}

/** Called when a chapter stands on the page: whether the step has turned to it. */
export function arrivedWithStep(chapter: ChapterId): boolean {
  const arrived = turned === chapter;
  turned = null;
  return arrived;
}

/** Called when a chapter stands on the page: goes on to the place that was asked for, if any. Says whether there was one. */
export function arriveInChapter(chapter: ChapterId): boolean {
  if (wanted === null || chapterOf(wanted) !== chapter) return false;
  const id = wanted;
  wanted = null;
  bringIntoView(id, true);
  return true;
}

const left = new Map<ChapterId, number>();
let lastLeft: ChapterId = "B";

/** Remembers where the reader was when another page took the place of a chapter without being asked for by its name. */
export function leaveChapter(chapter: ChapterId, top: number): void {
  left.set(chapter, top);
  lastLeft = chapter;
}

/** The chapter to come back to; the one that leads to A|B where the reader has come from nowhere. */
export function chapterLeft(): ChapterId {
  return lastLeft;
}

/** How far down the chapter the reader was, once; null where this chapter was not left. */
export function placeLeft(chapter: ChapterId): number | null {
  const top = left.get(chapter) ?? null;
  left.delete(chapter);
  return top;
}

/**
 * Scrolls gently to a place of the chapter shown, once what else is changing has been painted: setting out takes as long as a
 * frame has. At once without motion.
 */
export function bringIntoView(id: CourseId, focus = false): void {
  const element = document.getElementById(anchorOf(id));
  if (element === null) return;
  if (focus) element.focus({ preventScroll: true });
  afterPaint(() => scrollGently(element));
}

/** Calls once the page has been painted as it is now: nothing that is done then delays what the reader waits for. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}

/** Whether the text is being scrolled by the page itself, not by the reader's hand. */
export function scrollsByItself(): boolean {
  return !arriving.signal.aborted;
}

/** Milliseconds after which a chapter that opens has grown to its height. */
const settled = 2500;

let arriving = new AbortController();
arriving.abort();

/**
 * Scrolls an element into the middle of its column. A gentle scroll sets out a screen away at most: formulas that nobody can
 * read as they pass are not laid out. It aims at where the place was when it set out; what is laid out on the way may move it, so
 * it is looked at again on arrival, and as long as the chapter's figures are coming. The reader's own hand ends it.
 * @param behavior "instant" where nobody has seen another place yet
 */
export function scrollGently(element: Element, behavior: ScrollBehavior = "smooth"): void {
  arriving.abort();
  arriving = new AbortController();
  const { signal } = arriving;
  const stop = arriving.abort.bind(arriving);
  const still = behavior === "instant" || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const scroller = scrollerOf(element);
  if (!still) comeNear(element, scroller);
  element.scrollIntoView({ block: "center", behavior: still ? "instant" : behavior });
  const stay = (): void => {
    const { top, bottom } = element.getBoundingClientRect();
    const box = scroller.getBoundingClientRect();
    const [from, to] = [Math.max(box.top, 0) + 40, Math.min(box.bottom, window.innerHeight) - 40];
    const tall = bottom - top > to - from;
    if (tall ? top > to || bottom < from : top < from || bottom > to)
      element.scrollIntoView({ block: "center", behavior: "instant" });
  };
  const growth = new ResizeObserver(stay);
  signal.addEventListener("abort", () => growth.disconnect());
  const arrive = (): void => {
    if (!signal.aborted) growth.observe(element.closest(".chapter") ?? element);
  };
  if (still) arrive();
  else scroller.addEventListener("scrollend", arrive, { signal });
  for (const hand of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    window.addEventListener(hand, () => stop(), { signal, passive: true, capture: true });
  }
  setTimeout(() => {
    if (!signal.aborted) stay();
    stop();
  }, settled);
}

/** Scrolls so far that an element is a screen away at most. */
function comeNear(element: Element, scroller: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const box = scroller.getBoundingClientRect();
  const [from, to] = [Math.max(0, box.top), Math.min(window.innerHeight, box.bottom)];
  const screen = to - from;
  const further = Math.max(0, top - to - screen) + Math.min(0, bottom - from + screen);
  if (further !== 0) scroller.scrollBy({ top: further, behavior: "instant" });
}
