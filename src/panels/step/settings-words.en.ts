import type { SettingsWords } from "./settings-words.fr.ts";

export const en = {
  network: "Network",
  learning: "Correction",
  reading: "Display",
  alpha: "Learning rate α",
  newSeed: "Another draw",
  precision: "Precision",
  precisionUnit: "significant digits",
  newNetwork: "These settings draw a new network; corrected weights are then replaced.",
} satisfies SettingsWords;
