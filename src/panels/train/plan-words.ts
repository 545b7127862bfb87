import type { Words } from "../../store/language.ts";
import { LARGEST_ALPHA, MOST_EPOCHS, MOST_HIDDEN, MOST_LAYERS, type SettingFault } from "../../training/guard.ts";

interface PlanWords {
  readonly title: string;
  readonly next: string;
  readonly network: string;
  readonly learning: string;
  readonly reading: string;
  readonly layers: string;
  readonly neurons: (h: number | null) => string;
  readonly withBias: (count: string) => string;
  readonly oneBias: string;
  readonly start: string;
  readonly starts: Readonly<Record<"scaled" | "uniform", string>>;
  readonly amplitude: string;
  readonly amplitudeRefused: string;
  readonly weightsSeed: string;
  readonly alpha: string;
  readonly batch: string;
  readonly batchUnit: string;
  readonly epochs: string;
  readonly samples: string;
  readonly samplesUnit: (available: string) => string;
  readonly orderSeed: string;
  /** α from epoch to epoch. */
  readonly decay: string;
  readonly decayNote: string;
  readonly decays: Readonly<Record<1 | 0.75, string>>;
  readonly varied: string;
  readonly variedShares: Readonly<Record<0 | 0.5, string>>;
  readonly variedNote: string;
  readonly output: string;
  readonly outputs: Readonly<Record<"sigmoid" | "softmax", string>>;
  readonly costFactor: string;
  readonly factors: Readonly<Record<"1" | "0.5", string>>;
  readonly factorSoftmax: string;
  readonly rule: string;
  readonly rules: Readonly<Record<"mean" | "sum", string>>;
  readonly notANumber: string;
  readonly memory: (megabytes: string) => string;
  readonly defaults: string;
  readonly fromCourse: (network: string) => string;
  /** What a field says of a value that it cannot take. */
  readonly refused: (fault: SettingFault, write: (value: number) => string) => string;
  readonly largeAlpha: (alpha: string) => string;
  readonly wholeSet: (batch: string) => string;
  readonly largeSum: (batch: string) => string;
}

