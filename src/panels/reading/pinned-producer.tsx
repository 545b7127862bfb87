import { useMemo } from "react";
import { producersOf } from "../../course/algebra/graph.ts";
import type { Scope } from "../../course/algebra/index-values.ts";
import type { EquationId } from "../../course/equations/equation.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { chapterOf } from "../../formulas/go-to-course.ts";
import { CourseLink } from "../../formulas/sentence.tsx";
import { shownTrace } from "../../store/network/passes.ts";
import { useStore, useWords } from "../../store/store.ts";
import { currentIndices } from "../../store/view/indices.ts";
import { readingWords } from "./words.ts";

/** The equation that computes a cell: one of this chapter rather than another's; null for what is given. */
export function producerIn(chapter: string, cell: Cell | null, scope: Scope | null): EquationId | null {
  if (cell === null || scope === null) return null;
  const ids = producersOf(cell, scope.trace, scope.indices).map(({ equation }) => equation.id);
  return ids.find((id) => chapterOf(id) === chapter) ?? ids[0] ?? null;
}

/** While a cell is pinned, the way to the equation that computes it, wherever in the course it stands. */
export function PinnedProducer({ chapter }: { readonly chapter: string }) {
  const words = useWords(readingWords);
  const pinned = useStore((state) => state.view.pinned);
  const trace = useStore(shownTrace);
  const indices = useStore(currentIndices);
  const id = useMemo(
    () => producerIn(chapter, pinned, trace === null ? null : { trace, indices }),
    [chapter, pinned, trace, indices],
  );
  if (id === null) return null;
  return (
    <p className="pinned-producer">
      {words.pinnedBy} <CourseLink id={id} />
    </p>
  );
}
