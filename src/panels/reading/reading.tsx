import { type RefObject, useDeferredValue, useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { chapterIds } from "../../course/text/chapters.ts";
import { crossFade } from "../../formulas/cross-fade.ts";
import { useFetchedAhead } from "../../formulas/fetch-ahead.ts";
import { fitToPaper } from "../../formulas/fit-paper.ts";
import {
  afterPaint,
  arrivedWithStep,
  arriveInChapter,
  bringIntoView,
  chapterOf,
  chapterShown,
  leaveChapter,
  placeLeft,
} from "../../formulas/go-to-course.ts";
import { inPlace, keepHeights, releaseHeights, scrollerOf } from "../../formulas/keep-place.ts";
import { currentScope, useLinkedSymbols } from "../../formulas/lighting.ts";
import { comparePage, type Face } from "../../setup/view.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { embedded } from "../../store/view/embedding.ts";
import { isTouring } from "../../store/view/tour.ts";
import { turnPage } from "../../store/view/view-changes.ts";
import { type ChapterEnding, chapterTitleId } from "./chapter.tsx";
import { ChapterNav } from "./chapter-nav.tsx";
import { chapterParts } from "./chapter-parts.ts";
import { CurrentStep } from "./current-step.tsx";
import { FollowChoice } from "./follow-choice.tsx";
import { bringStepIntoView, opensAtStep, useFollowing } from "./following.ts";
import { HandoutHead } from "./handout-head.tsx";
import { IndexPicker } from "./index-picker.tsx";
import { PageFace } from "./page-face.tsx";
import { PinnedProducer, producerIn } from "./pinned-producer.tsx";
import { VariantNote } from "./variant-note.tsx";
import { useWarmFaces } from "./warm-faces.ts";
import { readingWords } from "./words.ts";
import "./reading.css";
import "./handout.css";

const chaptersInOrder = chapterIds.map((chapter) => chapterParts[chapter]);

/** The reading column: the course, chapter by chapter, joined to the network at every symbol. */
export function Reading({ Ending }: { readonly Ending: ChapterEnding }) {
  const words = useWords(readingWords);
  // A chapter is a hundred formulas: it is made in slices, while the page goes on answering.
  const chapter = useDeferredValue(useStore((state) => chapterShown(state.view.page)));
  const column = useRef<HTMLElement>(null);
  useLinkedSymbols(column);
  useFollowing(column, chapter);
  usePinnedInView(chapter);
  useWarmFaces(chapter);
  useFetchedAhead(chaptersInOrder);

  const mounted = useRef(false);
  useLayoutEffect(() => {
    const first = !mounted.current;
    mounted.current = true;
    const withStep = arrivedWithStep(chapter) || (isTouring(store.getState()) && store.getState().following);
    if (arriveInChapter(chapter) || column.current === null) return;
    const leftAt = placeLeft(chapter);
    if (withStep || (first && leftAt === null && opensAtStep(store.getState()))) {
      const root = column.current;
      // Before it is painted: what stands elsewhere in the chapter need not be laid out. The page that opens has no formulas yet.
      if (first) afterPaint(() => bringStepIntoView(root, chapter));
      else bringStepIntoView(root, chapter);
      return;
    }
    // A reader who turned the page stands at the new chapter's title: what led there may be gone with the old one.
    if (!first && (document.activeElement === document.body || column.current.contains(document.activeElement)))
      document.getElementById(chapterTitleId)?.focus({ preventScroll: true });
    const top = leftAt ?? (first ? null : 0);
    if (top !== null) scrollerOf(column.current).scrollTo({ top, behavior: "instant" });
  }, [chapter]);
  useLayoutEffect(() => {
    const root = column.current;
    return () => {
      const { place, page } = store.getState().view;
      if (root === null || (place === "course" && page !== comparePage)) return;
      leaveChapter(chapter, scrollerOf(root).scrollTop);
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
    const bodies = seen.flatMap((equation) => [...equation.querySelectorAll<HTMLElement>(".equation-body")]);
    keepHeights(bodies);
    crossFade(bodies, () => inPlace(seen[0] ?? null, () => flushSync(() => turnPage(face))));
  };
  useReleasedHeights(column);
  useEffect(() => {
    const fit = (): void => {
      if (column.current !== null) fitToPaper(column.current);
    };
    window.addEventListener("beforeprint", fit);
    return () => window.removeEventListener("beforeprint", fit);
  }, []);

  const Shown = chapterParts[chapter];
  return (
    <section ref={column} className="reading" aria-label={words.column} tabIndex={-1}>
      <HandoutHead chapter={chapter} />
      <header className="reading-head">
        {embedded === null && <ChapterNav page={chapter} />}
        <div className="reading-tools">
          <PageFace turn={turn} />
          <FollowChoice />
          <IndexPicker />
          <PinnedProducer chapter={chapter} />
          <VariantNote chapter={chapter} />
        </div>
      </header>
      <CurrentStep chapter={chapter} />
      <Shown key={chapter} chapter={chapter} Ending={Ending} />
    </section>
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
