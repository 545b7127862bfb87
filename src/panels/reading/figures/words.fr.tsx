import type { ReactNode } from "react";

export const fr = {
  partial: {
    caption: "f(u, v) = u² v, avec v tenu. u avance d’un pas h ; la droite en tirets a pour pente ∂f/∂u.",
    summary: (u: string, v: string, slope: string, quotient: string) =>
      `La courbe de f selon u, pour v = ${v}. En u = ${u}, la dérivée partielle vaut ${slope} ; le quotient mesuré avec le pas vaut ${quotient}.`,
    held: (name: ReactNode) => <>{name} (tenu)</>,
    step: (name: ReactNode) => <>pas {name}</>,
  },
  chain: {
    caption: (step: string) => `u avance de ${step} ; chaque maillon multiplie ce pas.`,
    summary: (step: string, [v, c]: readonly [string, string]) =>
      `Un chemin de u à v, puis à c. u avance de ${step}, v de ${v}, c de ${c}.`,
  },
  paths: {
    caption: "Deux chemins mènent de u à c. Un trait en tirets est un maillon négatif.",
    summary: (first: string, second: string, sum: string) =>
      `Par v₁, le chemin apporte ${first} ; par v₂, il apporte ${second} ; ensemble, ${sum}.`,
  },
  logarithm: {
    caption: "Le logarithme népérien et sa tangente, en tirets, de pente 1/x.",
    summary: (x: string, log: string, slope: string) =>
      `En x = ${x}, le logarithme vaut ${log} et la tangente a pour pente ${slope}.`,
    key: (decimal: string) => `La touche log (décimale) d’une calculatrice afficherait ${decimal}.`,
  },
  sigmoid: {
    caption: "La sigmoïde et sa tangente, en tirets, de pente g(1 − g).",
    summary: (x: string, g: string, slope: string) => `En x = ${x}, la sigmoïde vaut ${g} et sa pente ${slope}.`,
    goHere: (name: string) => `Placer x sur la production ${name} du réseau`,
  },
  surprise: {
    caption: "Ce que coûte la probabilité donnée au vrai chiffre ; la tangente est en tirets.",
    summary: (yHat: string, cost: string) => `Une probabilité de ${yHat} coûte ${cost}.`,
    slider: "ŷ du vrai chiffre",
  },
  matrix: { caption: "Une matrice de 3 lignes et 2 colonnes, multipliée par un vecteur de 2 cases." },
  tenPaths: {
    caption: (production: string, outputs: number, whole: boolean) =>
      `Les ${outputs} chemins de ${production} au coût, pour l’échantillon affiché. À gauche de τ, le premier maillon ; à droite, δ^sortie. Un trait en tirets est négatif.${whole ? "" : " Deux chiffres seulement sur le dessin : le tableau a ceux qui donnent les produits."}`,
    summary: (production: string, outputs: number, total: string) =>
      `${outputs} chemins mènent de ${production} au coût, un par sortie ; la somme de leurs produits est ${total}. Les nombres sont dans le tableau qui suit.`,
    table: (outputs: number) => `Les ${outputs} produits`,
    product: "produit",
  },
  outerProduct: {
    caption:
      "Un coin de la table des gradients ∂/∂z, pour l’échantillon affiché : chaque case est le produit de ses deux marges. Lignes : le biais et les trois neurones cachés les plus actifs ; colonnes : les quatre plus grandes erreurs.",
  },
};

export type FigureWords = typeof fr;
