import {
  add,
  call,
  fraction,
  marked,
  minus,
  negative,
  num,
  type Range,
  ref,
  square,
  sum,
  times,
  written,
} from "../algebra/expression.ts";
import { eachOtherName, eachOutput, eachProduction, eachSample } from "../algebra/ranges.ts";
import {
  batchGradients,
  hiddenChain,
  hiddenErrors,
  logisticSlope,
  pixelDerivatives,
  sampleGradients,
  weightCorrections,
} from "./backward.ts";
import { batchFactors } from "./conventions.ts";
import { added, equation, line, states } from "./equation.ts";

const any = { depth: "any" } as const;
const one = num(1);
const y = ref("y", "k");
const yHat = ref("yHat", "k");
const yq = ref("y", "q");
const yHatQ = ref("yHat", "q");
const difference = minus(yHat, y);
const deltaOut = ref("deltaOut", "k");
const e = ref("sumExp");
const exponential = call("exp", ref("tau", "k"));
const exponentialQ = call("exp", ref("tau", "q"));
const gPrime = ref("gPrime", "j");
const eachOther: Range = { index: "k", from: 0, to: "Ns-1", except: "q" };
const cost = marked(ref("cost"));
const logarithm = (index: "k" | "true") => call("log", ref("yHat", index));

