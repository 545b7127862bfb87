import type { Words } from "../../store/language.ts";
import type { PlaceWords } from "./cell-place.ts";
import type { Regime } from "./gradient-proof.ts";

interface LoupeWords {
  readonly loupe: string;
  readonly close: string;
  readonly back: string;
  readonly trail: string;
  readonly empty: string;
  readonly waiting: string;
  readonly absent: string;
  readonly place: PlaceWords;
  readonly shape: string;
  readonly sample: (p: number) => string;
  readonly equation: string;
  readonly given: string;
  readonly face: string;
  readonly otherEquations: (count: number) => string;
  readonly sources: string;
  readonly terms: (index: string) => string;
  readonly common: string;
  readonly zeros: (count: number) => string;
  readonly zeroPixels: (count: number) => string;
  readonly total: string;
  readonly more: (count: number) => string;
  readonly fewer: string;
  readonly uses: string;
  readonly noUses: string;
  readonly cellCount: (count: number) => string;
  readonly ledger: string;
  readonly ledgerIntro: string;
  readonly ledgerUnknown: string;
  readonly inputLine: string;
  readonly slopeLine: string;
  readonly pathsLine: (count: number) => string;
  readonly sumLine: string;
  readonly errorLine: string;
  readonly outputErrorLine: string;
  readonly gradientLine: string;
  readonly samplesLine: (rule: "mean" | "sum", count: number) => string;
  readonly batchLine: string;
  readonly correctionLine: string;
  readonly direct: (id: string) => string;
  readonly directTimes: string;
  readonly directNames: Readonly<Record<"weight" | "difference" | "slope" | "product" | "total", string>>;
  readonly same: string;
  readonly rounded: (difference: string) => string;
  readonly proof: string;
  readonly proofIntro: string;
  readonly epsilon: string;
  readonly smaller: string;
  readonly larger: string;
  readonly costBelow: (weight: string) => string;
  readonly costAbove: (weight: string) => string;
  readonly quotient: string;
  readonly analytic: string;
  readonly relativeError: string;
  readonly sharedDigits: string;
  readonly regimes: Readonly<Record<Regime, string>>;
  readonly flat: string;
  readonly plot: string;
  readonly plotSummary: (best: string, error: string) => string;
  readonly rounding: string;
  readonly truncation: string;
  readonly proofWaiting: string;
}

