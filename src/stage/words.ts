import type { StepId } from "../course/method/step-id.ts";
import type { Words } from "../store/language.ts";

interface StepWords {
  readonly stage: string;
  readonly transport: string;
  readonly rows: Readonly<Record<"forward" | "backward" | "gradients", string>>;
  /** Two figures' names drawn into one. */
  readonly and: (one: string, other: string) => string;
  /** A figure in one sentence: how many numbers, the least, the greatest, and the cell that is largest in size. */
  readonly summary: (count: string, least: string, greatest: string, largest: string) => string;
  readonly neuron: (name: string, j: number) => string;
  readonly step: (id: StepId) => string;
  readonly stepNames: Readonly<Record<StepId, string>>;
  /** Those that section G names otherwise. */
  readonly deepStepNames: Readonly<Partial<Record<StepId, string>>>;
  readonly stepList: string;
  readonly first: string;
  readonly back: string;
  readonly play: string;
  readonly pause: string;
  readonly forward: string;
  readonly last: string;
  readonly pace: string;
  readonly seconds: (pace: string) => string;

  readonly output: string;
  readonly outputs: Readonly<Record<"sigmoid" | "softmax", string>>;
  readonly differs: Readonly<Record<"sigmoid" | "softmax", string>>;
  readonly sameUntil: string;
  readonly sameUntilDeep: string;

  readonly sample: string;
  readonly set: string;
  readonly sets: Readonly<Record<"test" | "train" | "own", string>>;
  readonly index: string;
  readonly previous: string;
  readonly next: string;
  readonly random: string;
  readonly digit: string;
  readonly indexRefused: (last: string) => string;
  readonly indexPending: (here: string) => string;
  readonly notWhole: string;
  readonly notANumber: string;
  readonly label: (digit: number) => string;
  readonly labelUnknown: string;
  readonly answer: (digit: number, share: string) => string;
  /** The numbers of the batch's first and last digit. */
  readonly batch: (first: number, last: number) => string;
  readonly answerLater: (step: StepId) => string;

  readonly waiting: string;
  readonly waitingBroken: string;
  readonly digitPending: (index: string) => string;
  readonly noOwn: string;
  readonly goDraw: string;
  readonly noTruth: string;
  /** In the place of a tensor that cannot be computed without it. */
  readonly truthMissing: string;

  readonly scale: string;
  readonly hiddenPicker: string;
  /** Before the list of hidden neurons, and the button that chooses the one with the largest |δ|. */
  readonly neuronShown: string;
  readonly neuronBlamed: string;
  readonly neuronBlamedTitle: string;
  readonly neuronPrevious: string;
  readonly neuronNext: string;
  readonly cost: string;
  readonly costBefore: string;
  readonly costAfter: string;
  readonly apply: string;
  readonly applyOnce: string;
  readonly applyTen: string;
  readonly reset: string;
  readonly resetWeights: string;
  readonly applied: (times: number, before: string, after: string) => string;
  readonly wasReset: (cost: string) => string;
  readonly readoutEmpty: string;
  readonly values: string;
  readonly valuesOf: string;
  readonly bias: string;
}

const fr: StepWords = {
  stage: "Le réseau, étape par étape",
  transport: "Étapes de la méthode",
  rows: { forward: "phase avant", backward: "phase arrière", gradients: "gradients et corrections" },
  and: (one, other) => `${one} et ${other.charAt(0).toLowerCase()}${other.slice(1)}`,
  summary: (count, least, greatest, largest) =>
    `${count} nombres, de ${least} à ${greatest}\u202f; le plus grand en valeur absolue\u00a0: ${largest}.`,
  neuron: (name, j) => `${name}, neurone caché ${j}`,
  step: (id) => `étape ${id}`,
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
  },
  deepStepNames: {
    "1b": "Productions a^1",
    "1c": "Couches cachées",
    "1d": "ŷ = o^m",
    "2a": "δ^m",
    "2b": "δ^h",
  },
  stepList: "Étapes de la méthode",
  first: "Première étape",
  back: "Étape précédente",
  play: "Lecture",
  pause: "Pause",
  forward: "Étape suivante",
  last: "Dernière étape",
  pace: "Durée d’une étape",
  seconds: (pace) => `${pace}\u00a0s`,

  output: "Sortie",
  outputs: { sigmoid: "sigmoïde", softmax: "softmax" },
  differs: { sigmoid: "Autre valeur avec la sigmoïde", softmax: "Autre valeur avec softmax" },
  sameUntil:
    "Mêmes poids, même chiffre\u00a0: jusqu’à τ rien ne change. Les tenseurs marqués ≠ dépendent de la sortie.",
  sameUntilDeep:
    "Mêmes poids, même chiffre\u00a0: jusqu’à aᵐ rien ne change. Les tenseurs marqués ≠ dépendent de la sortie.",

  sample: "Échantillon",
  set: "Ensemble",
  sets: { test: "test", train: "entraînement", own: "mon dessin" },
  index: "N°",
  previous: "Chiffre précédent",
  next: "Chiffre suivant",
  random: "Au hasard",
  digit: "Chiffres",
  indexRefused: (last) => `Choisissez un numéro de 0 à ${last}\u00a0; le chiffre affiché reste en place.`,
  indexPending: (here) => `Seuls les ${here} premiers chiffres sont arrivés\u00a0; patientez ou prenez-en un autre.`,
  notWhole: "Il faut un nombre entier\u00a0; rien n’a été changé.",
  notANumber: "Ce n’est pas un nombre\u00a0; rien n’a été changé.",
  label: (digit) => `Vrai chiffre\u00a0: ${digit}`,
  labelUnknown: "Vrai chiffre\u00a0: pas encore indiqué",
  answer: (digit, share) => `réponse du réseau\u00a0: ${digit} (ŷ = ${share})`,
  batch: (first, last) => `lot : n° ${first} à ${last}`,
  answerLater: (step) => `réponse du réseau\u00a0: à l’étape ${step}`,

  waiting: "Le premier chiffre arrive…",
  waitingBroken: "Aucun chiffre n’est arrivé. La ligne d’état, en bas de la page, dit pourquoi et permet de réessayer.",
  digitPending: (index) => `Le chiffre n° ${index} n’est pas encore arrivé. Patientez, ou choisissez-en un autre.`,
  noOwn: "Vous n’avez pas encore dessiné de chiffre.",
  goDraw: "Dessiner un chiffre",
  truthMissing: "sans vrai chiffre",
  noTruth: "Sans vrai chiffre, pas d’erreur à propager\u00a0: indiquez-le dans «\u202fDessiner\u202f».",

  scale: "Échelle",
  hiddenPicker: "Neurone caché j",
  neuronShown: "neurone caché",
  neuronBlamed: "|δ| max",
  neuronBlamedTitle: "|δ| max\u00a0: le neurone caché le plus en cause",
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
  applied: (times, before, after) =>
    `${times === 1 ? "Correction appliquée" : `${times} corrections appliquées`}\u00a0: le coût passe de ${before} à ${after}.`,
  wasReset: (cost) => `Poids initiaux rétablis\u00a0: coût ${cost}.`,
  readoutEmpty: "Pointez une cellule pour lire sa valeur\u00a0; cliquez pour la tenir dans la loupe.",
  values: "Valeurs en tableau",
  valuesOf: "Tenseur",
  bias: "biais",
};

