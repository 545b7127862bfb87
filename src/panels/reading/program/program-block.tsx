import { useState } from "react";
import { Choice } from "../../../controls/choice.tsx";
import type { EquationId } from "../../../course/equations/equation.ts";
import type { ListedLine } from "../../../course/program/listing.ts";
import type { ProgramDepth } from "../../../course/program/programs.ts";
import { courseLabel } from "../../../course/text/identifiers.ts";
import type { Sentence as Source } from "../../../course/text/inline.ts";
import { courseProse } from "../../../formulas/course-prose.ts";
import { EquationView } from "../../../formulas/equation-view.tsx";
import { usePrograms } from "../../../formulas/program/fetch-programs.ts";
import { Listing } from "../../../formulas/program/listing.tsx";
import { ProgramBoundary } from "../../../formulas/program/program-boundary.tsx";
import {
  equationCarriedOut,
  ProgramChoice,
  ReadingNote,
  useCurrentEquations,
} from "../../../formulas/program/program-view.tsx";
import { programWords } from "../../../formulas/program/words.ts";
import { CourseLink, Sentence } from "../../../formulas/sentence.tsx";
import { goToEquation } from "../../../formulas/steps-of-equation.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { ProgramTools } from "./program-tools.tsx";
import { programBlockWords } from "./words.ts";
import "./program.css";

const depths: readonly ProgramDepth[] = ["one-hidden", "any"];

/** The whole method as a program: read beside its equations, and taken away to be run. */
export function ProgramBlock({ lead }: { readonly lead: Source }) {
  const words = useWords(programBlockWords);
  const { labels } = useWords(courseProse);
  const [depth, setDepth] = useState<ProgramDepth>("one-hidden");
  return (
    <section className="program-whole" aria-label={words.whole}>
      <p className="addition-label">{labels.addition}</p>
      <p className="chapter-text" data-letters="">
        <Sentence source={lead} chapter="M" />
      </p>
      <div className="program-choices">
        <ProgramChoice />
        <Choice
          label={words.depth}
          labelHidden
          options={depths.map((value) => ({ value, label: words.depths[value] }))}
          value={depth}
          onChange={setDepth}
        />
      </div>
      <ProgramBoundary>
        <ReadingNote depth={depth} />
        <WholeProgram depth={depth} />
        <ProgramTools depth={depth} />
      </ProgramBoundary>
    </section>
  );
}

/** Every line; one that is chosen takes the stage to its step and has its equation below it. */
function WholeProgram({ depth }: { readonly depth: ProgramDepth }) {
  const words = useWords(programBlockWords);
  const { kinds } = useWords(programWords);
  const kind = useStore((state) => state.view.program);
  const language = useStore((state) => state.view.language);
  const { programListing } = usePrograms();
  const current = useCurrentEquations();
  const [opened, open] = useState<Opened | null>(null);
  const isOpened = ({ file, number }: ListedLine): boolean => opened?.file === file && opened.number === number;

  const press = (line: ListedLine): void => {
    const id = equationCarriedOut(line, []);
    if (id === undefined) return;
    if (isOpened(line)) {
      open(null);
      return;
    }
    open({ file: line.file, number: line.number, id });
    goToEquation(id);
  };

  return (
    <div className="program-scroll" data-scrolls>
      <Listing
        label={words.list(kinds[kind])}
        lines={programListing(kind, depth, language)}
        current={current}
        onPress={press}
        below={(line) =>
          opened !== null &&
          isOpened(line) && (
            <div className="program-equation">
              <EquationView id={opened.id} controls={false} resultOnly />
              <p>
                <CourseLink id={opened.id}>{words.inCourse(courseLabel(opened.id))}</CourseLink>
              </p>
            </div>
          )
        }
      />
    </div>
  );
}

/** The line whose equation is shown, and that equation. */
interface Opened extends Pick<ListedLine, "file" | "number"> {
  readonly id: EquationId;
}
