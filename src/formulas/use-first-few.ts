import { useState } from "react";

/** How much of a long list is shown. */
interface FirstFew {
  /** Its first so many. */
  readonly count: number;
  /** How many the next asking adds; 0 when all are shown. */
  readonly more: number;
  readonly showMore: () => void;
  /** Back to the first few; null while no more than these are shown. */
  readonly showFewer: (() => void) | null;
}

/** The first few of a list of `length` things, and `page` more each time that the reader asks. */
export function useFirstFew(length: number, first: number, page: number): FirstFew {
  const [count, show] = useState(first);
  return {
    count,
    more: Math.max(0, Math.min(page, length - count)),
    showMore: () => show(count + page),
    showFewer: count > first ? () => show(first) : null,
  };
}
