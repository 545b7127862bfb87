import type { Conventions } from "../../core/network.ts";
import {
  add,
  call,
  type Expression,
  group,
  marked,
  minus,
  negative,
  num,
  ref,
  sum,
  times,
  written,
} from "../algebra/expression.ts";
import { eachHidden, eachHiddenOrBias, eachInput, eachOutput, eachRealInput, eachSample } from "../algebra/ranges.ts";
import type { Words } from "../symbols/symbol.ts";
import { batchFactors } from "./conventions.ts";
import { added, type Draft, line, states } from "./equation.ts";

/**
 * What A and B share: once δ^sortie is known, δ^caché, the gradients and the corrections keep their form. Written once
 * and used by A4–A6, A8–A10 and by B8–B13.
 */
const tau = ref("tau", "k");
const deltaOut = ref("deltaOut", "k");
const deltaHid = ref("deltaHid", "j");
const z = ref("z", "j", "k");
const u = ref("U", "j");
const gPrime = ref("gPrime", "j");
const link = ref("dTauDSigma", "j", "k");
const byTau = written("derivative", deltaOut);
const bySigma = written("derivative", deltaHid);
const zCells = [eachHiddenOrBias, eachOutput];
const wCells = [eachInput, eachHidden];

/** U_j(1 − U_j), or ŷ_k(1 − ŷ_k). */
export function logisticSlope(x: Expression): Expression {
  return times(x, minus(num(1), x));
}

/** A4, B8: the chain rule through every τ_k, and the link ∂τ_k/∂σ_j. `apart`: why U_j is written g(σ_j). */
export function hiddenChain(apart: Words): readonly Draft[] {
  return [
    states(
      bySigma,
      [eachHidden],
      [
        line(sum(eachOutput, times(byTau, link)), {
          fr: "Règle de la chaîne : {sigma j} agit sur le coût par toutes les productions {tau k} ; on additionne ces chemins.",
          en: "Chain rule: {sigma j} acts on the cost through all the pre-activations {tau k}; these paths are added up.",
        }),
      ],
    ),
    states(
      tau,
      [eachOutput],
      [
        line(sum(eachHiddenOrBias, times(u, z)), {
          fr: "C’est la production de sortie [F4]. Dans cette somme, $j$ parcourt tous les neurones cachés.",
          en: "This is the output pre-activation [F4]. In this sum $j$ runs over all hidden neurons.",
        }),
        line(add(ref("z", 0, "k"), sum(eachHidden, times(call("g", ref("sigma", "j")), z))), apart),
      ],
    ),
    states(
      link,
      [eachHidden, eachOutput],
      [
        line(times(gPrime, z), {
          fr: "La lettre $j$ désigne de nouveau un seul neurone. Dans la somme, un seul terme contient {sigma j} ; le poids {z j k} y est une constante.",
          en: "The letter $j$ stands for a single neuron again. In the sum, a single term contains {sigma j}; the weight {z j k} is a constant in it.",
        }),
      ],
    ),
  ];
}

/** Why each line of A5 or B9 may be written. */
interface HiddenReasons {
  readonly replaced: Words;
  readonly factored: Words;
  readonly matrix: Words;
  readonly row: Words;
}

/** A5, B9: δ^caché, then as a matrix. `slope`: what stands before the last Σ, U_j(1 − U_j) in A5, g′(σ_j) in B9. */
export function hiddenErrors(slope: Expression, because: HiddenReasons): readonly Draft[] {
  const m = written("matrix", link);
  return [
    states(
      deltaHid,
      [eachHidden],
      [
        line(sum(eachOutput, times(group(times(gPrime, z)), deltaOut)), because.replaced),
        line(times(slope, sum(eachOutput, times(z, deltaOut))), because.factored),
      ],
    ),
    states(m, [eachHidden, eachOutput], [line(times(gPrime, z), because.matrix)]),
    states(deltaHid, [eachHidden], [line(sum(eachOutput, times(m, deltaOut)), because.row)], {
      vector: {
        parts: [
          { reference: deltaHid, tex: "\\delta^{\\text{caché}}" },
          " = ",
          { reference: m, tex: "M" },
          "\\,",
          { reference: deltaOut, tex: "\\delta^{\\text{sortie}}" },
        ],
        speech: {
          fr: "sous forme de matrice, delta caché égale M fois delta sortie",
          en: "in matrix form, delta caché equals M times delta sortie",
        },
      },
    }),
  ];
}

