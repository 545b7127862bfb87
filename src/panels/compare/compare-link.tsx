import { comparePage } from "../../store/state.ts";
import { useWords } from "../../store/store.ts";
import { PageLink } from "./page-link.tsx";
import { compareWords } from "./words.ts";

interface CompareLinkProps {
  /** Which words lead there: the page's own, or those of remark R5. */
  readonly to?: "link" | "trySure";
}

/** The way to the page that sets A and B face to face. */
export function CompareLink({ to = "link" }: CompareLinkProps) {
  const words = useWords(compareWords);
  return <PageLink page={comparePage}>{words[to]}</PageLink>;
}