const en: StepWords = {
  stage: "The network, step by step",
  transport: "Steps of the method",
  rows: { forward: "forward", backward: "backward", gradients: "gradients, corrections" },
  and: (one, other) => `${one} and ${other.charAt(0).toLowerCase()}${other.slice(1)}`,
  summary: (count, least, greatest, largest) =>
    `${count} numbers, from ${least} to ${greatest}; the largest in size: ${largest}.`,
  neuron: (name, j) => `${name}, hidden neuron ${j}`,
  step: (id) => `step ${id}`,
  stepNames: {
    "1a": "Input X",
    "1b": "Hidden sums σ",
    "1c": "Activations U",
    "1d": "τ and ŷ",
    "2a": "δ^sortie",
    "2b": "δ^caché",
    "3a": "Gradients",
    "3b": "Over the batch",
    "3c": "Corrections Δ",
  },
  deepStepNames: { "1b": "Sums a^1", "1c": "Hidden layers", "1d": "ŷ = o^m", "2a": "δ^m", "2b": "δ^h" },
  stepList: "Steps of the method",
  first: "First step",
  back: "Previous step",
  play: "Play",
  pause: "Pause",
  forward: "Next step",
  last: "Last step",
  pace: "Time for a step",
  seconds: (pace) => `${pace}\u00a0s`,

  output: "Output",
  outputs: { sigmoid: "sigmoid", softmax: "softmax" },
  differs: { sigmoid: "Another value with the sigmoid", softmax: "Another value with softmax" },
  sameUntil: "Same weights, same digit: up to τ nothing changes. The tensors marked ≠ depend on the output.",
  sameUntilDeep: "Same weights, same digit: up to aᵐ nothing changes. The tensors marked ≠ depend on the output.",

  sample: "Sample",
  set: "Set",
  sets: { test: "test", train: "training", own: "my drawing" },
  index: "No.",
  previous: "Previous digit",
  next: "Next digit",
  random: "Random",
  digit: "Digits",
  indexRefused: (last) => `Choose a number from 0 to ${last}; the digit shown stays in place.`,
  indexPending: (here) => `Only the first ${here} digits have arrived; wait, or take another.`,
  notWhole: "A whole number is needed; nothing was changed.",
  notANumber: "This is not a number; nothing was changed.",
  label: (digit) => `True digit: ${digit}`,
  labelUnknown: "True digit: not said yet",
  answer: (digit, share) => `the network answers ${digit} (ŷ = ${share})`,
  batch: (first, last) => `batch: nos. ${first} to ${last}`,
  answerLater: (step) => `the network answers at step ${step}`,

  waiting: "The first digit is on its way…",
  waitingBroken: "No digit has arrived. The status line at the foot of the page says why and lets you try again.",
  digitPending: (index) => `Digit no. ${index} has not arrived yet. Wait, or choose another.`,
  noOwn: "You have not drawn a digit yet.",
  goDraw: "Draw a digit",
  truthMissing: "no true digit",
  noTruth: "Without a true digit there is no error to propagate: say it in “Draw”.",

  scale: "Scale",
  hiddenPicker: "Hidden neuron j",
  neuronShown: "hidden neuron",
  neuronBlamed: "|δ| max",
  neuronBlamedTitle: "|δ| max: the hidden neuron most to blame",
  neuronPrevious: "Previous hidden neuron",
  neuronNext: "Next hidden neuron",
  cost: "Cost",
  costBefore: "before",
  costAfter: "after",
  apply: "Apply",
  applyOnce: "Apply the correction",
  applyTen: "×10: apply ten corrections in a row",
  reset: "Reset",
  resetWeights: "Reset: back to the initial weights",
  applied: (times, before, after) =>
    `${times === 1 ? "Correction applied" : `${times} corrections applied`}: the cost goes from ${before} to ${after}.`,
  wasReset: (cost) => `Initial weights restored: cost ${cost}.`,
  readoutEmpty: "Point at a cell to read its value; click to hold it in the loupe.",
  values: "Values as a table",
  valuesOf: "Tensor",
  bias: "bias",
};

export const stepWords: Words<StepWords> = { fr, en };
