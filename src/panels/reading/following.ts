import { type RefObject, useEffect, useLayoutEffect } from "react";
import { type StepId, stepIds } from "../../course/method/step-id.ts";
import type { ChapterId } from "../../course/text/chapters.ts";
import type { CourseId } from "../../course/text/identifiers.ts";
import { walkedChapters } from "../../course/text/passages.ts";
import {
  afterPaint,
  anchorOf,
  arrivesWithStep,
  chapterOf,
  chapterShown,
  leaveChapter,
  scrollGently,
  scrollsByItself,
  turnWithStep,
} from "../../formulas/go-to-course.ts";
import { scrollerOf } from "../../formulas/keep-place.ts";
import type { State } from "../../store/state.ts";
import { store } from "../../store/store.ts";
import { goToStep } from "../../store/view/steps.ts";
import { isTouring, sceneOf } from "../../store/view/tour.ts";
import { equationsIn, equationsRead, forgetDerivation, readDerivation } from "./derivation.ts";

/** Milliseconds at one step before the text turns to another chapter for it: who passes through turns no pages. */
const resting = 300;
/** Milliseconds without scrolling after which a passage counts as read. */
const settling = 150;
/** Where the eye reads, from the top of the window. */
const readingLine = 0.38;

/**
 * Joins the text to the step, both ways: the passages that speak of the step are lit and come into view when it changes, and
 * the step goes to the passage that the reader has scrolled to. What the page scrolls by itself is never taken for the
 * reader's hand, the focus stays where it is, and all of it happens once the step has been painted.
 */
export function useFollowing(column: RefObject<HTMLElement | null>, chapter: ChapterId): void {
  useLayoutEffect(() => {
    const root = column.current;
    if (root !== null) light(root, store.getState());
  });
  useEffect(() => {
    const root = column.current;
    if (root === null) return;
    readDerivation(chapter);
    const ended = new AbortController();
    let byReader = false;
    const reader = readerIn(root, ended.signal, (step) => {
      byReader = true;
      goToStep(step);
      byReader = false;
    });
    let turning: ReturnType<typeof setTimeout> | null = null;
    const unsubscribe = store.subscribe((state, before) => {
      const { step, page } = state.view;
      if (state.setup.conventions.output !== before.setup.conventions.output) forgetDerivation(chapter);
      // The tour turns to a chapter and to a step of it at once.
      const led = state.tour.at !== before.tour.at && state.following;
      if (led && chapterShown(page) !== chapter) arrivesWithStep(chapterShown(page));
      const moved = step !== before.view.step && page === before.view.page;
      const joined = state.following && !before.following;
      // A column that was out of sight could not be scrolled.
      const shown = state.courseView === "reading" && before.courseView !== "reading";
      if (step === before.view.step && state.setup === before.setup && !joined && !shown && state.following) return;
      if (turning !== null) clearTimeout(turning);
      turning = null;
      if (moved && !byReader) reader.letGo();
      const stays = chapterShown(page) === chapter;
      const moves = state.following && !byReader && stays && (moved || joined || shown);
      afterPaint(() => {
        const now = store.getState();
        if (ended.signal.aborted || now.view.step !== step) return;
        const place = moves ? placeIn(root, now, chapter) : null;
        // Looked at before anything is lit: the page is laid out now.
        if (place !== null && !isSeen(place)) scrollGently(place);
        light(root, now);
      });
      if (!moves) return;
      // Who comes back to the text finds the chapter that was left there.
      const away = moved || joined ? elsewhere(root, state, chapter) : null;
      if (away !== null) {
        turning = setTimeout(() => {
          leaveChapter(chapter, scrollerOf(root).scrollTop);
          turnWithStep(chapterOf(away));
        }, resting);
      }
    });
    return () => {
      unsubscribe();
      ended.abort();
      if (turning !== null) clearTimeout(turning);
    };
  }, [column, chapter]);
}

/** Shows at once what a chapter that nobody has seen yet says of the step; its title where it says nothing of it. */
export function bringStepIntoView(root: HTMLElement, chapter: ChapterId): void {
  const place = placeIn(root, store.getState(), chapter);
  if (place !== null) scrollGently(place, "instant");
  else scrollerOf(root).scrollTo({ top: 0, behavior: "instant" });
}

/** Whether the text that opens begins where the stage stands: the method was left under way, or an address leads there. */
export function opensAtStep({ following, view }: Pick<State, "following" | "view">): boolean {
  return following && view.step !== stepIds[0];
}

const passagesIn = (root: HTMLElement): NodeListOf<HTMLElement> => root.querySelectorAll<HTMLElement>(".passage");

