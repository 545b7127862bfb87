import { comparePage } from "../setup/view.ts";
import { useWords } from "../store/store.ts";
import { linkWords } from "./link-words.ts";
import { PageLink } from "./page-link.tsx";

interface CompareLinkProps {
  /** Which words lead there: the page's own, or those of remark R5. */
  readonly to?: "compare" | "compareSure";
}

/** The way to the page that sets A and B face to face. */
export function CompareLink({ to = "compare" }: CompareLinkProps) {
  const words = useWords(linkWords);
  return <PageLink page={comparePage}>{words[to]}</PageLink>;
}
