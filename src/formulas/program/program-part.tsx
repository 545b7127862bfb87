import { Suspense, useState } from "react";
import { Button } from "../../controls/button.tsx";
import type { EquationId } from "../../course/equations/equation.ts";
import { part } from "../../store/parts/part.ts";
import { useWords } from "../../store/store.ts";
import { equationWords } from "../words.ts";
import { hasProgram } from "./has-program.ts";
import "./program-part.css";

const View = part("the program", async () => (await import("./program-view.tsx")).ProgramView);

/** The program of a few equations, fetched when it is first unfolded. */
export function ProgramView({ ids }: { readonly ids: readonly EquationId[] }) {
  return (
    <Suspense fallback={null}>
      <View ids={ids} />
    </Suspense>
  );
}

interface ProgramButtonProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Unfolds a program, or folds it. */
export function ProgramButton({ open, onOpen }: ProgramButtonProps) {
  const words = useWords(equationWords);
  return (
    <Button look="quiet" className="program-button" aria-expanded={open} onClick={() => onOpen(!open)}>
      {open ? words.programFold : words.program}
    </Button>
  );
}

/** The program of a few equations behind a button that unfolds it; nothing where there is none. */
export function ProgramPart({ ids }: { readonly ids: readonly EquationId[] }) {
  const [open, setOpen] = useState(false);
  if (!hasProgram(ids)) return null;
  return (
    <div>
      <ProgramButton open={open} onOpen={setOpen} />
      {open && <ProgramView ids={ids} />}
    </div>
  );
}
