import type { FaultByHandId } from "../../../course/text/faults-by-hand.ts";
import type { SmallPass } from "../../../store/network/small-pass.ts";

export const fr = {
  title: "À la main",
  given: "On part de",
  work: "On calcule",
  again: "On refait la phase avant avec tous les poids corrigés\u00a0: ⁺ veut dire «\u00a0après la correction\u00a0»",
  found: "On trouve, à neuf chiffres",
  whose: {
    published: "Les nombres sont ceux de l’exemple 2\u2060–\u20602\u2060–\u20602 publié par Matt Mazur (2015).",
    own: "Les nombres sont ceux de votre petit réseau, tel qu’il est maintenant.",
    twoHidden:
      "Les nombres sont ceux d’un petit réseau à deux couches cachées, 2\u2060–\u20602\u2060–\u20602\u2060–\u20602.",
  } satisfies Record<SmallPass["whose"], string>,
  instead:
    "Votre petit réseau n’a pas la forme, ou la vérité, que demande ce chapitre\u00a0: il faut un autre exemple ici.",
  show: "Voir cette étape sur le petit réseau",
  /** The boxes of chapter P: what is done wrong. */
  faults: {
    P1: "Des neurones cachés saturés",
    equal: "Des poids tous égaux",
    P2: "Une entrée décalée d’une case",
    P3: "Pas de biais caché",
    P4: "Des entrées trop grandes",
    P5: "Un facteur 2 de trop",
    P6: "Les poids z corrigés trop tôt",
  } satisfies Record<FaultByHandId, string>,
  consequences: "Ce qui s’ensuit",
  algorithm: {
    rounded: (digits: number) =>
      `Les nombres sont arrondis à ${digits} chiffres\u202f; calculé à partir d’eux, le dernier chiffre peut différer d’une unité.`,
    input: "Les entrées, derrière le biais",
    caption: "Une correction complète du petit réseau, étape par étape",
    step: "Étape",
    what: "Ce que l’on calcule",
    numbers: "Nombres",
  },
};

export type ByHandWords = typeof fr;
