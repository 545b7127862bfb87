import { useMemo } from "react";
import type { CellPage } from "../../exercises/page.ts";
import { pageText } from "../../exercises/page.ts";
import { questionAbout } from "../../exercises/question.ts";
import { rungs, rungsOf } from "../../exercises/rungs.ts";
import { refusalWords } from "../../exercises/words.ts";
import { PageLink } from "../../formulas/page-link.tsx";
import { shownTrace } from "../../store/network/passes.ts";
import { useStore, useWords } from "../../store/store.ts";
import { currentIndices } from "../../store/view/indices.ts";
import { goTo } from "../../store/view/view-changes.ts";
import { ExerciseLink } from "./exercise-link.tsx";
import { RungChoice } from "./item-exercise.tsx";
import { ValueExercise } from "./value-exercise.tsx";
import { exerciseWords } from "./words.ts";

/** A cell of the network that the course shows, as a question on its own numbers. */
export function CellExercise({ page }: { readonly page: CellPage }) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const trace = useStore(shownTrace);
  const sample = useStore((state) => currentIndices(state).p);
  const question = useMemo(
    () => (trace === null ? null : questionAbout(trace, page.cell, sample)),
    [trace, page.cell, sample],
  );
  return (
    <div className="exercises exercise">
      <header className="exercise-head">
        <p className="exercise-trail">
          <ExerciseLink to={{ kind: "overview" }}>{words.all}</ExerciseLink> ·{" "}
          <PageLink page="">{words.backToCourse}</PageLink>
        </p>
        <h2 className="exercise-title" tabIndex={-1}>
          {words.cellTitle}
        </h2>
        <RungChoice
          rung={page.rung}
          offered={typeof question === "object" && question !== null ? rungsOf(question) : rungs}
          onChange={(rung) => goTo("exercises", pageText({ ...page, rung }))}
        />
      </header>
      {question === null ? (
        <p>{words.waiting}</p>
      ) : typeof question === "string" ? (
        <p>{refusalWords[question][language]}</p>
      ) : (
        <ValueExercise
          question={question}
          rung={page.rung}
          seed={0}
          page={pageText(page)}
          without={{ ...page, rung: "number" }}
          exercise={`value:${question.instance.statement.key}:${question.instance.scope.trace.spec.output}`}
          kind={`value:${question.instance.statement.key}:${question.instance.scope.trace.spec.output}`}
        />
      )}
    </div>
  );
}
