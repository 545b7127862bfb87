import { Fragment, memo, type ReactNode } from "react";
import { costLetter } from "../course/equations/equation.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import type { ChapterId } from "../course/text/chapters.ts";
import { type CourseId, courseLabel } from "../course/text/identifiers.ts";
import { type Inline, parseInline, type Sentence as Source } from "../course/text/inline.ts";
import { useStore, useWords } from "../store/store.ts";
import { courseProse } from "./course-prose.ts";
import { Formula } from "./formula.tsx";
import { chapterOf, goToCourse } from "./go-to-course.ts";
import { around, KeptTogether, Words, without } from "./kept-together.tsx";
import "./sentence.css";
import { Said } from "./said.tsx";

interface SentenceProps {
  readonly source: Source;
  /** The chapter that it stands in: the cost has its letter. */
  readonly chapter: ChapterId;
}

/** Words of the course with their marks carried out: formulas, linked symbols, links to equations, additions. */
export const Sentence = memo(function Sentence({ source, chapter }: SentenceProps) {
  return <Pieces pieces={parsed(source)} chapter={chapter} />;
});

const known = new Map<Source, readonly Inline[]>();

function parsed(source: Source): readonly Inline[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const pieces = parseInline(source);
  known.set(source, pieces);
  return pieces;
}

function Pieces({ pieces, chapter }: { readonly pieces: readonly Inline[]; readonly chapter: ChapterId }) {
  return pieces.map((piece, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's pieces have no other name than their place
    <Fragment key={n}>{shown(piece, chapter, pieces[n - 1], pieces[n + 1])}</Fragment>
  ));
}

function shown(piece: Inline, chapter: ChapterId, before?: Inline, behind?: Inline): ReactNode {
  const kept = (formula: ReactNode): ReactNode => (
    <KeptTogether {...around(textOf(before), textOf(behind))}>{formula}</KeptTogether>
  );
  switch (piece.kind) {
    case "text":
      return <Words>{without(piece.text, isFormula(before), isFormula(behind))}</Words>;
    case "math":
      return kept(
        <>
          <Formula tex={piece.tex} spoken={piece.said === undefined} />
          {piece.said !== undefined && <Said>{piece.said}</Said>}
        </>,
      );
    case "symbol":
      return kept(<LinkedSymbol piece={piece} chapter={chapter} />);
    case "reference":
      return <CourseLink id={piece.id} />;
    case "emphasis":
      return (
        <em>
          <Pieces pieces={piece.children} chapter={chapter} />
        </em>
      );
    case "addition":
      return <Addition pieces={piece.children} chapter={chapter} />;
  }
}

function isFormula(piece: Inline | undefined): boolean {
  return piece?.kind === "math" || piece?.kind === "symbol";
}

function textOf(piece: Inline | undefined): string {
  return piece?.kind === "text" ? piece.text : "";
}

type SymbolPiece = Extract<Inline, { kind: "symbol" }>;

/** A symbol in a sentence, linked to its cell; without indices it stands for the whole tensor. */
function LinkedSymbol({ piece, chapter }: { readonly piece: SymbolPiece; readonly chapter: ChapterId }) {
  const output = useStore((state) => state.setup.conventions.output);
  const symbol = symbolOf(piece.symbol);
  const whole = piece.indices.length === 0;
  const letters = symbol.ranges.map(({ index }) => index);
  const places = whole ? letters : piece.indices.map((index) => index.replace("−", "-"));
  const at = whole ? (letters.length === 0 ? [] : [""]) : places;
  const language = useStore((state) => state.view.language);
  const marking = { letter: costLetter(chapter === "D" ? "N" : chapter, output), sample: null };
  return (
    <span
      className="sentence-symbol"
      data-symbol={symbol.id}
      data-cell={`${symbol.id}:${places.join(",")}`}
      data-family={symbol.family}
      data-bound={whole && letters.length > 0 ? letters.join(" ") : undefined}
    >
      <Formula tex={symbol.tex(at, marking)} />
      <Said>{symbol.speech(whole ? [] : at, marking, language)}</Said>
    </span>
  );
}

/** A link to an equation, a remark, a phase of the method, an experiment or a lesson. */
export function CourseLink({ id, children }: { readonly id: CourseId; readonly children?: ReactNode }) {
  return (
    <a
      className="course-link"
      href={`#/course/${chapterOf(id)}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goToCourse(id);
      }}
    >
      {children ?? courseLabel(id)}
    </a>
  );
}

function Addition({ pieces, chapter }: { readonly pieces: readonly Inline[]; readonly chapter: ChapterId }) {
  const { labels } = useWords(courseProse);
  return (
    <span className="addition" title={labels.addition}>
      <span className="addition-mark" aria-hidden="true">
        +
      </span>
      <span className="visually-hidden"> ({labels.addition}) </span>
      <Pieces pieces={pieces} chapter={chapter} />
    </span>
  );
}
