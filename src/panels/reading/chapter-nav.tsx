import { type ChapterId, chapterIds } from "../../course/text/chapters.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { linkWords } from "../../formulas/link-words.ts";
import { PageLink } from "../../formulas/page-link.tsx";
import { comparePage } from "../../setup/view.ts";
import { goTo } from "../../store/preferences.ts";
import { useWords } from "../../store/store.ts";
import { readingWords } from "./words.ts";

/** The chapters, by the letter that their equations carry. */
export function ChapterNav({ chapter }: { readonly chapter: ChapterId }) {
  const words = useWords(readingWords);
  const prose = useWords(courseProse);
  const { compareTitle: title } = useWords(linkWords);
  return (
    <nav className="chapter-nav" aria-label={words.chapters}>
      <ul>
        {chapterIds.map((id) => (
          <li key={id}>
            <a
              href={`#/course/${id}`}
              aria-current={id === chapter ? "page" : undefined}
              aria-label={words.chapter(id, prose.chapters[id].title)}
              title={prose.chapters[id].title}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                goTo("course", id);
              }}
            >
              {id}
            </a>
          </li>
        ))}
        <li>
          <PageLink page={comparePage} className="chapter-both" label={title}>
            A|B
          </PageLink>
        </li>
      </ul>
    </nav>
  );
}
