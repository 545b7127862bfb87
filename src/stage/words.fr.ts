import type { StepId } from "../course/method/step-id.ts";

export const fr = {
  /** The quiet row that saves what a figure shows. */
  saveAs: "Enregistrer\u00a0:",
  saveOf: (what: string) => `Enregistrer\u00a0: ${what}`,
  picture: (format: string) => `image ${format}`,
  saving: "Le fichier se prépare…",
  saveFailed: "Le fichier n’a pas pu être préparé. Rien n’est perdu\u00a0: rechargez la page, puis réessayez.",
  traceFile: { json: "trace JSON", csv: "trace CSV" },
  ofTrace: "tous les nombres de cette passe",
  stage: "Le réseau, étape par étape",
  transport: "Étapes de la méthode",
  rows: { forward: "phase avant", backward: "phase arrière", gradients: "gradients et corrections" },
  /** On a narrow screen, before what the step has nothing to do with. */
  rest: "Le reste du réseau",
  /** Two figures' names drawn into one. */
  and: (one: string, other: string) => `${one} et ${other.charAt(0).toLowerCase()}${other.slice(1)}`,
  /** A figure in one sentence: how many numbers, the least, the greatest, and the cell that is largest in size. */
  summary: (count: string, least: string, greatest: string, largest: string) =>
    `${count} nombres, de ${least} à ${greatest}\u202f; le plus grand en valeur absolue\u00a0: ${largest}.`,
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
  /** Those that section G names otherwise. */
  deepStepNames: {
    "1b": "Productions a^1",
    "1c": "Couches cachées",
    "1d": "ŷ = o^m",
    "2a": "δ^m",
    "2b": "δ^h",
  } satisfies Partial<Record<StepId, string>>,
  stepList: "Étapes de la méthode",
  first: "Première étape",
  back: "Étape précédente",
  play: "Lecture",
  pause: "Pause",
  forward: "Étape suivante",
  /** Seen on the button; what it says aloud holds it. */
  forwardShort: "Suivante",
  last: "Dernière étape",
  pace: "Durée d’une étape",
  seconds: (pace: string) => `${pace}\u00a0s`,

  output: "Sortie",
  outputs: { sigmoid: "sigmoïde", softmax: "softmax" },
  differs: { sigmoid: "autre valeur avec la sigmoïde", softmax: "autre valeur avec softmax" },
  /** What the sign ≠ says beside a tensor of the output shown. */
  differsTold: {
    sigmoid: "autre valeur avec softmax, sur les mêmes poids et le même chiffre. Jusqu’à τ rien ne change.",
    softmax: "autre valeur avec la sigmoïde, sur les mêmes poids et le même chiffre. Jusqu’à τ rien ne change.",
  },
  /** The course's own names in those of tensors, each with what it means, where the page is not in French. */
  courseNames: [] as readonly (readonly [name: string, meaning: string])[],
  sameUntilDeep:
    "Mêmes poids, même chiffre\u00a0: jusqu’à a^m rien ne change. Les tenseurs marqués ≠ dépendent de la sortie. Ici les sorties sont comptées à partir de 1\u00a0: la sortie $j$ est celle du chiffre $j$ − 1.",

  sample: "Échantillon",
  set: "Ensemble",
  sets: { test: "test", train: "entraînement", own: "mon dessin", table: "mes nombres" },
  index: "N°",
  /** What the picker's fold is called: the set, and the number in it where it has one. */
  chosen: (set: string, number: string | null) => (number === null ? set : `${set}, n°\u00a0${number}`),
  previous: "Chiffre précédent",
  next: "Chiffre suivant",
  random: "Au hasard",
  digit: "Chiffres",
  indexPending: (here: string) =>
    `Seuls les ${here} premiers chiffres sont arrivés\u202f; patientez ou prenez-en un autre.`,
  label: (digit: number) => `Vrai chiffre\u00a0: ${digit}`,
  labelUnknown: "Vrai chiffre\u00a0: pas encore indiqué",
  answer: (digit: number, share: string) => `réponse du réseau\u00a0: ${digit} (ŷ = ${share})`,
  /** The numbers of the batch's first and last digit. */
  batch: (first: number, last: number) => `lot : n° ${first} à ${last}`,
  answerLater: (step: StepId) => `réponse du réseau\u00a0: à l’étape ${step}`,

  waiting: "Le premier chiffre arrive…",
  waitingBroken: (others: string | null) =>
    `${others === null ? "Aucun chiffre n’est arrivé." : `Les chiffres de cette base ne sont pas arrivés\u202f; les ${others} de l’autre base sont là, et peuvent être choisis ci-dessus.`} La ligne d’état, en bas de la page, dit pourquoi et permet de réessayer.`,
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
  /** Before the list of hidden neurons, and the button that chooses the one with the largest |δ|. */
  neuronShown: "neurone caché",
  /** Behind it, where the neuron is that of the cell that is held. */
  neuronPinned: "celui de la cellule épinglée",
  neuronBlamed: "plus grande erreur",
  neuronBlamedTitle: "plus grande erreur\u00a0: le neurone caché le plus en cause",
  neuronPrevious: "Neurone caché précédent",
  neuronNext: "Neurone caché suivant",
  manyNeurons: (count: number) =>
    `${count} neurones cachés\u00a0: dans σ, U et δ, un trait par neurone, de haut en bas. Pointez un trait pour lire son numéro et sa valeur.`,
  cost: "Coût",
  costBefore: "avant",
  costAfter: "après",
  biases: "Biais",
  biasesAre: { corrected: "corrigés", held: "tenus" },
  /** In the place of the buttons, until the correction is computed. */
  correctionLater: "corriger\u00a0: étape 3c",
  apply: "Appliquer",
  applyOnce: "Appliquer la correction",
  applyTen: "×10 : appliquer dix corrections de suite",
  reset: "Poids initiaux",
  resetWeights: "Poids initiaux\u00a0: défaire les corrections, garder les entrées et les réglages",
  applied: (times: number, before: string, after: string) =>
    `${times === 1 ? "Correction appliquée" : `${times} corrections appliquées`}\u00a0: le coût passe de ${before} à ${after}.`,
  wasReset: (cost: string) => `Poids initiaux rétablis, entrées gardées\u00a0: coût ${cost}.`,
  readoutEmpty: "Pointez une cellule pour lire sa valeur\u202f; un clic ou un toucher la tient dans la loupe.",
  settings: "Réglages",
  account: "Le lot, échantillon par échantillon",
  values: "Valeurs en tableau",
  valuesOf: "Tenseur",
  bias: "biais",
};

export type StepWords = typeof fr;
