import { useEffect, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { usePageTitle } from "../../controls/page-title.ts";
import { usePhone } from "../../controls/use-phone.ts";
import { equationIdFrom } from "../../course/equations/equations.ts";
import type { StepId } from "../../course/method/step-id.ts";
import type { ChapterId } from "../../course/text/chapters.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { EquationView } from "../../formulas/equation-view.tsx";
import { afterPaint, bringIntoView, chapterOf } from "../../formulas/go-to-course.ts";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { store, useStore, useWords } from "../../store/store.ts";
import { equationsRead } from "./derivation.ts";
import { readingWords } from "./words.ts";

/**
 * The step that the transport is at and where the text derives it. What it computes and its equation stand on the stage;
 * where the column is alone, on a phone, they stand here. At its end, the chapter on paper.
 */
export function CurrentStep({ chapter }: { readonly chapter: ChapterId }) {
  const words = useWords(readingWords);
  const { titles } = useWords(courseProse);
  const step = useStepPainted();
  usePageTitle([words.step(step), words.chapter(chapter, titles[chapter])]);
  const key = useStore((state) => equationsRead(chapter, { ...state, view: { ...state.view, step } }).join());
  const ids = key.split(",").flatMap((id) => equationIdFrom(id) ?? []);
  const main = ids[0];
  const here = ids.find((id) => chapterOf(id) === chapter);
  const alone = usePhone();
  return (
    <aside className="current-step" aria-label={words.step(step)}>
      <p>
        <span className="current-step-name">{words.step(step)}</span>{" "}
        {alone && <Sentence source={words.steps[step]} chapter={main === undefined ? chapter : chapterOf(main)} />}
      </p>
      {alone && (
        <div className="current-step-equations">
          {ids.map((id) => (
            <EquationView key={id} id={id} resultOnly controls={false} />
          ))}
        </div>
      )}
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
          <CourseLink id={main}>{words.stepElsewhere(chapterOf(main), titles[chapterOf(main)])}</CourseLink>
        </p>
      )}
      <Button look="quiet" className="print-button" onClick={() => window.print()}>
        {words.print}
      </Button>
    </aside>
  );
}

/** The step, once the stage has been painted with it: as all of the column, this follows the stage. */
function useStepPainted(): StepId {
  const [step, follow] = useState(() => store.getState().view.step);
  useEffect(() => {
    follow(store.getState().view.step);
    return store.subscribe((state, before) => {
      if (state.view.step !== before.view.step) afterPaint(() => follow(store.getState().view.step));
    });
  }, []);
  return step;
}
