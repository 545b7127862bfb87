import { useEffect } from "react";
import { courseProse } from "../formulas/course-prose.ts";
import { chapterShown } from "../formulas/go-to-course.ts";
import { linkWords } from "../formulas/link-words.ts";
import { comparePage } from "../setup/view.ts";
import { useStore, useWords } from "../store/store.ts";
import { appWords } from "./words.ts";

/** Keeps the document's title to where the reader is, the most particular first: step, chapter, place, the app. */
export function usePageTitle(): void {
  const words = useWords(appWords);
  const { compareTitle } = useWords(linkWords);
  const { chapters } = useWords(courseProse);
  const { place, page, step } = useStore((state) => state.view);
  const chapter = chapterShown(page);
  const inCourse = page === comparePage ? compareTitle : `${chapter}. ${chapters[chapter].title}`;
  const parts = place === "course" ? [words.titleStep(step), inCourse] : [words.places[place]];
  const title = [...parts, "Deltascope"].join(" – ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
