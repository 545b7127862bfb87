import type { TrainingStatus } from "../../worker/protocol/training.ts";
import type { Measured } from "./measured.ts";

export const fr = {
  title: "Entraîner le réseau",
  intro: [
    "Le réseau part de poids tirés au hasard\u00a0: il se trompe environ neuf fois sur dix.",
    "L’entraînement refait la méthode du cours, lot d’images après lot\u00a0: toutes les prédictions, toutes les erreurs, puis une correction de w et de z, des milliers de fois de suite.",
    "Vous verrez le coût descendre et le taux de réussite monter, sur les chiffres appris et sur 10\u202f000 autres que le réseau n’apprend jamais. Comptez quelques secondes.",
  ],
  /** Beside the mark where the chart is before the run. */
  byChance: "au hasard, un chiffre sur dix",
  /** What each view will show, after its name. */
  promises: {
    curves: "le coût et le taux de réussite, mesurés pendant que le réseau apprend.",
    neurons: "les poids de chaque neurone caché, dessinés comme une image.",
    errors: "les chiffres de test mal lus, pris pour quel autre, et pourquoi.",
  },
  train: "Entraîner",
  draw: "Dessiner un chiffre",
  trainAgain: "Entraîner à nouveau",
  pause: "Pause",
  resume: "Reprendre",
  oneBatch: "Un lot",
  oneEpoch: "Une époque",
  epochs: (count: number): string => (count > 1 ? `${count} époques` : `${count} époque`),
  goOn: (epochs: string) => `Continuer\u00a0: ${epochs} de plus`,
  goOnTitle: "À partir des poids actuels, avec les réglages choisis",
  withPlan: "Entraîner avec ces réglages",
  goOnWithPlan: "Continuer avec ces réglages",
  reset: "Oublier l’apprentissage",
  resetTitle: "Rend au réseau ses poids initiaux\u202f; les courbes restent pour comparaison",
  statuses: { running: "en cours", paused: "en pause", finished: "terminé", failed: "arrêté" } satisfies Record<
    TrainingStatus,
    string
  >,
  progress: "Avancement de l’entraînement",
  done: (share: string): string => share,
  epochOf: (epoch: string, epochs: string) => `époque ${epoch} sur ${epochs}`,
  perSecond: (count: string) => `${count} échantillons/s`,
  left: (time: string) => `reste ${time}`,
  seconds: (count: string) => `${count}\u00a0s`,
  minutes: (count: string) => `${count}\u00a0min`,
  paths: { "wasm-simd": "WebAssembly SIMD", typescript: "TypeScript" },
  plainPath:
    "Ce navigateur n’a pas WebAssembly SIMD\u00a0: le calcul se fait en TypeScript. Mêmes équations, plus lentement.",
  memory: (megabytes: string) => `${megabytes}\u00a0Mo de mémoire`,
  inUse: (network: string) => `Réseau ${network}`,
  cost: "Coût",
  /** Networks in short: 784–30–10, sigmoid. */
  takesPlace: (planned: string, shown: string) =>
    `Le réseau ${planned} prendra dans le cours la place du ${shown}\u202f; les réglages du cours ramènent ce dernier.`,
  outputs: { sigmoid: "sigmoïde", softmax: "softmax" },
  /** A run in one line: what is not as usual. */
  summary: {
    sum: "somme",
    varied: "la moitié des images variées",
    styled: "une sur huit d’une autre écriture",
    averaged: "moyenne des poids",
    falling: (factor: string) => `(× ${factor} par époque)`,
  },
  costs: { sigmoid: "Coût ℰ", softmax: "Coût C" },
  accuracy: "Taux de réussite",
  measures: "Où en est le réseau",
  measured: { batch: "Lots", train: "Apprentissage", test: "Test" } satisfies Record<Measured, string>,
  lastBatch: (right: string, count: string) => `Dernier lot\u00a0: ${right} sur ${count} bien lus`,
  lastCost: (cost: string) => `, coût ${cost}`,
  pace: "Allure",
  paces: { full: "pleine vitesse", four: "4 lots/s", one: "1 lot/s" },
  loading: (available: string, wanted: string) =>
    `Les chiffres de MNIST arrivent\u00a0: ${available} sur ${wanted}. Pour commencer tout de suite, choisissez moins d’échantillons dans les réglages.`,
  partOfSet: (available: string) =>
    `${available} chiffres d’apprentissage seulement sont arrivés\u202f; l’entraînement se fera sur ceux-là.`,
  announce: {
    running: (_accuracy: string) => "L’entraînement est en cours.",
    paused: (accuracy: string) => `L’entraînement est en pause. Réussite sur le test\u00a0: ${accuracy}.`,
    finished: (accuracy: string) => `L’entraînement est terminé. Réussite sur le test\u00a0: ${accuracy}.`,
    failed: (_accuracy: string) => "L’entraînement s’est arrêté.",
  } satisfies Record<TrainingStatus, (accuracy: string) => string>,
  failed:
    "Les nombres ont débordé\u00a0: des poids ou des productions ne sont plus finis. Les derniers poids finis sont gardés et rien n’est perdu. Choisissez un taux α plus petit (0,5 par exemple), ou la moyenne du lot plutôt que la somme, puis entraînez à nouveau.",
};

export type TrainWords = typeof fr;
