import type { ChapterId } from "../course/text/chapters.ts";
import type { ChapterProse, Contents, Course } from "../course/text/prose.ts";
import { useWords } from "../store/store.ts";
import { inLanguages, inLanguagesLater, type LaterWords } from "../store/words/words.ts";

/** The course's own words that every page of it needs. */
export const courseProse = inLanguages<Contents>({
  fr: () => import("../course/text/fr.ts"),
  en: () => import("../course/text/en.ts"),
});

/** What each chapter says, which comes when it is first shown. */
export const chapterProse: { readonly [Id in ChapterId]: LaterWords<ChapterProse<Id>> } = {
  N: inLanguagesLater<ChapterProse<"N">>({
    fr: () => import("../course/text/fr/notation.ts"),
    en: () => import("../course/text/en/notation.ts"),
  }),
  D: inLanguagesLater<ChapterProse<"D">>({
    fr: () => import("../course/text/fr/prerequisites.ts"),
    en: () => import("../course/text/en/prerequisites.ts"),
  }),
  F: inLanguagesLater<ChapterProse<"F">>({
    fr: () => import("../course/text/fr/forward.ts"),
    en: () => import("../course/text/en/forward.ts"),
  }),
  A: inLanguagesLater<ChapterProse<"A">>({
    fr: () => import("../course/text/fr/sigmoid.ts"),
    en: () => import("../course/text/en/sigmoid.ts"),
  }),
  B: inLanguagesLater<ChapterProse<"B">>({
    fr: () => import("../course/text/fr/softmax.ts"),
    en: () => import("../course/text/en/softmax.ts"),
  }),
  M: inLanguagesLater<ChapterProse<"M">>({
    fr: () => import("../course/text/fr/method.ts"),
    en: () => import("../course/text/en/method.ts"),
  }),
  G: inLanguagesLater<ChapterProse<"G">>({
    fr: () => import("../course/text/fr/depth.ts"),
    en: () => import("../course/text/en/depth.ts"),
  }),
  P: inLanguagesLater<ChapterProse<"P">>({
    fr: () => import("../course/text/fr/program.ts"),
    en: () => import("../course/text/en/program.ts"),
  }),
};

/** What all the chapters say; for a part of the page that has had each of them arrive. */
export function useCourse(): Course {
  return {
    ...useWords(courseProse),
    chapters: {
      N: useWords(chapterProse.N),
      D: useWords(chapterProse.D),
      F: useWords(chapterProse.F),
      A: useWords(chapterProse.A),
      B: useWords(chapterProse.B),
      M: useWords(chapterProse.M),
      G: useWords(chapterProse.G),
      P: useWords(chapterProse.P),
    },
  };
}
