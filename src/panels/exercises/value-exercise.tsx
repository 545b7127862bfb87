import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { seededRandom } from "../../core/random.ts";
import { readAnswer } from "../../exercises/answer.ts";
import { boxesOf } from "../../exercises/boxes.ts";
import type { CellPage, ItemPage } from "../../exercises/page.ts";
import type { Question } from "../../exercises/question.ts";
import { isShortened, lineSpeech, lineTex, questionWriting } from "../../exercises/question-writing.ts";
import { recordedAnswer } from "../../exercises/results.ts";
import { pose, type Rung } from "../../exercises/rungs.ts";
import { judge } from "../../exercises/verdict.ts";
import { cellWords, stemWords } from "../../exercises/words.ts";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { AnswerField } from "./answer-field.tsx";
import { besideQuestion } from "./beside.ts";
import { BoxesExercise } from "./boxes-exercise.tsx";
import { type AskedAs, ExerciseForm } from "./exercise-form.tsx";
import { ExerciseLink } from "./exercise-link.tsx";
import { FormulaLine } from "./formula-line.tsx";
import { litByVerdict } from "./lit-by-verdict.ts";
import { NumbersBeside } from "./numbers-beside.tsx";
import { useAnswers } from "./use-answers.ts";
import { QuestionVariant } from "./variant-said.tsx";
import { VerdictView } from "./verdict-view.tsx";
import { exerciseWords } from "./words.ts";

export interface ValueExerciseProps extends AskedAs {
  readonly question: Question;
  readonly rung: Rung;
  /** The same page with one number missing, for after the worked example; null where the page may not be left. */
  readonly without: ItemPage | CellPage | null;
}

/** A number to compute, on the rung where the learner stands. */
export function ValueExercise(props: ValueExerciseProps) {
  const { question, rung } = props;
  const boxes = useMemo(() => (rung === "boxes" ? boxesOf(question) : null), [question, rung]);
  return boxes === null ? <OneAnswer {...props} /> : <BoxesExercise {...props} boxes={boxes} />;
}

/** The question, the line as far as it is given, the network's numbers, the answer and its verdict. */
function OneAnswer(props: ValueExerciseProps) {
  const { question: whole, rung: asked, seed, page, exercise, kind, without } = props;
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const rung = asked === "boxes" || (asked === "all" && isShortened(whole)) ? "line" : asked;
  const posed = useMemo(() => pose(whole, rung, seededRandom(seed)), [whole, rung, seed]);
  const { question, shown } = posed;
  const { drafts, write, judged, keep } = useAnswers(page);
  const [followed, follow] = useState(false);
  const typed = drafts[0] ?? "";
  const answer = readAnswer(typed, language);
  const verdict = useMemo(() => {
    const read = readAnswer(judged?.[0] ?? "", language);
    return read.kind === "number" ? judge(question, read) : null;
  }, [judged, question, language]);
  const beside = useMemo(() => besideQuestion(whole, posed), [whole, posed]);
  const lit = useMemo(() => litByVerdict(question, verdict), [question, verdict]);
  const { equation } = whole.instance;

  const check = (): void => {
    if (answer.kind !== "number") {
      keep({ answers: [], outcome: null });
      return;
    }
    const found = judge(question, answer);
    const mistake = found.kind === "wrong" ? (found.candidates[0]?.code ?? null) : null;
    keep({
      answers: [recordedAnswer(exercise, seed, typed, found, new Date())],
      outcome: found.kind === "more-digits" ? null : { kind, right: found.kind === "right", mistake, rung: asked },
    });
  };

  const line =
    shown === null
      ? null
      : ([
          whole,
          shown,
          questionWriting(whole, language, rung === "line" && !isShortened(whole) ? "indices" : "numbers"),
          rung === "line" ? undefined : whole.value,
        ] as const);
  const boxed = rung === "number" || rung === "factor";
  return (
    <div className="exercise-columns">
      <div className="exercise-main">
        <div className="exercise-question">
          <p className="exercise-stem">
            {rung === "worked" || boxed ? (
              <>
                {boxed ? words.boxStem : words.workedStem}{" "}
                <Sentence source={cellWords(whole.cell)} chapter={equation.group} />
              </>
            ) : whole.corrected === undefined ? (
              <Sentence source={stemWords(whole.cell, whole.digits)[language]} chapter={equation.group} />
            ) : (
              words.newCost(whole.digits)
            )}
          </p>
          <QuestionVariant question={whole} />
          {line !== null && (
            <>
              {rung === "worked" && (
                <FormulaLine
                  name={words.question}
                  tex={lineTex(whole, whole.line, questionWriting(whole, language, "indices"))}
                />
              )}
              <FormulaLine
                name={words.question}
                tex={lineTex(...line)}
                said={boxed ? lineSpeech(...line) : undefined}
              />
              {isShortened(whole) && <p className="exercise-small">{words.shortened}</p>}
              <p className="exercise-small">
                {words.courseLine} <CourseLink id={equation.id} />
              </p>
            </>
          )}
          {boxed && (
            <p>
              <span className="visually-hidden">{words.boxSpoken} </span>
              {rung === "number" ? words.boxNumber(question.digits) : words.boxFactor(question.digits)}
            </p>
          )}
        </div>
        {rung === "worked" ? (
          <div className="exercise-answer">
            <p>{words.worked}</p>
            {judged !== null && without !== null ? (
              <SameWithout to={without} focused={followed} />
            ) : (
              <Button
                look="primary"
                aria-disabled={judged !== null}
                onClick={() => {
                  if (judged !== null) return;
                  follow(true);
                  keep({ answers: [], outcome: { kind, right: true, mistake: null, rung: asked } });
                }}
              >
                {words.workedRead}
              </Button>
            )}
          </div>
        ) : (
          <ExerciseForm of="answer" check={check} judged={judged !== null}>
            <AnswerField
              label={words.answer}
              value={typed}
              onChange={(text) => write(0, text)}
              told={judged !== null}
              empty={judged !== null}
              hint={words.answerHint}
            />
          </ExerciseForm>
        )}
        <section aria-label={words.verdict} className="verdict">
          <VerdictView question={question} verdict={verdict} />
        </section>
      </div>
      <NumbersBeside beside={beside} question={whole} lit={lit} />
    </div>
  );
}

interface SameWithoutProps {
  readonly to: ItemPage | CellPage;
  /** Whether it stands in the place of a button that had the focus. */
  readonly focused: boolean;
}

/** After the worked example: the same with one number to fill in. */
function SameWithout({ to, focused }: SameWithoutProps) {
  const words = useWords(exerciseWords);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (focused) place.current?.querySelector("a")?.focus();
  }, [focused]);
  return (
    <p ref={place}>
      <ExerciseLink to={to} className="button button-primary exercise-another">
        {words.sameWithout}
      </ExerciseLink>
    </p>
  );
}
