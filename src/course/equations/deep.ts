import type { Conventions } from "../../core/network.ts";
import {
  add,
  boundedSum,
  call,
  fraction,
  marked,
  minus,
  negative,
  num,
  type Range,
  ref,
  sum,
  times,
  written,
} from "../algebra/expression.ts";
import {
  above,
  below,
  eachHiddenLayer,
  eachLastNode,
  eachLayer,
  eachNode,
  eachNodeAbove,
  eachNodeBelow,
  eachRealNodeBelow,
  eachSample,
} from "../algebra/ranges.ts";
import { heldBias, logisticSlope } from "./backward.ts";
import { batchFactors, simplifiedFactors } from "./conventions.ts";
import { added, type Draft, equation, line, states } from "./equation.ts";

const any = { depth: "any" } as const;
const a = ref("a", "h", "j");
const o = ref("o", "h", "j");
const delta = ref("delta", "h", "j");
const deltaAbove = ref("delta", above, "l");
const slope = ref("slope", "h", "j");
const weightAbove = ref("W", above, "j", "l");
const link = ref("dADA", "h", "j", "l");
const hiddenNode = [eachHiddenLayer, eachNode];
const eachWeight = [eachLayer, eachNodeBelow, eachNode];
/** Section G counts the outputs from 1: its j is the k = j − 1 of the other sections. */
const k = { of: "j", plus: -1 } as const;

const lastHidden = { of: "m", plus: -1 } as const;
const lastHiddenNode: Range = { index: "j", from: 1, to: { nodes: lastHidden } };
const eachOutputNode: Range = { index: "l", from: 1, to: { nodes: "m" } };

/** o^m = g_o(a^m) = ŷ; with softmax F5b, the outputs counted from 1. */
function outputPrediction({ output }: Conventions): Draft {
  const last = ref("a", "m", "j");
  if (output === "sigmoid") {
    const because = {
      fr: "La sortie d’un nœud de la dernière couche est la prédiction $\\hat{y}_j$.",
      en: "The output of a node of the last layer is the prediction $\\hat{y}_j$.",
    };
    return states(ref("o", "m", "j"), [eachLastNode], [line(call("go", last), because)], any);
  }
  const because = {
    fr: "C’est [F5b], les sorties comptées à partir de 1.",
    en: "This is [F5b], the outputs counted from 1.",
  };
  const share = fraction(call("exp", last), sum(eachOutputNode, call("exp", ref("a", "m", "l"))));
  return states(ref("o", "m", "j"), [eachLastNode], [added(share, because)], { depth: "any", addition: true });
}

