export const fr = {
  layers: "Couches cachées",
  /** `layer` from 1; null where there is only one. */
  neurons: (layer: number | null): string => (layer === null ? "Neurones cachés" : `Neurones, couche ${layer}`),
  withBias: (count: string) => `+ 1 biais\u00a0: N_c = ${count}`,
  oneBias: "+ 1 biais",
  start: "Poids initiaux",
  starts: {
    scaled: "selon la taille des couches",
    uniform: "entre −a et a",
    normal: "gaussiens, de variance 1",
    given: "donnés",
  },
  amplitude: "Amplitude a",
  seed: "Graine des poids",
  batchSize: "Taille du lot P",
  fromDigit: "à partir du chiffre affiché",
  fromRow: "à partir de la ligne affichée",
  batchRule: "Gradient du lot (R2)",
  batchRules: { mean: "moyenne", sum: "somme" },
  costFactor: "Facteur du coût ℰ (R1)",
  costFactors: { "1": "1, comme en A", "0.5": "un demi, comme en G" },
  noCostFactor: "Le coût logarithmique n’a pas ce facteur.",
};

export type SettingWords = typeof fr;
