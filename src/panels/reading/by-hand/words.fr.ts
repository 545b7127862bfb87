import type { SmallPass } from "../../../store/small-pass.ts";

export const fr = {
  title: "À la main",
  given: "On part de",
  work: "On calcule",
  found: "On trouve, à neuf chiffres",
  whose: {
    published: "Les nombres sont ceux de l’exemple 2–2–2 publié par Matt Mazur (2015).",
    own: "Les nombres sont ceux de votre petit réseau, tel qu’il est maintenant.",
    twoHidden: "Les nombres sont ceux d’un petit réseau à deux couches cachées, 2–2–2–2.",
  } satisfies Record<SmallPass["whose"], string>,
  instead:
    "Votre petit réseau n’a pas la forme, ou la vérité, que demande ce chapitre\u00a0: il faut un autre exemple ici.",
  show: "Voir cette étape sur le petit réseau",
  algorithm: {
    input: "Les entrées, derrière le biais",
    caption: "Une correction complète du petit réseau, étape par étape",
    step: "Étape",
    what: "Ce que l’on calcule",
    numbers: "Nombres",
  },
};

export type ByHandWords = typeof fr;
