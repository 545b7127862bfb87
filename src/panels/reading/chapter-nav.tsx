import { type ReactNode, useEffect, useRef } from "react";
import { type ChapterId, chapterIds } from "../../course/text/chapters.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { linkWords } from "../../formulas/link-words.ts";
import { PageLink } from "../../formulas/page-link.tsx";
import { comparePage } from "../../setup/view.ts";
import { useWords } from "../../store/store.ts";
import { readingWords } from "./words.ts";
import "./chapter-nav.css";

/** Which page of the course this is, by its name, how far that is, and the way to every other one. */
export function ChapterNav({ page }: { readonly page: ChapterId | typeof comparePage }) {
  const words = useWords(readingWords);
  const { titles } = useWords(courseProse);
  const place = page === comparePage ? -1 : chapterIds.indexOf(page);
  return (
    <nav className="chapter-nav" aria-label={words.chapters}>
      <Neighbour to={chapterIds[place - 1]} label={words.previous} sign="‹" />
      <Contents of={page}>
        {place >= 0 && <span className="chapter-nav-place">{words.place(place + 1, chapterIds.length)}</span>}
        <span className="chapter-nav-name">{page === comparePage ? words.chapters : titles[page]}</span>
      </Contents>
      <Neighbour to={place < 0 ? undefined : chapterIds[place + 1]} label={words.next} sign="›" />
    </nav>
  );
}

interface NeighbourProps {
  readonly to: ChapterId | undefined;
  readonly label: string;
  readonly sign: string;
}

function Neighbour({ to, label, sign }: NeighbourProps) {
  const { titles } = useWords(courseProse);
  const words = useWords(readingWords);
  if (to === undefined) return null;
  return (
    <PageLink page={to} className="chapter-nav-step" label={words.neighbour(label, titles[to])}>
      <span aria-hidden="true">{sign}</span>
    </PageLink>
  );
}

/** The table of contents, under the name of the page shown; it closes once it was used, left or sent away by Escape. */
function Contents({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const words = useWords(readingWords);
  const { titles } = useWords(courseProse);
  const { compareTitle } = useWords(linkWords);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && details.current?.contains(target) === false) details.current.open = false;
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, []);
  const close = (): void => {
    if (details.current !== null) details.current.open = false;
  };
  return (
    <details
      ref={details}
      className="chapter-nav-contents"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || details.current?.open !== true) return;
        event.stopPropagation();
        close();
        details.current.querySelector("summary")?.focus();
      }}
    >
      <summary>{children}</summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links in it are what is clicked, by keyboard too */}
      <ol onClick={close}>
        {chapterIds.map((id) => (
          <li key={id}>
            <PageLink page={id} className="chapter-nav-link" current={id === of} label={words.chapter(id, titles[id])}>
              <span className="chapter-letter">{id}</span>
              {titles[id]}
            </PageLink>
          </li>
        ))}
        <li>
          <PageLink page={comparePage} className="chapter-nav-link" current={of === comparePage} label={compareTitle}>
            <span className="chapter-letter">A|B</span>
            {compareTitle}
          </PageLink>
        </li>
      </ol>
    </details>
  );
}
