import { useMemo } from "react";
import type { Cell } from "../../course/symbols/cell.ts";
import { cellPageText } from "../../exercises/cell-page.ts";
import { questionAbout } from "../../exercises/question.ts";
import { useWords } from "../../store/store.ts";
import { goTo } from "../../store/view/view-changes.ts";
import { useLoupe } from "./loupe-context.ts";
import { loupeWords } from "./words.ts";

/** The way to compute the cell oneself, where an equation computes it. */
export function ComputeLink({ cell }: { readonly cell: Cell }) {
  const words = useWords(loupeWords);
  const { trace, sample } = useLoupe();
  const askable = useMemo(() => typeof questionAbout(trace, cell, sample) !== "string", [trace, cell, sample]);
  if (!askable) return null;
  const page = cellPageText(cell);
  return (
    <p>
      <a
        className="course-link"
        href={`#/exercises/${page}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          goTo("exercises", page);
        }}
      >
        {words.compute}
      </a>
    </p>
  );
}
