import { type ChapterId, chapterIds } from "../../course/chapters.ts";
import { goTo } from "../../store/preferences.ts";
import { comparePage } from "../../store/state.ts";
import { useWords } from "../../store/store.ts";
import { PageLink } from "../compare/page-link.tsx";
import { compareWords } from "../compare/words.ts";
import { courseProse } from "./course-prose.ts";
import { readingWords } from "./words.ts";

/** The chapters, by the letter that their equations carry. */
export function ChapterNav({ chapter }: { readonly chapter: ChapterId }) {
  const words = useWords(readingWords);
  const prose = useWords(courseProse);
  const { title } = useWords(compareWords);
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
