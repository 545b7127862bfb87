import type { ChapterProse } from "../prose.ts";

export const method = {
  title: "La méthode",
  objectives: [
    "dérouler l’algorithme dans l’ordre, et dire à quelle étape sert chaque équation ;",
    "dire pourquoi cet ordre, et pas un autre.",
  ],
  texts: {
    "M.intro":
      "Les calculs sont faits ; voici l’algorithme qu’ils donnent. Il est le même pour les deux variantes, et tient en trois temps : toutes les prédictions, toutes les erreurs, puis les gradients et les corrections.",
    "M.order.heading": "Pourquoi cet ordre",
    "M.order":
      "Chaque temps a besoin du précédent. {deltaHid} se calcule avec {deltaOut}, qui se calcule avec {yHat} : l’aller doit être fini avant que le retour commence. Et les gradients du lot réunissent tous les échantillons : aucun poids ne bouge tant qu’ils ne sont pas tous passés. [+ C’est essentiel pour {deltaHid}, qui doit utiliser les poids {z} de l’aller, pas les poids corrigés ([P6]). +]",
    "M.again":
      "Une fois les corrections ajoutées, le réseau n’est plus le même. On reprend en [M1] avec ses nouveaux poids, et l’on recommence tant que le coût baisse.",
    "M.program.heading": "La méthode en programme",
    "M.program":
      "Voici la méthode telle qu’un ordinateur l’exécute, de trois façons : les fonctions mêmes que cette page exécute, un programme en C écrit comme celui de l’auteur des notes, et le même avec NumPy. Chaque ligne qui met en œuvre une équation porte son nom ; en la choisissant, on la voit à côté de cette équation, et la scène passe à son étape.",
    "M.small.heading": "La méthode sur le petit réseau",
    "M.small":
      "Toute la méthode une fois, sur le petit réseau : les étapes dans l’ordre, ce que chacune calcule, les nombres qu’elle donne. La dernière ligne donne le coût que l’on obtient avec les poids corrigés.",
  },
} satisfies ChapterProse<"M">;
