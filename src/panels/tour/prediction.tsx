import type { GroupId } from "../../course/equations/equation.ts";
import type { QuestionProse } from "../../course/text/tour.ts";
import type { SceneId } from "../../course/tour/tour.ts";
import type { TourFacts, WriteNumber } from "../../course/tour/tour-facts.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { answerQuestion, questionOf, toldAnswer } from "../../store/view/tour.ts";
import { tourProse } from "./tour-prose.ts";
import { tourWords } from "./words.ts";

interface PredictionProps {
  readonly at: SceneId;
  readonly facts: TourFacts;
  readonly write: WriteNumber;
  readonly chapter: GroupId;
}

/** A scene's question: the reader answers or asks to be told, then the pass goes on and says how it is. */
export function Prediction({ at, facts, write, chapter }: PredictionProps) {
  const words = useWords(tourWords);
  const { questions } = useWords(tourProse);
  const answer = useStore((state) => state.tour.answer);
  const question = questionOf(at);
  const prose = (questions as Partial<Record<SceneId, QuestionProse>>)[at];
  if (question === null || prose === undefined) return null;
  const right = answer !== null && question.isRight(facts, answer);
  return (
    <fieldset className="prediction">
      <legend className="visually-hidden">{words.question}</legend>
      <div className="prediction-options">
        {question.options.map((option) => (
          <button
            key={option}
            type="button"
            className="prediction-option"
            aria-pressed={option === answer}
            aria-disabled={answer !== null || undefined}
            data-right={(answer !== null && question.isRight(facts, option)) || undefined}
            onClick={() => answerQuestion(option)}
          >
            <Sentence source={prose.option(option)} chapter={chapter} />
          </button>
        ))}
      </div>
      <p className="prediction-outcome" role="status" data-letters="">
        {answer !== null && (
          <>
            {answer !== toldAnswer && (
              <span className="prediction-sign" data-right={right}>
                {right ? `✓ ${words.right}` : `✗ ${words.wrong}`}{" "}
              </span>
            )}
            <Sentence source={prose.told(facts, write)} chapter={chapter} />
          </>
        )}
      </p>
    </fieldset>
  );
}
