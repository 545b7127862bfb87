import { useId } from "react";
import type { ChapterId } from "../../course/text/chapters.ts";
import type { Choice } from "../../exercises/choice.ts";
import { nothingLit } from "../../figures/lit.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { besideNothing, besideQuestion } from "./beside.ts";
import { type AskedAs, ExerciseForm } from "./exercise-form.tsx";
import { NumbersBeside } from "./numbers-beside.tsx";
import { useAnswers } from "./use-answers.ts";
import { QuestionVariant } from "./variant-said.tsx";
import { Said } from "./verdict-view.tsx";
import { exerciseWords } from "./words.ts";

interface ChoiceExerciseProps extends AskedAs {
  readonly choice: Choice;
  readonly chapter: ChapterId;
  /** The id of the heading that is the question already; null where it is put here. */
  readonly titledBy: string | null;
}

/** A question that is answered by choosing; what is said of a choice goes when another is made. */
export function ChoiceExercise({ choice, chapter, seed, page, exercise, kind, titledBy }: ChoiceExerciseProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const name = useId();
  const { drafts, write, judged, keep } = useAnswers(page);
  const chosen = choice.options.find(({ code }) => code === drafts[0]);
  const said = judged === null ? undefined : chosen;

  const check = (): void => {
    if (chosen === undefined) return;
    const { code, right } = chosen;
    const mistakes = right ? [] : [code];
    keep({
      answers: [
        {
          exercise,
          seed,
          typed: code.slice(0, 200),
          verdict: right ? "right" : "wrong",
          mistakes,
          at: new Date().toISOString(),
        },
      ],
      outcome: { kind, right, mistake: right ? null : code },
    });
  };

  const { about } = choice;
  return (
    <div className="exercise-columns">
      <div className="exercise-main">
        <ExerciseForm of="answer" check={check} judged={judged !== null} disabled={chosen === undefined}>
          <fieldset className="options" aria-labelledby={titledBy ?? undefined}>
            {titledBy === null && (
              <legend className="exercise-stem">
                <Sentence source={choice.stem[language]} chapter={chapter} />
              </legend>
            )}
            {choice.question !== undefined && <QuestionVariant question={choice.question} />}
            {choice.options.map(({ code, text }) => (
              <label key={code} className="option">
                <input
                  type="radio"
                  name={name}
                  value={code}
                  checked={drafts[0] === code}
                  onChange={() => write(0, code)}
                />
                <span className="option-text" data-scrolls="">
                  <Sentence source={text[language]} chapter={chapter} />
                </span>
              </label>
            ))}
          </fieldset>
        </ExerciseForm>
        <section aria-label={words.verdict} className="verdict">
          <div role="status">
            {said !== undefined && (
              <Said kind={said.right ? "right" : "wrong"} sign={said.right ? "✓" : "✗"}>
                {said.right ? words.right : words.wrong}
              </Said>
            )}
          </div>
          {said !== undefined && (
            <p>
              <Sentence source={said.why[language]} chapter={chapter} />
            </p>
          )}
        </section>
      </div>
      {about !== undefined && (
        <NumbersBeside
          beside={"instance" in about ? besideQuestion(about) : besideNothing(about)}
          question={null}
          lit={nothingLit}
        />
      )}
    </div>
  );
}
