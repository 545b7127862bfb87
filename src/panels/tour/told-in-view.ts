import { useEffect } from "react";
import { scrollerOf } from "../../formulas/keep-place.ts";
import { litOnStage } from "../../stage/told.ts";
import { useStore } from "../../store/store.ts";
import { toldBy } from "../../store/view/tour.ts";

/** Left free around what is lit, in CSS pixels. */
const margin = 12;

/**
 * Brings what a scene speaks of into the part of the stage that nothing covers, where the stage is too small to show all of
 * itself. The stage may still be on its way and the card grows with an answer, so it is looked at again whenever one of them
 * changes its size, until the reader's own hand is at work. Where the
 * page itself scrolls and the card with it, the card stays in view.
 */
export function useToldInView(): void {
  const told = useStore(toldBy);
  useEffect(() => {
    const stage = document.querySelector<HTMLElement>(".stage");
    if (told === null || stage === null) return;
    const ended = new AbortController();
    const { signal } = ended;
    const show = (): void => showLit(stage);
    const observer = new ResizeObserver(show);
    const view = stage.parentElement ?? stage;
    for (const element of [view, stage, ...document.querySelectorAll(".stage-scroll, .step-band, .tour")])
      observer.observe(element);
    const end = (): void => {
      observer.disconnect();
      ended.abort();
    };
    document.addEventListener("scrollend", show, { signal, capture: true });
    for (const hand of ["wheel", "touchstart", "pointerdown", "keydown"])
      window.addEventListener(hand, end, { signal, capture: true, passive: true });
    return end;
  }, [told]);
}

function showLit(stage: HTMLElement): void {
  const boxes = [...document.querySelectorAll(litOnStage)].map((lit) => lit.getBoundingClientRect());
  if (boxes.length === 0) return;
  const scroller = scrollerOf(stage);
  if (scroller === document.scrollingElement && stickyHeight(".tour") === 0) return;
  const free = freeArea(scroller);
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  if (top >= free.top && bottom <= free.bottom) return;
  const fits = bottom - top <= free.bottom - free.top;
  const by = fits ? (top + bottom - free.top - free.bottom) / 2 : top - free.top;
  if (Math.abs(by) < 1) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollBy({ top: by, behavior: still ? "instant" : "smooth" });
}

/** The part of the window in which the stage is seen: under its band, above what stays at its foot and the tour's card. */
function freeArea(scroller: Element): { readonly top: number; readonly bottom: number } {
  const own = scroller === document.scrollingElement;
  const box = scroller.getBoundingClientRect();
  const [above, below] = own ? [0, window.innerHeight] : [box.top, Math.min(box.bottom, window.innerHeight)];
  const band = stickyHeight(".step-band");
  const foot = stickyHeight(".readout") + stickyHeight(".tour");
  return { top: above + band + margin, bottom: below - foot - margin };
}

/** The height of what stays in view over the stage; 0 for what scrolls away with it. */
function stickyHeight(selector: string): number {
  const element = document.querySelector(selector);
  return element !== null && getComputedStyle(element).position === "sticky" ? element.clientHeight : 0;
}
