import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import type { EquationId } from "../../course/equations/equation.ts";
import { useWords } from "../../store/store.ts";
import { hasProgram, ProgramView } from "./program-view.tsx";
import { programWords } from "./words.ts";

/** The program of a few equations behind a button that unfolds it; nothing where there is none. */
export function ProgramPart({ ids }: { readonly ids: readonly EquationId[] }) {
  const words = useWords(programWords);
  const [open, setOpen] = useState(false);
  if (!hasProgram(ids)) return null;
  return (
    <div className="program-part">
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hide : words.show}
      </Button>
      {open && <ProgramView ids={ids} />}
    </div>
  );
}
