import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { Tabs } from "../controls/tabs.tsx";
import { usePhone } from "../controls/use-phone.ts";
import { chapterShown, turnsWithStep } from "../formulas/go-to-course.ts";
import { linkWords } from "../formulas/link-words.ts";
import { ChapterNav } from "../panels/reading/chapter-nav.tsx";
import { chapterParts } from "../panels/reading/chapter-parts.ts";
import { Reading } from "../panels/reading/reading.tsx";
import { Stage } from "../panels/step/stage.tsx";
import { Transport } from "../panels/step/transport.tsx";
import { tourWords } from "../panels/tour/words.ts";
import { comparePage } from "../setup/view.ts";
import { NetworkSwap } from "../stage/network-swap.tsx";
import { part } from "../store/parts/part.ts";
import { type CourseView, courseViews } from "../store/state.ts";
import { showCourseView, store, useStore, useWords } from "../store/store.ts";
import { embedded, tellStep } from "../store/view/embedding.ts";
import { PartBoundary } from "./part-boundary.tsx";
import { appWords } from "./words.ts";
import "./course-place.css";

const ChapterEnd = lazy(async () => ({ default: (await import("../panels/exercises/chapter-end.tsx")).ChapterEnd }));

const Compare = part("the comparison", async () => (await import("../panels/compare/compare.tsx")).Compare);
const Loupe = part("the loupe", async () => (await import("../panels/loupe/loupe.tsx")).Loupe);
const TourCard = part("the tour", async () => (await import("../panels/tour/tour.tsx")).Tour);

const contents: Readonly<Record<CourseView, ReactNode>> = {
  reading: <Reading Ending={ChapterEnd} />,
  stage: <Stage />,
  loupe: <LoupeOnceAsked />,
};

/**
 * The course: reading column, stage, loupe beside them when something is pinned; on a phone one of them at a time. The
 * guided tour stands above them, on a phone below, where the thumb is.
 */
export function CoursePlace() {
  const phone = usePhone();
  const links = useWords(linkWords);
  const comparing = useStore((state) => state.view.page === comparePage);
  if (embedded === "stage") return <EmbeddedStage />;
  if (embedded === "chapter") return <ViewContent view="reading" />;
  if (comparing) {
    return (
      <>
        <div className="course-network">
          <NetworkSwap brief />
        </div>
        <div className="course-columns">
          <div className="course-view">
            <PartBoundary name={links.compareTitle}>
              <Suspense fallback={null}>
                <Compare Nav={ChapterNav} />
              </Suspense>
            </PartBoundary>
          </div>
        </div>
        <Transport />
      </>
    );
  }
  return (
    <>
      <div className="course-network">
        <NetworkSwap brief />
      </div>
      {!phone && <Tour />}
      {phone ? <PhoneViews /> : <Columns />}
      {phone && <Tour />}
      <Transport />
    </>
  );
}

/** Resolves when what the page shows of the course is here; where it is not, that is told in its place. */
export async function fetchCourse(): Promise<void> {
  const { page } = store.getState().view;
  if (page !== comparePage) await chapterParts[chapterShown(page)].fetch().catch(() => undefined);
}

/** The guided tour; fetched when it is first open. */
function Tour() {
  const words = useWords(tourWords);
  const open = useStore((state) => state.tour.open);
  if (!open) return null;
  return (
    <PartBoundary name={words.tour}>
      <Suspense fallback={null}>
        <TourCard />
      </Suspense>
    </PartBoundary>
  );
}

/** The loupe; fetched when something is first held in it, or its tab is shown. */
function LoupeOnceAsked() {
  const asked = useStore(({ view, courseView }) => view.pinned !== null || courseView === "loupe");
  const [needed, setNeeded] = useState(asked);
  if (asked && !needed) setNeeded(true);
  return needed ? (
    <Suspense fallback={null}>
      <Loupe />
    </Suspense>
  ) : null;
}

/** The stage in another page: with its steps, and the loupe under it while a cell is held. */
function EmbeddedStage() {
  const pinned = useStore((state) => state.view.pinned !== null);
  const step = useStore((state) => state.view.step);
  useEffect(() => tellStep(step), [step]);
  return (
    <>
      <ViewContent view="stage" />
      {pinned && <ViewContent view="loupe" />}
      <Transport />
    </>
  );
}

function Columns() {
  const pinned = useStore((state) => state.view.pinned !== null);
  return (
    <div className="course-columns" data-pinned={pinned}>
      {courseViews.map((view) => (
        <div key={view} className={`course-view course-${view}`} hidden={view === "loupe" && !pinned}>
          <ViewContent view={view} />
        </div>
      ))}
    </div>
  );
}

/** Text, stage and loupe as tabs; a chapter that was asked for shows its text, a scene of the tour the stage. */
function PhoneViews() {
  const words = useWords(appWords);
  const pinned = useStore((state) => state.view.pinned !== null);
  const page = useStore((state) => state.view.page);
  const scene = useStore(({ tour }) => (tour.open ? tour.at : null));
  const shown = useStore((state) => state.courseView);
  useEffect(() => {
    if (page !== "" && !turnsWithStep(page)) showCourseView("reading");
  }, [page]);
  useEffect(() => {
    if (scene !== null && scene !== "invitation") showCourseView("stage");
  }, [scene]);
  useFocusKept(shown);
  return (
    <Tabs
      label={words.views.label}
      tabs={courseViews.map((value) => ({ value, label: words.views[value], marked: value === "loupe" && pinned }))}
      value={shown}
      onChange={showCourseView}
      view={(value) => <ViewContent view={value} />}
      viewClass={(value) => `course-view course-${value}`}
      kept
    />
  );
}

/** The focus of a view that is no longer shown goes to the tab of the one that is. */
function useFocusKept(shown: CourseView): void {
  // Where the focus was last: what had it may be gone by the time that its view is.
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      focused.current = target instanceof Element ? target.closest<HTMLElement>("[role=tabpanel]") : null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: which view is hidden is read in the page, once another one is shown
  useEffect(() => {
    if (focused.current?.hidden !== true) return;
    document.querySelector<HTMLElement>(".tabs-kept > .tabs-list [aria-selected=true]")?.focus();
  }, [shown]);
}

/** One view; where it fails the others go on. */
function ViewContent({ view }: { readonly view: CourseView }) {
  const words = useWords(appWords);
  const of = useStore(({ view: { page, pinned }, traces }) => ({ reading: page, stage: traces, loupe: pinned })[view]);
  return (
    <PartBoundary name={words.views[view]} of={of}>
      {contents[view]}
    </PartBoundary>
  );
}
