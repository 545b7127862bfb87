import { memo, type ReactNode, Suspense, useDeferredValue, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button, IconButton } from "../controls/button.tsx";
import { Choice } from "../controls/choice.tsx";
import type { EquationId, Line, Statement } from "../course/equations/equation.ts";
import { faultOf } from "../course/faults/faults.ts";
import { stepOfEquation } from "../course/method/method.ts";
import { plainTex } from "../course/writing/statement-tex.ts";
import type { Face } from "../setup/view.ts";
import { part } from "../store/parts/part.ts";
import { useStore, useWords } from "../store/store.ts";
import { turnEquation } from "../store/view/view-changes.ts";
import { CopyTex } from "./copy-tex.tsx";
import { crossFade } from "./cross-fade.ts";
import { keepHeights } from "./keep-place.ts";
import { longSums } from "./long-sums.ts";
import { lacksImage, notesOnNumbers, notesOnSymbols, withCases, withLinesThatHold } from "./note-on-numbers.ts";
import { hasProgram } from "./program/has-program.ts";
import { ProgramButton, ProgramView } from "./program/program-part.tsx";
import { ReadAloud } from "./read-aloud.tsx";
import { InTheirLanguage } from "./said.tsx";
import { spokenEquation } from "./spoken.ts";
import { StatementView } from "./statement-view.tsx";
import { goToEquation } from "./steps-of-equation.ts";
import { SymbolBar } from "./symbol-bar.tsx";
import { useNear } from "./use-near.ts";
import { type Shown, useShown } from "./use-presentation.ts";
import { equationWords } from "./words.ts";
import "./equation.css";

const TermsList = part("the terms", async () => (await import("./terms-list.tsx")).TermsList);

interface EquationViewProps {
  readonly id: EquationId;
  /** What the equation gives, in a few words. */
  readonly title?: ReactNode;
  /** Why each line may be written; the derivation can then be unfolded line by line. */
  readonly reason?: (line: Line) => ReactNode;
  /** Only these statements of the equation, by key; all of them unless said. */
  readonly only?: readonly string[];
  /** Only the left side and the last line of each statement. */
  readonly resultOnly?: boolean;
  /** Whether lines that are too wide are broken at their signs; else they scroll. */
  readonly breaks?: boolean;
  /** Another face than the reader's choice for this equation. */
  readonly face?: Face;
  /** Whether its own face can be chosen, lines unfolded, and the rest. */
  readonly controls?: boolean;
  /** Whether the step shown applies it. */
  readonly current?: boolean;
  /** An id for links; none where the same equation stands twice on the page. */
  readonly anchor?: string;
}

const faces: readonly Face[] = ["symbols", "indices", "numbers"];

/**
 * One equation of the course: its identifier, its statements line under line in one of the three faces, the symbols as
 * buttons, and, on demand, the working line by line, every term of its sums, its TeX, its speech. The column around it
 * joins its symbols to the figures (`useLinkedSymbols`).
 */
export function EquationView({ current = false, anchor, ...props }: EquationViewProps) {
  const { id, title } = props;
  const faulty = useStore(
    ({ setup: { rules, conventions } }) => rules !== "course" && faultOf(rules).passage[conventions.output] === id,
  );
  const root = useRef<HTMLElement>(null);
  const chosen = useStore((state) => state.view.faces[id] ?? state.view.face);
  const later = useDeferredValue(chosen);
  const near = useNear(root);
  return (
    <figure
      ref={root}
      id={anchor}
      className="equation"
      data-equation={id}
      data-current={current || undefined}
      data-faulty={faulty || undefined}
      aria-label={typeof title === "string" ? `${id}. ${title}` : id}
    >
      <Content {...props} face={props.face ?? (near ? chosen : later)} faulty={faulty} />
    </figure>
  );
}

interface ContentProps extends Omit<EquationViewProps, "current" | "anchor"> {
  readonly face: Face;
  readonly faulty: boolean;
}

