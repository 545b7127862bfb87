import { add, ref } from "../algebra/expression.ts";
import { eachHidden, eachHiddenOrBias, eachInput, eachOutput } from "../algebra/ranges.ts";
import { type Equation, equation, states } from "./equation.ts";

/** M: the method's three lines. M1 and M2 only send back to F, A and B (see `method.ts`); M3 adds the corrections. */
export const methodEquations: readonly Equation[] = [
  equation("M1", "both", () => []),
  equation("M2", "both", () => []),
  equation("M3", "both", () => [
    states(ref("newZ", "j", "k"), [eachHiddenOrBias, eachOutput], [add(ref("z", "j", "k"), ref("corrZ", "j", "k"))]),
    states(ref("newW", "i", "j"), [eachInput, eachHidden], [add(ref("w", "i", "j"), ref("corrW", "i", "j"))]),
  ]),
];
