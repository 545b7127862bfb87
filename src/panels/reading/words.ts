import type { StepId } from "../../course/method/step-id.ts";
import type { Sentence } from "../../course/text/inline.ts";
import type { Words } from "../../store/language.ts";
import type { Face } from "../../store/state.ts";

interface ReadingWords {
  readonly column: string;
  readonly chapters: string;
  readonly ways: string;
  readonly chapter: (id: string, title: string) => string;
  readonly page: string;
  readonly face: string;
  readonly faces: Readonly<Record<Face, string>>;
  readonly print: string;
  readonly previous: string;
  readonly next: string;
  readonly end: string;
  readonly step: (id: StepId) => string;
  readonly stepHere: string;
  readonly stepElsewhere: (id: string, title: string) => string;
  /** What each step computes, in one sentence with the prose's marks. */
  readonly steps: Readonly<Record<StepId, Sentence>>;
  readonly symbol: string;
  readonly meaning: string;
  readonly shape: string;
  readonly range: string;
  readonly otherVariant: Readonly<Record<"A" | "B", string>>;
  readonly switchVariant: Readonly<Record<"A" | "B", string>>;
  readonly sheetSample: (name: string, label: string) => string;
  readonly sheetOwn: string;
  readonly sheetLabel: (digit: number) => string;
  readonly sheetNoLabel: string;
  readonly sheetAnswer: (digit: number, share: string) => string;
  readonly sets: Readonly<Record<"train" | "test", string>>;
  readonly outputs: Readonly<Record<"sigmoid" | "softmax", string>>;
  readonly batches: Readonly<Record<"mean" | "sum", string>>;
  readonly seed: (seed: number) => string;
  readonly pinnedBy: string;
  readonly changes: string;
}

const fr: ReadingWords = {
  column: "Le cours",
  chapters: "Chapitres",
  ways: "Chapitres voisins",
  chapter: (id, title) => `${id}. ${title}`,
  page: "Écriture des équations",
  face: "Équations en",
  faces: { symbols: "symboles", indices: "indices", numbers: "nombres" },
  print: "Imprimer la fiche",
  previous: "Chapitre précédent",
  next: "Chapitre suivant",
  end: "Fin du cours",
  step: (id) => `Étape ${id}`,
  stepHere: "Aller à sa ligne",
  stepElsewhere: (id, title) => `Cette étape est au chapitre ${id}, ${title}`,
  steps: {
    "1a": "L’image devient l’entrée {X}\u00a0: un neurone par pixel, derrière le biais.",
    "1b": "Chaque neurone caché additionne ses entrées pondérées\u00a0: c’est sa production {sigma}.",
    "1c": "La sigmoïde ramène chaque production entre 0 et 1\u00a0: les activations {U}.",
    "1d": "La couche de sortie refait la somme, puis répond par dix prédictions {yHat}.",
    "2a": "On compare la réponse à la vérité\u00a0: chaque sortie reçoit son erreur {deltaOut}.",
    "2b": "Les erreurs remontent par les poids {z}\u00a0: chaque neurone caché reçoit la sienne, {deltaHid}.",
    "3a": "Erreur à l’arrivée fois activation au départ\u00a0: le gradient de chaque poids, pour un échantillon.",
    "3b": "On réunit les gradients de tous les échantillons du lot.",
    "3c": "Chaque poids bouge contre sa pente, d’un pas réglé par {alpha}.",
  },
  symbol: "Symbole",
  meaning: "Signification",
  shape: "Taille, ici",
  range: "Indices",
  otherVariant: {
    A: "La scène montre en ce moment softmax\u202f; les nombres de ce chapitre sont ceux de la sigmoïde, sur les mêmes poids et le même chiffre.",
    B: "La scène montre en ce moment la sigmoïde\u202f; les nombres de ce chapitre sont ceux de softmax, sur les mêmes poids et le même chiffre.",
  },
  switchVariant: { A: "Montrer la sigmoïde sur la scène", B: "Montrer softmax sur la scène" },
  sheetSample: (name, label) => `${name}\u00a0: ${label}`,
  sheetOwn: "Chiffre dessiné à la main",
  sheetLabel: (digit) => `vrai chiffre ${digit}`,
  sheetNoLabel: "vrai chiffre non indiqué",
  sheetAnswer: (digit, share) => `réponse du réseau\u00a0: ${digit} (ŷ = ${share})`,
  sets: { train: "MNIST, entraînement, n° ", test: "MNIST, test, n° " },
  outputs: { sigmoid: "sigmoïde et erreur quadratique", softmax: "softmax et coût logarithmique" },
  batches: { mean: "moyenne", sum: "somme" },
  seed: (seed) => `graine ${seed}`,
  changes: "Ce qui change",
  pinnedBy: "La cellule épinglée est calculée par",
};

const en: ReadingWords = {
  column: "The course",
  chapters: "Chapters",
  ways: "Neighbouring chapters",
  chapter: (id, title) => `${id}. ${title}`,
  page: "How the equations are written",
  face: "Equations in",
  faces: { symbols: "symbols", indices: "indices", numbers: "numbers" },
  print: "Print the handout",
  previous: "Previous chapter",
  next: "Next chapter",
  end: "End of the course",
  step: (id) => `Step ${id}`,
  stepHere: "Go to its line",
  stepElsewhere: (id, title) => `This step is in chapter ${id}, ${title}`,
  steps: {
    "1a": "The image becomes the input {X}: one neuron per pixel, behind the bias.",
    "1b": "Each hidden neuron adds up its weighted inputs: that is its pre-activation {sigma}.",
    "1c": "The sigmoid brings each pre-activation between 0 and 1: the activations {U}.",
    "1d": "The output layer does the same sum again, then answers with ten predictions {yHat}.",
    "2a": "The answer is compared with the truth: each output gets its error {deltaOut}.",
    "2b": "The errors travel back through the weights {z}: each hidden neuron gets its own, {deltaHid}.",
    "3a": "Error at the arrival times activation at the departure: the gradient of every weight, for one sample.",
    "3b": "The gradients of all the samples of the batch are put together.",
    "3c": "Every weight moves against its slope, by a step that {alpha} sets.",
  },
  symbol: "Symbol",
  meaning: "Meaning",
  shape: "Shape, here",
  range: "Indices",
  otherVariant: {
    A: "The stage shows softmax at the moment; the numbers in this chapter are the sigmoid’s, on the same weights and the same digit.",
    B: "The stage shows the sigmoid at the moment; the numbers in this chapter are softmax’s, on the same weights and the same digit.",
  },
  switchVariant: { A: "Show the sigmoid on the stage", B: "Show softmax on the stage" },
  sheetSample: (name, label) => `${name}: ${label}`,
  sheetOwn: "Digit drawn by hand",
  sheetLabel: (digit) => `true digit ${digit}`,
  sheetNoLabel: "true digit not said",
  sheetAnswer: (digit, share) => `the network answers ${digit} (ŷ = ${share})`,
  sets: { train: "MNIST, training set, no. ", test: "MNIST, test set, no. " },
  outputs: { sigmoid: "sigmoid and squared error", softmax: "softmax and log cost" },
  batches: { mean: "mean", sum: "sum" },
  seed: (seed) => `seed ${seed}`,
  changes: "What changes",
  pinnedBy: "The pinned cell is computed by",
};

export const readingWords: Words<ReadingWords> = { fr, en };
