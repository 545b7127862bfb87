import type { Contents } from "./prose.ts";

/** What every page of the course needs in French, the language of the notes. */
export const fr = {
  labels: {
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
  },
  titles: {
    N: "Les notations",
    D: "Ce qu’il faut savoir",
    F: "La phase avant",
    A: "Variante A : sigmoïde et erreur quadratique",
    B: "Variante B : softmax et coût logarithmique",
    M: "La méthode",
    G: "Autant de couches qu’on veut",
    P: "De la dérivation au programme",
  },
} satisfies Contents;
