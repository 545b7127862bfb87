import type { ReactNode } from "react";

/** 784 pixels et un biais, 30 neurones cachés et un biais, 10 sorties. */
function layersOf(sizes: readonly number[]): string {
  const [inputs = 0, ...others] = sizes;
  const outputs = others.pop() ?? 0;
  return [
    `${counted(inputs, "entrée")} et le biais`,
    ...others.map((hidden) => `${hidden === 1 ? "1 neurone caché" : `${hidden} neurones cachés`} et le biais`),
    counted(outputs, "sortie"),
  ].join(" ; ");
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count > 1 ? "s" : ""}`;
}

export const fr = {
  network: {
    caption:
      "Le réseau de cette page : un rond est un neurone, un trait un poids ; les neurones de biais sont en tirets.",
    summary: (sizes: readonly number[]) =>
      `Un réseau dessiné couche par couche, de gauche à droite : ${layersOf(sizes)}. Chaque neurone envoie un trait à chaque neurone de la couche suivante, biais exceptés.`,
    counts: (sizes: readonly number[]) => layersOf(sizes),
  },
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
    goHere: (name: string) => `Revenir à ${name}, la production du réseau`,
  },
  surprise: {
    caption: "Ce que coûte la probabilité donnée au vrai chiffre ; la tangente est en tirets.",
    summary: (yHat: string, cost: string) => `Une probabilité de ${yHat} coûte ${cost}.`,
    slider: "ŷ du vrai chiffre",
    goHere: (name: string) => `Revenir à ${name}, la réponse du réseau`,
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
  neuron: {
    lead: "À essayer sur le petit réseau : avec",
    input: "Entrée 1 du petit réseau, à faire glisser",
    weight: "Poids de l’entrée 1 vers le neurone caché 1, à faire glisser",
    next: " ;",
    and: "et",
    found: ", on trouve",
    answer: " ; la première sortie répond",
    back: "Revenir aux nombres du réseau",
  },
  correction: {
    with: "Avec α =",
    alpha: "Taux d’apprentissage α, à faire glisser",
    weight: ", le poids",
    becomes: "devient",
    cost: ", et le coût passe de",
    to: "à",
  },
  outerProduct: {
    caption:
      "Un coin de la table des gradients ∂/∂z, pour l’échantillon affiché : chaque case est le produit de ses deux marges. Lignes : le biais et les trois neurones cachés les plus actifs ; colonnes : les quatre plus grandes erreurs.",
  },
};

export type FigureWords = typeof fr;
