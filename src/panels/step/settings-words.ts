import type { Words } from "../../store/language.ts";

interface SettingsWords {
  readonly title: string;
  readonly network: string;
  readonly learning: string;
  readonly reading: string;
  readonly layers: string;
  readonly neurons: string;
  readonly neuronsOf: (h: number) => string;
  readonly withBias: (count: string) => string;
  readonly perLayerBias: string;
  readonly neuronsRefused: string;
  readonly alpha: string;
  readonly alphaRefused: string;
  readonly batchSize: string;
  readonly batchUnit: string;
  readonly batchRefused: string;
  readonly seed: string;
  readonly seedRefused: string;
  readonly newSeed: string;
  readonly start: string;
  readonly starts: Readonly<Record<"scaled" | "uniform" | "given", string>>;
  readonly amplitude: string;
  readonly amplitudeRefused: string;
  readonly costFactor: string;
  readonly costFactorSpoken: Readonly<Record<"1" | "0.5", string>>;
  readonly costFactorSoftmax: string;
  readonly batchRule: string;
  readonly batchRules: Readonly<Record<"mean" | "sum", string>>;
  readonly precision: string;
  readonly precisionUnit: string;
  readonly precisionRefused: string;
  readonly notANumber: string;
  readonly newNetwork: string;
}

export const settingsWords: Words<SettingsWords> = {
  fr: {
    title: "Réglages",
    network: "Réseau",
    learning: "Correction",
    reading: "Lecture",
    layers: "Couches cachées",
    neurons: "Neurones cachés",
    neuronsOf: (h) => `Neurones, couche ${h}`,
    withBias: (count) => `+ 1 biais\u00a0: N_c = ${count}`,
    perLayerBias: "+ 1 biais",
    neuronsRefused: "Il faut un nombre entier de 1 à 2\u202f000\u202f; le réseau reste tel quel.",
    alpha: "Taux d’apprentissage α",
    alphaRefused: "α doit être un nombre fini plus grand que 0\u202f; l’ancien est gardé.",
    batchSize: "Taille du lot P",
    batchUnit: "à partir du chiffre affiché",
    batchRefused: "P est un nombre entier de 1 à 32\u202f; l’ancien est gardé.",
    seed: "Graine du tirage",
    seedRefused: "Il faut un nombre entier de 0 à 4\u202f294\u202f967\u202f295\u202f; l’ancienne graine est gardée.",
    newSeed: "Autre tirage",
    start: "Poids initiaux",
    starts: { scaled: "selon la taille des couches", uniform: "entre −a et a", given: "donnés" },
    amplitude: "Amplitude a",
    amplitudeRefused: "L’amplitude est un nombre fini, 0 ou plus\u202f; l’ancienne est gardée.",
    costFactor: "Facteur du coût ℰ (R1)",
    costFactorSpoken: { "1": "1, comme en A", "0.5": "un demi, comme en G" },
    costFactorSoftmax: "Le coût logarithmique n’a pas ce facteur.",
    batchRule: "Gradient du lot (R2)",
    batchRules: { mean: "moyenne", sum: "somme" },
    precision: "Précision",
    precisionUnit: "chiffres significatifs",
    precisionRefused: "La précision va de 2 à 10 chiffres\u202f; l’ancienne est gardée.",
    notANumber: "Ce n’est pas un nombre\u202f; rien n’a été changé.",
    newNetwork: "Ces réglages tirent un nouveau réseau\u202f; les poids corrigés sont alors remplacés.",
  },
  en: {
    title: "Settings",
    network: "Network",
    learning: "Correction",
    reading: "Display",
    layers: "Hidden layers",
    neurons: "Hidden neurons",
    neuronsOf: (h) => `Neurons, layer ${h}`,
    withBias: (count) => `+ 1 bias: N_c = ${count}`,
    perLayerBias: "+ 1 bias",
    neuronsRefused: "A whole number from 1 to 2,000 is needed; the network stays as it is.",
    alpha: "Learning rate α",
    alphaRefused: "α must be a finite number greater than 0; the one before is kept.",
    batchSize: "Batch size P",
    batchUnit: "from the digit shown on",
    batchRefused: "P is a whole number from 1 to 32; the one before is kept.",
    seed: "Random seed",
    seedRefused: "A whole number from 0 to 4,294,967,295 is needed; the seed before is kept.",
    newSeed: "Another draw",
    start: "Initial weights",
    starts: { scaled: "scaled to the layers", uniform: "between −a and a", given: "given" },
    amplitude: "Amplitude a",
    amplitudeRefused: "The amplitude is a finite number, 0 or more; the one before is kept.",
    costFactor: "Factor of the cost ℰ (R1)",
    costFactorSpoken: { "1": "1, as in A", "0.5": "one half, as in G" },
    costFactorSoftmax: "The log cost does not have this factor.",
    batchRule: "The batch’s gradient (R2)",
    batchRules: { mean: "mean", sum: "sum" },
    precision: "Precision",
    precisionUnit: "significant digits",
    precisionRefused: "The precision goes from 2 to 10 digits; the one before is kept.",
    notANumber: "This is not a number; nothing was changed.",
    newNetwork: "These settings draw a new network; corrected weights are then replaced.",
  },
};