/** A6, B10: one sample's gradients; `more` continues the chain of ∂/∂w_ij. */
export function sampleGradients(order: "delta first" | "X first", more: Draft["lines"] = []): readonly Draft[] {
  const x = ref("X", "i");
  const byZ = ref("dTauDZ", "j", "k");
  const byW = ref("dSigmaDW", "i", "j");
  return [
    states(marked(ref("gradZ", "j", "k")), zCells, [
      line(times(byTau, byZ), {
        fr: "Règle de la chaîne : le poids {z j k} n’agit que sur {tau k}. Un seul chemin.",
        en: "Chain rule: the weight {z j k} acts on {tau k} alone. A single path.",
      }),
      line(times(deltaOut, u), {
        fr: "Le premier facteur est {deltaOut k} ; le second est {U j}, que {z j k} multiplie dans {tau k}.",
        en: "The first factor is {deltaOut k}; the second is {U j}, which {z j k} multiplies in {tau k}.",
      }),
    ]),
    states(
      marked(ref("gradW", "i", "j")),
      wCells,
      [
        line(times(bySigma, byW), {
          fr: "Règle de la chaîne : le poids {w i j} n’agit que sur {sigma j}. Un seul chemin.",
          en: "Chain rule: the weight {w i j} acts on {sigma j} alone. A single path.",
        }),
        line(order === "X first" ? times(x, deltaHid) : times(deltaHid, x), {
          fr: "Le premier facteur est {deltaHid j} ; le second est {X i}, que {w i j} multiplie dans {sigma j}.",
          en: "The first factor is {deltaHid j}; the second is {X i}, which {w i j} multiplies in {sigma j}.",
        }),
        ...more,
      ],
      { resultLine: 1 },
    ),
    states(byW, wCells, [
      line(x, {
        fr: "Dans {sigma j}, un seul terme contient {w i j}, et {X i} y est une constante.",
        en: "In {sigma j} a single term contains {w i j}, and {X i} is a constant in it.",
      }),
    ]),
    states(
      byZ,
      zCells,
      [
        line(u, {
          fr: "Dans {tau k}, un seul terme contient {z j k}, et {U j} y est une constante.",
          en: "In {tau k} a single term contains {z j k}, and {U j} is a constant in it.",
        }),
      ],
      { addition: true },
    ),
  ];
}

/** Why each line of A8 or B11 may be written. */
interface BatchReasons {
  readonly together: Words;
  readonly factors: Words;
  readonly again: Words;
}

/** A8, B11: the batch's gradients, mean or sum of its samples' (A6, B10), whose factors the notes put in at once. */
export function batchGradients(conventions: Conventions, because: BatchReasons): readonly Draft[] {
  const factors = batchFactors(conventions);
  return [
    states(
      ref("batchGradZ", "j", "k"),
      zCells,
      [
        added(times(...factors, sum(eachSample, marked(ref("gradZ", "j", "k")))), because.together),
        line(times(...factors, sum(eachSample, times(marked(deltaOut), marked(u)))), because.factors),
      ],
      { sourceLine: 0 },
    ),
    states(
      ref("batchGradW", "i", "j"),
      wCells,
      [
        added(times(...factors, sum(eachSample, marked(ref("gradW", "i", "j")))), {
          fr: "De même pour {w i j} : chaque échantillon apporte sa propre entrée et sa propre erreur.",
          en: "The same for {w i j}: each sample brings its own input and its own error.",
        }),
        line(times(...factors, sum(eachSample, times(marked(ref("X", "i")), marked(deltaHid)))), because.again),
      ],
      { sourceLine: 0 },
    ),
  ];
}

/** A9, B12: the corrections, to be added. */
export function weightCorrections({ biases }: Conventions): readonly Draft[] {
  const alpha = ref("alpha");
  const held = biases === "held";
  return [
    states(ref("corrZ", "j", "k"), held ? [eachHidden, eachOutput] : zCells, [
      line(negative(times(alpha, ref("batchGradZ", "j", "k"))), {
        fr: "Le gradient du lot, multiplié par {alpha}, avec le signe moins : on va dans le sens où le coût diminue.",
        en: "The batch’s gradient times {alpha}, with a minus sign: this goes the way in which the cost decreases.",
      }),
    ]),
    states(ref("corrW", "i", "j"), held ? [eachRealInput, eachHidden] : wCells, [
      line(negative(times(alpha, ref("batchGradW", "i", "j"))), {
        fr: "La même règle pour les deux tableaux de poids.",
        en: "The same rule for both arrays of weights.",
      }),
    ]),
    ...(held
      ? [
          states(ref("corrZ", 0, "k"), [eachOutput], [heldBias], { addition: true }),
          states(ref("corrW", 0, "j"), [eachHidden], [heldBias], { addition: true }),
        ]
      : []),
  ];
}

/** Where the biases are held. */
export const heldBias = added(num(0), {
  fr: "Les biais sont tenus : ils restent ce qu’ils étaient.",
  en: "The biases are held: they stay as they were.",
});

/** A10, B13: what a little more ink in pixel i would do to the cost, the chain rule through every σ_j. */
export function pixelDerivatives(): readonly Draft[] {
  const byX = ref("dSigmaDX", "i", "j");
  const w = ref("w", "i", "j");
  return [
    states(
      marked(ref("dCostDX", "i")),
      [eachInput],
      [
        line(sum(eachHidden, times(bySigma, byX)), {
          fr: "Règle de la chaîne : {X i} agit sur le coût par toutes les productions cachées {sigma j} ; on additionne ces chemins.",
          en: "Chain rule: {X i} acts on the cost through all the hidden pre-activations {sigma j}; these paths are added up.",
        }),
        line(sum(eachHidden, times(w, deltaHid)), {
          fr: "Le premier facteur est {deltaHid j}, déjà calculé ; le second est le poids {w i j}.",
          en: "The first factor is {deltaHid j}, already calculated; the second is the weight {w i j}.",
        }),
      ],
    ),
    states(byX, wCells, [
      line(w, {
        fr: "Dans {sigma j}, un seul terme contient {X i}, et cette fois c’est le poids {w i j} qui est la constante.",
        en: "In {sigma j} a single term contains {X i}, and this time it is the weight {w i j} that is the constant.",
      }),
    ]),
  ];
}