const fr: LoupeWords = {
  loupe: "Loupe",
  close: "Fermer la loupe",
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
    toHidden: (i, from, j) => `de l’entrée ${i}, ${from}, vers le neurone caché ${j}`,
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
  },
  shape: "Tableau de taille",
  sample: (p) => `échantillon ${p} du lot`,
  equation: "Son équation",
  given: "Cette valeur est donnée\u00a0: aucune équation ne la calcule.",
  face: "Équations en",
  otherEquations: (count) => (count === 1 ? "Une autre écriture" : `${count} autres écritures`),
  sources: "D’où elle vient",
  terms: (index) => `Termes de la somme sur ${index}, du plus grand au plus petit`,
  common: "Dans toute l’expression",
  zeros: (count) => (count === 1 ? "1 terme nul" : `${count} termes nuls`),
  zeroPixels: (count) =>
    count === 1 ? "1 terme nul\u00a0: un pixel éteint" : `${count} termes nuls\u00a0: les pixels éteints`,
  total: "Somme",
  more: (count) => `${count} de plus`,
  fewer: "Refermer",
  uses: "Où elle sert",
  noUses: "Elle ne sert à aucun autre calcul\u00a0: on est au bout.",
  cellCount: (count) => (count === 1 ? "1 cellule" : `${count} cellules`),
  ledger: "Le chemin de ce gradient",
  ledgerIntro: "Ce que le poids transmet, multiplié par l’erreur qui lui revient.",
  ledgerUnknown:
    "Le vrai chiffre n’est pas connu\u00a0: il n’y a pas d’erreur à propager. Indiquez-le, et le chemin apparaît.",
  inputLine: "Au départ du poids",
  slopeLine: "Pente du neurone d’arrivée",
  pathsLine: (count) => `Les ${count} chemins vers le coût, du plus lourd au plus léger`,
  sumLine: "Somme des chemins",
  errorLine: "Pente × somme\u00a0: l’erreur à l’arrivée",
  outputErrorLine: "L’erreur à l’arrivée",
  gradientLine: "Départ × erreur\u00a0: le gradient",
  samplesLine: (rule, count) =>
    rule === "mean" ? `Moyenne des ${count} échantillons du lot` : `Somme des ${count} échantillons du lot`,
  batchLine: "Gradient du lot",
  correctionLine: "Fois −α\u00a0: la correction",
  direct: (id) => `La même chose sans δ, par la dérivation directe ${id}`,
  directTimes: "Facteur commun",
  directNames: { weight: "poids", difference: "écart", slope: "pente de sortie", product: "produit", total: "Total" },
  same: "Les deux calculs donnent le même nombre, jusqu’au dernier chiffre affiché.",
  rounded: (difference) =>
    `Les deux calculs ne diffèrent que par l’arrondi de la machine (écart relatif\u00a0: ${difference}).`,
  proof: "La preuve par le coût",
  proofIntro:
    "On pousse ce seul poids de ε vers le haut, puis vers le bas, et l’on refait toute la phase avant. La pente mesurée doit être le gradient calculé.",
  epsilon: "Pas ε",
  smaller: "ε plus petit",
  larger: "ε plus grand",
  costBelow: (weight) => `Coût avec ${weight} − ε`,
  costAbove: (weight) => `Coût avec ${weight} + ε`,
  quotient: "Quotient (différence des coûts sur 2ε)",
  analytic: "Gradient calculé par rétropropagation",
  relativeError: "Erreur relative",
  sharedDigits: "En clair, les chiffres communs aux deux coûts\u202f; en gras, ceux qui changent.",
  regimes: {
    rounding:
      "Pas trop petit\u00a0: les deux coûts ont presque tous leurs chiffres en commun. Leur différence n’est plus qu’un bruit d’arrondi, que la division par 2ε agrandit.",
    best: "Bon pas\u00a0: assez petit pour que la courbe y soit presque droite, assez grand pour que l’arrondi ne compte pas. Les deux pentes s’accordent.",
    truncation:
      "Pas trop grand\u00a0: entre les deux points, la courbe tourne. Cette erreur de troncature est proportionnelle à ε²\u00a0: dix fois plus petit, cent fois plus juste.",
  },
  flat: "Ce poids part d’un neurone éteint (activation nulle)\u00a0: le pousser ne change pas le coût d’un chiffre, et le gradient calculé vaut exactement 0. La preuve est faite.",
  plot: "Erreur relative du quotient selon ε, en échelles logarithmiques",
  plotSummary: (best, error) => `Le meilleur accord est à ε = ${best}, avec une erreur relative de ${error}.`,
  rounding: "arrondi",
  truncation: "troncature",
  proofWaiting: "Le calcul des coûts est en cours.",
};

