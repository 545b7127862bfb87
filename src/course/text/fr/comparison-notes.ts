import type { ComparisonProse } from "../prose.ts";

export const fr = {
  productions: "Mêmes formules, mêmes nombres : jusqu’à {tau k}, rien ne distingue A de B.",
  activation: "Première différence : softmax prend toutes les productions de la couche.",
  cost: "Seconde différence : le carré des écarts, ou le logarithme de la probabilité du vrai chiffre.",
  links: "Ce travail ne se fait qu’une fois, sur le papier : le programme n’en garde que la ligne suivante.",
  deltaOut: "La seule ligne de la rétropropagation qui change. De A à B, le facteur 2 et la pente disparaissent.",
  paths: "Mêmes chemins : le coût n’y est qu’une lettre.",
  deltaHid: "Même forme ; les nombres changent, puisque {deltaOut k} a changé.",
  gradient: "Même forme : l’erreur à l’arrivée, multipliée par l’activation au départ.",
  direct: "Sans δ, la différence de la ligne [A3] reparaît : le facteur 2 et la pente de sortie, que [B10] n’a pas.",
  batch: "Moyenne ou somme : une convention, que {alpha} absorbe ([R2]).",
  correction: "Même forme : à l’opposé du gradient, à ajouter.",
} satisfies ComparisonProse;
