import { type RefObject, useDeferredValue, useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { equationsOfStep } from "../../course/method/step-equations.ts";
import { fitToPaper } from "../../formulas/fit-paper.ts";
import {
  arriveInChapter,
  bringIntoView,
  chapterOf,
  chapterShown,
  leaveCourse,
  placeLeft,
} from "../../formulas/go-to-course.ts";
import { inPlace, keepHeights, releaseHeights, scrollerOf } from "../../formulas/keep-place.ts";
import { currentScope, useLinkedSymbols } from "../../formulas/lighting.ts";
import { comparePage, type Face } from "../../setup/view.ts";
import { embedded } from "../../store/embedding.ts";
import { shownTrace } from "../../store/passes.ts";
import { turnPage } from "../../store/preferences.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { Chapter, type ChapterEnding, chapterTitleId } from "./chapter.tsx";
import { ChapterNav } from "./chapter-nav.tsx";
import { CurrentStep } from "./current-step.tsx";
import { HandoutHead } from "./handout-head.tsx";
import { PageFace } from "./page-face.tsx";
import { PinnedProducer, producerIn } from "./pinned-producer.tsx";
import { useWarmFaces } from "./warm-faces.ts";
import { readingWords } from "./words.ts";
import "./reading.css";
import "./handout.css";

/** The reading column: the course, chapter by chapter, joined to the network at every symbol. */
export function Reading({ Ending }: { readonly Ending: ChapterEnding }) {
  const words = useWords(readingWords);
  // A chapter is a hundred formulas: it is made in slices, while the page goes on answering.
  const chapter = useDeferredValue(useStore((state) => chapterShown(state.view.page)));
  const column = useRef<HTMLElement>(null);
  useLinkedSymbols(column);
  useStepInView(chapter);
  usePinnedInView(chapter);
  useWarmFaces(chapter);

  const mounted = useRef(false);
  useLayoutEffect(() => {
    const first = !mounted.current;
    mounted.current = true;
    if (arriveInChapter(chapter) || column.current === null) return;
    // A reader who turned the page stands at the new chapter's title: what led there may be gone with the old one.
    if (!first && (document.activeElement === document.body || column.current.contains(document.activeElement)))
      document.getElementById(chapterTitleId)?.focus({ preventScroll: true });
    const top = first ? placeLeft(chapter) : 0;
    if (top !== null) scrollerOf(column.current).scrollTo({ top, behavior: "instant" });
  }, [chapter]);
  useLayoutEffect(() => {
    const root = column.current;
    return () => {
      if (root === null || store.getState().view.page !== comparePage) return;
      leaveCourse(chapter, scrollerOf(root).scrollTop);
    };
  }, [chapter]);

  const turn = (face: Face): void => {
    const root = column.current;
    if (root === null) return;
    const box = scrollerOf(root).getBoundingClientRect();
    const seen = [...root.querySelectorAll<HTMLElement>(".equation")].filter((equation) => {
      const { top, bottom } = equation.getBoundingClientRect();
      return bottom > box.top && top < box.bottom;
    });
    keepHeights(seen.flatMap((equation) => [...equation.querySelectorAll<HTMLElement>(".equation-body")]));
    inPlace(seen[0] ?? null, () => flushSync(() => turnPage(face)));
  };
  useReleasedHeights(column);
  useEffect(() => {
    const fit = (): void => {
      if (column.current !== null) fitToPaper(column.current);
    };
    window.addEventListener("beforeprint", fit);
    return () => window.removeEventListener("beforeprint", fit);
  }, []);

  return (
    <section ref={column} className="reading" aria-label={words.column} tabIndex={-1}>
      <HandoutHead chapter={chapter} />
      <header className="reading-head">
        {embedded === null && <ChapterNav chapter={chapter} />}
        <PageFace turn={turn} />
        <PinnedProducer chapter={chapter} />
      </header>
      <CurrentStep chapter={chapter} />
      <Chapter key={chapter} chapter={chapter} Ending={Ending} />
    </section>
  );
}

/** When the step changes, its equation comes gently into view, if this chapter has it. */
function useStepInView(chapter: string): void {
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.view.step === before.view.step) return;
        const layers = shownTrace(state)?.weights.length ?? 2;
        const applied = equationsOfStep(state.view.step, state.setup.conventions, layers);
        const id = applied.find((one) => chapterOf(one) === chapter);
        if (id !== undefined) bringIntoView(id);
      }),
    [chapter],
  );
}

/** When a cell is pinned by someone who is not reading, the equation that computes it comes into view, if this chapter has it. */
function usePinnedInView(chapter: string): void {
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.view.pinned === null || state.view.pinned === before.view.pinned) return;
        if (document.querySelector(".reading:hover, .reading:focus-within")) return;
        const id = producerIn(chapter, state.view.pinned, currentScope(state));
        if (id !== null && chapterOf(id) === chapter) bringIntoView(id);
      }),
    [chapter],
  );
}

/** Reserved heights are for one width and one language. */
function useReleasedHeights(column: RefObject<HTMLElement | null>): void {
  const language = useStore((state) => state.view.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language changes what the boxes hold
  useEffect(() => {
    const root = column.current;
    if (root === null) return;
    const release = (): void => releaseHeights(root.querySelectorAll<HTMLElement>(".equation-body"));
    release();
    let width = root.clientWidth;
    const observer = new ResizeObserver(() => {
      if (root.clientWidth === width) return;
      width = root.clientWidth;
      release();
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, [column, language]);
}
