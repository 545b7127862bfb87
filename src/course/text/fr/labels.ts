import type { Labels } from "../prose.ts";

export const labels = {
  objectives: "À la fin de ce chapitre, on sait",
  addition: "ajout aux notes",
  additionMeaning: "Ce passage n’est pas dans les notes manuscrites : il les complète ou les corrige.",
  remark: "Remarque",
  notes: "Ce que disent les notes",
  why: "Pourquoi",
  attempt: "À essayer",
  runs: "À lancer à côté du programme juste",
  run: "Lancer :",
  measured: "Ce que nous avons mesuré",
  variantA: "A. Sigmoïde, erreur quadratique",
  variantB: "B. Softmax, coût logarithmique",
  relations: {
    equal: "identique",
    upstream: "diffère, en amont",
    derivation: "diffère, sur le papier",
    backward: "diffère, au retour",
    convention: "convention",
  },
} satisfies Labels;
