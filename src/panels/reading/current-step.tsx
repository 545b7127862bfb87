import type { ChapterId } from "../../course/chapters.ts";
import { useStore, useWords } from "../../store/store.ts";
import { EquationView } from "../equation/equation-view.tsx";
import { courseProse } from "./course-prose.ts";
import { bringIntoView, chapterOf } from "./go-to-course.ts";
import { CourseLink } from "./sentence.tsx";
import { equationsOfStep } from "./step-equations.ts";
import { readingWords } from "./words.ts";

/** The step that the transport is at: what it computes, its equation, and where the text derives it. */
export function CurrentStep({ chapter }: { readonly chapter: ChapterId }) {
  const words = useWords(readingWords);
  const prose = useWords(courseProse);
  const step = useStore((state) => state.step);
  const output = useStore((state) => state.settings.conventions.output);
  const ids = equationsOfStep(step, output);
  const main = ids[0];
  const here = ids.find((id) => chapterOf(id) === chapter);
  return (
    <aside className="current-step" aria-label={words.step(step)}>
      <p className="current-step-sentence">
        <span className="current-step-name">{words.step(step)}</span> {words.steps[step]}
      </p>
      {ids.map((id) => (
        <EquationView key={id} id={id} resultOnly controls={false} />
      ))}
      {here !== undefined && (
        <p className="current-step-link">
          <a
            className="course-link"
            href={`#/course/${chapter}`}
            onClick={(event) => {
              event.preventDefault();
              bringIntoView(here, true);
            }}
          >
            {words.stepHere}
          </a>
        </p>
      )}
      {here === undefined && main !== undefined && (
        <p className="current-step-link">
          <CourseLink id={main}>
            {words.stepElsewhere(chapterOf(main), prose.chapters[chapterOf(main)].title)}
          </CourseLink>
        </p>
      )}
    </aside>
  );
}