/** G: any number of layers, h = 1 … m, in the notes' second notation: a, o and w^h for σ and τ, U and ŷ, w and z; outputs from 1. */
export const deepEquations = [
  equation(
    "G1",
    {
      title: { fr: "Production d’une couche", en: "Pre-activation of a layer" },
      derives: "1b",
      core: ["productions", "hiddenOutputs"],
      appliesDeep: true,
    },
    (c) => [
      states(
        a,
        [eachLayer, eachNode],
        [
          line(boundedSum(eachNodeBelow, times(ref("W", "h", "i", "j"), ref("o", below, "i"))), {
            fr: "Chaque sortie de la couche précédente est multipliée par son poids ; le terme $i = 0$ est le biais.",
            en: "Each output of the layer before is multiplied by its weight; the term $i = 0$ is the bias.",
          }),
        ],
        any,
      ),
      states(
        ref("o", "h", 0),
        [eachHiddenLayer],
        [
          line(num(1), {
            fr: "Le neurone de biais de chaque couche cachée vaut 1.",
            en: "The bias neuron of each hidden layer is 1.",
          }),
        ],
        any,
      ),
      states(
        o,
        hiddenNode,
        [
          line(call("g", a), {
            fr: "La sortie d’un nœud caché est l’activation de sa propre production.",
            en: "The output of a hidden node is the activation of its own pre-activation.",
          }),
        ],
        any,
      ),
      outputPrediction(c),
    ],
  ),
  equation(
    "G2",
    {
      title: { fr: "Erreur de la couche de sortie", en: "Error of the output layer" },
      derives: "2a",
      core: ["outputErrors"],
      appliesDeep: true,
    },
    (c) => {
      const last = ref("delta", "m", "j");
      const difference = minus(written("prediction", ref("o", "m", "j")), written("fromOne", ref("y", k)));
      if (c.output === "softmax") {
        return [
          states(
            last,
            [eachLastNode],
            [
              added(difference, {
                fr: "C’est le résultat de [B7], les sorties comptées à partir de 1.",
                en: "This is the result of [B7], the outputs counted from 1.",
              }),
            ],
            { depth: "any", addition: true },
          ),
        ];
      }
      const right = times(...simplifiedFactors(c), difference, written("deep", ref("gsPrime", k)));
      return [
        states(
          last,
          [eachLastNode],
          [
            line(right, {
              fr: "Un seul chemin va de la production au coût, à travers la prédiction : deux maillons, comme en [A3].",
              en: "A single path leads from the pre-activation to the cost, through the prediction: two links, as in [A3].",
            }),
          ],
          any,
        ),
      ];
    },
  ),
  equation(
    "G3",
    { title: { fr: "Les chemins vers la couche suivante", en: "Paths to the next layer" }, derives: "2b" },
    () => [
      states(
        delta,
        hiddenNode,
        [
          line(written("derivative", delta), {
            fr: "C’est la définition de {delta h j} : la dérivée du coût par rapport à la production.",
            en: "This is the definition of {delta h j}: the derivative of the cost with respect to the pre-activation.",
          }),
          line(boundedSum(eachNodeAbove, times(written("derivative", deltaAbove), link)), {
            fr: "Règle de la chaîne : {a h j} n’agit sur le coût qu’à travers les productions de la couche suivante.",
            en: "Chain rule: {a h j} acts on the cost only through the pre-activations of the next layer.",
          }),
          line(sum(eachNodeAbove, times(deltaAbove, link)), {
            fr: "Le premier facteur est l’erreur de la couche suivante, déjà calculée.",
            en: "The first factor is the error of the next layer, already calculated.",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "G4",
    {
      title: { fr: "Le maillon entre deux couches", en: "The link between two layers" },
      derives: "2b",
      core: ["productionDerivative"],
    },
    () => [
      states(
        ref("a", above, "l"),
        [eachHiddenLayer, eachNodeAbove],
        [
          line(add(ref("W", above, 0, "l"), sum(eachNode, times(weightAbove, call("g", a)))), {
            fr: "C’est [G1] pour la couche suivante, le biais mis à part.",
            en: "This is [G1] for the next layer, the bias set aside.",
          }),
        ],
        any,
      ),
      states(
        link,
        [...hiddenNode, eachNodeAbove],
        [
          line(times(weightAbove, slope), {
            fr: "Un seul terme de la somme contient {a h j}.",
            en: "A single term of the sum contains {a h j}.",
          }),
        ],
        any,
      ),
      states(
        slope,
        hiddenNode,
        [
          line(logisticSlope(o), {
            fr: "La dérivée de la sigmoïde s’écrit avec sa propre valeur, {o h j}.",
            en: "The derivative of the sigmoid can be written with its own value, {o h j}.",
          }),
        ],
        { depth: "any", addition: true },
      ),
    ],
  ),
  equation(
    "G5",
    {
      title: { fr: "Erreur d’une couche cachée", en: "Error of a hidden layer" },
      derives: "2b",
      core: ["hiddenErrors"],
      appliesDeep: true,
    },
    () => {
      const m = written("matrix", link);
      return [
        states(
          delta,
          hiddenNode,
          [
            line(times(slope, sum(eachNodeAbove, times(weightAbove, deltaAbove))), {
              fr: "On remplace [G4] dans [G3] ; la pente ne dépend pas de $l$ et sort de la somme.",
              en: "Substitute [G4] in [G3]; the slope does not depend on $l$ and comes out of the sum.",
            }),
            line(times(logisticSlope(o), sum(eachNodeAbove, times(weightAbove, deltaAbove))), {
              fr: "La pente de la sigmoïde s’écrit avec {o h j}.",
              en: "The slope of the sigmoid is written with {o h j}.",
            }),
          ],
          any,
        ),
        states(
          ref("delta", lastHidden, "j"),
          [lastHiddenNode],
          [
            line(
              times(
                logisticSlope(ref("o", lastHidden, "j")),
                sum(eachOutputNode, times(ref("W", "m", "j", "l"), ref("delta", "m", "l"))),
              ),
              {
                fr: "C’est la même formule pour $h = m - 1$, juste avant la sortie.",
                en: "The same formula for $h = m - 1$, just before the output.",
              },
            ),
          ],
          any,
        ),
        states(
          m,
          [...hiddenNode, eachNodeAbove],
          [
            added(times(slope, weightAbove), {
              fr: "Les facteurs qui mènent d’une couche à la précédente, rangés en matrice comme dans [A5].",
              en: "The factors that lead from one layer to the one before, put into a matrix as in [A5].",
            }),
          ],
          { depth: "any", addition: true },
        ),
        states(
          delta,
          hiddenNode,
          [
            added(sum(eachNodeAbove, times(m, deltaAbove)), {
              fr: "C’est un produit de matrice et de vecteur\u00a0: une ligne de $M^h$ par nœud.",
              en: "This is a matrix times a vector: one row of $M^h$ for each node.",
            }),
          ],
          {
            depth: "any",
            addition: true,
            vector: {
              parts: [
                { reference: delta, tex: "\\delta^{h}" },
                " = ",
                { reference: m, tex: "M^{h}" },
                "\\,",
                { reference: deltaAbove, tex: "\\delta^{h+1}" },
              ],
              speech: {
                fr: "sous forme de matrice, delta, couche h, égale M, couche h, fois delta, couche h plus un",
                en: "in matrix form, delta, layer h, equals M, layer h, times delta, layer h plus one",
              },
            },
          },
        ),
      ];
    },
  ),
  equation(
    "G6",
    {
      title: { fr: "Gradient d’un poids", en: "Gradient of a weight" },
      derives: "3a",
      core: ["gradient"],
      appliesDeep: true,
      addition: true,
    },
    () => [
      states(
        ref("gradDeep", "h", "i", "j"),
        eachWeight,
        [
          line(times(ref("o", below, "i"), delta), {
            fr: "L’erreur à l’arrivée du poids, multipliée par la sortie à son départ, comme en [A6].",
            en: "The error where the weight arrives times the output where it starts, as in [A6].",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "G7",
    {
      title: { fr: "Gradient du lot", en: "The batch’s gradient" },
      derives: "3b",
      core: ["batchGradient", "batchFactor", "addProduct"],
      appliesDeep: true,
      addition: true,
      after: "G6",
    },
    (c) => [
      states(
        ref("batchGradDeep", "h", "i", "j"),
        eachWeight,
        [
          line(times(...batchFactors(c), sum(eachSample, marked(ref("gradDeep", "h", "i", "j")))), {
            fr: "Comme en [A8] ou en [B11] : la moyenne des gradients des échantillons, ou leur somme ([R2]).",
            en: "As in [A8] or [B11]: the mean of the samples’ gradients, or their sum ([R2]).",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "G8",
    {
      title: { fr: "Correction d’un poids", en: "Update of a weight" },
      derives: "3c",
      core: ["correction"],
      appliesDeep: true,
      addition: true,
      after: "G7",
    },
    ({ biases }) => [
      states(
        ref("corrDeep", "h", "i", "j"),
        biases === "held" ? [eachLayer, eachNode, eachRealNodeBelow] : eachWeight,
        [
          line(negative(times(ref("alpha"), ref("batchGradDeep", "h", "i", "j"))), {
            fr: "Comme en [A9] : le gradient du lot, multiplié par {alpha}, avec le signe moins.",
            en: "As in [A9]: the batch’s gradient times {alpha}, with a minus sign.",
          }),
        ],
        any,
      ),
      ...(biases === "held"
        ? [
            states(ref("corrDeep", "h", 0, "j"), [eachLayer, eachNode], [heldBias], {
              depth: "any" as const,
              addition: true as const,
            }),
          ]
        : []),
    ],
  ),
];
