export const fr = {
  lead: "Ce que chaque échantillon du lot apporte au gradient d’un poids, et ce qu’il en reste une fois réuni.",
  apply: "Ajouter Δ aux poids",
  applied: (before: string, after: string) => `Les corrections sont ajoutées. Coût du lot\u00a0: ${before} → ${after}.`,
  weight: "Poids suivi",
  pinned: "c’est celui qui est épinglé.",
  unpinned: "c’est, dans la dernière couche, celui que le lot corrige le plus. Épinglez-en un autre pour le suivre.",
  table: (weight: string) => `Une ligne par échantillon\u00a0: son terme dans le gradient de ${weight}`,
  sample: "échantillon",
  number: (index: string) => `n° ${index}`,
  row: (n: string) => `ligne ${n}`,
  truth: "vrai",
  answer: "réponse",
  wrong: "faux",
  cost: "coût",
  term: "terme",
  gathered: "Ce qui se réunit",
  up: "Somme des termes positifs",
  down: "Somme des termes négatifs",
  sum: "Somme Σ",
  cancelled: (total: string, share: string) =>
    `En valeur absolue, les termes font ${total}\u202f; ${share} s’annulent entre eux.`,
  mean: (samples: string) => `Moyenne Σ / ${samples}`,
  used: "utilisé ici",
  correction: "Correction Δ = −α × gradient",
  before: "Poids avant",
  after: "Poids après",
  costTitle: "Le coût du lot",
  costBefore: "avant",
  predicted: "variation prédite, Σ gradient × Δ sur tous les poids",
  came: "variation obtenue",
  costAfter: "après",
  apart: (share: string) =>
    `L’obtenue vaut ${share} de la prédite\u00a0: la prédiction suit la tangente, le coût est courbe. Avec un α plus petit, les deux se rapprochent.`,
  nothing: "Toutes les corrections sont nulles\u00a0: rien n’est prédit, rien ne change.",
  conventions: "Conventions que α absorbe (R1, R2)",
  same: (alpha: string) =>
    `Changez une convention\u00a0: avec le même α = ${alpha}, les corrections changent toutes dans le même rapport.`,
  changed: (ratio: string, before: string, equivalent: string) =>
    `Les corrections sont ${ratio} fois celles d’avant (α = ${before}). Avec α = ${equivalent}, ce sont de nouveau les mêmes.`,
  absorbed: (alpha: string) =>
    `Avec α = ${alpha}, les corrections sont les mêmes qu’avant le changement\u00a0: α l’a absorbé.`,
  set: (alpha: string) => `Prendre α = ${alpha}`,
  outside: (alpha: string, least: string, most: string) =>
    `Il faudrait α = ${alpha}, hors de ce qui est permis (de ${least} à ${most}).`,
  missing:
    "Il manque le vrai chiffre d’un échantillon\u00a0: pas d’erreur, donc pas de gradient. Dites-le dans «\u00a0Dessiner\u00a0», ou choisissez un chiffre de MNIST.",
};

export type BatchWords = typeof fr;
