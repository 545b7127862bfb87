import { type ReactNode, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { evaluate } from "../../course/algebra/evaluate.ts";
import type { Reference } from "../../course/algebra/expression.ts";
import type { Instead } from "../../course/algebra/index-values.ts";
import type { Language } from "../../course/language.ts";
import type { ChapterId } from "../../course/text/chapters.ts";
import { type MutationWords, mutationWords } from "../../course/text/mutations.ts";
import { expressionTex, referenceTex } from "../../course/writing/tex.ts";
import { readAnswer } from "../../exercises/answer.ts";
import type { Mistake } from "../../exercises/mistakes.ts";
import { askedPart, inWorld, type Question } from "../../exercises/question.ts";
import { cellTex, lineTex, questionWriting, resultTex } from "../../exercises/question-writing.ts";
import { type Carried, judge, type Verdict } from "../../exercises/verdict.ts";
import { cellWords, slipWords, variantWords } from "../../exercises/words.ts";
import { Formula } from "../../formulas/formula.tsx";
import { KeptTogether } from "../../formulas/kept-together.tsx";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { AnswerField } from "./answer-field.tsx";
import { FormulaLine } from "./formula-line.tsx";
import { exerciseWords } from "./words.ts";

interface VerdictViewProps {
  readonly question: Question;
  /** Null before anything was judged. */
  readonly verdict: Verdict | null;
  /** Whether it is told aloud; false where a summary of several is. */
  readonly told?: boolean;
}

/** What is said of an answer, told aloud in one sentence; below it, of a wrong one, which mistake and why. */
export function VerdictView({ question, verdict, told = true }: VerdictViewProps) {
  return (
    <>
      <div role={told ? "status" : undefined}>
        {verdict !== null && <VerdictSaid question={question} verdict={verdict} />}
      </div>
      {verdict?.kind === "wrong" && <WrongMore question={question} verdict={verdict} />}
    </>
  );
}

function VerdictSaid({ question, verdict }: { readonly question: Question; readonly verdict: Verdict }) {
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
      const [only] = candidates;
      const said = only === undefined ? null : saidOf(only, question, language);
      return (
        <Said kind="wrong" sign="✗">
          {words.wrong}{" "}
          {candidates.length > 1 ? (
            words.comesOfEach
          ) : said !== null && only !== undefined ? (
            <>
              {words.comesOf} <Sentence source={said.name} chapter={groupOf(only, question)} />.
            </>
          ) : next === null ? (
            words.nothingBetween
          ) : (
            words.noneSure
          )}
        </Said>
      );
    }
  }
}

interface WrongMoreProps {
  readonly question: Question;
  readonly verdict: Extract<Verdict, { kind: "wrong" }>;
}