export const planWords: Words<PlanWords> = {
  fr: {
    title: "Réglages",
    next: "Ils valent pour le prochain essai.",
    network: "Réseau",
    learning: "Correction",
    reading: "Sortie et coût",
    layers: "Couches cachées",
    neurons: (h) => (h === null ? "Neurones cachés" : `Neurones, couche ${h}`),
    withBias: (count) => `+ 1 biais\u00a0: N_c = ${count}`,
    oneBias: "+ 1 biais",
    start: "Poids initiaux",
    starts: { scaled: "selon la taille des couches", uniform: "entre −a et a" },
    amplitude: "Amplitude a",
    amplitudeRefused: "L’amplitude est un nombre fini, 0 ou plus\u202f; l’ancienne est gardée.",
    weightsSeed: "Graine des poids",
    alpha: "Taux d’apprentissage α",
    batch: "Taille du lot P",
    batchUnit: "par correction",
    epochs: "Époques",
    samples: "Échantillons d’apprentissage",
    samplesUnit: (available) => `sur ${available}`,
    orderSeed: "Graine de l’ordre",
    decay: "α d’une époque à l’autre",
    decayNote:
      "Le cours garde α constant. Le réduire après chaque époque finit la descente à plus petits pas (ajout aux notes).",
    decays: { 1: "constant", 0.75: "× 0,75" },
    varied: "Images variées",
    variedShares: { 0: "aucune", 0.5: "la moitié" },
    variedNote:
      "Une image variée est tournée, penchée et étirée un peu, autrement à chaque époque : le réseau lit mieux des écritures qu’il n’a jamais vues.",
    output: "Sortie",
    outputs: { sigmoid: "sigmoïde, ℰ", softmax: "softmax, C" },
    costFactor: "Facteur du coût ℰ (R1)",
    factors: { "1": "1, comme en A", "0.5": "un demi, comme en G" },
    factorSoftmax: "Le coût logarithmique n’a pas ce facteur.",
    rule: "Gradient du lot (R2)",
    rules: { mean: "moyenne", sum: "somme" },
    notANumber: "Ce n’est pas un nombre\u202f; rien n’a été changé.",
    memory: (megabytes) => `Ce réseau occupe environ ${megabytes}\u00a0Mo pendant l’entraînement.`,
    defaults: "Réglages conseillés",
    fromCourse: (network) => `Prendre le réseau du cours (${network})`,
    refused: (fault, write) => {
      switch (fault.code) {
        case "alpha":
          return `α est plus grand que 0 et vaut au plus ${write(LARGEST_ALPHA)}\u202f; l’ancien est gardé.`;
        case "batch":
          return `P va de 1 à ${write(fault.most)}, le nombre d’échantillons d’apprentissage\u202f; choisissez un lot plus petit, 10 par exemple.`;
        case "epochs":
          return `Il faut un nombre entier d’époques, de 1 à ${write(MOST_EPOCHS)}\u202f; l’ancien est gardé.`;
        case "empty-subset":
          return "Sans aucun échantillon, il n’y a rien à apprendre\u202f; choisissez-en au moins 1. Rien n’a été changé.";
        case "subset":
          return `Il faut un nombre entier de 1 à ${write(fault.available)}, les chiffres qui sont là\u202f; l’ancien est gardé.`;
        case "seed":
          return "La graine est un nombre entier\u202f; l’ancienne est gardée.";
        case "layers":
          return `Au plus ${MOST_LAYERS} couches cachées\u202f; rien n’a été changé.`;
        case "hidden":
          return `Il faut un nombre entier de 1 à ${write(MOST_HIDDEN)}\u202f; le réseau reste tel quel.`;
        case "network-memory":
          return `Ce réseau demanderait ${write(Math.ceil(fault.bytes / 2 ** 20))}\u00a0Mo, plus que les ${write(fault.most / 2 ** 20)} permis\u202f; choisissez moins de neurones.`;
      }
    },
    largeAlpha: (alpha) =>
      `α = ${alpha} est très grand\u00a0: chaque correction risque de dépasser son but et le coût de ne pas descendre. L’essai est permis\u202f; si les nombres débordent, les derniers poids finis sont gardés. Un bon départ\u00a0: 0,5.`,
    wholeSet: (batch) =>
      `Avec P = ${batch}, une époque ne fait qu’une correction\u00a0: c’est permis, mais l’apprentissage se verra peu. Avec P = 10, elle en fait des milliers.`,
    largeSum: (batch) =>
      `Avec la somme sur P = ${batch} échantillons, la correction est ${batch} fois celle de la moyenne (R2)\u202f; un α plus petit convient sans doute mieux.`,
  },
  en: {
    title: "Settings",
    next: "They are for the next run.",
    network: "Network",
    learning: "Correction",
    reading: "Output and cost",
    layers: "Hidden layers",
    neurons: (h) => (h === null ? "Hidden neurons" : `Neurons, layer ${h}`),
    withBias: (count) => `+ 1 bias: N_c = ${count}`,
    oneBias: "+ 1 bias",
    start: "Initial weights",
    starts: { scaled: "scaled to the layers", uniform: "between −a and a" },
    amplitude: "Amplitude a",
    amplitudeRefused: "The amplitude is a finite number, 0 or more; the one before is kept.",
    weightsSeed: "Seed of the weights",
    alpha: "Learning rate α",
    batch: "Batch size P",
    batchUnit: "a correction",
    epochs: "Epochs",
    samples: "Training samples",
    samplesUnit: (available) => `of ${available}`,
    orderSeed: "Seed of the order",
    decay: "α from epoch to epoch",
    decayNote:
      "The course keeps α constant. Making it smaller after each epoch ends the descent in smaller steps (added to the notes).",
    decays: { 1: "constant", 0.75: "× 0.75" },
    varied: "Varied images",
    variedShares: { 0: "none", 0.5: "half" },
    variedNote:
      "A varied image is turned, slanted and stretched a little, otherwise in each epoch: the network reads hands better that it has never seen.",
    output: "Output",
    outputs: { sigmoid: "sigmoid, ℰ", softmax: "softmax, C" },
    costFactor: "Factor of the cost ℰ (R1)",
    factors: { "1": "1, as in A", "0.5": "one half, as in G" },
    factorSoftmax: "The log cost does not have this factor.",
    rule: "The batch’s gradient (R2)",
    rules: { mean: "mean", sum: "sum" },
    notANumber: "This is not a number; nothing was changed.",
    memory: (megabytes) => `This network takes about ${megabytes} MB while it trains.`,
    defaults: "Recommended settings",
    fromCourse: (network) => `Take the course’s network (${network})`,
    refused: (fault, write) => {
      switch (fault.code) {
        case "alpha":
          return `α is greater than 0 and at most ${write(LARGEST_ALPHA)}; the one before is kept.`;
        case "batch":
          return `P goes from 1 to ${write(fault.most)}, the number of training samples; choose a smaller batch, 10 for example.`;
        case "epochs":
          return `A whole number of epochs from 1 to ${write(MOST_EPOCHS)} is needed; the one before is kept.`;
        case "empty-subset":
          return "Without a single sample there is nothing to learn; choose at least 1. Nothing was changed.";
        case "subset":
          return `A whole number from 1 to ${write(fault.available)}, the digits that are here, is needed; the one before is kept.`;
        case "seed":
          return "The seed is a whole number; the one before is kept.";
        case "layers":
          return `At most ${MOST_LAYERS} hidden layers; nothing was changed.`;
        case "hidden":
          return `A whole number from 1 to ${write(MOST_HIDDEN)} is needed; the network stays as it is.`;
        case "network-memory":
          return `This network would need ${write(Math.ceil(fault.bytes / 2 ** 20))} MB, more than the ${write(fault.most / 2 ** 20)} allowed; choose fewer neurons.`;
      }
    },
    largeAlpha: (alpha) =>
      `α = ${alpha} is very large: each correction may overshoot, and the cost may never fall. You can try; if the numbers overflow, the last finite weights are kept. A good start: 0.5.`,
    wholeSet: (batch) =>
      `With P = ${batch}, an epoch makes a single correction: allowed, but little learning will show. With P = 10 it makes thousands.`,
    largeSum: (batch) =>
      `With the sum over P = ${batch} samples, the correction is ${batch} times the mean’s (R2); a smaller α probably suits better.`,
  },
};
