import { useMemo } from "react";
import { Button } from "../../controls/button.tsx";
import { symbolOf } from "../../course/symbols/symbols.ts";
import type { CourseId } from "../../course/text/identifiers.ts";
import { type Chain, type ChainLine, judgeChain } from "../../exercises/chain.ts";
import { judgedLines } from "../../exercises/judged-lines.ts";
import type { Question } from "../../exercises/question.ts";
import { lineTex, questionWriting } from "../../exercises/question-writing.ts";
import type { Rung } from "../../exercises/rungs.ts";
import { Formula } from "../../formulas/formula.tsx";
import { MathName } from "../../formulas/math-name.tsx";
import { CourseLink } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { AnswerField } from "./answer-field.tsx";
import { besideChain } from "./beside.ts";
import { CostSaid } from "./cost-said.tsx";
import { FormulaLine } from "./formula-line.tsx";
import { JudgedSummary, LineVerdict } from "./line-verdict.tsx";
import { litByLines } from "./lit-by-verdict.ts";
import { NumbersBeside } from "./numbers-beside.tsx";
import { useAnswers } from "./use-answers.ts";
import { exerciseWords } from "./words.ts";

interface ChainExerciseProps {
  readonly chain: Chain;
  readonly rung: Rung;
  readonly seed: number;
  readonly page: string;
  readonly exercise: string;
  readonly kind: string;
}

/** The lines that lead to one corrected weight, each judged with the learner's own numbers. */
export function ChainExercise({ chain, rung, seed, page, exercise, kind }: ChainExerciseProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { drafts, write, judged, keep } = useAnswers(page);
  const lines = useMemo(
    () => (judged === null ? null : judgeChain(chain, judged, language)),
    [chain, judged, language],
  );
  const beside = useMemo(() => besideChain(chain), [chain]);
  const lit = useMemo(() => litByLines(lines), [lines]);
  const last = chain.lines.at(-1);

  const check = (): void => {
    const code = ({ question }: ChainLine): string => `${exercise}:${question.instance.statement.key}`;
    const found = judgedLines(judgeChain(chain, drafts, language), drafts, { code, seed, kind, rung }, new Date());
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
        <p>{words.chainLead}</p>
        <CostSaid trace={chain.trace} />
        <ol className="chain">
          {chain.lines.map((question, n) => (
            <li key={question.instance.statement.key}>
              <ChainField
                question={question}
                withFormula={rung !== "all"}
                value={drafts[n] ?? ""}
                onChange={(text) => write(n, text)}
                line={lines?.[n] ?? null}
                followed={question !== last}
              />
            </li>
          ))}
        </ol>
        <Button type="submit" look={judged === null ? "primary" : "plain"}>
          {words.check}
        </Button>
        <JudgedSummary lines={lines} />
      </form>
      <NumbersBeside beside={beside} question={null} lit={lit} />
    </div>
  );
}

interface ChainFieldProps {
  readonly question: Question;
  readonly withFormula: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is said of the line; null before it is judged. */
  readonly line: ChainLine | null;
  /** Whether lines follow. */
  readonly followed: boolean;
}

function ChainField({ question, withFormula, value, onChange, line, followed }: ChainFieldProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { equation } = question.instance;
  const w = questionWriting(question, language, "indices");
  const { symbol, indices } = question.cell;
  const name = symbolOf(symbol).speech(indices.map(String), { letter: w.letter, sample: null }, language);
  return (
    <>
      {withFormula ? (
        <FormulaLine name={name} tex={lineTex(question, question.line, w)} />
      ) : (
        <Formula tex={lineTex(question, { kind: "mark", as: "blank", of: question.line }, w)} spoken />
      )}
      <div className="chain-answer">
        <AnswerField
          label={<MathName symbol={symbol} at={indices} cost={w.letter} />}
          name={words.answerFor(name)}
          value={value}
          onChange={onChange}
          told={line !== null}
        />
        <CourseLink id={equation.id as CourseId} />
      </div>
      <LineVerdict line={line} followed={followed ? "lines" : null} />
    </>
  );
}
