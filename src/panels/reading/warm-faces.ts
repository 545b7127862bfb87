import { useEffect } from "react";
import type { Block } from "../../course/text/blocks.ts";
import { type ChapterId, chapters } from "../../course/text/chapters.ts";
import type { LineId } from "../../course/text/identifiers.ts";
import { statementTex } from "../../course/writing/statement-tex.ts";
import { scopeFor } from "../../formulas/statement-scope.ts";
import { typeset, useTypesetter } from "../../formulas/typeset.ts";
import { shownOf } from "../../formulas/use-presentation.ts";
import { whileIdle } from "../../formulas/while-idle.ts";
import type { Face } from "../../setup/view.ts";
import { store, useStore } from "../../store/store.ts";
import { currentIndices } from "../../store/view/indices.ts";

const faces: readonly Face[] = ["symbols", "indices", "numbers"];

/**
 * Sets a chapter's equations in the faces that are not shown, while nothing else is to be done, a statement at a time, so
 * that turning a face only has to put them on the page.
 */
export function useWarmFaces(chapter: ChapterId): void {
  const there = useTypesetter() === "here";
  const traces = useStore((state) => state.traces);
  const language = useStore((state) => state.view.language);
  const precision = useStore((state) => state.view.precision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them changes what the formulas say
  useEffect(() => {
    if (!there || traces === null) return;
    return whileIdle(faces.flatMap((face) => equationsIn(chapter).map((id) => () => setEquation(id, face))));
  }, [chapter, there, traces, language, precision]);
}

function equationsIn(chapter: ChapterId): LineId[] {
  return (chapters[chapter] as readonly Block[]).flatMap((block) => (block.kind === "equation" ? [block.id] : []));
}

function setEquation(id: LineId, face: Face): void {
  const state = store.getState();
  const asked = {
    ...state.view,
    traces: state.traces,
    chosen: state.setup.conventions,
    indices: currentIndices(state),
  };
  const shown = shownOf(asked, id, face);
  for (const statement of shown.equation.statements(shown.conventions)) {
    const { scope } = shown.presentation;
    const fitted = scope === null ? null : scopeFor(statement, scope).scope;
    const tex = statementTex(shown.equation, statement, { ...shown.presentation, scope: fitted });
    for (const formula of [tex.left, ...tex.lines.map((line) => line.tex), tex.result, tex.vector]) {
      if (formula !== null) typeset(formula, true);
    }
  }
}
