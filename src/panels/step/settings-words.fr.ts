export const fr = {
  network: "Réseau",
  learning: "Correction",
  reading: "Lecture",
  alpha: "Taux d’apprentissage α",
  newSeed: "Autre tirage",
  precision: "Précision",
  precisionUnit: "chiffres significatifs",
  newNetwork: "Ces réglages tirent un nouveau réseau\u202f; les poids corrigés sont alors remplacés.",
};

export type SettingsWords = typeof fr;
