import { type RefObject, useEffect, useRef } from "react";
import { unpin } from "../../store/focus.ts";
import { store, useStore } from "../../store/store.ts";

/** How the page stood when a cell was pinned or let go, before anything was drawn anew. */
interface Moment {
  /** What had the focus when the loupe opened. */
  readonly opener: Element | null;
  /** Whether the focus was in the loupe. */
  readonly inside: boolean;
  /** Whether the reader last used the keyboard. */
  readonly byKey: boolean;
}

/**
 * Where the keyboard goes: to the loupe's heading when a cell was pinned by key, or followed within the loupe; back to where
 * it came from when the loupe closes. Escape closes, wherever the focus is.
 */
export function useLoupeFocus(root: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>): void {
  const moment = useRef<Moment>({ opener: null, inside: false, byKey: false });
  const pinned = useStore((state) => state.view.pinned);
  useEffect(() => {
    let byKey = false;
    const key = (): void => {
      byKey = true;
    };
    const pointer = (): void => {
      byKey = false;
    };
    const unsubscribe = store.subscribe((state, before) => {
      if (state.view.pinned === before.view.pinned) return;
      const active = document.activeElement;
      const inside = root.current?.contains(active) ?? false;
      const opener = inside || active === document.body ? moment.current.opener : active;
      moment.current = { opener, inside, byKey };
    });
    window.addEventListener("keydown", key, true);
    window.addEventListener("pointerdown", pointer, true);
    window.addEventListener("keydown", closeOnEscape);
    return () => {
      unsubscribe();
      window.removeEventListener("keydown", key, true);
      window.removeEventListener("pointerdown", pointer, true);
      window.removeEventListener("keydown", closeOnEscape);
    };
  }, [root]);

  const first = useRef(true);
  useEffect(() => {
    const { opener, inside, byKey } = moment.current;
    if (first.current) {
      first.current = false;
      return;
    }
    if (pinned === null) {
      if (inside && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      return;
    }
    if (!inside && !byKey) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [pinned, heading]);
}

/** Lets the cell go, unless the key means something else where it was pressed. */
function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || store.getState().view.pinned === null) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("dialog[open], select, input:not([type='range'])")) return;
  event.preventDefault();
  unpin();
}
