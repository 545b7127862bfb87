import { type ComponentType, Suspense, useRef } from "react";
import { ErrorBoundary } from "../../controls/error-boundary.tsx";
import { useReached } from "../../controls/use-reached.ts";
import { type ChapterId, chapterIds } from "../../course/text/chapters.ts";
import { passagesOf } from "../../course/text/passages.ts";
import type { Course } from "../../course/text/prose.ts";
import { chapterProse, courseProse } from "../../formulas/course-prose.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useWords } from "../../store/store.ts";
import { embedded } from "../../store/view/embedding.ts";
import { fetchParts } from "./block-parts.ts";
import { ChapterBlock } from "./chapter-block.tsx";
import { ChapterLink } from "./chapter-link.tsx";
import { readingWords } from "./words.ts";

/** What stands at the end of a chapter, given by the page: the exercises that fit it. */
export type ChapterEnding = ComponentType<{ readonly chapter: ChapterId }>;

/** The title of the chapter shown, where the focus goes when a page is turned. */
export const chapterTitleId = "chapter-title";

export interface ChapterProps {
  readonly chapter: ChapterId;
  /** Fetched when a chapter is shown; the chapter does without it where it does not come. */
  readonly Ending: ChapterEnding;
}

/** A chapter from its title to the way on: what the reader will be able to do, then its blocks in order. */
export function Chapter({ chapter, Ending }: ChapterProps) {
  const words = useWords(readingWords);
  const end = useRef<HTMLDivElement>(null);
  const reached = useReached(end);
  const { labels, titles } = useWords(courseProse);
  const { objectives } = useWords<Course["chapters"][ChapterId]>(chapterProse[chapter]);
  const place = chapterIds.indexOf(chapter);
  const before = chapterIds[place - 1];
  const after = chapterIds[place + 1];
  fetchParts(passagesOf(chapter).flatMap(({ blocks }) => blocks));
  return (
    <article className="chapter" data-chapter={chapter} aria-labelledby={chapterTitleId}>
      <h2 id={chapterTitleId} className="chapter-title" tabIndex={-1}>
        <span className="chapter-letter" aria-hidden="true">
          {chapter}
        </span>{" "}
        {titles[chapter]}
      </h2>
      <section className="objectives" aria-label={labels.objectives}>
        <p>{labels.objectives}</p>
        <ul>
          {objectives.map((objective) => (
            <li key={objective}>
              <Sentence source={objective} chapter={chapter} />
            </li>
          ))}
        </ul>
      </section>
      {passagesOf(chapter).map(({ blocks, steps }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chapter's passages never change their order
        <div key={at} className="passage step-marked" data-steps={steps.join(" ")}>
          {blocks.map((block, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do their blocks
            <ChapterBlock key={n} block={block} chapter={chapter} />
          ))}
        </div>
      ))}
      <div ref={end}>
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>{reached && <Ending chapter={chapter} />}</Suspense>
        </ErrorBoundary>
      </div>
      {embedded === null && (
        <nav className="chapter-ways" aria-label={words.ways}>
          {before === undefined ? <span /> : <ChapterLink to={before} label={words.previous} way="before" />}
          {after === undefined ? <span>{words.end}</span> : <ChapterLink to={after} label={words.next} way="after" />}
        </nav>
      )}
    </article>
  );
}
