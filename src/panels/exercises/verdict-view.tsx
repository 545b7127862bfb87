import { type ReactNode, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { evaluate } from "../../course/algebra/evaluate.ts";
import type { Reference } from "../../course/algebra/expression.ts";
import type { CourseId } from "../../course/text/chapters.ts";
import { mutationWords } from "../../course/text/mutations.ts";
import { numberTex } from "../../course/writing/numbers.ts";
import { expressionTex, referenceTex } from "../../course/writing/tex.ts";
import { readAnswer } from "../../exercises/answer.ts";
import type { Mistake } from "../../exercises/mistakes.ts";
import { askedPart, type Question } from "../../exercises/question.ts";
import { cellTex, lineTex, questionWriting } from "../../exercises/question-writing.ts";
import { judge, type Verdict } from "../../exercises/verdict.ts";
import { cellWords, slipWords, variantWords } from "../../exercises/words.ts";
import { Formula } from "../../formulas/formula.tsx";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { AnswerField } from "./answer-field.tsx";
import { FormulaLine } from "./formula-line.tsx";
import { exerciseWords } from "./words.ts";

interface VerdictViewProps {
  readonly question: Question;
  readonly verdict: Verdict;
  /** Whether an intermediate value may be asked for. */
  readonly asksOn?: boolean;
}

/** What is said of an answer: right, right so far, or wrong and of which mistake. */
export function VerdictView({ question, verdict, asksOn = true }: VerdictViewProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { group } = question.instance.equation;
  switch (verdict.kind) {
    case "right":
      return (
        <Said kind="right" sign="✓">
          {verdict.from.length > 0 ? (
            <>
              {words.from} <Sentence source={verdict.from.map(cellWords).join(", ")} chapter={group} />.
            </>
          ) : verdict.lastDigit ? (
            words.lastDigit
          ) : (
            words.right
          )}
        </Said>
      );
    case "more-digits":
      return (
        <Said kind="so-far" sign="…">
          {words.moreDigits(verdict.written, verdict.asked)}
        </Said>
      );
    case "wrong": {
      const { candidates, next } = verdict;
      const several = candidates.length > 1;
      return (
        <>
          <Said kind="wrong" sign="✗">
            {words.wrong} {several && words.comesOfEach}
            {candidates.length === 0 && (next === null ? words.nothingBetween : words.noneSure)}
          </Said>
          {candidates.map((mistake) => (
            <MistakeView key={mistake.code} question={question} mistake={mistake} alone={!several} />
          ))}
          {next !== null && asksOn && <Intermediate question={next} />}
          <details className="exercise-details">
            <summary>{words.showWorked}</summary>
            <FormulaLine
              name={words.courseSays}
              tex={lineTex(question, question.line, questionWriting(question, language, "indices"))}
            />
            <FormulaLine
              name={words.courseSays}
              tex={lineTex(
                question,
                question.line,
                questionWriting(question, language, "numbers"),
                evaluate(question.line, question.instance.scope),
              )}
            />
          </details>
        </>
      );
    }
  }
}

interface SaidProps {
  readonly kind: "right" | "so-far" | "wrong";
  readonly sign: string;
  readonly children: ReactNode;
}

export function Said({ kind, sign, children }: SaidProps) {
  return (
    <p className="verdict-said" data-verdict={kind}>
      <span className="verdict-sign" aria-hidden="true">
        {sign}
      </span>
      <span>{children}</span>
    </p>
  );
}

interface MistakeViewProps {
  readonly question: Question;
  readonly mistake: Mistake;
  readonly alone: boolean;
}

/** One known mistake: its name, the formula as it must have been, why the course does otherwise, and where it says so. */
function MistakeView({ question, mistake, alone }: MistakeViewProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { mutation, slip, variant, level } = mistake;
  const own = question.instance.equation;
  const said =
    mutation !== null
      ? mutationWords(mutation, language)
      : slip !== null
        ? { name: slipWords[slip].name[language], why: slipWords[slip].why[language], line: own.id as CourseId }
        : variant !== null
          ? {
              name: variantWords[variant].name[language],
              why: variantWords[variant].why[language],
              line: "M3" as const,
            }
          : null;
  if (said === null) return null;
  const { group } = (mutation?.instance ?? question.instance).equation;
  return (
    <div className="mistake">
      <p className="mistake-name">
        {alone && `${words.comesOf} `}
        <Sentence source={said.name} chapter={group} />.
        {level > 0 && mutation !== null && (
          <>
            {" "}
            {words.linesAbove} <CourseLink id={mutation.instance.equation.id as CourseId} />. {words.carriedOn}
          </>
        )}
      </p>
      {mutation !== null && <WrongFormula question={question} mistake={mistake} />}
      <p>
        <Sentence source={said.why} chapter={group} />
      </p>
      <p className="exercise-small">
        {words.courseLine} <CourseLink id={said.line} />
      </p>
    </div>
  );
}

/** The learner's line as it must have been, what differs marked, then with its numbers. */
function WrongFormula({ question, mistake }: Omit<MistakeViewProps, "alone">) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { mutation, level } = mistake;
  if (mutation === null) return null;
  const { instance, wrong, right } = mutation;
  const of = { instance, digits: question.digits };
  const indices = questionWriting(of, language, "indices");
  const numbers = questionWriting(of, language, "numbers");
  const { left } = instance.statement;
  const name =
    level === 0 ? cellTex(question, indices) : referenceTex(left as Reference, { ...indices, linked: false });
  const value = evaluate(wrong, instance.scope);
  const result = value === undefined ? "" : ` = ${numberTex(value, { language, digits: question.digits })}`;
  return (
    <div className="mistake-formula">
      <p className="exercise-small">{words.yourFormula}</p>
      <FormulaLine name={words.yourFormula} tex={`${name} = ${expressionTex(wrong, indices)}`} />
      <FormulaLine name={words.yourFormula} tex={`${name} = ${expressionTex(wrong, numbers)}${result}`} />
      <p className="exercise-small">{words.courseSays}</p>
      <FormulaLine name={words.courseSays} tex={`${name} = ${expressionTex(right, indices)}`} />
      <p className="exercise-small">{words.differs}</p>
    </div>
  );
}

/** A value on the way, asked to find where learner and course part. */
function Intermediate({ question }: { readonly question: Question }) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const [draft, setDraft] = useState("");
  const [judged, setJudged] = useState<string | null>(null);
  const w = { ...questionWriting(question, language, "indices"), linked: false };
  const tex = question.path.length === 0 ? cellTex(question, w) : expressionTex(askedPart(question), w);
  const answer = readAnswer(draft, language);
  const verdict = judged === draft && answer.kind === "number" ? judge(question, answer) : null;
  return (
    <form
      className="intermediate"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setJudged(draft);
      }}
    >
      <AnswerField
        label={
          <>
            {words.intermediate} <Formula tex={tex} spoken />
          </>
        }
        value={draft}
        onChange={setDraft}
        told={judged === draft}
      />
      <Button type="submit">{words.check}</Button>
      <div role="status">
        {verdict?.kind === "right" && (
          <Said kind="right" sign="✓">
            {words.stillRight}
          </Said>
        )}
        {verdict !== null && verdict.kind !== "right" && <VerdictView question={question} verdict={verdict} />}
      </div>
    </form>
  );
}
