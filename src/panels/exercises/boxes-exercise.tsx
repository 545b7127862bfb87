import { useCallback, useMemo } from "react";
import type { Language } from "../../course/language.ts";
import { type Boxes, judgeBoxes } from "../../exercises/boxes.ts";
import { lineSpeech, lineTex, questionWriting } from "../../exercises/question-writing.ts";
import { cellWords } from "../../exercises/words.ts";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { AnswerField } from "./answer-field.tsx";
import { besideQuestion } from "./beside.ts";
import { ExerciseForm } from "./exercise-form.tsx";
import { FormulaLine } from "./formula-line.tsx";
import { JudgedSummary, LineVerdict } from "./line-verdict.tsx";
import { NumbersBeside } from "./numbers-beside.tsx";
import { useJudgedLines } from "./use-judged-lines.ts";
import type { ValueExerciseProps } from "./value-exercise.tsx";
import { QuestionVariant } from "./variant-said.tsx";
import { exerciseWords } from "./words.ts";

interface BoxesExerciseProps extends ValueExerciseProps {
  readonly boxes: Boxes;
}

/** A line with a box in the place of every number: which number goes where, then the result, are the learner's part. */
export function BoxesExercise({ question, boxes, ...asked }: BoxesExerciseProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const judge = useCallback(
    (typed: readonly string[], writtenIn: Language) => judgeBoxes(boxes, typed, writtenIn),
    [boxes],
  );
  const last = boxes.boxes.length;
  const { lines, lit, field, check } = useJudgedLines(asked, judge, (_, n) =>
    n < last ? `${asked.exercise}:box` : asked.exercise,
  );
  const beside = useMemo(() => besideQuestion(question), [question]);
  const { equation } = question.instance;
  const line = [question, boxes.shown, questionWriting(question, language, "numbers")] as const;

  return (
    <div className="exercise-columns">
      <ExerciseForm of="main" check={check} judged={lines !== null} told={<JudgedSummary lines={lines} />}>
        <div className="exercise-question">
          <p className="exercise-stem">
            {words.boxStem} <Sentence source={cellWords(question.cell)} chapter={equation.group} />
          </p>
          <QuestionVariant question={question} />
          <FormulaLine name={words.question} tex={lineTex(...line)} said={lineSpeech(...line)} />
          <p>{words.boxesStem(question.digits)}</p>
          <p className="exercise-small">
            {words.courseLine} <CourseLink id={equation.id} />
          </p>
        </div>
        <ol className="boxes">
          {boxes.boxes.map(({ letter }, n) => (
            <li key={letter}>
              <AnswerField label={words.box(letter)} {...field(n)} />
              <LineVerdict line={lines?.[n] ?? null} followed="result" />
            </li>
          ))}
          <li className="boxes-result">
            <AnswerField
              label={<Sentence source={cellWords(question.cell)} chapter={equation.group} />}
              name={words.answer}
              {...field(last)}
            />
            <LineVerdict line={lines?.[last] ?? null} followed={null} />
          </li>
        </ol>
      </ExerciseForm>
      <NumbersBeside beside={beside} question={question} lit={lit} />
    </div>
  );
}
