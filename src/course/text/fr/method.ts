import type { ChapterProse } from "../prose.ts";

export const fr = {
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
  remarks: {
    R6: {
      title: "La sigmoïde appliquée deux fois",
      text: "À l’étape [M2], les notes semblent écrire [A3] avec $g_s(\\hat y_k)\\,[1 - g_s(\\hat y_k)]$. C’est appliquer la sigmoïde deux fois : {yHat k} vaut déjà $g_s(\\tau_k)$, et la pente est {yHat k}(1 − {yHat k}). La faute est facile à commettre dans un programme et difficile à voir. Pour {yHat k} entre 0 et 1, le facteur fautif reste entre 0,197 et 0,25 : le signe de chaque erreur est juste, sa taille ne l’est pas. Et un tel programme apprend : nous avons mesuré 91,2 % (89,6 à 91,4) dans les conditions du chapitre P, contre 90,5 % (89,0 à 91,1) pour le programme juste. Le taux de réussite ne montre rien ; la comparaison avec le quotient des coûts montre tout de suite que ce n’est pas le gradient de ℰ.",
    },
  },
  phases: {
    M1: {
      title: "Toutes les prédictions",
      lines: [
        "Pour chaque échantillon $p$, ranger l’image dans {X} [F1], calculer {sigma} [F2] et {U} [F3], puis {tau} [F4] et {yHat}, par la sigmoïde [F5a] ou par softmax [F5b].",
        "Conserver {X}, {sigma}, {U}, {tau} et {yHat} de chaque échantillon.",
      ],
    },
    M2: {
      title: "Toutes les erreurs",
      lines: [
        "a) Couche de sortie : {deltaOut k}, par [A3] pour la sigmoïde ou [B7] pour softmax. Au retour, c’est la seule ligne qui distingue les deux variantes.",
        "b) Couche cachée : {deltaHid j}, par [A5], qui est aussi [B9], pour $j = 1, \\dots, N_c - 1$ seulement. Le neurone de biais $j = 0$ n’a pas de production, donc pas d’erreur.",
      ],
    },
    M3: {
      title: "Les gradients et les corrections",
      lines: [
        "a) Pour chaque échantillon, les gradients {gradZ j k} et {gradW i j} : [A6], qui est aussi [B10].",
        "b) Sur tous les échantillons, leur moyenne [A8] ou leur somme [B11].",
        "c) Les corrections {corrZ j k} et {corrW i j}, par [A9], qui est aussi [B12] : on les ajoute à {z j k} et à {w i j}.",
      ],
    },
  },
} satisfies ChapterProse<"M">;
