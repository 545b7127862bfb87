import { useMemo } from "react";
import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { cellOf } from "../../course/algebra/evaluate.ts";
import { type Applied, statementsOfStep } from "../../course/method/step-equations.ts";
import type { StepId } from "../../course/method/step-id.ts";
import { cellKey } from "../../course/symbols/cell.ts";
import { scopeFor } from "../../formulas/statement-scope.ts";
import { useStore } from "../../store/store.ts";
import { currentIndices } from "../../store/view/indices.ts";
import { drawnNetwork } from "./drawn-network.ts";

/** The statements of a step that compute what the drawing shows: M_jk, which it does not, stands in the text. */
export function drawnStatements(step: StepId, trace: Trace): readonly Applied[] {
  const { spec } = trace;
  const { nodes, edges } = drawnNetwork(trace);
  const drawn = new Set([
    ...nodes.flatMap(({ parts }) => parts.map(({ cell }) => cell.symbol)),
    ...edges.flatMap(({ cells }) => Object.values(cells).map(({ symbol }) => symbol)),
  ]);
  return statementsOfStep(step, spec, depth(spec)).filter(
    ({ statement: { left } }) => left.kind === "ref" && drawn.has(left.symbol),
  );
}

/** The cells that the step's equations are worked out for beside the drawing, by their keys, and those equations' names. */
export function useSpokenCells(trace: Trace, step: StepId): ReadonlyMap<string, string> {
  const indices = useStore(currentIndices);
  return useMemo(() => {
    const spoken = new Map<string, string>();
    for (const { equation, statement } of drawnStatements(step, trace)) {
      if (statement.left.kind !== "ref") continue;
      const cell = cellOf(statement.left, scopeFor(statement, { trace, indices }).scope);
      if (cell !== undefined) spoken.set(cellKey(cell), equation.id);
    }
    return spoken;
  }, [trace, step, indices]);
}
