import { useMemo } from "react";
import { Button } from "../../controls/button.tsx";
import type { CourseId } from "../../course/text/identifiers.ts";
import { type Boxes, judgeBoxes } from "../../exercises/boxes.ts";
import type { ChainLine } from "../../exercises/chain.ts";
import { judgedLines } from "../../exercises/judged-lines.ts";
import { lineTex, questionWriting } from "../../exercises/question-writing.ts";
import { cellWords } from "../../exercises/words.ts";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { AnswerField } from "./answer-field.tsx";
import { besideQuestion } from "./beside.ts";
import { HalfCost } from "./cost-said.tsx";
import { FormulaLine } from "./formula-line.tsx";
import { JudgedSummary, LineVerdict } from "./line-verdict.tsx";
import { litByLines } from "./lit-by-verdict.ts";
import { NumbersBeside } from "./numbers-beside.tsx";
import { useAnswers } from "./use-answers.ts";
import type { ValueExerciseProps } from "./value-exercise.tsx";
import { exerciseWords } from "./words.ts";

interface BoxesExerciseProps extends ValueExerciseProps {
  readonly boxes: Boxes;
}

/** A line with a box in the place of every number: which number goes where, then the result, are the learner's part. */
export function BoxesExercise({ question, boxes, rung, seed, page, exercise, kind }: BoxesExerciseProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { drafts, write, judged, keep } = useAnswers(page);
  const lines = useMemo(
    () => (judged === null ? null : judgeBoxes(boxes, judged, language)),
    [boxes, judged, language],
  );
  const beside = useMemo(() => besideQuestion(question), [question]);
  const lit = useMemo(() => litByLines(lines), [lines]);
  const { equation } = question.instance;

  const check = (): void => {
    const code = (_: ChainLine, n: number): string => (n < boxes.boxes.length ? `${exercise}:box` : exercise);
    const found = judgedLines(judgeBoxes(boxes, drafts, language), drafts, { code, seed, kind, rung }, new Date());
    if (found !== null) keep(found);
  };

  return (
    <div className="exercise-columns">
      <form
        className="exercise-main"
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <div className="exercise-question">
          <p className="exercise-stem">
            {words.boxStem} <Sentence source={cellWords(question.cell)} chapter={equation.group} />
          </p>
          <HalfCost trace={question.instance.scope.trace} />
          <FormulaLine
            name={words.question}
            tex={lineTex(question, boxes.shown, questionWriting(question, language, "numbers"))}
          />
          <p>{words.boxesStem(question.digits)}</p>
          <p className="exercise-small">
            {words.courseLine} <CourseLink id={equation.id as CourseId} />
          </p>
        </div>
        <ol className="boxes">
          {boxes.boxes.map(({ letter }, n) => (
            <li key={letter}>
              <AnswerField
                label={words.box(letter)}
                value={drafts[n] ?? ""}
                onChange={(text) => write(n, text)}
                told={lines !== null}
              />
              <LineVerdict line={lines?.[n] ?? null} followed="result" />
            </li>
          ))}
          <li className="boxes-result">
            <AnswerField
              label={<Sentence source={cellWords(question.cell)} chapter={equation.group} />}
              name={words.answer}
              value={drafts[boxes.boxes.length] ?? ""}
              onChange={(text) => write(boxes.boxes.length, text)}
              told={lines !== null}
            />
            <LineVerdict line={lines?.[boxes.boxes.length] ?? null} followed={null} />
          </li>
        </ol>
        <Button type="submit" look={judged === null ? "primary" : "plain"}>
          {words.check}
        </Button>
        <JudgedSummary lines={lines} />
      </form>
      <NumbersBeside beside={beside} question={question} lit={lit} />
    </div>
  );
}
