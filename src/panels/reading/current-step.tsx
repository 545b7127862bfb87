import { Button } from "../../controls/button.tsx";
import type { ChapterId } from "../../course/chapters.ts";
import { useStore, useWords } from "../../store/store.ts";
import { EquationView } from "../equation/equation-view.tsx";
import { courseProse } from "./course-prose.ts";
import { bringIntoView, chapterOf } from "./go-to-course.ts";
import { CourseLink, Sentence } from "./sentence.tsx";
import { equationsOfStep } from "./step-equations.ts";
import { readingWords } from "./words.ts";

/**
 * The step that the transport is at and where the text derives it. What it computes and its equation stand on the stage;
 * where the column is alone, on a phone, they stand here. At its end, the chapter on paper.
 */
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
      <p>
        <span className="current-step-name">{words.step(step)}</span>{" "}
        <span className="current-step-alone">
          <Sentence source={words.steps[step]} chapter={main === undefined ? chapter : chapterOf(main)} />
        </span>
      </p>
      <div className="current-step-alone">
        {ids.map((id) => (
          <EquationView key={id} id={id} resultOnly controls={false} />
        ))}
      </div>
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
      <Button look="quiet" className="print-button" onClick={() => window.print()}>
        {words.print}
      </Button>
    </aside>
  );
}
