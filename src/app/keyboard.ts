import { store } from "../store/store.ts";
import { endStep, moveStep, play } from "../store/view/steps.ts";
import { isTouring, moveTour, tourOn } from "../store/view/tour.ts";

const moves: Readonly<Record<string, () => void>> = {
  ArrowRight: () => moveStep(1),
  ArrowLeft: () => moveStep(-1),
  Home: () => endStep("first"),
  End: () => endStep("last"),
  " ": () => play(!store.getState().playing),
};

/** While a scene of the tour is told the arrows move the tour: the steps follow it. */
const tourMoves: Readonly<Record<string, () => void>> = { ArrowRight: tourOn, ArrowLeft: () => moveTour(-1) };

/** What already has a use for these keys of its own: fields, lists, figures walked by arrows, open windows. */
const takesKeys =
  "input:not([type='checkbox']), select, textarea, [contenteditable], [data-takes-keys], dialog[open], [role='slider']";

/** What is read from top to bottom: clicked into, it has the focus. */
const text = ".reading, .compare";
const scrolls: ReadonlySet<string> = new Set([" ", "Home", "End"]);

/**
 * The transport's keys, wherever the focus is in the course: arrows step, space plays, Home and End go to the ends; with the
 * focus in the text, space, Home and End scroll it. In the guided tour the arrows go from scene to scene.
 */
export function listenToKeys(): void {
  window.addEventListener("keydown", (event) => {
    const move = (isTouring(store.getState()) ? tourMoves : moves)[event.key];
    if (move === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (store.getState().view.place !== "course") return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(takesKeys)) return;
    // In the text these keys scroll it.
    if (scrolls.has(event.key) && target?.closest(text)) return;
    // With Shift the space bar scrolls the page back.
    if (event.key === " " && (event.shiftKey || target?.closest("button, a, summary, input"))) return;
    event.preventDefault();
    move();
  });
}
