import type { Regime } from "../../core/gradient-trials.ts";
import type { PlaceWords } from "./cell-place.ts";

export const fr = {
  loupe: "Loupe",
  close: "Fermer la loupe",
  /** Where the loupe stands in the place of the text. */
  backToText: "Retour au texte",
  back: "Revenir à la cellule précédente",
  trail: "Chemin suivi",
  empty:
    "Touchez une cellule d’une figure, ou un symbole du cours\u00a0: la loupe montre d’où vient ce nombre et où il sert.",
  waiting: "Les nombres arrivent avec le premier chiffre.",
  absent:
    "Ce réseau n’a pas cette cellule, ou le vrai chiffre de l’échantillon n’est pas connu. Rien n’est perdu\u00a0: choisissez une autre cellule, ou revenez en arrière.",
  place: {
    pixel: (row, column) => `pixel ligne ${row}, colonne ${column} (comptées à partir de 0)`,
    inputBias: "neurone de biais de l’entrée\u00a0: toujours 1",
    hidden: (j, neurons) => `neurone caché ${j} sur ${neurons}`,
    hiddenBias: "neurone de biais de la couche cachée\u00a0: toujours 1",
    output: (k) => `neurone de sortie ${k}, celui du chiffre ${k}`,
    input: (i) => `entrée ${i}`,
    toHidden: (i, from, j) => `de l’entrée ${i}${from === null ? "" : `, ${from},`} vers le neurone caché ${j}`,
    biasOfHidden: (j) => `biais du neurone caché ${j}\u00a0: poids venu de l’entrée 0, qui vaut toujours 1`,
    toOutput: (j, k) => `du neurone caché ${j} vers la sortie ${k}`,
    biasOfOutput: (k) => `biais de la sortie ${k}\u00a0: poids venu du neurone de biais caché, qui vaut toujours 1`,
    seenAtOutput: (k) => `vu à la sortie ${k}`,
    seenAtHidden: (l) => `vu au neurone caché ${l}`,
    outputByProduction: (k, q) => `de la prédiction ${k} par rapport à la production ${q}`,
    node: (h, j) => `couche ${h}, nœud ${j}`,
    nodeBias: (h) => `couche ${h}, nœud de biais\u00a0: toujours 1`,
    toNode: (h, i, j) => `du nœud ${i} de la couche ${h - 1} vers le nœud ${j} de la couche ${h}`,
    biasOfNode: (h, j) => `biais du nœud ${j} de la couche ${h}`,
  } satisfies PlaceWords,
  shape: "Tableau de taille",
  sample: (p: number) => `échantillon ${p} du lot`,
  equation: "Son équation",
  compute: "Calculez-le vous-même",
  typed:
    "Saisie à la main\u00a0: cette entrée n’est pas le pixel d’une image, aucune équation ne la calcule. Elle se change sur le dessin, ou dans «\u00a0Nombres du réseau\u00a0».",
  given: "Cette valeur est donnée\u00a0: aucune équation ne la calcule.",
  face: "Équations en",
  otherEquations: (count: number): string => (count === 1 ? "Une autre écriture" : `${count} autres écritures`),
  sources: "D’où elle vient",
  common: "Dans toute l’expression",
  total: "Somme",
  /** Before the factors that the sum is multiplied by. */
  outside: "fois ce qui est devant la somme\u00a0:",
  more: (count: number) => `${count} de plus`,
  fewer: "Refermer",
  uses: "Où elle sert",
  noUses: "Elle ne sert à aucun autre calcul\u00a0: on est au bout.",
  cellCount: (count: number): string => (count === 1 ? "1 cellule" : `${count} cellules`),
  ledger: "Le chemin de ce gradient",
  ledgerIntro: "Ce que le poids transmet, multiplié par l’erreur qui lui revient.",
  ledgerUnknown:
    "Le vrai chiffre n’est pas connu\u00a0: il n’y a pas d’erreur à propager. Indiquez-le, et le chemin apparaît.",
  inputLine: "Au départ du poids",
  slopeLine: "Pente du neurone d’arrivée",
  pathsLine: (count: number) => `Les ${count} chemins vers le coût, du plus lourd au plus léger`,
  sumLine: "Somme des chemins",
  errorLine: "Pente × somme\u00a0: l’erreur à l’arrivée",
  outputErrorLine: "L’erreur à l’arrivée",
  gradientLine: "Départ × erreur\u00a0: le gradient",
  samplesLine: (rule: "mean" | "sum", count: number): string =>
    rule === "mean" ? `Moyenne des ${count} échantillons du lot` : `Somme des ${count} échantillons du lot`,
  batchLine: "Gradient du lot",
  correctionLine: "Fois −α\u00a0: la correction",
  direct: (id: string) => `La même chose sans δ, par la dérivation directe ${id}`,
  directTimes: "Facteur commun",
  directNames: { weight: "poids", difference: "écart", slope: "pente de sortie", product: "produit", total: "Total" },
  same: "Les deux calculs donnent le même nombre, jusqu’au dernier chiffre affiché.",
  rounded: (difference: string) =>
    `Les deux calculs ne diffèrent que par l’arrondi de la machine (écart relatif\u00a0: ${difference}).`,
  proof: "Vérification par le coût",
  proofIntro:
    "On pousse ce seul poids de ε vers le haut, puis vers le bas, et l’on refait toute la phase avant. Le quotient (ℰ(w\u00a0+\u00a0ε) − ℰ(w\u00a0−\u00a0ε))\u202f/\u202f2ε doit être, à très peu près, le gradient calculé.",
  epsilon: "Pas ε",
  smaller: "ε plus petit",
  larger: "ε plus grand",
  costBelow: (weight: string) => `Coût avec ${weight} − ε`,
  costAbove: (weight: string) => `Coût avec ${weight} + ε`,
  quotient: "Quotient (différence des coûts sur 2ε)",
  analytic: "Gradient calculé par rétropropagation",
  relativeError: "Erreur relative",
  sharedDigits: "En clair, les chiffres communs aux deux coûts\u202f; en gras, ceux qui changent.",
  regimes: {
    rounding:
      "Le pas est trop petit\u00a0: les deux coûts ont presque tous leurs chiffres en commun. Leur différence n’est plus qu’un bruit d’arrondi, que la division par 2ε agrandit.",
    best: "Le pas convient\u00a0: assez petit pour que le quotient soit presque la dérivée, assez grand pour que l’arrondi ne compte pas. Le quotient et le gradient s’accordent.",
    truncation:
      "Le pas est trop grand. Sur une parabole, le quotient serait encore exact\u202f; l’écart vient de la dérivée troisième du coût, et il est proportionnel à ε²\u00a0: un pas dix fois plus petit donne un quotient cent fois plus juste.",
  } satisfies Record<Regime, string>,
  flat: "Ce poids part d’un neurone dont l’activation est nulle\u00a0: le pousser ne change pas un seul chiffre du coût, et le gradient calculé vaut exactement 0. Le quotient et le gradient sont égaux.",
  plot: "Erreur relative du quotient selon ε, en échelles logarithmiques",
  plotSummary: (best: string, error: string) =>
    `Le meilleur accord est à ε = ${best}, avec une erreur relative de ${error}.`,
  rounding: "arrondi",
  truncation: "troncature",
  proofWaiting: "Le calcul des coûts est en cours.",
};

export type LoupeWords = typeof fr;
