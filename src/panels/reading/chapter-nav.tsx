import { type ChapterId, chapterIds } from "../../course/chapters.ts";
import { goTo } from "../../store/preferences.ts";
import { useWords } from "../../store/store.ts";
import { courseProse } from "./course-prose.ts";
import { readingWords } from "./words.ts";

/** The chapters, by the letter that their equations carry. */
export function ChapterNav({ chapter }: { readonly chapter: ChapterId }) {
  const words = useWords(readingWords);
  const prose = useWords(courseProse);
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
      </ul>
    </nav>
  );
}
