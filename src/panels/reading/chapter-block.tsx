import { useCallback, useMemo } from "react";
import type { Line } from "../../course/equations/equation.ts";
import { equationOf } from "../../course/equations/equations.ts";
import type { Block } from "../../course/text/blocks.ts";
import type { HandId } from "../../course/text/by-hand.ts";
import type { ChapterId } from "../../course/text/chapters.ts";
import { courseLabel, type LessonId, type LineId, type RemarkId } from "../../course/text/identifiers.ts";
import type { Sentence as Source } from "../../course/text/inline.ts";
import type { Course, RemarkProse } from "../../course/text/prose.ts";
import { CompareLink } from "../../formulas/compare-link.tsx";
import { chapterProse, courseProse } from "../../formulas/course-prose.ts";
import { EquationView } from "../../formulas/equation-view.tsx";
import { Formula } from "../../formulas/formula.tsx";
import { anchorOf } from "../../formulas/go-to-course.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useKeyboardScroll } from "../../formulas/use-keyboard-scroll.ts";
import { useStore, useWords } from "../../store/store.ts";
import {
  AlgorithmTable,
  ByHandBox,
  Checklist,
  ComparisonTable,
  DepthBlock,
  ExperimentBlock,
  FaultBox,
  PhaseBlock,
  ProgramBlock,
} from "./block-parts.ts";
import { CourseFigure } from "./figures/course-figure.tsx";
import { NotationTable } from "./notation-table.tsx";
import { readingWords } from "./words.ts";

interface ChapterBlockProps {
  readonly block: Block;
  readonly chapter: ChapterId;
}

/** The box that opens by itself. */
const firstByHand: HandId = "F2";

/** One thing of a chapter. */
export function ChapterBlock({ block, chapter }: ChapterBlockProps) {
  const { labels } = useWords(courseProse);
  const prose = useWords<Course["chapters"][ChapterId]>(chapterProse[chapter]);
  const texts: Readonly<Record<string, Source>> = prose.texts;
  const remarks: Partial<Record<RemarkId, RemarkProse>> = "remarks" in prose ? prose.remarks : {};
  switch (block.kind) {
    case "heading":
      return (
        <h3 className="chapter-heading">
          <Sentence source={texts[block.key] ?? ""} chapter={chapter} />
        </h3>
      );
    case "text":
      return (
        <p className="chapter-text" data-letters="">
          <Sentence source={texts[block.key] ?? ""} chapter={chapter} />
        </p>
      );
    case "aside":
      return (
        <aside className="chapter-aside" data-letters="">
          <p className="addition-label">{labels.addition}</p>
          <p className="chapter-text">
            <Sentence source={texts[block.key] ?? ""} chapter={chapter} />
          </p>
        </aside>
      );
    case "byHand":
      return (
        <ByHandBox of={block.of} chapter={chapter} lead={texts[block.key] ?? ""} first={block.of === firstByHand} />
      );
    case "faultByHand":
      return <FaultBox fault={block.fault} />;
    case "algorithm":
      return <AlgorithmTable lead={texts[block.key] ?? ""} />;
    case "program":
      return <ProgramBlock lead={texts[block.key] ?? ""} />;
    case "equation":
      return <EquationBlock id={block.id} chapter={chapter} />;
    case "remark":
      return <Remark id={block.id} remark={remarks[block.id]} chapter={chapter} addition={block.addition === true} />;
    case "notation":
      return <NotationTable />;
    case "phase":
      return <PhaseBlock id={block.id} />;
    case "depth":
      return <DepthBlock />;
    case "comparison":
      return <ComparisonTable />;
    case "experiment":
      return <ExperimentBlock id={block.id} />;
    case "lesson":
      return <LessonHeading id={block.id} />;
    case "formula":
      return <ChapterFormula tex={block.tex} />;
    case "figure":
      return <CourseFigure figure={block.figure} chapter={chapter} />;
    case "checklist":
      return <Checklist />;
    case "compareLink":
      return (
        <p className="chapter-text">
          <CompareLink />
        </p>
      );
  }
}

/** A formula on its own line; scrolled by keyboard too where it is wider than the column. */
function ChapterFormula({ tex }: { readonly tex: string }) {
  const words = useWords(readingWords);
  const scroll = useKeyboardScroll<HTMLParagraphElement>(words.formula);
  return (
    <p ref={scroll} className="chapter-formula">
      <Formula tex={tex} display spoken />
    </p>
  );
}

/** The heading of one lesson of chapter D. */
function LessonHeading({ id }: { readonly id: LessonId }) {
  const { lessons } = useWords(chapterProse.D);
  return (
    <h3 id={anchorOf(id)} className="chapter-heading lesson" tabIndex={-1}>
      <span className="remark-badge">{id}</span> <Sentence source={lessons[id]} chapter="D" />
    </h3>
  );
}

function EquationBlock({ id, chapter }: { readonly id: LineId; readonly chapter: ChapterId }) {
  const language = useStore((state) => state.view.language);
  const reasonOf = useCallback(
    ({ because }: Line) => <Sentence source={because[language]} chapter={chapter} />,
    [language, chapter],
  );
  const source = equationOf(id).place.title?.[language];
  const title = useMemo(
    () => source !== undefined && <Sentence source={source} chapter={chapter} />,
    [source, chapter],
  );
  return (
    <div id={anchorOf(id)} className="anchor" tabIndex={-1}>
      <EquationView id={id} title={title} reason={reasonOf} breaks />
    </div>
  );
}

interface RemarkProps {
  readonly id: RemarkId;
  readonly remark: RemarkProse | undefined;
  readonly chapter: ChapterId;
  readonly addition: boolean;
}

function Remark({ id, remark, chapter, addition }: RemarkProps) {
  const { labels } = useWords(courseProse);
  if (remark === undefined) return null;
  const { title, text } = remark;
  return (
    <aside id={anchorOf(id)} className="remark" tabIndex={-1} aria-label={`${labels.remark} ${id}`} data-letters="">
      <p className="remark-head">
        <span className="remark-badge">{courseLabel(id)}</span>
        <strong>
          <Sentence source={title} chapter={chapter} />
        </strong>
        {addition && <span className="addition-label">{labels.addition}</span>}
      </p>
      <p className="chapter-text">
        <Sentence source={text} chapter={chapter} />
      </p>
      {id === "R5" && (
        <p className="chapter-text">
          <CompareLink to="compareSure" />
        </p>
      )}
    </aside>
  );
}
