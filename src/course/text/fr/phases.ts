import type { Phase } from "../chapters.ts";
import type { PhaseProse } from "../prose.ts";

export const phases = {
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
} satisfies Record<Phase, PhaseProse>;
