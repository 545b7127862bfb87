import { marked, minus, num, type Range, ref, square, sum, times, written } from "../algebra/expression.ts";
import { eachHidden, eachInput, eachOutput, eachSample } from "../algebra/ranges.ts";
import {
  batchGradients,
  hiddenChain,
  hiddenErrors,
  logisticSlope,
  pixelDerivatives,
  sampleGradients,
  weightCorrections,
} from "./backward.ts";
import { batchFactors, costFactors, simplifiedFactors, slopeFactors } from "./conventions.ts";
import { added, equation, line, states } from "./equation.ts";

const any = { depth: "any" } as const;
const yHat = ref("yHat", "k");
const difference = minus(yHat, ref("y", "k"));
const gsPrime = ref("gsPrime", "k");
const deltaOut = ref("deltaOut", "k");
const byPrediction = ref("dCostDYHat", "k");
const ownProduction = ref("dYHatDTau", "k", "k");
const gPrime = ref("gPrime", "j");
const z = ref("z", "j", "k");
const x = ref("X", "i");
const gradW = marked(ref("gradW", "i", "j"));
const wCells = [eachInput, eachHidden];

/** A: sigmoid output, squared error. */
export const sigmoidEquations = [
  equation(
    "A1",
    {
      title: { fr: "Erreur quadratique", en: "Squared error" },
      variant: "sigmoid",
      derives: "2a",
      core: ["squaredError", "batchCost"],
      compared: ["cost"],
    },
    (c) => [
      states(
        marked(ref("cost")),
        [],
        [
          line(times(...costFactors(c), sum(eachOutput, square(difference))), {
            fr: "Par définition : la somme des carrés des écarts, sur toutes les sorties.",
            en: "By definition: the sum of the squared differences over all the outputs.",
          }),
        ],
        any,
      ),
      states(
        ref("batchCost"),
        [],
        [
          line(times(...batchFactors(c), sum(eachSample, marked(ref("cost")))), {
            fr: "Sur plusieurs échantillons, A prend la moyenne de leurs coûts ; B en prendra la somme ([R2]).",
            en: "Over several samples A takes the mean of their costs; B will take their sum ([R2]).",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "A2",
    { title: { fr: "Les deux maillons", en: "The two links" }, variant: "sigmoid", derives: "2a", compared: ["links"] },
    (c) => [
      states(
        byPrediction,
        [eachOutput],
        [
          line(times(...slopeFactors(c), difference), {
            fr: "Dérivée d’un carré ; les autres termes de [A1] ne contiennent pas {yHat k} et disparaissent.",
            en: "Derivative of a square; the other terms of [A1] do not contain {yHat k} and vanish.",
          }),
        ],
        any,
      ),
      states(
        ownProduction,
        [eachOutput],
        [
          line(gsPrime, {
            fr: "Puisque $\\hat y_k = g_s(\\tau_k)$ [F5a], c’est la dérivée de $g_s$.",
            en: "Since $\\hat y_k = g_s(\\tau_k)$ [F5a], it is the derivative of $g_s$.",
          }),
          line(logisticSlope(yHat), {
            fr: "La dérivée de la sigmoïde s’écrit avec sa propre valeur, qui est ici {yHat k}.",
            en: "The derivative of the sigmoid can be written with its own value, which is {yHat k} here.",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "A3",
    {
      title: { fr: "Erreur de sortie (sigmoïde)", en: "Output error (sigmoid)" },
      variant: "sigmoid",
      applies: "2a",
      core: ["outputErrors", "sigmoidDerivative"],
      compared: ["deltaOut"],
    },
    (c) => [
      states(
        deltaOut,
        [eachOutput],
        [
          line(written("derivative", deltaOut), {
            fr: "C’est la définition de {deltaOut k} : la dérivée du coût par rapport à la production.",
            en: "This is the definition of {deltaOut k}: the derivative of the cost with respect to the pre-activation.",
          }),
          added(times(byPrediction, ownProduction), {
            fr: "Règle de la chaîne : {tau k} n’agit sur le coût qu’à travers {yHat k}. Un seul chemin, un seul produit.",
            en: "Chain rule: {tau k} acts on the cost only through {yHat k}. A single path, a single product.",
          }),
          line(times(...slopeFactors(c), gsPrime, difference), {
            fr: "On remplace les deux maillons par leurs valeurs [A2].",
            en: "Both links are replaced by their values [A2].",
          }),
          line(times(...simplifiedFactors(c), logisticSlope(yHat), difference), {
            fr: "La pente s’écrit avec {yHat k}, que l’on a gardé : il n’y a rien à recalculer.",
            en: "The slope can be written with {yHat k}, which we have kept: there is nothing to calculate again.",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "A4",
    {
      title: { fr: "Tous les chemins vers le coût", en: "All the paths to the cost" },
      variant: "sigmoid",
      derives: "2b",
      compared: ["paths"],
    },
    () =>
      hiddenChain({
        fr: "On met à part le biais, {U 0} = 1, et l’on écrit $U_j = g(\\sigma_j)$ pour voir où se trouve {sigma j}.",
        en: "Set the bias aside, {U 0} = 1, and write $U_j = g(\\sigma_j)$ to see where {sigma j} stands.",
      }),
  ),
  equation(
    "A5",
    {
      title: { fr: "Erreur cachée", en: "Hidden error" },
      variant: "sigmoid",
      applies: "2b",
      core: ["hiddenErrors", "sigmoidDerivative"],
      compared: ["deltaHid"],
    },
    () =>
      hiddenErrors(logisticSlope(ref("U", "j")), {
        replaced: {
          fr: "On remplace dans [A4] : le premier facteur est {deltaOut k}, le second vient d’être calculé.",
          en: "Substitute in [A4]: the first factor is {deltaOut k}, the second has just been calculated.",
        },
        factored: {
          fr: "La pente ne dépend pas de $k$ : elle sort de la somme, et s’écrit {U j}(1 − {U j}).",
          en: "The slope does not depend on $k$: it comes out of the sum, and is written {U j}(1 − {U j}).",
        },
        matrix: {
          fr: "On nomme $M_{jk}$ ce qui mène de la production cachée $j$ à la production de sortie $k$.",
          en: "Call $M_{jk}$ what leads from hidden pre-activation $j$ to output pre-activation $k$.",
        },
        row: {
          fr: "Une somme de produits sur $k$ : c’est la ligne $j$ de $M$ multipliée par le vecteur {deltaOut}.",
          en: "A sum of products over $k$: it is row $j$ of $M$ times the vector {deltaOut}.",
        },
      }),
  ),
  equation(
    "A6",
    {
      title: { fr: "Gradients d’un échantillon", en: "One sample’s gradients" },
      variant: "sigmoid",
      applies: "3a",
      core: ["gradient"],
      compared: ["gradient"],
    },
    () => sampleGradients("delta first"),
  ),
  equation(
    "A7",
    {
      title: { fr: "Dérivation directe", en: "Direct derivation" },
      variant: "sigmoid",
      derives: "3a",
      core: ["directGradient"],
      compared: ["direct"],
    },
    (c) => {
      const byWeight = ref("dYHatDW", "i", "j", "k");
      const production = ref("dTauDW", "i", "j", "k");
      // The notes' extra sum over the hidden neurons, under another letter than the free j.
      const anyHidden: Range = { index: "l", from: 0, to: "Nc-1" };
      const otherHidden: Range = { ...anyHidden, except: "j" };
      const activation = ref("dUDW", "i", "j", "l");
      const own = ref("dUDW", "i", "j", "j");
      return [
        states(gradW, wCells, [
          line(times(...slopeFactors(c), sum(eachOutput, times(difference, byWeight))), {
            fr: "On dérive chaque carré de la somme ; la vérité {y k} est une constante.",
            en: "Differentiate each square of the sum; the truth {y k} is a constant.",
          }),
        ]),
        states(
          byWeight,
          [...wCells, eachOutput],
          [
            line(times(gsPrime, production), {
              fr: "Règle de la chaîne : {w i j} n’agit sur {yHat k} qu’à travers {tau k}.",
              en: "Chain rule: {w i j} acts on {yHat k} only through {tau k}.",
            }),
          ],
        ),
        states(
          activation,
          [...wCells, otherHidden],
          [
            line(num(0), {
              fr: "Le poids {w i j} n’arrive qu’au neurone caché $j$ : l’activation d’un autre neurone $l$ ne le contient pas.",
              en: "The weight {w i j} leads into hidden neuron $j$ alone: the activation of another neuron $l$ does not contain it.",
            }),
          ],
        ),
        states(own, wCells, [
          line(times(gPrime, x), {
            fr: "Deux maillons : {U j} dépend de {sigma j}, avec la pente $g'(\\sigma_j)$, et {sigma j} de {w i j}, avec {X i}.",
            en: "Two links: {U j} depends on {sigma j}, with slope $g'(\\sigma_j)$, and {sigma j} on {w i j}, with {X i}.",
          }),
        ]),
        states(
          production,
          [...wCells, eachOutput],
          [
            line(sum(anyHidden, times(ref("z", "l", "k"), activation)), {
              fr: "{tau k} est une somme sur tous les neurones cachés, que l’on dérive terme à terme, les {z l k} étant des constantes. On écrit $l$, car $j$ est pris : c’est le neurone auquel arrive {w i j}.",
              en: "{tau k} is a sum over all hidden neurons; differentiate it term by term, the {z l k} being constants. The letter is $l$, since $j$ is taken: it is the neuron at which {w i j} arrives.",
            }),
            line(times(z, own), {
              fr: "La somme s’effondre : pour tout $l \\neq j$, la dérivée est nulle, et seul reste le terme $l = j$.",
              en: "The sum collapses: for every $l \\neq j$ the derivative is zero, and only the term $l = j$ is left.",
            }),
            line(times(z, gPrime, x), {
              fr: "On remplace la dérivée de {U j} par sa valeur.",
              en: "Replace the derivative of {U j} by its value.",
            }),
          ],
        ),
        states(
          gradW,
          wCells,
          [
            added(times(...slopeFactors(c), sum(eachOutput, times(difference, gsPrime, z, gPrime, x))), {
              fr: "On réunit les maillons : les dérivées que l’on vient de trouver prennent leur place dans la première ligne.",
              en: "Put the links together: the derivatives just found take their places in the first line.",
            }),
            line(times(...simplifiedFactors(c), x, sum(eachOutput, times(gPrime, z, difference, gsPrime))), {
              fr: "{X i} ne dépend pas de $k$ : il sort de la somme.",
              en: "{X i} does not depend on $k$: it comes out of the sum.",
            }),
            added(times(x, sum(eachOutput, times(gPrime, z, deltaOut))), {
              fr: "On reconnaît {deltaOut k} [A3] : l’écart, la pente de sortie et le facteur qui les précède.",
              en: "Recognise {deltaOut k} [A3]: the difference, the output slope and the factor in front of them.",
            }),
            added(times(x, ref("deltaHid", "j")), {
              fr: "La somme qui reste, avec sa pente, est {deltaHid j} [A5] : on est revenu à [A6].",
              en: "The sum that is left, with its slope, is {deltaHid j} [A5]: we are back at [A6].",
            }),
          ],
          { resultLine: 1 },
        ),
      ];
    },
  ),
  equation(
    "A8",
    {
      title: { fr: "Gradients moyens", en: "Averaged gradients" },
      variant: "sigmoid",
      applies: "3b",
      core: ["batchGradient", "batchFactor", "addProduct"],
      compared: ["batch"],
    },
    (c) =>
      batchGradients(c, {
        together: {
          fr: "La dérivée d’une moyenne est la moyenne des dérivées.",
          en: "The derivative of a mean is the mean of the derivatives.",
        },
        factors: {
          fr: "Chaque gradient d’échantillon est déjà connu [A6] : on écrit ses deux facteurs.",
          en: "Each sample’s gradient is known already [A6]: its two factors are written out.",
        },
        again: {
          fr: "Là encore, les deux facteurs de [A6].",
          en: "Again the two factors of [A6].",
        },
      }),
  ),
  equation(
    "A9",
    {
      title: { fr: "Corrections", en: "Weight updates" },
      variant: "sigmoid",
      applies: "3c",
      core: ["correction"],
      compared: ["correction"],
    },
    weightCorrections,
  ),
  equation(
    "A10",
    {
      title: { fr: "Les pixels en cause", en: "The pixels to blame" },
      variant: "sigmoid",
      derives: "2b",
      addition: true,
      after: "A.descent",
    },
    pixelDerivatives,
  ),
];