/** Each mistake that may have been made, or an intermediate value to ask for; and the whole calculation. */
function WrongMore({ question, verdict: { candidates, next, further, carried } }: WrongMoreProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  return (
    <>
      {candidates.map((mistake) => (
        <MistakeView
          key={mistake.code}
          question={question}
          mistake={mistake}
          alone={candidates.length === 1}
          world={carried?.world}
        />
      ))}
      {next !== null && (
        <Intermediate key={next.path.join()} question={next} further={further} carried={carried ?? undefined} />
      )}
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

interface SaidProps {
  readonly kind: "right" | "so-far" | "wrong";
  readonly sign: string;
  readonly children: ReactNode;
}

export function Said({ kind, sign, children }: SaidProps) {
  return (
    <p className="verdict-said" data-verdict={kind}>
      <span aria-hidden="true">{sign}</span>
      <span>{children}</span>
    </p>
  );
}

interface MistakeViewProps {
  readonly question: Question;
  readonly mistake: Mistake;
  readonly alone: boolean;
  /** The learner's own numbers that the mistake was made with; the network's unless given. */
  readonly world: Instead | undefined;
}

/** What is said of a mistake, and the line of the course that answers it. */
function saidOf({ mutation, slip, variant }: Mistake, question: Question, language: Language): MutationWords | null {
  if (mutation !== null) return mutationWords(mutation, language);
  const line = question.instance.equation.id;
  if (slip !== null) return { name: slipWords[slip].name[language], why: slipWords[slip].why[language], line };
  if (variant === null) return null;
  return { name: variantWords[variant].name[language], why: variantWords[variant].why[language], line: "M3" };
}

function groupOf({ mutation }: Mistake, question: Question): ChapterId {
  return (mutation?.instance ?? question.instance).equation.group;
}

/** One known mistake: its name unless it has been said, the formula as it must have been, why, and where the course says so. */
function MistakeView({ question, mistake, alone, world }: MistakeViewProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { mutation, level } = mistake;
  const said = saidOf(mistake, question, language);
  if (said === null) return null;
  const group = groupOf(mistake, question);
  const above = level > 0 && mutation !== null;
  return (
    <div className="mistake">
      {(!alone || above) && (
        <p className="mistake-name">
          {!alone && (
            <>
              <Sentence source={said.name} chapter={group} />.{" "}
            </>
          )}
          {above && (
            <>
              {words.linesAbove} <CourseLink id={mutation.instance.equation.id} />. {words.carriedOn}
            </>
          )}
        </p>
      )}
      {mutation !== null && <WrongFormula question={question} mistake={mistake} world={world} />}
      <p>
        <Sentence source={said.why} chapter={group} />
      </p>
      <p className="exercise-small">
        {words.courseLine} <CourseLink id={said.line} />
      </p>
    </div>
  );
}

/** The learner's line as it must have been, what differs marked, then with the numbers that it was worked out with. */
function WrongFormula({ question, mistake, world }: Omit<MistakeViewProps, "alone">) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { mutation, level } = mistake;
  if (mutation === null) return null;
  const { wrong, right } = mutation;
  const instance = { ...mutation.instance, scope: inWorld(mutation.instance.scope, world) };
  const of = { instance, digits: question.digits };
  const indices = questionWriting(of, language, "indices");
  const numbers = questionWriting(of, language, "numbers");
  const { left } = instance.statement;
  const name =
    level === 0 ? cellTex(question, indices) : referenceTex(left as Reference, { ...indices, linked: false });
  const value = evaluate(wrong, instance.scope);
  const result = value === undefined ? "" : resultTex(wrong, value, numbers);
  return (
    <div>
      <p className="exercise-small">{words.yourFormula}</p>
      <FormulaLine name={words.yourFormula} tex={`${name} = ${expressionTex(wrong, indices)}`} />
      <FormulaLine name={words.yourFormula} tex={`${name} = ${expressionTex(wrong, numbers)}${result}`} />
      <p className="exercise-small">{words.courseSays}</p>
      <FormulaLine name={words.courseSays} tex={`${name} = ${expressionTex(right, indices)}`} />
      <p className="exercise-small">{words.differs}</p>
    </div>
  );
}

interface IntermediateProps {
  readonly question: Question;
  /** What is asked next where it is right. */
  readonly further: readonly Question[];
  readonly carried: Carried | undefined;
}

/** A value on the way, then the next, to find where learner and course part. */
function Intermediate({ question, further, carried }: IntermediateProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const [draft, setDraft] = useState("");
  const [judged, setJudged] = useState<string | null>(null);
  const w = { ...questionWriting(question, language, "indices"), linked: false };
  const tex = question.path.length === 0 ? cellTex(question, w) : expressionTex(askedPart(question), w);
  const answer = readAnswer(draft, language);
  const verdict = judged === draft && answer.kind === "number" ? judge(question, answer, carried) : null;
  const check = (): void => setJudged(draft);
  const [following, ...rest] = further;
  return (
    // No form of its own: it stands within that of a chain.
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field does what its button does
    <div
      className="intermediate"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        event.stopPropagation();
        check();
      }}
    >
      <AnswerField
        label={
          <>
            {words.intermediate.before}{" "}
            <KeptTogether opens="" closes={words.intermediate.behind}>
              <Formula tex={tex} spoken />
            </KeptTogether>
          </>
        }
        value={draft}
        onChange={setDraft}
        told={judged === draft}
      />
      <Button onClick={check}>{words.check}</Button>
      {verdict?.kind === "right" || verdict === null ? (
        <div role="status">
          {verdict !== null && (
            <Said kind="right" sign="✓">
              {following === undefined ? words.partsRight : words.stillRight}
            </Said>
          )}
        </div>
      ) : (
        <VerdictView question={question} verdict={verdict} />
      )}
      {verdict?.kind === "right" && following !== undefined && (
        <Intermediate key={following.path.join()} question={following} further={rest} carried={carried} />
      )}
    </div>
  );
}