/** Whether a passage speaks of the step shown, by the output shown. */
function speaksOf({ dataset }: HTMLElement, { view, setup }: State): boolean {
  const { steps = "", output = "both" } = dataset;
  return steps.split(" ").includes(view.step) && (output === "both" || output === setup.conventions.output);
}

/** Lights the passages of the step; the others rest while there are any and text and step go together. */
function light(root: HTMLElement, state: State): void {
  let any = false;
  for (const passage of passagesIn(root)) {
    const lit = speaksOf(passage, state);
    any ||= lit;
    if (lit === passage.hasAttribute("aria-current")) continue;
    if (lit) passage.setAttribute("aria-current", "step");
    else passage.removeAttribute("aria-current");
  }
  root.toggleAttribute("data-rests", any && state.following);
}

/** What of a chapter is to be seen at the step: the line that it applies, or that the tour tells of; else the first passage on it. */
function placeIn(root: HTMLElement, state: State, chapter: ChapterId): Element | null {
  const { at } = state.tour;
  const told = isTouring(state) && at !== null && at !== "invitation" ? sceneOf(at).line : undefined;
  const lines = [...equationsIn(chapter, state), ...(told === undefined ? [] : [told])];
  const id = lines.find((one) => chapterOf(one) === chapter);
  if (id !== undefined) return document.getElementById(anchorOf(id));
  return [...passagesIn(root)].find((passage) => speaksOf(passage, state)) ?? null;
}

/** The line of another chapter that a chapter walked through with the method gives way to; null where it has its own. */
function elsewhere(root: HTMLElement, state: State, chapter: ChapterId): CourseId | null {
  if (!walkedChapters.includes(chapter) || placeIn(root, state, chapter) !== null) return null;
  return equationsRead(chapter, state)[0] ?? null;
}

/** Whether all of an element stands in its column, below the column's head. */
function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const box = scrollerOf(element).getBoundingClientRect();
  const head = element.closest(".reading")?.querySelector(".reading-head")?.clientHeight ?? 0;
  return top >= Math.max(0, box.top) + head && bottom <= Math.min(window.innerHeight, box.bottom);
}

const scrollKeys: ReadonlySet<string> = new Set([" ", "Home", "End", "PageUp", "PageDown", "ArrowUp", "ArrowDown"]);

interface Reader {
  /** What the reader has scrolled is over: a step that was chosen after it is not taken back when the text comes to rest. */
  letGo(): void;
}

/** Tells the step of the passage that a reader has scrolled to, with wheel, finger, scroll bar or keys. */
function readerIn(root: HTMLElement, signal: AbortSignal, tell: (step: StepId) => void): Reader {
  let byHand = false;
  let settled: ReturnType<typeof setTimeout> | null = null;
  let read: HTMLElement | null = null;
  const above = `${-100 * readingLine}%`;
  const below = `${-100 * (1 - readingLine) + 0.1}%`;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) read = target as HTMLElement;
        else if (read === target) read = null;
      }
    },
    { rootMargin: `${above} 0px ${below} 0px` },
  );
  for (const passage of passagesIn(root)) observer.observe(passage);
  const hand = ({ target }: Event): void => {
    // A press in the text scrolls nothing; one beside it may be on the scroll bar.
    if (target instanceof Node && (target.contains(root) || root.contains(target))) byHand = true;
  };
  window.addEventListener("wheel", hand, { signal, capture: true, passive: true });
  window.addEventListener("touchmove", hand, { signal, capture: true, passive: true });
  window.addEventListener("keydown", (event) => scrollKeys.has(event.key) && hand(event), { signal, capture: true });
  window.addEventListener(
    "pointerdown",
    (event) => {
      if (event.target instanceof Node && !root.contains(event.target)) hand(event);
    },
    { signal, capture: true },
  );
  const settle = (): void => {
    const { view, following, playing } = store.getState();
    if (signal.aborted || read === null || !following || playing || isTouring(store.getState())) return;
    const steps = (read.dataset.steps ?? "").split(" ") as StepId[];
    const [first] = steps;
    if (first === undefined || read.dataset.steps === "" || steps.includes(view.step)) return;
    tell(first);
  };
  document.addEventListener(
    "scroll",
    ({ target }) => {
      if (!(target instanceof Node) || !target.contains(root)) return;
      if (scrollsByItself()) byHand = false;
      if (!byHand) return;
      if (settled !== null) clearTimeout(settled);
      settled = setTimeout(settle, settling);
    },
    { signal, capture: true, passive: true },
  );
  const letGo = (): void => {
    byHand = false;
    if (settled !== null) clearTimeout(settled);
    settled = null;
  };
  signal.addEventListener("abort", () => {
    observer.disconnect();
    letGo();
  });
  return { letGo };
}
