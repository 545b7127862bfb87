import { useMemo } from "react";
import type { EquationId } from "../../course/equations/equation.ts";
import { type ListedLine, withPassage } from "../../course/program/listing.ts";
import type { ProgramKind } from "../../course/program/program-kind.ts";
import type { ProgramDepth } from "../../course/program/programs.ts";
import { useStore } from "../../store/store.ts";
import { usePrograms } from "./fetch-programs.ts";
import { type JudgedLine, LineChoice } from "./line-choice.tsx";
import { ProgramBoundary } from "./program-boundary.tsx";

interface ProgramLineChoiceProps {
  readonly label: string;
  /** The core's functions stand in several files: a line is pointed at in a program that is one. */
  readonly kind: Exclude<ProgramKind, "core">;
  readonly depth?: ProgramDepth;
  /** The passage that is another than the course's: whose equation, and what stands there, line by line, indented as it is there. */
  readonly replaced: { readonly id: EquationId; readonly texts: readonly string[] } | null;
  /** Which lines are shown: all of them, or those that carry out an equation. */
  readonly only?: "tied";
  readonly chosen: number | null;
  readonly onChoose: (line: ListedLine) => void;
  readonly judge?: (line: ListedLine) => JudgedLine | null;
  readonly disabled?: boolean;
}

/** A whole program with one passage replaced, of which a line is to be pointed at. Fetches the program. */
export function ProgramLineChoice(props: ProgramLineChoiceProps) {
  return (
    <ProgramBoundary>
      <ReplacedProgram {...props} />
    </ProgramBoundary>
  );
}

function ReplacedProgram({ kind, depth = "one-hidden", replaced, only, ...choice }: ProgramLineChoiceProps) {
  const language = useStore((state) => state.view.language);
  const { programListing } = usePrograms();
  const lines = useMemo(() => {
    const whole = programListing(kind, depth, language);
    const faulty = replaced === null ? whole : withPassage(whole, replaced.id, replaced.texts);
    return only === "tied" ? faulty.filter(({ equations }) => equations.length > 0) : faulty;
  }, [programListing, kind, depth, language, replaced, only]);
  return <LineChoice {...choice} lines={lines} />;
}
