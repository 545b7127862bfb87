import { useMemo } from "react";
import { type Conventions, depth } from "../core/network.ts";
import type { Trace } from "../core/trace.ts";
import type { Indices } from "../course/algebra/expression.ts";
import type { Scope } from "../course/algebra/index-values.ts";
import type { Equation, EquationId } from "../course/equations/equation.ts";
import { conventionsFor, equationOf, writtenConventions } from "../course/equations/equations.ts";
import type { Presentation } from "../course/writing/statement-tex.ts";
import type { Face, View } from "../setup/view.ts";
import { conventionsOf } from "../store/network/passes.ts";
import type { State } from "../store/state.ts";
import { useStore } from "../store/store.ts";
import { currentIndices } from "../store/view/indices.ts";

/** An equation as it is to be shown now. */
export interface Shown {
  readonly equation: Equation;
  readonly conventions: Conventions;
  /** The trace that its numbers come from: A's from the sigmoid, B's from softmax, whichever the page shows. */
  readonly trace: Trace | null;
  readonly presentation: Presentation;
  /** Whether the network has the one hidden layer that most of the course speaks of. */
  readonly oneHidden: boolean;
}

/**
 * The conventions, trace, indices, language and digits that an equation is shown with: its own variant's numbers, on the
 * weights and the sample of the page.
 */
export function useShown(id: EquationId, face: Face): Shown {
  const language = useStore((state) => state.view.language);
  const precision = useStore((state) => state.view.precision);
  const chosen = useStore(conventionsOf);
  const traces = useStore((state) => state.traces);
  const indices = useStore(currentIndices);
  return useMemo(
    () => shownOf({ language, precision, chosen, traces, indices }, id, face),
    [id, face, language, precision, chosen, traces, indices],
  );
}

interface Asked extends Pick<State, "traces">, Pick<View, "language" | "precision"> {
  readonly chosen: Conventions;
  readonly indices: Indices;
}

/** What `useShown` gives, outside a component. */
export function shownOf({ language, precision, chosen, traces, indices }: Asked, id: EquationId, face: Face): Shown {
  const equation = equationOf(id);
  // A number is that of the rules in use; symbols are the course's own.
  const conventions = (face === "numbers" ? conventionsFor : writtenConventions)(equation, chosen);
  const trace = traces?.[conventions.output] ?? null;
  const scope: Scope | null = trace === null ? null : { trace, indices };
  return {
    equation,
    conventions,
    trace,
    presentation: { face, scope, digits: precision, language, output: conventions.output },
    oneHidden: trace === null || depth(trace.spec) === 2,
  };
}
