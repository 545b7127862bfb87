import { type ReactNode, useState } from "react";
import { Button } from "../../../controls/button.tsx";
import { usePrinted } from "../../../controls/use-printed.ts";
import { costLetter } from "../../../course/equations/equation.ts";
import { equationOf } from "../../../course/equations/equations.ts";
import { stepOfEquation } from "../../../course/method/method.ts";
import { type HandId, type HandWork, handWork } from "../../../course/text/by-hand.ts";
import type { ChapterId } from "../../../course/text/chapters.ts";
import type { LineId } from "../../../course/text/identifiers.ts";
import type { Sentence as Source } from "../../../course/text/inline.ts";
import { statementSpeech } from "../../../course/writing/speech.ts";
import { courseProse } from "../../../formulas/course-prose.ts";
import { Sentence } from "../../../formulas/sentence.tsx";
import { scopeFor } from "../../../formulas/statement-scope.ts";
import { StatementView } from "../../../formulas/statement-view.tsx";
import { changeConventions } from "../../../store/network/network.ts";
import { showSide } from "../../../store/network/sides.ts";
import { canBeShown, isOnStage, type SmallPass, smallPass } from "../../../store/network/small-pass.ts";
import { changeView, showCourseView, useStore, useWords } from "../../../store/store.ts";
import { CellList } from "./cell-list.tsx";
import { byHandWords } from "./words.ts";
import { foundDigits, layersOf, linesAgain, outputOf, type WorkedLine, workedLines } from "./worked.ts";
import "./by-hand.css";

interface ByHandBoxProps {
  readonly of: HandId;
  readonly chapter: ChapterId;
  readonly lead: Source;
  /** Whether it opens by itself: the first of the course does. */
  readonly first: boolean;
}

/** A line of the course worked out on the small network, number by number, in a box that folds. */
export function ByHandBox({ of, chapter, lead, first }: ByHandBoxProps) {
  const language = useStore((state) => state.view.language);
  const title = equationOf(of as LineId).place.title?.[language];
  return (
    <FoldingBox name={of} first={first} title={title !== undefined && <Sentence source={title} chapter={chapter} />}>
      <p className="by-hand-lead" data-letters="">
        <Sentence source={lead} chapter={chapter} />
      </p>
      <Work of={of} />
    </FoldingBox>
  );
}

interface FoldingBoxProps {
  readonly name: string;
  readonly title: ReactNode;
  readonly first: boolean;
  readonly children: ReactNode;
}

/** What it holds is made when it is opened, and for print, where all boxes are open. */
export function FoldingBox({ name, title, first, children }: FoldingBoxProps) {
  const words = useWords(byHandWords);
  const { labels } = useWords(courseProse);
  const [open, setOpen] = useState(first);
  const printed = usePrinted();
  const shown = open || printed;
  return (
    <details
      className="fold by-hand"
      open={shown}
      onToggle={(event) => {
        if (!printed) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h4 className="by-hand-title">
          {words.title} <span className="remark-badge">{name}</span>
        </h4>
        <span className="by-hand-what">{title}</span>
        <span className="addition-label">{labels.addition}</span>
      </summary>
      {shown && children}
    </details>
  );
}

function Work({ of }: { readonly of: HandId }) {
  const words = useWords(byHandWords);
  const language = useStore((state) => state.view.language);
  const precision = useStore((state) => state.view.precision);
  const output = outputOf(of);
  const pass = useStore((state) => smallPass(state, layersOf(of), output));
  const onStage = useStore((state) => isOnStage(state, pass));
  const work: HandWork = handWork[of];
  const trace = pass.traces[output];
  const letter = costLetter(of.charAt(0), output);
  const style = { digits: foundDigits, language };
  return (
    <div data-elsewhere={onStage ? undefined : ""}>
      <Whose pass={pass} />
      {work.given.length > 0 && (
        <CellList label={words.given} trace={trace} symbols={work.given} letter={letter} style={style} />
      )}
      <p className="by-hand-label">{words.work}</p>
      {workedLines(work.work, pass, output, { language, precision }).map((line) => (
        <WorkedOut key={line.key} line={line} />
      ))}
      {work.again !== undefined && (
        <>
          <p className="by-hand-label">{words.again}</p>
          {linesAgain(work.again, pass, output, { language, precision }).map((line) => (
            <WorkedOut key={line.key} line={line} />
          ))}
        </>
      )}
      {work.found.length > 0 && (
        <CellList label={words.found} trace={trace} symbols={work.found} letter={letter} style={style} />
      )}
      <ShowStep of={of} pass={pass} />
    </div>
  );
}

/** Whose numbers these are. */
export function Whose({ pass }: { readonly pass: SmallPass }) {
  const words = useWords(byHandWords);
  const instead = useStore((state) => pass.whose === "published" && !canBeShown(state, pass));
  return (
    <p className="by-hand-whose">
      {instead && `${words.instead} `}
      {words.whose[pass.whose]}
    </p>
  );
}

/** A line worked out, and read aloud. */
export function WorkedOut({ line }: { readonly line: WorkedLine }) {
  const { shown, statement } = line;
  const { presentation, equation } = shown;
  const scope = presentation.scope === null ? null : scopeFor(statement, presentation.scope).scope;
  return (
    <div className="by-hand-line">
      <p className="visually-hidden">{statementSpeech(equation, statement, { ...presentation, scope })}</p>
      <StatementView shown={shown} statement={statement} resultOnly breaks />
    </div>
  );
}

/** To the step of the method, on the drawing of the small network. */
function ShowStep({ of, pass }: { readonly of: HandId; readonly pass: SmallPass }) {
  const words = useWords(byHandWords);
  const possible = useStore((state) => canBeShown(state, pass));
  const step = stepOfEquation(of as LineId);
  if (!possible || step === null) return null;
  const show = async (): Promise<void> => {
    changeView({ step: step.id });
    showCourseView("stage");
    await showSide("small");
    await changeConventions({ output: outputOf(of) });
  };
  return (
    <Button className="by-hand-show" onClick={() => void show()}>
      {words.show}
    </Button>
  );
}
