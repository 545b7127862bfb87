import type { OutputKind } from "../../core/network.ts";
import type { StepId } from "../../course/method/step-id.ts";
import type { Sentence } from "../../course/text/inline.ts";
import type { Face } from "../../setup/view.ts";

export const fr = {
  column: "Le cours",
  chapters: "Chapitres",
  ways: "Chapitres voisins",
  chapter: (id: string, title: string) => `${id}. ${title}`,
  place: (at: number, of: number) => `${at} sur ${of}`,
  neighbour: (which: string, title: string) => `${which}\u00a0: ${title}`,
  following: {
    label: "Le texte suit l’étape",
    short: "Suit l’étape",
    hint: "Le texte va où en est l’étape, et l’étape où vous lisez. Sans cela, chacun reste où il est.",
  },
  indices: {
    legend: "Indices dont parlent les équations",
    field: (index: string, last: number) => `Indice ${index}, de 0 à ${last}`,
  },
  page: "Écriture des équations",
  face: "Équations en",
  faces: { symbols: "symboles", indices: "indices", numbers: "nombres" } satisfies Record<Face, string>,
  print: "Imprimer la fiche",
  previous: "Chapitre précédent",
  next: "Chapitre suivant",
  end: "Fin du cours",
  step: (id: StepId) => `Étape ${id}`,
  stepHere: "Aller à sa ligne",
  stepElsewhere: (id: string, title: string) => `Cette étape est au chapitre ${id}, ${title}`,
  /** What each step computes, in one sentence with the prose's marks. */
  steps: {
    "1a": "L’image devient l’entrée {X}\u00a0: un neurone par pixel, derrière le biais.",
    "1b": "Chaque neurone caché additionne ses entrées pondérées\u00a0: c’est sa production {sigma}.",
    "1c": "La sigmoïde ramène chaque production entre 0 et 1\u00a0: les activations {U}.",
    "1d": "La couche de sortie refait la somme, puis répond par dix prédictions {yHat}.",
    "2a": "On compare la réponse à la vérité\u00a0: chaque sortie reçoit son erreur {deltaOut}.",
    "2b": "Les erreurs remontent par les poids {z}\u00a0: chaque neurone caché reçoit la sienne, {deltaHid}.",
    "3a": "Erreur à l’arrivée fois activation au départ\u00a0: le gradient de chaque poids, pour un échantillon.",
    "3b": "On réunit les gradients de tous les échantillons du lot.",
    "3c": "Chaque poids reçoit sa correction\u00a0: son gradient, changé de signe et multiplié par {alpha}.",
  } satisfies Record<StepId, Sentence>,
  formula: "Formule",
  symbol: "Symbole",
  meaning: "Signification",
  shape: "Taille, ici",
  range: "Indices",
  otherVariant: {
    sigmoid: "La scène montre softmax, ce chapitre la sigmoïde.",
    softmax: "La scène montre la sigmoïde, ce chapitre softmax.",
  } satisfies Record<OutputKind, string>,
  switchVariant: { sigmoid: "Passer à la sigmoïde", softmax: "Passer à softmax" } satisfies Record<OutputKind, string>,
  sheetExample: (name: string) => `Exemple ${name}`,
  sheetSample: (name: string, label: string) => `${name}\u00a0: ${label}`,
  sheetOwn: "Chiffre dessiné à la main",
  sheetTable: "Nombres saisis à la main",
  givenWeights: "poids donnés",
  sheetLabel: (digit: number) => `vrai chiffre ${digit}`,
  sheetNoLabel: "vrai chiffre non indiqué",
  sheetAnswer: (digit: number, share: string) => `réponse du réseau\u00a0: ${digit} (ŷ = ${share})`,
  sets: { train: "MNIST, entraînement, n° ", test: "MNIST, test, n° " },
  outputs: { sigmoid: "sigmoïde et erreur quadratique", softmax: "softmax et coût logarithmique" },
  batches: { mean: "moyenne", sum: "somme" },
  seed: (seed: number) => `graine ${seed}`,
  changes: "Ce qui change",
  pinnedBy: "La cellule épinglée est calculée par",
};

export type ReadingWords = typeof fr;
