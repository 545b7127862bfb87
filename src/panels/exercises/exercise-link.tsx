import type { ReactNode } from "react";
import { type ExercisePage, pageText } from "../../exercises/page.ts";
import { goTo } from "../../store/view/view-changes.ts";

interface ExerciseLinkProps {
  readonly to: Exclude<ExercisePage, { readonly kind: "unknown" }>;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link to a page of the exercises that leaves network, sample and settings as they are. */
export function ExerciseLink({ to, className = "course-link", children }: ExerciseLinkProps) {
  const page = pageText(to);
  return (
    <a
      href={page === "" ? "#/exercises" : `#/exercises/${page}`}
      className={className}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goTo("exercises", page);
      }}
    >
      {children}
    </a>
  );
}
