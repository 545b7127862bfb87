import type { OutputKind } from "../../core/network.ts";
import type { EquationId } from "../../course/equations/equation.ts";
import { equationsOfStep } from "../../course/method/step-equations.ts";
import type { ChapterId } from "../../course/text/chapters.ts";
import { shownTrace } from "../../store/network/passes.ts";
import type { State } from "../../store/state.ts";

/** The output whose derivation a chapter is; null for the chapters that both have in common. */
export function outputOf(chapter: ChapterId): OutputKind | null {
  return chapter === "A" ? "sigmoid" : chapter === "B" ? "softmax" : null;
}

let read: OutputKind | null = null;

/** Called while a chapter is read: what is common to both derivations then leads on to the one that it was left for. */
export function readDerivation(chapter: ChapterId): void {
  read = outputOf(chapter) ?? read;
}

/** The reader has chosen an output on the stage: from what is common, that one's derivation is gone to. */
export function forgetDerivation(chapter: ChapterId): void {
  read = outputOf(chapter);
}

/** The equations that the step applies in the network shown, by the output that a chapter speaks of. */
export function equationsIn(chapter: ChapterId, state: State): readonly EquationId[] {
  return equationsBy(outputOf(chapter) ?? state.setup.conventions.output, state);
}

/** The equations that the step applies by the derivation that is read: B's lines for who reads B, whatever the stage shows. */
export function equationsRead(chapter: ChapterId, state: State): readonly EquationId[] {
  return equationsBy(outputOf(chapter) ?? read ?? state.setup.conventions.output, state);
}

function equationsBy(output: OutputKind, state: State): readonly EquationId[] {
  return equationsOfStep(
    state.view.step,
    { ...state.setup.conventions, output },
    shownTrace(state)?.weights.length ?? 2,
  );
}
