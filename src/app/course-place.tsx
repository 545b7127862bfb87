import {
  type KeyboardEvent,
  type ReactNode,
  type TouchEvent,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { Compare } from "../panels/compare/compare.tsx";
import { Loupe } from "../panels/loupe/loupe.tsx";
import { Reading } from "../panels/reading/reading.tsx";
import { Stage } from "../panels/step/stage.tsx";
import { Transport } from "../panels/step/transport.tsx";
import { Tour } from "../panels/tour/tour.tsx";
import { comparePage } from "../setup/view.ts";
import { useStore, useWords } from "../store/store.ts";
import { appWords } from "./words.ts";
import "./course-place.css";

/** What the course shows above its transport bar, in reading order. */
const views = ["reading", "stage", "loupe"] as const;
type View = (typeof views)[number];

const contents: Readonly<Record<View, ReactNode>> = { reading: <Reading />, stage: <Stage />, loupe: <Loupe /> };

/**
 * The course: reading column, stage, loupe beside them when something is pinned; on a phone one of them at a time. The
 * guided tour stands above them, on a phone below, where the thumb is.
 */
export function CoursePlace() {
  const phone = usePhone();
  const comparing = useStore((state) => state.view.page === comparePage);
  if (comparing) {
    return (
      <>
        <div className="course-columns">
          <div className="course-view course-compare">
            <Compare />
          </div>
        </div>
        <Transport />
      </>
    );
  }
  return (
    <>
      {!phone && <Tour />}
      {phone ? <Tabs /> : <Columns />}
      {phone && <Tour />}
      <Transport />
    </>
  );
}

function Columns() {
  const pinned = useStore((state) => state.view.pinned !== null);
  return (
    <div className="course-columns" data-pinned={pinned}>
      {views.map((view) => (
        <div key={view} className={`course-view course-${view}`} hidden={view === "loupe" && !pinned}>
          {contents[view]}
        </div>
      ))}
    </div>
  );
}

/**
 * Text, stage and loupe as tabs; a chapter that was asked for shows its text. By touch, by a swipe where nothing else scrolls, by the
 * arrow keys.
 */
function Tabs() {
  const words = useWords(appWords);
  const pinned = useStore((state) => state.view.pinned !== null);
  const page = useStore((state) => state.view.page);
  const [shown, show] = useState<View>("stage");
  useEffect(() => {
    if (page !== "") show("reading");
  }, [page]);
  const list = useRef<HTMLDivElement>(null);
  const swipe = useSwipe((by) => show(neighbour(shown, by)));

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keyTarget(shown, event.key);
    if (next === null) return;
    event.preventDefault();
    show(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };

  return (
    <div className="course-tabs" {...swipe}>
      <div role="tablist" className="tab-list" aria-label={words.views.label} ref={list} onKeyDown={onKeyDown}>
        {views.map((view) => (
          <button
            key={view}
            type="button"
            role="tab"
            id={`tab-${view}`}
            className="tab"
            aria-selected={view === shown}
            aria-controls={`view-${view}`}
            tabIndex={view === shown ? 0 : -1}
            onClick={() => show(view)}
          >
            {words.views[view]}
            {view === "loupe" && pinned && <span className="tab-mark" aria-hidden="true" />}
          </button>
        ))}
      </div>
      {views.map((view) => (
        <div
          key={view}
          role="tabpanel"
          id={`view-${view}`}
          className={`course-view course-${view}`}
          aria-labelledby={`tab-${view}`}
          hidden={view !== shown}
        >
          {contents[view]}
        </div>
      ))}
    </div>
  );
}

function neighbour(view: View, by: number): View {
  return views[Math.min(views.length - 1, Math.max(0, views.indexOf(view) + by))] ?? view;
}

/** Where a key leads in the list of tabs; null for a key that it does not answer. */
function keyTarget(view: View, key: string): View | null {
  switch (key) {
    case "ArrowLeft":
      return neighbour(view, -1);
    case "ArrowRight":
      return neighbour(view, 1);
    case "Home":
      return neighbour(view, -views.length);
    case "End":
      return neighbour(view, views.length);
    default:
      return null;
  }
}

/** A finger that goes at least this far sideways, and mostly sideways, has swiped. */
const swipeLength = 64;

/** Tells a swipe to the left (+1) or to the right (−1), unless it began on something that scrolls sideways itself. */
function useSwipe(swiped: (by: number) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart(event: TouchEvent) {
      const touch = event.touches[0];
      const target = event.target instanceof Element ? event.target : null;
      const free = event.touches.length === 1 && target?.closest("[data-scrolls], [role='slider'], input") === null;
      start.current = free && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd(event: TouchEvent) {
      const touch = event.changedTouches[0];
      const from = start.current;
      start.current = null;
      if (from === null || touch === undefined) return;
      const [right, down] = [touch.clientX - from.x, touch.clientY - from.y];
      if (Math.abs(right) >= swipeLength && Math.abs(right) > 2 * Math.abs(down)) swiped(right < 0 ? 1 : -1);
    },
  };
}

const phoneWidth = "(max-width: 720px)";

/** Whether there is room for one view only. */
function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(phoneWidth);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(phoneWidth).matches,
  );
}