const en: LoupeWords = {
  loupe: "Loupe",
  close: "Close the loupe",
  back: "Back to the cell before",
  trail: "Path followed",
  empty:
    "Touch a cell of a figure, or a symbol of the course: the loupe shows where that number comes from and where it goes.",
  waiting: "The numbers come with the first digit.",
  absent:
    "This network does not have this cell, or the sample’s true digit is not known. Nothing is lost: choose another cell, or go back.",
  place: {
    pixel: (row, column) => `pixel row ${row}, column ${column} (counted from 0)`,
    inputBias: "bias neuron of the input: always 1",
    hidden: (j, neurons) => `hidden neuron ${j} of ${neurons}`,
    hiddenBias: "bias neuron of the hidden layer: always 1",
    output: (k) => `output neuron ${k}, the one for the digit ${k}`,
    toHidden: (i, from, j) => `from input ${i}, ${from}, to hidden neuron ${j}`,
    biasOfHidden: (j) => `bias of hidden neuron ${j}: the weight from input 0, which is always 1`,
    toOutput: (j, k) => `from hidden neuron ${j} to output ${k}`,
    biasOfOutput: (k) => `bias of output ${k}: the weight from the hidden bias neuron, which is always 1`,
    seenAtOutput: (k) => `seen at output ${k}`,
    seenAtHidden: (l) => `seen at hidden neuron ${l}`,
    outputByProduction: (k, q) => `of prediction ${k} with respect to pre-activation ${q}`,
    node: (h, j) => `layer ${h}, node ${j}`,
    nodeBias: (h) => `layer ${h}, bias node: always 1`,
    toNode: (h, i, j) => `from node ${i} of layer ${h - 1} to node ${j} of layer ${h}`,
    biasOfNode: (h, j) => `bias of node ${j} of layer ${h}`,
  },
  shape: "Array of shape",
  sample: (p) => `sample ${p} of the batch`,
  equation: "Its equation",
  given: "This value is given: no equation computes it.",
  face: "Equations in",
  otherEquations: (count) => (count === 1 ? "Another way to write it" : `${count} other ways to write it`),
  sources: "Where it comes from",
  terms: (index) => `Terms of the sum over ${index}, largest first`,
  common: "In the whole expression",
  zeros: (count) => (count === 1 ? "1 term is zero" : `${count} terms are zero`),
  zeroPixels: (count) => (count === 1 ? "1 term is zero: a dark pixel" : `${count} terms are zero: the dark pixels`),
  total: "Sum",
  more: (count) => `${count} more`,
  fewer: "Fold",
  uses: "Where it goes",
  noUses: "Nothing else is computed from it: this is the end.",
  cellCount: (count) => (count === 1 ? "1 cell" : `${count} cells`),
  ledger: "The path of this gradient",
  ledgerIntro: "What the weight passes on, times the error that comes back to it.",
  ledgerUnknown: "The true digit is not known: there is no error to propagate. Say which it is, and the path appears.",
  inputLine: "Where the weight starts",
  slopeLine: "Slope of the neuron where it ends",
  pathsLine: (count) => `The ${count} paths to the cost, heaviest first`,
  sumLine: "Sum of the paths",
  errorLine: "Slope × sum: the error where it ends",
  outputErrorLine: "The error where it ends",
  gradientLine: "Start × error: the gradient",
  samplesLine: (rule, count) =>
    rule === "mean" ? `Mean of the batch’s ${count} samples` : `Sum of the batch’s ${count} samples`,
  batchLine: "The batch’s gradient",
  correctionLine: "Times −α: the weight update",
  direct: (id) => `The same without δ, by the direct derivation ${id}`,
  directTimes: "Common factor",
  directNames: {
    weight: "weight",
    difference: "difference",
    slope: "output slope",
    product: "product",
    total: "Total",
  },
  same: "Both calculations give the same number, to the last digit shown.",
  rounded: (difference) =>
    `The two calculations differ by the machine’s rounding alone (relative difference: ${difference}).`,
  proof: "The gradient proof",
  proofIntro:
    "This one weight is nudged up by ε, then down, and the whole forward phase is done again. The slope measured must be the gradient computed.",
  epsilon: "Step ε",
  smaller: "Smaller ε",
  larger: "Larger ε",
  costBelow: (weight) => `Cost with ${weight} − ε`,
  costAbove: (weight) => `Cost with ${weight} + ε`,
  quotient: "Quotient (difference of the costs over 2ε)",
  analytic: "Gradient computed by backpropagation",
  relativeError: "Relative error",
  sharedDigits: "Plain, the digits that both costs share; bold, those that change.",
  regimes: {
    rounding:
      "Too small a step: the two costs share nearly all their digits. Their difference is nothing but rounding noise, which dividing by 2ε magnifies.",
    best: "A good step: small enough for the curve to be nearly straight there, large enough for rounding not to matter. The two slopes agree.",
    truncation:
      "Too large a step: the curve bends between the two points. This truncation error goes as ε²: ten times smaller, a hundred times closer.",
  },
  flat: "This weight starts from a neuron that is dark (activation zero): nudging it does not change one digit of the cost, and the gradient computed is exactly 0. The proof is done.",
  plot: "Relative error of the quotient against ε, on logarithmic scales",
  plotSummary: (best, error) => `They agree best at ε = ${best}, with a relative error of ${error}.`,
  rounding: "rounding",
  truncation: "truncation",
  proofWaiting: "The costs are being computed.",
};

export const loupeWords: Words<LoupeWords> = { fr, en };
