import { useCallback, useMemo } from "react";
import type { Language } from "../../course/language.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import { type Chain, type ChainLine, judgeChain } from "../../exercises/chain.ts";
import type { Question } from "../../exercises/question.ts";
import { lineTex, questionWriting } from "../../exercises/question-writing.ts";
import type { Rung } from "../../exercises/rungs.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { CourseLink } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { AnswerField } from "./answer-field.tsx";
import { besideChain } from "./beside.ts";
import { type AskedAs, ExerciseForm } from "./exercise-form.tsx";
import { FormulaLine } from "./formula-line.tsx";
import { JudgedSummary, LineVerdict } from "./line-verdict.tsx";
import { NumbersBeside } from "./numbers-beside.tsx";
import { useJudgedLines } from "./use-judged-lines.ts";
import { VariantSaid } from "./variant-said.tsx";
import { exerciseWords } from "./words.ts";

interface ChainExerciseProps extends AskedAs {
  readonly chain: Chain;
  readonly rung: Rung;
}

/** The lines that lead to one corrected weight, each judged with the learner's own numbers. */
export function ChainExercise({ chain, ...asked }: ChainExerciseProps) {
  const words = useWords(exerciseWords);
  const judge = useCallback(
    (typed: readonly string[], writtenIn: Language) => judgeChain(chain, typed, writtenIn),
    [chain],
  );
  const { lines, lit, field, check } = useJudgedLines(
    asked,
    judge,
    ({ question }) => `${asked.exercise}:${question.instance.statement.key}`,
  );
  const beside = useMemo(() => besideChain(chain), [chain]);
  const last = chain.lines.at(-1);

  return (
    <div className="exercise-columns">
      <ExerciseForm of="main" check={check} judged={lines !== null} told={<JudgedSummary lines={lines} />}>
        <p>{words.chainLead}</p>
        <VariantSaid trace={chain.trace} section="M" />
        <ol className="chain">
          {chain.lines.map((question, n) => (
            <li key={question.instance.statement.key}>
              <ChainField
                question={question}
                withFormula={asked.rung !== "all"}
                field={field(n)}
                line={lines?.[n] ?? null}
                followed={question !== last}
              />
            </li>
          ))}
        </ol>
      </ExerciseForm>
      <NumbersBeside beside={beside} question={null} lit={lit} />
    </div>
  );
}

interface ChainFieldProps {
  readonly question: Question;
  readonly withFormula: boolean;
  readonly field: ReturnType<ReturnType<typeof useJudgedLines>["field"]>;
  /** What is said of the line; null before it is judged. */
  readonly line: ChainLine | null;
  /** Whether lines follow. */
  readonly followed: boolean;
}

function ChainField({ question, withFormula, field, line, followed }: ChainFieldProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { equation } = question.instance;
  const w = questionWriting(question, language, "indices");
  const { symbol, indices } = question.cell;
  const name = symbolOf(symbol).speech(indices.map(String), { letter: w.letter, sample: null }, language);
  return (
    <>
      {withFormula && <FormulaLine name={name} tex={lineTex(question, question.line, w)} />}
      <div className="chain-answer">
        <AnswerField
          label={<MathName symbol={symbol} at={indices} cost={w.letter} />}
          name={words.answerFor(name)}
          {...field}
        />
        <CourseLink id={equation.id} />
      </div>
      <LineVerdict line={line} followed={followed ? "lines" : null} />
    </>
  );
}
