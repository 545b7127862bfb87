import { add, boundedSum, call, fraction, minus, negative, num, ref, times, written } from "../algebra/expression.ts";
import {
  eachColumn,
  eachHidden,
  eachHiddenOrBias,
  eachInput,
  eachOutput,
  eachProduction,
  eachRow,
} from "../algebra/ranges.ts";
import type { Words } from "../symbols/symbol.ts";
import { added, type Draft, equation, line, states } from "./equation.ts";

const tau = ref("tau", "k");
const yHat = ref("yHat", "k");
const any = { depth: "any" } as const;

/** Why the array of a layer begins with the bias neuron, and why the others follow. */
interface ArrayReasons {
  readonly bias: Words;
  readonly others: Words;
}

/** F1, and P2 in the program's own name of the array. */
export function inputStatements(as: "X" | "array", because: ArrayReasons): readonly Draft[] {
  const cell = (index: 0 | "pixel") => (as === "X" ? ref("X", index) : written("array", ref("X", index)));
  return [
    states(cell(0), [], [line(num(1), because.bias)], any),
    states(
      cell("pixel"),
      [eachRow, eachColumn],
      [line(fraction(ref("image", "r", "c"), num(255)), because.others)],
      any,
    ),
  ];
}

/** F3, and P3 in the program's own name of the array. */
export function hiddenStatements(as: "U" | "array", because: ArrayReasons): readonly Draft[] {
  const cell = (index: 0 | "j") => (as === "U" ? ref("U", index) : written("array", ref("U", index)));
  return [
    states(cell(0), [], [line(num(1), because.bias)]),
    states(cell("j"), [eachHidden], [line(call("g", ref("sigma", "j")), because.others)]),
  ];
}

/** F: the forward phase, the same for both variants up to τ. */
export const forwardEquations = [
  equation(
    "F1",
    {
      title: { fr: "L’entrée", en: "The input" },
      applies: "1a",
      core: ["inputFromImage", "withBias"],
      appliesDeep: true,
    },
    () =>
      inputStatements("X", {
        bias: {
          fr: "Le neurone de biais vaut 1, quelle que soit l’image.",
          en: "The bias neuron is 1, whatever the image.",
        },
        others: {
          fr: "Un pixel par neurone, ligne après ligne, décalé d’une case par le biais et ramené entre 0 et 1.",
          en: "One pixel per neuron, row after row, shifted by one cell for the bias and brought between 0 and 1.",
        },
      }),
  ),
  equation(
    "F2",
    {
      title: { fr: "Production de la couche cachée", en: "Hidden pre-activation" },
      applies: "1b",
      core: ["productions"],
      compared: ["productions"],
    },
    () => [
      states(
        ref("sigma", "j"),
        [eachHidden],
        [
          line(boundedSum(eachInput, times(ref("w", "i", "j"), ref("X", "i"))), {
            fr: "Chaque entrée est multipliée par son poids ; le terme $i = 0$ est le biais {w 0 j}.",
            en: "Each input is multiplied by its weight; the term $i = 0$ is the bias {w 0 j}.",
          }),
        ],
      ),
    ],
  ),
  equation(
    "F3",
    {
      title: { fr: "Activation de la couche cachée", en: "Hidden activation" },
      applies: "1c",
      core: ["hiddenOutputs", "sigmoid"],
      compared: ["productions"],
    },
    () =>
      hiddenStatements("U", {
        bias: {
          fr: "Le neurone de biais de la couche cachée vaut 1 : il ne calcule rien.",
          en: "The bias neuron of the hidden layer is 1: it computes nothing.",
        },
        others: {
          fr: "L’activation d’un neurone caché ne dépend que de sa propre production.",
          en: "The activation of a hidden neuron depends on its own pre-activation alone.",
        },
      }),
  ),
  equation(
    "F4",
    {
      title: { fr: "Production de la couche de sortie", en: "Output pre-activation" },
      applies: "1d",
      core: ["productions"],
      compared: ["productions"],
    },
    () => [
      states(
        tau,
        [eachOutput],
        [
          line(boundedSum(eachHiddenOrBias, times(ref("z", "j", "k"), ref("U", "j"))), {
            fr: "La même somme qu’en [F2], avec {U} pour entrée ; le terme $j = 0$ est le biais {z 0 k}.",
            en: "The same sum as in [F2], with {U} as its input; the term $j = 0$ is the bias {z 0 k}.",
          }),
        ],
      ),
    ],
  ),
  equation(
    "F5a",
    {
      title: { fr: "Prédiction (sigmoïde)", en: "Prediction (sigmoid)" },
      variant: "sigmoid",
      applies: "1d",
      core: ["predictions", "sigmoid"],
      compared: ["activation"],
    },
    () => [
      states(
        yHat,
        [eachOutput],
        [
          line(call("gs", tau), {
            fr: "La prédiction est l’activation de la production, neurone par neurone.",
            en: "The prediction is the activation of the pre-activation, neuron by neuron.",
          }),
          line(fraction(num(1), add(num(1), call("exp", negative(tau)))), {
            fr: "Ici, $g_s$ est la sigmoïde.",
            en: "Here $g_s$ is the sigmoid.",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "F5b",
    {
      title: { fr: "Prédiction (softmax)", en: "Prediction (softmax)" },
      variant: "softmax",
      applies: "1d",
      core: ["predictions", "softmax"],
      compared: ["activation"],
    },
    () => {
      const largest = ref("tau", "max");
      const production = ref("tau", "l");
      return [
        states(
          yHat,
          [eachOutput],
          [
            line(fraction(call("exp", tau), boundedSum(eachProduction, call("exp", production))), {
              fr: "L’exponentielle rend chaque terme positif ; diviser par leur somme donne un total de 1.",
              en: "The exponential makes every term positive; dividing by their sum makes the total 1.",
            }),
            line(
              { kind: "softmax", index: "k" },
              {
                fr: "C’est encore une fonction d’activation, mais elle prend toutes les productions de la couche.",
                en: "It is still an activation function, but it takes all the pre-activations of the layer.",
              },
            ),
            added(
              fraction(
                call("exp", minus(tau, largest)),
                boundedSum(eachProduction, call("exp", minus(production, largest))),
              ),
              {
                fr: "On divise le haut et le bas par $e^{\\tau_{\\max}}$ : la fraction ne change pas, et rien ne déborde ([R4]).",
                en: "Divide top and bottom by $e^{\\tau_{\\max}}$: the fraction does not change, and nothing overflows ([R4]).",
              },
            ),
          ],
          { depth: "any", resultLine: 0 },
        ),
      ];
    },
  ),
];