/** What the equation holds: another step, or its coming near, changes nothing in it. */
const Content = memo(function Content(props: ContentProps) {
  const { id, title, reason, only, resultOnly = false, breaks = false, controls = true, face, faulty } = props;
  const words = useWords(equationWords);
  const shown = useShown(id, face);
  const statements = useMemo(() => {
    const all = shown.equation.statements(shown.conventions);
    return only === undefined ? all : all.filter(({ key }) => only.includes(key));
  }, [shown.equation, shown.conventions, only]);
  const holding = useMemo(() => {
    if (face === "symbols") return statements;
    const cases = withCases(shown, statements);
    return face === "numbers"
      ? cases.map((statement) => withLinesThatHold(statement, shown.presentation.scope))
      : cases;
  }, [face, statements, shown]);
  const [unfolded, unfold] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const [terms, showTerms] = useState(false);
  const [program, showProgram] = useState(false);
  const ids = useMemo(() => [id], [id]);
  const sums = useMemo(() => longSums(statements), [statements]);
  const count = holding.reduce((sum, { lines }) => sum + lines.length, 0);
  const notes = [
    ...(lacksImage(shown, statements) ? (["noImage"] as const) : []),
    ...(face === "numbers" ? notesOnNumbers(shown, holding) : notesOnSymbols(shown)),
  ];

  return (
    <>
      <header className="equation-head">
        <Badge id={id} />
        {title !== undefined && <span>{title}</span>}
        {shown.equation.addition && <span className="addition-label">{words.additionLong}</span>}
        {controls && (
          <IconButton
            look="quiet"
            label={words.more(id)}
            aria-expanded={open}
            className="equation-more"
            onClick={() => setOpen(!open)}
          >
            ⋯
          </IconButton>
        )}
      </header>
      {open && <Drawer shown={shown} face={face} statements={statements} holding={holding} />}
      <p className="visually-hidden">
        <InTheirLanguage>{spokenEquation(shown, holding)}</InTheirLanguage>
      </p>
      <div className="equation-body" key={unfolded === null ? "folded" : "unfolded"}>
        <Statements
          shown={shown}
          statements={holding}
          unfolded={unfolded}
          reason={reason}
          resultOnly={resultOnly}
          breaks={breaks}
        />
      </div>
      {faulty && <p className="equation-note equation-faulty">✗ {words.faultyHere}</p>}
      {notes.map((note) => (
        <p key={note} className="equation-note">
          {words[note]}
        </p>
      ))}
      {controls && (
        <p className="equation-unfolding">
          {reason !== undefined && count > 1 && <Unfolding count={count} unfolded={unfolded} unfold={unfold} />}
          {sums.length > 0 && (
            <Button look="quiet" aria-expanded={terms} onClick={() => showTerms(!terms)}>
              {terms ? words.termsFold : words.terms}
            </Button>
          )}
          {hasProgram(ids) && <ProgramButton open={program} onOpen={showProgram} />}
        </p>
      )}
      {terms && (
        <Suspense fallback={null}>
          {sums.map(({ statement, sum }) => (
            <TermsList key={statement.key} shown={shown} statement={statement} sum={sum} />
          ))}
        </Suspense>
      )}
      {program && <ProgramView ids={ids} />}
      <SymbolBar shown={shown} statements={face === "symbols" ? statements : withCases(shown, statements)} />
    </>
  );
});

/** The equation's identifier; a click takes the pass to the step that computes it. */
function Badge({ id }: { readonly id: EquationId }) {
  const words = useWords(equationWords);
  if (stepOfEquation(id) === null) return <span className="equation-badge">{id}</span>;
  return (
    <button type="button" className="equation-badge" aria-label={words.goToStep(id)} onClick={() => goToEquation(id)}>
      <span title={words.goToStep(id)}>{id}</span>
    </button>
  );
}

interface StatementsProps {
  readonly shown: Shown;
  readonly statements: readonly Statement[];
  /** How many lines are shown with their reasons; null: all of them, without. */
  readonly unfolded: number | null;
  readonly reason: ((line: Line) => ReactNode) | undefined;
  readonly resultOnly: boolean;
  readonly breaks: boolean;
}

function Statements({ shown, statements, unfolded, reason, resultOnly, breaks }: StatementsProps) {
  let left = unfolded ?? Number.POSITIVE_INFINITY;
  return statements.map((statement) => {
    const lines = Math.min(statement.lines.length, left);
    left -= lines;
    if (lines === 0) return null;
    return (
      <StatementView
        key={statement.key}
        shown={shown}
        statement={statement}
        lines={lines}
        reason={unfolded === null ? undefined : reason}
        resultOnly={resultOnly && unfolded === null}
        breaks={breaks}
      />
    );
  });
}

interface UnfoldingProps {
  readonly count: number;
  readonly unfolded: number | null;
  readonly unfold: (lines: number | null) => void;
}

/** The working, one line after the other, each with its reason. */
function Unfolding({ count, unfolded, unfold }: UnfoldingProps) {
  const words = useWords(equationWords);
  if (unfolded === null) {
    return (
      <Button look="quiet" aria-expanded={false} onClick={() => unfold(1)}>
        {words.unfold}
      </Button>
    );
  }
  return (
    <>
      {unfolded < count && (
        <>
          <Button onClick={() => unfold(unfolded + 1)}>{words.nextLine(unfolded, count)}</Button>
          <Button look="quiet" onClick={() => unfold(count)}>
            {words.allLines}
          </Button>
        </>
      )}
      <Button look="quiet" aria-expanded={true} onClick={() => unfold(null)}>
        {words.fold}
      </Button>
    </>
  );
}

interface DrawerProps {
  readonly shown: Shown;
  readonly face: Face;
  readonly statements: readonly Statement[];
  /** With the lines that hold in the numbers shown. */
  readonly holding: readonly Statement[];
}

/** What else can be done with an equation: a face of its own first. */
function Drawer({ shown, face, statements, holding }: DrawerProps) {
  const words = useWords(equationWords);
  const { id } = shown.equation;
  const turn = (next: Face): void => {
    const bodies = [...document.querySelectorAll<HTMLElement>(`[data-equation="${id}"] .equation-body`)];
    keepHeights(bodies);
    crossFade(bodies, () => flushSync(() => turnEquation(id, next)));
  };
  const presentation = { ...shown.presentation, face: "symbols" as const };
  const tex = statements.map((statement) => plainTex(shown.equation, statement, presentation)).join("\n");
  return (
    <div className="equation-actions">
      <Choice
        label={words.faceOf(id)}
        labelHidden
        options={faces.map((value) => ({ value, label: words.faces[value] }))}
        value={face}
        onChange={turn}
      />
      <CopyTex tex={tex} />
      <ReadAloud text={spokenEquation(shown, holding)} />
    </div>
  );
}
