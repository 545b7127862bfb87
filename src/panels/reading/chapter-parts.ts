import { type ChapterId, chapterIds } from "../../course/text/chapters.ts";
import { chapterProse } from "../../formulas/course-prose.ts";
import { fetchTypesetterAhead } from "../../formulas/typeset.ts";
import { type Part, part } from "../../store/parts/part.ts";
import { Chapter, type ChapterProps } from "./chapter.tsx";

/**
 * Each chapter with what it says, which comes when the chapter is first shown; a reader who turns from the first one stays there until
 * KaTeX is here for the next.
 */
export const chapterParts: Readonly<Record<ChapterId, Part<ChapterProps>>> = {
  N: chapterPart("N"),
  D: chapterPart("D"),
  F: chapterPart("F"),
  A: chapterPart("A"),
  B: chapterPart("B"),
  M: chapterPart("M"),
  G: chapterPart("G"),
  P: chapterPart("P"),
};

function chapterPart(chapter: ChapterId): Part<ChapterProps> {
  return part(`chapter ${chapter}`, async () => {
    await Promise.all([chapterProse[chapter].arrive(), chapter !== chapterIds[0] && fetchTypesetterAhead()]);
    return Chapter;
  });
}