/** B: softmax output, logarithmic cost. */
export const softmaxEquations = [
  equation(
    "B1",
    {
      title: { fr: "Des probabilités", en: "Probabilities" },
      variant: "softmax",
      derives: "1d",
      core: ["softmax"],
      compared: ["activation"],
    },
    () => [
      states(
        sum(eachOutput, yHat),
        [],
        [
          line(one, {
            fr: "Les fractions [F5b] ont le même dénominateur, et ce dénominateur est la somme de leurs numérateurs.",
            en: "The fractions [F5b] have the same denominator, and it is the sum of their numerators.",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "B2",
    {
      title: { fr: "Coût logarithmique", en: "Log cost" },
      variant: "softmax",
      derives: "2a",
      core: ["logCost", "logSumExp", "batchCost"],
      compared: ["cost"],
    },
    (c) => {
      const largest = ref("tau", "max");
      const production = ref("tau", "l");
      const surprise = times(marked(y), call("log", marked(yHat)));
      return [
        states(
          ref("batchCost"),
          [],
          [
            line(negative(times(...batchFactors(c), sum(eachSample, sum(eachOutput, surprise)))), {
              fr: "Par définition : la vérité multipliée par le logarithme (népérien) de la prédiction, pour toutes les sorties et tous les échantillons.",
              en: "By definition: the truth times the (natural) logarithm of the prediction, for all the outputs and all the samples.",
            }),
            line(times(...batchFactors(c), sum(eachSample, cost)), {
              fr: "On regroupe les termes échantillon par échantillon.",
              en: "Group the terms sample by sample.",
            }),
          ],
          any,
        ),
        states(
          cost,
          [],
          [
            line(negative(sum(eachOutput, times(y, logarithm("k")))), {
              fr: "C’est la part d’un seul échantillon.",
              en: "This is the share of a single sample.",
            }),
            added(minus(call("log", sum(eachProduction, call("exp", production))), ref("tau", "true")), {
              fr: "Le logarithme du quotient [F5b] est une différence, et seul le terme du vrai chiffre compte.",
              en: "The logarithm of the quotient [F5b] is a difference, and only the true digit’s term counts.",
            }),
            added(
              add(
                largest,
                call("log", sum(eachProduction, call("exp", minus(production, largest)))),
                negative(ref("tau", "true")),
              ),
              {
                fr: "On met $e^{\\tau_{\\max}}$ en facteur dans le logarithme : aucune exponentielle ne dépasse plus 1 ([R4]).",
                en: "Take $e^{\\tau_{\\max}}$ out of the logarithm: no exponential exceeds 1 any more ([R4]).",
              },
            ),
          ],
          { depth: "any", resultLine: 0 },
        ),
      ];
    },
  ),
  equation(
    "B3",
    {
      title: { fr: "Bonne réponse, mauvaise réponse", en: "Good answer, bad answer" },
      variant: "softmax",
      derives: "2a",
      compared: ["cost"],
    },
    () => [
      states(
        cost,
        [],
        [
          line(
            minus(
              negative(times(ref("y", "true"), logarithm("true"))),
              sum({ index: "k", from: 0, to: "Ns-1", except: "true" }, times(y, logarithm("k"))),
            ),
            {
              fr: "On met à part le terme du vrai chiffre.",
              en: "Set the true digit’s term aside.",
            },
          ),
          line(negative(logarithm("true")), {
            fr: "{y k} vaut 1 pour le vrai chiffre et 0 pour les autres : un seul terme survit.",
            en: "{y k} is 1 for the true digit and 0 for the others: a single term survives.",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "B4",
    {
      title: { fr: "Dérivée de softmax, $q = k$", en: "Derivative of softmax, $q = k$" },
      variant: "softmax",
      derives: "2a",
      core: ["softmaxDerivative"],
      compared: ["links"],
    },
    () => [
      states(
        e,
        [],
        [
          line(sum(eachProduction, call("exp", ref("tau", "l"))), {
            fr: "On donne un nom au dénominateur commun de [F5b].",
            en: "Give a name to the common denominator of [F5b].",
          }),
        ],
        any,
      ),
      states(
        ref("dYHatDTau", "k", "k"),
        [eachOutput],
        [
          line(fraction(minus(times(exponential, e), times(exponential, exponential)), square(e)), {
            fr: "Règle du quotient : {tau k} figure en haut et en bas, et la dérivée de $E$ par rapport à {tau k} est $e^{\\tau_k}$.",
            en: "Quotient rule: {tau k} stands at top and bottom, and the derivative of $E$ with respect to {tau k} is $e^{\\tau_k}$.",
          }),
          line(times(fraction(exponential, e), minus(one, fraction(exponential, e))), {
            fr: "On met $e^{\\tau_k}$ en facteur au numérateur, puis on donne un $E$ du dénominateur à chaque facteur.",
            en: "Take $e^{\\tau_k}$ out of the numerator, then give each factor one $E$ of the denominator.",
          }),
          line(logisticSlope(yHat), {
            fr: "$e^{\\tau_k}/E$, c’est {yHat k}.",
            en: "$e^{\\tau_k}/E$ is {yHat k}.",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "B5",
    {
      title: { fr: "Dérivée de softmax, $q \\neq k$", en: "Derivative of softmax, $q \\neq k$" },
      variant: "softmax",
      derives: "2a",
      core: ["softmaxDerivative"],
      compared: ["links"],
    },
    () => [
      states(
        ref("dYHatDTau", "k", "q"),
        [eachOutput, { ...eachOtherName, except: "k" }],
        [
          line(fraction(times(exponential, negative(exponentialQ)), square(e)), {
            fr: "Règle du quotient : {tau q} ne figure qu’en bas, la dérivée du numérateur est nulle.",
            en: "Quotient rule: {tau q} stands at the bottom only, so the derivative of the numerator is zero.",
          }),
          line(times(fraction(exponential, e), negative(fraction(exponentialQ, e))), {
            fr: "On donne un $E$ du dénominateur à chaque exponentielle.",
            en: "Give each exponential one $E$ of the denominator.",
          }),
          line(negative(times(yHat, yHatQ)), {
            fr: "Chaque quotient est une prédiction : {yHat k} et {yHat q}.",
            en: "Each quotient is a prediction: {yHat k} and {yHat q}.",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "B6",
    {
      title: { fr: "Du coût à la production", en: "From the cost to the pre-activation" },
      variant: "softmax",
      derives: "2a",
      compared: ["links"],
    },
    () => {
      const link = ref("dYHatDTau", "k", "q");
      const rest = minus(one, yHatQ);
      return [
        states(
          written("derivative", ref("deltaOut", "q")),
          [eachOtherName],
          [
            line(sum(eachOutput, times(negative(fraction(y, yHat)), link)), {
              fr: "Règle de la chaîne : {tau q} agit sur toutes les prédictions ; on additionne ces chemins. Le premier facteur, $\\partial C/\\partial\\hat y_k$, est établi plus bas.",
              en: "Chain rule: {tau q} acts on all the predictions; these paths are added up. The first factor, $\\partial C/\\partial\\hat y_k$, is worked out below.",
            }),
            line(
              minus(sum(eachOther, times(fraction(y, yHat), yHat, yHatQ)), times(fraction(yq, yHatQ), yHatQ, rest)),
              {
                fr: "On met à part $k = q$, où vaut [B4] ; pour les autres vaut [B5], et les deux signes moins font un plus.",
                en: "Set $k = q$ aside, where [B4] holds; for the others [B5] holds, and the two minus signs make a plus.",
              },
            ),
            line(minus(times(yHatQ, sum(eachOther, y)), times(yq, rest)), {
              fr: "Les prédictions du dénominateur se simplifient ; {yHat q}, qui ne dépend pas de $k$, sort de la somme.",
              en: "The predictions in the denominators cancel; {yHat q}, which does not depend on $k$, comes out of the sum.",
            }),
            added(add(times(yHatQ, sum(eachOther, y)), times(yHatQ, yq), negative(yq)), {
              fr: "On développe le dernier produit.",
              en: "Multiply out the last product.",
            }),
            line(minus(times(yHatQ, sum(eachOutput, y)), yq), {
              fr: "$\\hat y_q\\,y_q$ est justement le terme $k = q$ qui manquait à la somme : la voilà complète.",
              en: "$\\hat y_q\\,y_q$ is precisely the term $k = q$ that the sum was missing: now it is complete.",
            }),
            line(minus(yHatQ, yq), {
              fr: "La somme des {y k} vaut 1, comme le dit la ligne suivante.",
              en: "The sum of the {y k} is 1, as the next line says.",
            }),
          ],
          any,
        ),
        states(
          sum(eachOutput, y),
          [],
          [
            line(one, {
              fr: "Un seul {y k} vaut 1, celui du vrai chiffre ; tous les autres sont nuls.",
              en: "A single {y k} is 1, that of the true digit; all the others are zero.",
            }),
          ],
          any,
        ),
        states(
          ref("dCostDYHat", "k"),
          [eachOutput],
          [
            line(negative(fraction(y, yHat)), {
              fr: "Un seul terme du coût contient {yHat k}, et la dérivée de $\\log x$ est $1/x$.",
              en: "A single term of the cost contains {yHat k}, and the derivative of $\\log x$ is $1/x$.",
            }),
          ],
          {
            depth: "any",
            addition: true,
          },
        ),
      ];
    },
  ),
  equation(
    "B7",
    {
      title: { fr: "Erreur de sortie (softmax)", en: "Output error (softmax)" },
      variant: "softmax",
      applies: "2a",
      core: ["outputErrors"],
      compared: ["deltaOut"],
    },
    () => [
      states(
        deltaOut,
        [eachOutput],
        [
          line(written("derivative", deltaOut), {
            fr: "C’est la définition de {deltaOut k}, la même que dans la variante A.",
            en: "This is the definition of {deltaOut k}, the same as in variant A.",
          }),
          line(difference, {
            fr: "C’est le résultat de [B6], avec la lettre $k$ au lieu de $q$.",
            en: "This is the result of [B6], with the letter $k$ instead of $q$.",
          }),
        ],
        any,
      ),
    ],
  ),
  equation(
    "B8",
    {
      title: { fr: "Tous les chemins vers le coût", en: "All the paths to the cost" },
      variant: "softmax",
      derives: "2b",
      compared: ["paths"],
    },
    () =>
      hiddenChain({
        fr: "On met à part le biais, {U 0} = 1 ; l’activation cachée $g$ ne prend que {sigma j} pour calculer {U j}.",
        en: "Set the bias aside, {U 0} = 1; the hidden activation $g$ takes {sigma j} alone to compute {U j}.",
      }),
  ),
  equation(
    "B9",
    {
      title: { fr: "Erreur cachée", en: "Hidden error" },
      variant: "softmax",
      applies: "2b",
      core: ["hiddenErrors", "sigmoidDerivative"],
      compared: ["deltaHid"],
    },
    () =>
      hiddenErrors(gPrime, {
        replaced: {
          fr: "On remplace dans [B8] : le premier facteur est {deltaOut k}, le second vient d’être calculé.",
          en: "Substitute in [B8]: the first factor is {deltaOut k}, the second has just been calculated.",
        },
        factored: {
          fr: "La pente $g'(\\sigma_j)$ ne dépend pas de $k$ : elle sort de la somme.",
          en: "The slope $g'(\\sigma_j)$ does not depend on $k$: it comes out of the sum.",
        },
        matrix: {
          fr: "La même matrice $M$ qu’en [A5] : ni la fonction de sortie ni le coût n’y entrent.",
          en: "The same matrix $M$ as in [A5]: neither the output function nor the cost enters it.",
        },
        row: {
          fr: "La ligne $j$ de $M$, multipliée par le vecteur {deltaOut}.",
          en: "Row $j$ of $M$ times the vector {deltaOut}.",
        },
      }),
  ),
  equation(
    "B10",
    {
      title: { fr: "Gradients d’un échantillon", en: "One sample’s gradients" },
      variant: "softmax",
      applies: "3a",
      core: ["gradient"],
      compared: ["gradient", "direct"],
    },
    () =>
      sampleGradients("X first", [
        line(times(ref("X", "i"), sum(eachOutput, times(gPrime, ref("z", "j", "k"), difference))), {
          fr: "On remplace {deltaHid j} par sa valeur [B9], et {deltaOut k} par la sienne [B7].",
          en: "Replace {deltaHid j} by its value [B9], and {deltaOut k} by its own [B7].",
        }),
      ]),
  ),
  equation(
    "B11",
    {
      title: { fr: "Gradients cumulés", en: "Summed gradients" },
      variant: "softmax",
      applies: "3b",
      core: ["batchGradient", "batchFactor", "addProduct"],
      compared: ["batch"],
    },
    (c) =>
      batchGradients(c, {
        together: {
          fr: "La dérivée d’une somme est la somme des dérivées.",
          en: "The derivative of a sum is the sum of the derivatives.",
        },
        factors: {
          fr: "Chaque gradient d’échantillon est déjà connu [B10] : on écrit ses deux facteurs.",
          en: "Each sample’s gradient is known already [B10]: its two factors are written out.",
        },
        again: {
          fr: "Là encore, les deux facteurs de [B10].",
          en: "Again the two factors of [B10].",
        },
      }),
  ),
  equation(
    "B12",
    {
      title: { fr: "Corrections", en: "Weight updates" },
      variant: "softmax",
      applies: "3c",
      core: ["correction"],
      compared: ["correction"],
    },
    weightCorrections,
  ),
  equation(
    "B13",
    {
      title: { fr: "Les pixels en cause", en: "The pixels to blame" },
      variant: "softmax",
      derives: "2b",
      addition: true,
      after: "B12",
    },
    pixelDerivatives,
  ),
];
