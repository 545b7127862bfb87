import type { Words } from "../../store/language.ts";

interface CompareWords {
  readonly intro: string;
  readonly back: string;
  readonly face: string;
  readonly digit: (label: number | undefined) => string;
  readonly waiting: string;
  readonly noTruth: string;
  readonly otherDepth: string;
  readonly sure: string;
  readonly sureAgain: string;
  readonly undo: string;
  readonly sureTold: (wrong: number, truth: number) => string;
  readonly verdict: (a: string, b: string, times: string) => string;
  readonly remark: string;
  readonly corrected: (a: string, aAfter: string, b: string, bAfter: string) => string;
  readonly same: string;
  readonly differs: (size: string) => string;
  readonly cost: string;
  readonly costAfter: string;
  readonly answer: (digit: number, value: string) => string;
  readonly readoutEmpty: string;
  readonly readout: string;
}

const fr: CompareWords = {
  intro:
    "Les deux dérivations, ligne à ligne, sur les mêmes poids et le même chiffre. Ce qui est identique reste gris\u202f; ce qui diffère est en couleur.",
  back: "Retour au cours",
  face: "Équations en",
  digit: (label) => (label === undefined ? "Chiffre sans nom" : `Vrai chiffre : ${label}`),
  waiting: "Les nombres arrivent avec le premier chiffre.",
  noTruth:
    "Le vrai chiffre n’est pas connu\u00a0: il n’y a ni coût ni erreur à comparer. Indiquez-le dans l’atelier de dessin, ou choisissez un chiffre de MNIST.",
  otherDepth:
    "Cette page compare des réseaux à une couche cachée\u202f; celui-ci en a davantage. Les équations restent justes, les nombres manquent.",
  sure: "Sûr et faux",
  sureAgain: "Sûr et faux, sur ce chiffre",
  undo: "Revenir à ce qui était avant",
  sureTold: (wrong, truth) =>
    `Le réseau est maintenant certain de voir un ${wrong} devant un ${truth}. Seuls les dix biais de sortie ont changé, pour que τ vaille 10 sur le ${wrong} et −10 sur les neuf autres\u202f; tout le reste est le réseau d’avant.`,
  verdict: (a, b, times) =>
    `Erreur sur le vrai chiffre\u00a0: ${a} avec A, ${b} avec B, soit ${times} fois plus. La pente ŷ(1\u00a0−\u00a0ŷ) a éteint celle de A, là où l’écart est le plus grand.`,
  remark: "C’est la remarque R5.",
  corrected: (a, aAfter, b, bAfter) =>
    `Une seule correction ferait passer le coût de A de ${a} à ${aAfter}, et celui de B de ${b} à ${bAfter}, chacun avec ses propres gradients.`,
  same: "Les mêmes nombres, au dernier bit près.",
  differs: (size) => `Plus grand écart entre A et B\u00a0: ${size}.`,
  cost: "Coût",
  costAfter: "Coût après la correction",
  answer: (digit, value) => `réponse ${digit} (ŷ = ${value})`,
  readoutEmpty: "Pointez une cellule\u00a0: sa valeur dans A et dans B s’affiche ici.",
  readout: "La cellule pointée, dans A et dans B",
};

const en: CompareWords = {
  intro:
    "The two derivations, line by line, on the same weights and the same digit. What is equal stays grey; what differs is in colour.",
  back: "Back to the course",
  face: "Equations in",
  digit: (label) => (label === undefined ? "A digit without a name" : `True digit: ${label}`),
  waiting: "The numbers come with the first digit.",
  noTruth:
    "The true digit is not known: there is neither cost nor error to compare. Say which it is where you drew it, or choose one of MNIST’s digits.",
  otherDepth:
    "This page compares networks with one hidden layer; this one has more. The equations still hold, the numbers are missing.",
  sure: "Sure and wrong",
  sureAgain: "Sure and wrong, on this digit",
  undo: "Back to what was before",
  sureTold: (wrong, truth) =>
    `The network is now certain that it sees a ${wrong} where there is a ${truth}. Only the ten output biases have changed, so that τ is 10 on the ${wrong} and −10 on the nine others; all the rest is the network as it was.`,
  verdict: (a, b, times) =>
    `Error on the true digit: ${a} with A, ${b} with B, ${times} times as much. The slope ŷ(1\u00a0−\u00a0ŷ) has put out that of A, just where the difference is largest.`,
  remark: "This is remark R5.",
  corrected: (a, aAfter, b, bAfter) =>
    `A single weight update would take A’s cost from ${a} to ${aAfter}, and B’s from ${b} to ${bAfter}, each by its own gradients.`,
  same: "The same numbers, to the last bit.",
  differs: (size) => `Largest difference between A and B: ${size}.`,
  cost: "Cost",
  costAfter: "Cost after the correction",
  answer: (digit, value) => `answers ${digit} (ŷ = ${value})`,
  readoutEmpty: "Point at a cell: its value in A and in B shows here.",
  readout: "The cell pointed at, in A and in B",
};

export const compareWords: Words<CompareWords> = { fr, en };
