import { store } from "../store.ts";

/** How the page stood when a cell was last pinned or let go, before anything was drawn anew. */
export interface PinMoment {
  /** What had the focus when the loupe opened. */
  readonly opener: Element | null;
  /** Whether the focus was in the loupe. */
  readonly inside: boolean;
  /** Whether the reader last used the keyboard. */
  readonly byKey: boolean;
}

let moment: PinMoment | null = null;

/** Null where nothing has been pinned or let go since the page was opened. */
export function pinMoment(): PinMoment | null {
  return moment;
}

/** Takes note of it from here on: the loupe itself comes only with the first cell that is pinned. Once, at the start. */
export function watchPins(): void {
  let byKey = false;
  window.addEventListener("keydown", () => (byKey = true), true);
  window.addEventListener("pointerdown", () => (byKey = false), true);
  store.subscribe((state, before) => {
    if (state.view.pinned === before.view.pinned) return;
    const active = document.activeElement;
    const inside = active?.closest(".loupe") !== null && active !== null;
    const opener = inside || active === document.body ? (moment?.opener ?? null) : active;
    moment = { opener, inside, byKey };
  });
}
