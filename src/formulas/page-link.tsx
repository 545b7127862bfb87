import type { ReactNode } from "react";
import { goTo } from "../store/view/view-changes.ts";

interface PageLinkProps {
  /** A page of the course: a chapter's letter, or the comparison. */
  readonly page: string;
  readonly className?: string;
  /** What it is called, where it shows letters only. */
  readonly label?: string;
  /** Whether it is the page shown. */
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link to a page of the course that leaves the network, the sample and the settings as they are. */
export function PageLink({ page, className = "course-link", label, current = false, children }: PageLinkProps) {
  return (
    <a
      href={`#/course/${page}`}
      className={className}
      aria-label={label}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goTo("course", page);
      }}
    >
      <span title={label}>{children}</span>
    </a>
  );
}
