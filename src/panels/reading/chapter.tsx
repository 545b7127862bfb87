import { type ComponentType, Suspense } from "react";
import { Button } from "../../controls/button.tsx";
import { ErrorBoundary } from "../../controls/error-boundary.tsx";
import { type Block, type ChapterId, chapterIds, chapters } from "../../course/text/chapters.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { embedded } from "../../store/embedding.ts";
import { changeConventions } from "../../store/network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { ChapterBlock } from "./chapter-block.tsx";
import { ChapterLink } from "./chapter-link.tsx";
import { readingWords } from "./words.ts";

/** What stands at the end of a chapter, given by the page: the exercises that fit it. */
export type ChapterEnding = ComponentType<{ readonly chapter: ChapterId }>;

/** The title of the chapter shown, where the focus goes when a page is turned. */
export const chapterTitleId = "chapter-title";

interface ChapterProps {
  readonly chapter: ChapterId;
  /** Fetched when a chapter is shown; the chapter does without it where it does not come. */
  readonly Ending: ChapterEnding;
}

/** A chapter from its title to the way on: what the reader will be able to do, then its blocks in order. */
export function Chapter({ chapter, Ending }: ChapterProps) {
  const words = useWords(readingWords);
  const { labels, chapters: prose } = useWords(courseProse);
  const { title, objectives } = prose[chapter];
  const place = chapterIds.indexOf(chapter);
  const before = chapterIds[place - 1];
  const after = chapterIds[place + 1];
  return (
    <article className="chapter" data-chapter={chapter} aria-labelledby={chapterTitleId}>
      <h2 id={chapterTitleId} className="chapter-title" tabIndex={-1}>
        <span className="chapter-letter" aria-hidden="true">
          {chapter}
        </span>{" "}
        {title}
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
      {(chapter === "A" || chapter === "B") && <VariantNote chapter={chapter} />}
      {(chapters[chapter] as readonly Block[]).map((block, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chapter's blocks never change their order
        <ChapterBlock key={n} block={block} chapter={chapter} />
      ))}
      <ErrorBoundary fallback={() => null}>
        <Suspense fallback={null}>
          <Ending chapter={chapter} />
        </Suspense>
      </ErrorBoundary>
      {embedded === null && (
        <nav className="chapter-ways" aria-label={words.ways}>
          {before === undefined ? <span /> : <ChapterLink to={before} label={words.previous} way="before" />}
          {after === undefined ? <span>{words.end}</span> : <ChapterLink to={after} label={words.next} way="after" />}
        </nav>
      )}
    </article>
  );
}

/** Says, while the stage shows the other variant, whose numbers these are. */
function VariantNote({ chapter }: { readonly chapter: "A" | "B" }) {
  const words = useWords(readingWords);
  const shown = useStore((state) => state.setup.conventions.output);
  const own = chapter === "A" ? "sigmoid" : "softmax";
  if (shown === own) return null;
  return (
    <div className="variant-note">
      <p>{words.otherVariant[chapter]}</p>
      <Button onClick={() => void changeConventions({ output: own })}>{words.switchVariant[chapter]}</Button>
    </div>
  );
}
