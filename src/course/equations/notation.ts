import { add, call, type Expression, fraction, minus, negative, num, ref, times } from "../algebra/expression.ts";
import { eachHidden, eachOutput } from "../algebra/ranges.ts";
import { type Equation, equation, states } from "./equation.ts";

const one = num(1);
const slope = (x: Expression): Expression => times(x, minus(one, x));

/** Table N's definitions that are equations: y, g, g′ and, with the sigmoid, g_s′. */
export const notationEquations: readonly Equation[] = [
  equation("N", "both", ({ output }) => {
    const tau = ref("tau", "k");
    const logistic = (x: Expression): Expression => fraction(one, add(one, call("exp", negative(x))));
    const sigma = ref("sigma", "j");
    const yHat = ref("yHat", "k");
    const common = [
      states(ref("y", "k"), [eachOutput], [{ kind: "oneHot", index: "k" }], { depth: "any" }),
      states(call("g", sigma), [eachHidden], [logistic(sigma)]),
      states(ref("gPrime", "j"), [eachHidden], [slope(call("g", sigma)), slope(ref("U", "j"))]),
    ];
    if (output === "softmax") return common;
    return [
      ...common,
      states(ref("gsPrime", "k"), [eachOutput], [slope(call("gs", tau)), slope(yHat)], { depth: "any" }),
    ];
  }),
];
