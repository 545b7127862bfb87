import { useEffect } from "react";

/** Keeps the document's title to where the reader is, the most particular first; null leaves it to another part of the page. */
export function usePageTitle(parts: readonly string[] | null): void {
  const title = parts === null ? null : [...parts, "Deltascope"].join(" – ");
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
}
