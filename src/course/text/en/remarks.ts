import type { RemarkId } from "../chapters.ts";
import type { RemarkProse } from "../prose.ts";

export const remarks = {
  R1: {
    title: "With or without ½: a factor 2",
    text: "The output error [A3] carries a factor 2, [G2] does not. Both are right: the derivative of $(\\hat y - y)^2$ brings out a 2, that of $\\frac12(\\hat y - y)^2$ does not. So all the errors and all the gradients of A are twice those of G, and {alpha} absorbs this factor: halving {alpha} with A’s cost gives exactly the corrections of G.",
  },
  R2: {
    title: "Mean or sum",
    text: "[A8] averages the gradients, [B11] sums them. Both are right, and {alpha} absorbs the difference: for the same corrections, $\\alpha_{\\text{mean}} = P\\,\\alpha_{\\text{sum}}$. But this supposes that {P} does not change. If the last batch is shorter than the others, the two conventions no longer give the same result. Either can be chosen, in both variants.",
  },
  R3: {
    title: "How many components?",
    text: "In the notes, the vector {deltaHid} of [A5] runs from $j = 0$ to $N_c - 1$. Row $j = 0$ is one too many: the bias neuron has no production, $\\sigma_0$ does not exist, and there is nothing to differentiate by ([M2]). So the vector has $N_c - 1$ components, and the matrix $M$ as many rows.",
  },
  R4: {
    title: "On a machine",
    text: "A computer cannot apply [F5b] as it stands: $e^{800}$ is larger than the largest number that it can write. So the largest production is first subtracted from all of them; numerator and denominator are divided by the same number, and the fraction does not change. The same goes for [B2]: if {yHat k} is rounded to 0, its logarithm is $-\\infty$. So $C^{(p)}$ is calculated straight from the productions, as $\\log\\sum_l e^{\\tau_l}$ minus the production of the true digit.",
  },
  R5: {
    title: "Sure of itself, and wrong",
    text: "The output error [A3] carries the factor {yHat k}(1 − {yHat k}). Suppose that the network is confidently wrong: {yHat k} close to 1 on a wrong digit, or close to 0 on the right one. The difference is then as large as it can be, but this factor is almost zero, and {deltaOut k} with it. Learning stalls exactly where the error is largest. With [B7] the slope has gone: {deltaOut k} is the difference itself, and the network corrects itself.",
  },
} satisfies Record<RemarkId, RemarkProse>;
