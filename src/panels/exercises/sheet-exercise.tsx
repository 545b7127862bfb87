import { useId, useMemo } from "react";
import { cellKey } from "../../course/symbols/cell.ts";
import type { Chain } from "../../exercises/chain.ts";
import type { Choice } from "../../exercises/choice.ts";
import type { Exercise } from "../../exercises/exercise.ts";
import { itemPlace } from "../../exercises/item-words.ts";
import { linesTo, type Question } from "../../exercises/question.ts";
import { cellTex, isShortened, lineTex, questionWriting } from "../../exercises/question-writing.ts";
import { linesNamed, type Reminded, reminderOf } from "../../exercises/reminder.ts";
import type { Item } from "../../exercises/series.ts";
import { stemWords } from "../../exercises/words.ts";
import { Formula } from "../../formulas/formula.tsx";
import { Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { besideChain, besideQuestion, besideWeights } from "./beside.ts";
import { FormulaLine } from "./formula-line.tsx";
import { NumbersTables } from "./numbers-beside.tsx";
import { sheetWords } from "./sheet-words.ts";
import { QuestionVariant, VariantSaid } from "./variant-said.tsx";
import { exerciseWords } from "./words.ts";

/** The formulas that a sheet takes, at its head. */
export function SheetReminder({ exercises }: { readonly exercises: Parameters<typeof reminderOf>[0] }) {
  const words = useWords(sheetWords);
  const language = useStore((state) => state.view.language);
  const title = useId();
  const lines = useMemo(() => reminderOf(exercises, language), [exercises, language]);
  if (lines.length === 0) return null;
  return (
    <section className="paper-reminder" aria-labelledby={title}>
      <h3 id={title}>{words.reminderTitle}</h3>
      <RemindedLines lines={lines} />
    </section>
  );
}

function RemindedLines({ lines }: { readonly lines: readonly Reminded[] }) {
  return (
    <dl className="paper-formulas">
      {lines.map(({ key, id, tex }) => (
        <div key={key}>
          <dt>{id}</dt>
          <dd>
            <Formula tex={tex} display spoken />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface SheetExerciseProps {
  readonly exercise: Exercise;
  readonly item: Item;
  /** The key's side: with the answer instead of lines to write on. */
  readonly solved: boolean;
}

/** One exercise on paper. */
export function SheetExercise({ exercise, item, solved }: SheetExerciseProps) {
  switch (exercise.kind) {
    case "value":
      return <ValueOnPaper question={exercise.question} solved={solved} />;
    case "choice":
      return <ChoiceOnPaper choice={exercise.choice} item={item} solved={solved} />;
    case "chain":
      return <ChainOnPaper chain={exercise.chain} solved={solved} />;
  }
}

/** A new cost takes a whole forward phase. */
const linesForPass = 12;

function ValueOnPaper({ question, solved }: { readonly question: Question; readonly solved: boolean }) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { group } = question.instance.equation;
  return (
    <>
      <p className="paper-stem">
        {question.corrected === undefined ? (
          <Sentence source={stemWords(question.cell, question.digits)[language]} chapter={group} />
        ) : (
          words.newCost(question.digits)
        )}
      </p>
      <QuestionVariant question={question} />
      {isShortened(question) && <Lines question={question} faces={["numbers"]} />}
      {!solved && <NumbersTables beside={besideQuestion(question)} />}
      {solved ? (
        <>
          {question.corrected !== undefined && <PassOnPaper question={question} />}
          <Lines question={question} faces={["indices", "numbers"]} solved />
        </>
      ) : (
        <WritingLines count={question.corrected === undefined ? 4 : linesForPass} />
      )}
    </>
  );
}

/** The corrected weights and the whole forward phase that the new cost is computed from. */
function PassOnPaper({ question }: { readonly question: Question }) {
  const words = useWords(sheetWords);
  return (
    <>
      <p>{words.newWeights}</p>
      <NumbersTables beside={besideWeights(question)} />
      {linesTo(question).map((line) => (
        <Lines key={cellKey(line.cell)} question={line} faces={["numbers"]} solved />
      ))}
    </>
  );
}

interface LinesProps {
  readonly question: Question;
  readonly faces: readonly ("indices" | "numbers")[];
  readonly solved?: boolean;
}

function Lines({ question, faces, solved = false }: LinesProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  return faces.map((face) => (
    <FormulaLine
      key={face}
      name={words.courseSays}
      tex={lineTex(
        question,
        question.line,
        { ...questionWriting(question, language, face), linked: false },
        solved && face === "numbers" ? question.value : undefined,
      )}
    />
  ));
}

interface ChoiceOnPaperProps {
  readonly choice: Choice;
  readonly item: Item;
  readonly solved: boolean;
}

function ChoiceOnPaper({ choice, item, solved }: ChoiceOnPaperProps) {
  const words = useWords(sheetWords);
  const language = useStore((state) => state.view.language);
  const { chapter } = itemPlace(item);
  const right = choice.options.find((option) => option.right);
  const named = useMemo(() => linesNamed(choice.stem[language], language), [choice, language]);
  return (
    <>
      <p className="paper-stem">
        <Sentence source={choice.stem[language]} chapter={chapter} />
      </p>
      {choice.question !== undefined && <QuestionVariant question={choice.question} />}
      {named.length > 0 && <RemindedLines lines={named} />}
      {!solved && choice.about !== undefined && "instance" in choice.about && (
        <NumbersTables beside={besideQuestion(choice.about)} />
      )}
      <ol className="paper-options">
        {choice.options.map(({ code, text, right: isRight }) => (
          <li key={code} className={solved && isRight ? "paper-right" : undefined}>
            <span aria-hidden="true">{solved && isRight ? "☑" : "☐"}</span>{" "}
            {solved && isRight && <span className="visually-hidden">{words.rightOne} </span>}
            <Sentence source={text[language]} chapter={chapter} />
          </li>
        ))}
      </ol>
      {solved && right !== undefined && (
        <p>
          <Sentence source={right.why[language]} chapter={chapter} />
        </p>
      )}
    </>
  );
}

function ChainOnPaper({ chain, solved }: { readonly chain: Chain; readonly solved: boolean }) {
  const words = useWords(sheetWords);
  const language = useStore((state) => state.view.language);
  const last = chain.lines.at(-1);
  return (
    <>
      {last !== undefined && (
        <p className="paper-stem">
          <Sentence source={stemWords(last.cell, last.digits)[language]} chapter={last.instance.equation.group} />{" "}
          {words.byLines}
        </p>
      )}
      <VariantSaid trace={chain.trace} section="M" />
      {!solved && <NumbersTables beside={besideChain(chain)} />}
      <ol className="paper-chain">
        {chain.lines.map((question) => {
          const w = { ...questionWriting(question, language, "indices"), linked: false };
          const { key } = question.instance.statement;
          return (
            <li key={key}>
              {solved ? (
                <FormulaLine name={key} tex={lineTex(question, question.line, w, question.value)} />
              ) : (
                <>
                  <Formula tex={`${cellTex(question, w)} =`} spoken />
                  <span className="paper-blank" />
                </>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function WritingLines({ count }: { readonly count: number }) {
  return (
    <div className="paper-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, n) => n).map((n) => (
        <div key={n} />
      ))}
    </div>
  );
}
