import type { StepId } from "../course/method/step-id.ts";
import type { StageTensor } from "./tensors.ts";

export const fr = {
  stage: "Le réseau, étape par étape",
  transport: "Étapes de la méthode",
  rows: { forward: "phase avant", backward: "phase arrière", gradients: "gradients et corrections" },
  /** What each figure is, for a screen reader and the list of values. */
  tensors: {
    X: "Entrée X",
    w: "Poids w",
    sigma: "Productions cachées σ",
    U: "Activations cachées U",
    z: "Poids z",
    tau: "Productions de sortie τ",
    yHat: "Prédictions ŷ et vérité y",
    y: "Vérité y",
    deltaOut: "Erreurs de sortie δ^sortie",
    dTauDSigma: "Matrice M, avec M_jk = g′(σ_j) z_jk",
    deltaHid: "Erreurs cachées δ^caché",
    gradZ: "Gradient ∂/∂z de l’échantillon",
    gradW: "Gradient ∂/∂w de l’échantillon",
    batchGradZ: "Gradient ∂/∂z du lot",
    batchGradW: "Gradient ∂/∂w du lot",
    corrZ: "Corrections Δz",
    corrW: "Corrections Δw",
  } satisfies Record<StageTensor, string>,
  neuron: (name: string, j: number) => `${name}, neurone caché ${j}`,
  step: (id: StepId) => `étape ${id}`,
  stepNames: {
    "1a": "Entrée X",
    "1b": "Productions σ",
    "1c": "Activations U",
    "1d": "τ et ŷ",
    "2a": "δ^sortie",
    "2b": "δ^caché",
    "3a": "Gradients",
    "3b": "Sur le lot",
    "3c": "Corrections Δ",
  } satisfies Record<StepId, string>,
  stepList: "Étapes de la méthode",
  first: "Première étape",
  back: "Étape précédente",
  play: "Lecture",
  pause: "Pause",
  forward: "Étape suivante",
  last: "Dernière étape",
  pace: "Durée d’une étape",
  seconds: (pace: string) => `${pace}\u00a0s`,

  output: "Sortie",
  outputs: { sigmoid: "sigmoïde", softmax: "softmax" },
  differs: { sigmoid: "Autre valeur avec la sigmoïde", softmax: "Autre valeur avec softmax" },
  sameUntil:
    "Mêmes poids, même chiffre\u00a0: jusqu’à τ rien ne change. Les tenseurs marqués ≠ dépendent de la sortie.",

  sample: "Échantillon",
  set: "Ensemble",
  sets: { test: "test", train: "entraînement", own: "mon dessin", table: "mes nombres" },
  index: "N°",
  previous: "Chiffre précédent",
  next: "Chiffre suivant",
  random: "Au hasard",
  digit: "Chiffres",
  indexPending: (here: string) =>
    `Seuls les ${here} premiers chiffres sont arrivés\u00a0; patientez ou prenez-en un autre.`,
  label: (digit: number) => `Vrai chiffre\u00a0: ${digit}`,
  labelUnknown: "Vrai chiffre\u00a0: pas encore indiqué",
  answer: (digit: number, share: string) => `réponse du réseau\u00a0: ${digit} (ŷ = ${share})`,
  /** The numbers of the batch's first and last digit. */
  batch: (first: number, last: number) => `lot : n° ${first} à ${last}`,
  answerLater: (step: StepId) => `réponse du réseau\u00a0: à l’étape ${step}`,

  waiting: "Le premier chiffre arrive…",
  waitingBroken: "Aucun chiffre n’est arrivé. La ligne d’état, en bas de la page, dit pourquoi et permet de réessayer.",
  digitPending: (index: string) =>
    `Le chiffre n° ${index} n’est pas encore arrivé. Patientez, ou choisissez-en un autre.`,
  /** In the place of a tensor that cannot be computed without it. */
  truthMissing: "sans vrai chiffre",
  noTruth: "Sans vrai chiffre, pas d’erreur à propager\u00a0: indiquez-le dans «\u202fDessiner\u202f».",

  /** In the place of a figure. */
  figureFailed:
    "Les poids et les calculs sont intacts, le reste de la page aussi. Réessayez\u202f; si cela ne suffit pas, rechargez la page.",
  figureMissing: "Figure non dessinée.",
  figureAgain: "Réessayer",
  scale: "Échelle",
  hiddenPicker: "Neurone caché j",
  neuronPrevious: "Neurone caché précédent",
  neuronNext: "Neurone caché suivant",
  cost: "Coût",
  costBefore: "avant",
  costAfter: "après",
  apply: "Appliquer",
  applyOnce: "Appliquer la correction",
  applyTen: "×10 : appliquer dix corrections de suite",
  reset: "Réinitialiser",
  resetWeights: "Réinitialiser : revenir aux poids initiaux",
  applied: (times: number, before: string, after: string) =>
    `${times === 1 ? "Correction appliquée" : `${times} corrections appliquées`}\u00a0: le coût passe de ${before} à ${after}.`,
  wasReset: (cost: string) => `Poids initiaux rétablis\u00a0: coût ${cost}.`,
  readoutEmpty: "Pointez une cellule pour lire sa valeur\u00a0; cliquez pour la tenir dans la loupe.",
  values: "Valeurs en tableau",
  valuesOf: "Tenseur",
  bias: "biais",
  deep: {
    a: (h: number) => `Productions a de la couche ${h}`,
    o: (h: number) => `Sorties o de la couche ${h}`,
    W: (h: number) => `Poids w de la couche ${h}`,
    delta: (h: number) => `Erreurs δ de la couche ${h}`,
    gradDeep: (h: number) => `Gradient ∂/∂w de la couche ${h}`,
  },
};

export type StepWords = typeof fr;
