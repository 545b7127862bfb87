import type { StepId } from "../../course/method/step-id.ts";
import type { NodeKind } from "./drawn-network.ts";
import type { EdgeKind } from "./edge-number.ts";

/** A neuron's name; the outputs count from 0 with one hidden layer, from 1 in section G. */
function neuron(kind: NodeKind, layer: number, index: number, m: number): string {
  switch (kind) {
    case "bias":
      return layer === 0
        ? "le neurone de biais de l’entrée"
        : `le neurone de biais ${m === 2 ? "caché" : `de la couche ${layer}`}`;
    case "input":
      return `l’entrée ${index}`;
    case "hidden":
      return m === 2 ? `le neurone caché ${index}` : `le neurone ${index} de la couche ${layer}`;
    case "output":
      return `le neurone de sortie ${m === 2 ? index - 1 : index}`;
  }
}

export const fr = {
  sides: "Réseau montré",
  side: { small: "petit réseau", mnist: "MNIST" },
  name: (sizes: string) => `Le réseau ${sizes}, ses neurones et ses poids`,
  keys: "Les flèches mènent de neurone en neurone le long des poids\u202f; Entrée tient un nombre dans la loupe\u202f; plus et moins changent une entrée, une sortie attendue ou un poids.",
  layer: (layer: number, m: number) =>
    layer === 0 ? "entrées" : layer === m ? "sorties" : m === 2 ? "couche cachée" : `couche cachée ${layer}`,
  neuron,
  /** What the edges show, and how a line is read. */
  caption: (on: EdgeKind | "correctionAlone") =>
    `Sur les arêtes\u00a0: ${
      {
        weights: "les poids",
        returned: "ce qui remonte, poids × erreur (les poids ailleurs)",
        gradient: "le gradient de l’échantillon, dérivée de son coût par rapport au poids",
        batchGradient: "le gradient du lot, dérivée du coût par rapport au poids",
        correction: "la correction, Δw ou Δz, puis → le poids corrigé",
        correctionAlone: "la correction, Δw ou Δz",
      }[on]
    }. Le trait est celui du poids\u00a0: plein, positif\u202f; tireté, négatif\u202f; large, grand.`,
  rounded: (digits: number) =>
    `Les nombres du dessin sont arrondis à ${digits} chiffres\u202f; le calcul dessous en garde plus.`,
  /** Before the names of the numbers that the output that is not shown gives other values. */
  differing: {
    sigmoid: "Avec softmax, sur les mêmes poids et les mêmes entrées, ceux-ci seraient autres\u00a0:",
    softmax: "Avec la sigmoïde, sur les mêmes poids et les mêmes entrées, ceux-ci seraient autres\u00a0:",
  },
  roundedOnEdges: (digits: number) =>
    `Les nombres des arêtes sont arrondis à ${digits} chiffres\u202f; les tableaux en donnent plus.`,
  /** Numbers that have no room on their edges. */
  hidden: (count: number) =>
    count === 1
      ? "Un nombre n’a pas la place d’être écrit\u00a0: pointez son arête pour le lire."
      : `${count} nombres n’ont pas la place d’être écrits\u00a0: pointez leurs arêtes pour les lire.`,
  /** What a neuron's number will be, and when. */
  later: (name: string, symbol: string, step: StepId) => `${name}, ${symbol}\u00a0: à l’étape ${step}`,
  weight: (told: string, from: string, to: string, more: readonly string[]) =>
    [`poids ${told}, de ${from.replace(/^le /, "")} vers ${to}`.replace("de neurone", "du neurone"), ...more].join(
      "\u202f; ",
    ),
  /** A neuron's number in words, and what more there is to say of it. */
  part: (name: string, value: string, more: string | null) =>
    `${name}, ${value}${more === null ? "" : `\u202f; ${more}`}`,
  returned: (value: string) => `poids fois erreur, ${value}`,

  examples: "Exemple",
  example: {
    published: "publié (Mazur)",
    saturated: "saturé",
    "sure-and-wrong": "sûr et faux",
    "dead-input": "une entrée morte",
  },
  exampleTold: {
    published:
      "Un exemple que Matt Mazur a publié sur le Web et que l’on peut donc comparer\u00a0: coût avec ½, α = 0,5. Il ne corrige pas les biais\u202f; pour trouver ses nombres, choisissez sous la figure Biais\u00a0: tenus.",
    saturated: "Les deux neurones cachés sont saturés\u00a0: g′ ≈ 0, presque rien n’atteint w.",
    "sure-and-wrong":
      "Le réseau est sûr de lui et se trompe\u00a0: comparez δ^sortie avec la sigmoïde et avec softmax.",
    "dead-input": "X_1 = 0\u00a0: ses poids ne changent rien et ne sont pas corrigés.",
  },
  exampleAgain: "Reprendre les nombres de l’exemple",
  ownNumbers: "mes nombres",
  drawn: (seed: number) => `au hasard (graine ${seed})`,
  random: "D’autres nombres au hasard",
  row: "Ligne",
  rowOf: (row: number, rows: number) => `ligne ${row} sur ${rows}`,

  expected: (y: string) => `Attendu\u00a0: y = (${y})`,
  predicted: (y: string) => `prédit\u00a0: ŷ = (${y})`,
  predictedLater: (step: StepId) => `prédiction\u00a0: à l’étape ${step}`,
  notDistribution: (sum: string) =>
    `Avec softmax, les y doivent faire 1 en tout (ici ${sum})\u00a0: sans cela, pas d’erreur. Changez y, ou prenez la sigmoïde.`,

  edit: "Changer un nombre",
  editHint:
    "Choisissez une entrée, une sortie attendue ou un poids dans le dessin pour le changer ici. Un poids se change aussi en le faisant glisser de côté.",
  editComputed: "est calculé\u00a0: changez plutôt une entrée, une sortie attendue ou un poids.",
  slide: (name: string) => `${name}, glisser`,

  working: "Le calcul de l’étape",

  numbers: "Tous les nombres à saisir",
  inputs: "Entrées X",
  truths: "Sorties attendues y",
  weightsInto: (layer: number, m: number) =>
    m === 2
      ? layer === 1
        ? "Poids w, des entrées vers la couche cachée"
        : "Poids z, de la couche cachée vers les sorties"
      : `Poids w^${layer}, vers la couche ${layer}`,
  fromTo: "de \\ vers",
  bias: "biais",
  sizes: "Tailles",
  sizeOf: (layer: number, m: number) =>
    layer === 0 ? "entrées" : layer === m ? "sorties" : m === 2 ? "neurones cachés" : `couche cachée ${layer}`,
  layers: "couches cachées",
  addRow: "Ajouter une ligne",
  removeRow: "Ôter cette ligne",
  rowNote: "Toutes les lignes forment le lot\u202f; le dessin montre celle qui est choisie.",
};

export type DrawingWords = typeof fr;
