import { type RefObject, useEffect } from "react";
import { store, useStore } from "../../store/store.ts";
import { unpin } from "../../store/view/focus.ts";
import { type PinMoment, pinMoment } from "../../store/view/pin-moment.ts";

/** The one that the focus has gone by already: a loupe that is shown again does not take it once more. */
let followed: PinMoment | null = null;

/**
 * Where the keyboard goes: to the loupe's heading when a cell was pinned by key, or followed within the loupe; back to where
 * it came from when the loupe closes. Escape closes, wherever the focus is.
 */
export function useLoupeFocus(heading: RefObject<HTMLElement | null>): void {
  const pinned = useStore((state) => state.view.pinned);
  useEffect(() => {
    window.addEventListener("keydown", closeOnEscape);
    return () => window.removeEventListener("keydown", closeOnEscape);
  }, []);

  useEffect(() => {
    const moment = pinMoment();
    if (moment === null || moment === followed) return;
    followed = moment;
    const { opener, inside, byKey } = moment;
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
