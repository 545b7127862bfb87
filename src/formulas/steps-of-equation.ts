import type { EquationId } from "../course/equations/equation.ts";
import { equationOf } from "../course/equations/equations.ts";
import { stepOfEquation } from "../course/method/method.ts";
import { changeConventions } from "../store/network/network.ts";
import { store } from "../store/store.ts";
import { goToStep } from "../store/view/steps.ts";

/** Takes the pass to the step that computes an equation, in the variant that the equation speaks of. */
export function goToEquation(id: EquationId): void {
  const step = stepOfEquation(id);
  if (step === null) return;
  const { variant } = equationOf(id);
  const { output } = store.getState().setup.conventions;
  if (variant !== "both" && variant !== output) void changeConventions({ output: variant });
  goToStep(step.id);
}
