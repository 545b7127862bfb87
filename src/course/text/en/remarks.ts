import type { RemarkId } from "../chapters.ts";
import type { RemarkProse } from "../prose.ts";

export const remarks = {
  R1: {
    title: "With or without ½: a factor 2",
    text: "The output error [A3] carries a factor 2, [G2] does not. Both are right: the derivative of $(\\hat y - y)^2$ brings out a 2, that of $\\frac12(\\hat y - y)^2$ does not. So all the errors and all the gradients of A are twice those of G, and {alpha} absorbs this factor: halving {alpha} with A’s cost gives exactly the weight updates of G.",
  },
  R2: {
    title: "Mean or sum",
    text: "[A8] averages the gradients, [B11] sums them. Both are right, and {alpha} absorbs the difference: for the same weight updates, $\\alpha_{\\text{mean}} = P\\,\\alpha_{\\text{sum}}$. But this supposes that {P} does not change. If the last batch is shorter than the others, the two conventions no longer give the same result. Either can be chosen, in both variants.",
  },
  R3: {
    title: "How many components?",
    text: "In the notes, the vectors {deltaHid} of [A5] and of [B9] run from $j = 0$ to $N_c - 1$. Row $j = 0$ is one too many: the bias neuron has no pre-activation, $\\sigma_0$ does not exist, and there is nothing to differentiate with respect to ([M2]). So the vector has $N_c - 1$ components, and the matrix $M$ as many rows.",
  },
  R4: {
    title: "On a machine",
    text: "A computer cannot apply [F5b] as it stands: $e^{800}$ is larger than the largest number that it can write. So the largest pre-activation, $\\tau_{\\max}$, is first subtracted from all of them, itself included: numerator and denominator are divided by the same number, the fraction does not change, and no exponential exceeds 1. The same goes for [B2]: if {yHat k} is rounded to 0, its logarithm is $-\\infty$. So $C^{(p)}$ is calculated from the pre-activations: $\\tau_{\\max} + \\log\\sum_l e^{\\tau_l - \\tau_{\\max}} - \\tau_{\\text{true}}$.",
  },
  R5: {
    title: "Sure of itself, and wrong",
    text: "The output error [A3] carries the factor {yHat k}(1 − {yHat k}). Suppose that the network is confidently wrong: {yHat k} close to 1 on a wrong digit, or close to 0 on the right one. The difference is then as large as it can be, but this factor is almost zero, and {deltaOut k} with it. Learning stalls where the cost is largest. With [B7] this slope has gone: {deltaOut k} is the difference itself, and the network corrects itself.",
  },
  R6: {
    title: "The sigmoid applied twice",
    text: "At step [M2] the notes seem to write [A3] with $g_s(\\hat y_k)\\,[1 - g_s(\\hat y_k)]$. That applies the sigmoid twice: {yHat k} already is $g_s(\\tau_k)$, and the slope is {yHat k}(1 − {yHat k}). The fault is easily made in a program and hard to see. For {yHat k} between 0 and 1 the faulty factor stays between 0.197 and 0.25: the sign of each error is right, its size is not. And such a program learns: we measured 91.2% (89.6 to 91.4) under the conditions of chapter P, against 90.5% (89.0 to 91.1) for the right program. The success rate shows nothing; the comparison with the quotient of the costs shows at once that this is not the gradient of ℰ.",
  },
  R7: {
    title: "Which logarithm?",
    text: "Throughout the course, log is the natural logarithm, written ln on calculators. [B6] and [B7] depend on it: the derivative of $\\log x$ is $1/x$ for it alone. With the decimal logarithm, all of B’s costs and all its errors would be divided by $\\ln 10 \\approx 2.303$. For {yHat k} = 0.175, for example, $-\\log\\hat y_k \\approx 1.743$; a calculator whose log key is decimal would give 0.757.",
  },
} satisfies Record<RemarkId, RemarkProse>;
