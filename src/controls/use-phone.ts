import { useSyncExternalStore } from "react";

/** `--phone` of breakpoints.css. */
const phoneWidth = "(max-width: 720px)";

/** Whether there is room for one view only. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone, isPhone);
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(phoneWidth);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

function isPhone(): boolean {
  return matchMedia(phoneWidth).matches;
}
