import { useMemo } from "react";
import { Choice } from "../../controls/choice.tsx";
import type { EquationId } from "../../course/equations/equation.ts";
import { applies, equationOf } from "../../course/equations/equations.ts";
import { equationsOfStep } from "../../course/method/step-equations.ts";
import { type ListedLine, linesFor, stretchesOf } from "../../course/program/listing.ts";
import { type ProgramKind, programKinds } from "../../course/program/program-kind.ts";
import type { ProgramDepth } from "../../course/program/programs.ts";
import { courseLabel } from "../../course/text/identifiers.ts";
import { conventionsOf, shownTrace } from "../../store/network/passes.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { changeProgram } from "../../store/view/view-changes.ts";
import { goToCourse } from "../go-to-course.ts";
import { goToEquation } from "../steps-of-equation.ts";
import { usePrograms } from "./fetch-programs.ts";
import { Listing } from "./listing.tsx";
import { ProgramBoundary } from "./program-boundary.tsx";
import { programWords } from "./words.ts";

/** The lines that carry out these equations, in the program that the page shows, and the choice of that program. */
export function ProgramView({ ids }: { readonly ids: readonly EquationId[] }) {
  const words = useWords(programWords);
  return (
    <section className="program" aria-label={words.region(ids.map(courseLabel).join(", "))}>
      <ProgramChoice />
      <ProgramBoundary>
        <Passages ids={ids} />
      </ProgramBoundary>
    </section>
  );
}

/** Which of the programs every listing of the page shows. */
export function ProgramChoice() {
  const words = useWords(programWords);
  const kind = useStore((state) => state.view.program);
  return (
    <Choice
      label={words.kind}
      labelHidden
      options={programKinds.map((value) => ({ value, label: words.kinds[value] }))}
      value={kind}
      onChange={changeProgram}
    />
  );
}

/** Where the course's indices stand in the arrays of the program shown, and what its lines do. */
export function ReadingNote({ depth }: { readonly depth: ProgramDepth }) {
  const { indices, reading, marks } = useWords(programWords);
  const kind = useStore((state) => state.view.program);
  const deep = { core: indices.core, c: indices.cDeep, numpy: indices.numpyDeep } satisfies Record<ProgramKind, string>;
  return (
    <details className="program-reading">
      <summary>{reading}</summary>
      <p className="program-note">{depth === "any" ? deep[kind] : indices[kind]}</p>
      <p className="program-note">{marks}</p>
    </details>
  );
}

function Passages({ ids }: { readonly ids: readonly EquationId[] }) {
  const words = useWords(programWords);
  const kind = useStore((state) => state.view.program);
  const language = useStore((state) => state.view.language);
  const current = useCurrentEquations();
  const { programListing, depthFor } = usePrograms();
  const depth = depthFor(ids);
  const stretches = useMemo(
    () => stretchesOf(linesFor(programListing(kind, depth, language), ids)),
    [programListing, kind, depth, language, ids],
  );
  if (stretches.length === 0) return <p className="program-note">{words.none}</p>;
  return (
    <>
      {stretches.map((lines) => {
        const { file = "", number = 0 } = lines[0] ?? {};
        const name = words.lines(file, number, number + lines.length - 1);
        return (
          <div key={`${file}:${number}`} className="program-passage">
            <p className="program-place">{name}</p>
            <Listing label={name} lines={lines} current={current} onPress={(line) => goToLine(line, ids)} />
          </div>
        );
      })}
      <ReadingNote depth={depth} />
    </>
  );
}

/** The equations that the step shown applies in the network shown. */
export function useCurrentEquations(): ReadonlySet<EquationId> {
  const step = useStore((state) => state.view.step);
  const conventions = useStore(conventionsOf);
  const layers = useStore((state) => shownTrace(state)?.weights.length ?? 2);
  return useMemo(
    () => new Set([...equationsOfStep(step, conventions, 2), ...equationsOfStep(step, conventions, layers)]),
    [step, conventions, layers],
  );
}

/** The equation that a line stands for here: one of those asked for, else one of the output in use, else the first it carries out. */
export function equationCarriedOut({ equations }: ListedLine, ids: readonly EquationId[]): EquationId | undefined {
  const { conventions } = store.getState().setup;
  const used = equations.filter((id) => applies(equationOf(id), conventions));
  return used.find((id) => ids.includes(id)) ?? equations.find((id) => ids.includes(id)) ?? used[0] ?? equations[0];
}

/** Takes the pass to the step of a line's equation, and the column to the equation. */
function goToLine(line: ListedLine, ids: readonly EquationId[]): void {
  const id = equationCarriedOut(line, ids);
  if (id === undefined) return;
  goToEquation(id);
  goToCourse(id);
}
