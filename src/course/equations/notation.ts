import { add, call, type Expression, fraction, minus, negative, num, ref, times } from "../algebra/expression.ts";
import { eachHidden, eachOutput } from "../algebra/ranges.ts";
import { equation, line, states } from "./equation.ts";

const one = num(1);
const slope = (x: Expression): Expression => times(x, minus(one, x));

/** Table N's definitions that are equations: y, g, g′ and, with the sigmoid, g_s′. */
export const notationEquations = [
  equation("N", { core: ["oneHot"] }, ({ output }) => {
    const tau = ref("tau", "k");
    const logistic = (x: Expression): Expression => fraction(one, add(one, call("exp", negative(x))));
    const sigma = ref("sigma", "j");
    const yHat = ref("yHat", "k");
    const common = [
      states(
        ref("y", "k"),
        [eachOutput],
        [
          line(
            { kind: "oneHot", index: "k" },
            {
              fr: "Par définition : un seul 1, à la place du vrai chiffre.",
              en: "By definition: a single 1, in the place of the true digit.",
            },
          ),
        ],
        { depth: "any" },
      ),
      states(
        call("g", sigma),
        [eachHidden],
        [
          line(logistic(sigma), {
            fr: "Par définition de la sigmoïde.",
            en: "By definition of the sigmoid.",
          }),
        ],
      ),
      states(
        ref("gPrime", "j"),
        [eachHidden],
        [
          line(slope(call("g", sigma)), {
            fr: "La dérivée de $1/(1 + e^{-x})$ est $e^{-x}/(1 + e^{-x})^2$, produit de $1/(1 + e^{-x}) = g(x)$ et de $e^{-x}/(1 + e^{-x}) = 1 - g(x)$.",
            en: "The derivative of $1/(1 + e^{-x})$ is $e^{-x}/(1 + e^{-x})^2$, the product of $1/(1 + e^{-x}) = g(x)$ and $e^{-x}/(1 + e^{-x}) = 1 - g(x)$.",
          }),
          line(slope(ref("U", "j")), {
            fr: "{U j} est justement $g(\\sigma_j)$.",
            en: "{U j} is precisely $g(\\sigma_j)$.",
          }),
        ],
      ),
    ];
    if (output === "softmax") return common;
    return [
      ...common,
      states(
        ref("gsPrime", "k"),
        [eachOutput],
        [
          line(slope(call("gs", tau)), {
            fr: "La sigmoïde de sortie a la même dérivée que celle de la couche cachée.",
            en: "The output sigmoid has the same derivative as that of the hidden layer.",
          }),
          line(slope(yHat), {
            fr: "{yHat k} est justement $g_s(\\tau_k)$.",
            en: "{yHat k} is precisely $g_s(\\tau_k)$.",
          }),
        ],
        { depth: "any" },
      ),
    ];
  }),
];
