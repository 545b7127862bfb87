import type { SettingWords } from "./words.fr.ts";

export const en = {
  layers: "Hidden layers",
  neurons: (layer) => (layer === null ? "Hidden neurons" : `Neurons, layer ${layer}`),
  withBias: (count) => `+ 1 bias: N_c = ${count}`,
  oneBias: "+ 1 bias",
  start: "Initial weights",
  starts: {
    scaled: "scaled to the layers",
    uniform: "between −a and a",
    normal: "Gaussian of variance 1",
    given: "given",
  },
  amplitude: "Amplitude a",
  seed: "Seed of the weights",
  batchSize: "Batch size P",
  fromDigit: "from the digit shown on",
  fromRow: "from the row shown on",
  batchRule: "The batch’s gradient (R2)",
  batchRules: { mean: "mean", sum: "sum" },
  costFactor: "Factor of the cost ℰ (R1)",
  costFactors: { "1": "1, as in A", "0.5": "one half, as in G" },
  noCostFactor: "The log cost does not have this factor.",
} satisfies SettingWords;
