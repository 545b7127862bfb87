import type { ComparisonKey } from "../../course/equations/comparison-rows.ts";
export const fr = {
  intro:
    "Les mêmes poids, le même chiffre, deux dérivations. De toute la rétropropagation, une seule ligne change : la voici, avec ses nombres. Les autres sont dessous, repliées, dans l’ordre de la méthode.",
  others: "Les autres lignes, dans l’ordre",
  /** What each row of the comparison is about, in a few words. */
  rows: {
    productions: "Productions et activations cachées",
    activation: "Activation de sortie",
    cost: "Coût",
    links: "Les maillons, avant l’erreur de sortie",
    deltaOut: "Erreur de sortie",
    paths: "Chemins à travers la couche de sortie",
    deltaHid: "Erreur cachée",
    gradient: "Gradients d’un échantillon",
    direct: "Le même gradient, sans δ",
    batch: "Gradients du lot",
    correction: "Corrections",
  } satisfies Record<ComparisonKey, string>,
  back: "Retour au cours",
  face: "Équations en",
  expected: (y: string): string => `Attendu\u00a0: y = (${y})`,
  digit: (label: number | undefined): string =>
    label === undefined ? "Chiffre sans nom" : `Vrai chiffre\u00a0: ${label}`,
  waiting: "Les nombres arrivent avec le premier chiffre.",
  noTruth:
    "Le vrai chiffre n’est pas connu\u00a0: il n’y a ni coût ni erreur à comparer. Indiquez-le dans l’atelier de dessin, ou choisissez un chiffre de MNIST.",
  otherDepth:
    "Cette page compare des réseaux à une couche cachée\u202f; celui-ci en a davantage. Les équations restent justes, les nombres manquent.",
  sure: "Sûr et faux",
  sureAgain: "Sûr et faux, sur ce chiffre",
  undo: "Revenir à ce qui était avant",
  sureTold: (wrong: number, truth: number) =>
    `Le réseau est maintenant certain de voir un ${wrong} devant un ${truth}. Seuls les dix biais de sortie ont changé, pour que τ vaille 10 sur le ${wrong} et −10 sur les neuf autres\u202f; tout le reste est le réseau d’avant.`,
  verdict: (a: string, b: string, times: string) =>
    `Erreur sur le vrai chiffre\u00a0: ${a} avec A, ${b} avec B, soit ${times} fois plus. La pente ŷ(1\u00a0−\u00a0ŷ) est presque nulle, et l’erreur de A avec elle, là où l’écart est le plus grand.`,
  remark: "C’est la remarque R5.",
  corrected: (a: string, aAfter: string, b: string, bAfter: string) =>
    `Une seule correction ferait passer le coût de A de ${a} à ${aAfter}, et celui de B de ${b} à ${bAfter}, chacun avec ses propres gradients.`,
  same: "Les mêmes nombres, au dernier bit près.",
  differs: (size: string) => `Plus grand écart entre A et B\u00a0: ${size}.`,
  cost: "Coût",
  costAfter: "Coût après la correction",
  answer: (digit: number, value: string) => `réponse ${digit} (ŷ = ${value})`,
  readoutEmpty: "Pointez une cellule ou touchez-la\u00a0: sa valeur dans A et dans B s’affiche ici.",
  readout: "La cellule pointée, dans A et dans B",
};

export type CompareWords = typeof fr;
