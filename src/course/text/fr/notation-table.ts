import type { Sentence } from "../inline.ts";
import type { NotationKey } from "../notation.ts";

/** What each row of table N means. */
export const notationTable = {
  "N.P":
    "nombre d’échantillons qui servent à une correction : tout l’ensemble dans les notes [+ ou un lot tiré de cet ensemble +]",
  "N.Ne": "nombre de neurones d’entrée, biais compris : 785 pour MNIST",
  "N.Nc": "nombre de neurones cachés, biais compris",
  "N.Ns": "nombre de neurones de sortie : 10",
  "N.X": "entrée ; {X 0} = 1,0 est le neurone de biais, puis un pixel par neurone [F1]",
  "N.w": "poids du neurone d’entrée $i$ vers le neurone caché $j$ ; la ligne $i = 0$ contient les biais",
  "N.sigma": "production de la couche cachée, avant l’activation [F2]",
  "N.U": "activation de la couche cachée ; {U 0} = 1,0 est le neurone de biais [F3]",
  "N.z": "poids du neurone caché $j$ vers le neurone de sortie $k$ ; la ligne $j = 0$ contient les biais",
  "N.tau": "production de la couche de sortie, avant l’activation [F4]",
  "N.yHat": "prédiction [F5a] [F5b]",
  "N.y": "vérité : 1 si $k$ est le vrai chiffre, 0 sinon",
  "N.g": "fonctions d’activation : de la couche cachée ; de la couche de sortie",
  "N.cost": "coût : erreur quadratique [A1]",
  "N.logCost": "coût logarithmique ; log est le logarithme népérien [B2] [R7]",
  "N.deltaOut": "erreur de sortie : dérivée du coût par rapport à {tau k} [A3] [B7]",
  "N.deltaHid": "erreur cachée : dérivée du coût par rapport à {sigma j} [A5] [B9]",
  "N.M": "matrice qui mène de {deltaOut} à {deltaHid} : une ligne par neurone caché, une colonne par sortie [A5] [B9]",
  "N.alpha": "taux d’apprentissage [A9] [B12]",
  "N.deep": "production, sortie et erreur du nœud $j$ de la couche $h$ d’un réseau profond [G1] [G5]",
} satisfies Record<NotationKey, Sentence>;
