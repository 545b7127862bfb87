import type { EquationId } from "../../course/equation.ts";
import { producersOf } from "../../course/graph.ts";
import { currentIndices } from "../../store/indices.ts";
import { shownTrace } from "../../store/passes.ts";
import type { State } from "../../store/state.ts";
import { useStore, useWords } from "../../store/store.ts";
import { chapterOf } from "./go-to-course.ts";
import { CourseLink } from "./sentence.tsx";
import { readingWords } from "./words.ts";

/** The equation that computes the pinned cell: one of this chapter rather than another's; null for what is given. */
export function producerShown(state: State, chapter: string): EquationId | null {
  const trace = shownTrace(state);
  if (state.pinned === null || trace === null) return null;
  const ids = producersOf(state.pinned, trace, currentIndices(state)).map(({ equation }) => equation.id);
  return ids.find((id) => chapterOf(id) === chapter) ?? ids[0] ?? null;
}

/** While a cell is pinned, the way to the equation that computes it, wherever in the course it stands. */
export function PinnedProducer({ chapter }: { readonly chapter: string }) {
  const words = useWords(readingWords);
  const id = useStore((state) => producerShown(state, chapter));
  if (id === null) return null;
  return (
    <p className="pinned-producer">
      {words.pinnedBy} <CourseLink id={id} />
    </p>
  );
}
