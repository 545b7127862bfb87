import type { ChapterId } from "../../course/text/chapters.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { useWords } from "../../store/store.ts";
import { goTo } from "../../store/view/view-changes.ts";

interface ChapterLinkProps {
  readonly to: ChapterId;
  readonly label: string;
  readonly way: "before" | "after";
}

/** The way to the chapter before or after. */
export function ChapterLink({ to, label, way }: ChapterLinkProps) {
  const { titles } = useWords(courseProse);
  return (
    <a
      className="chapter-way"
      data-way={way}
      href={`#/course/${to}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        // The link goes with its chapter: the column keeps the focus until the new chapter's title takes it.
        event.currentTarget.closest<HTMLElement>(".reading")?.focus({ preventScroll: true });
        goTo("course", to);
      }}
    >
      <span className="chapter-way-label">
        {way === "before" && <span aria-hidden="true">← </span>}
        {label}
        {way === "after" && <span aria-hidden="true"> →</span>}
      </span>
      <span>{titles[to]}</span>
    </a>
  );
}
