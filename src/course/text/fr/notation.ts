import type { ChapterProse } from "../prose.ts";

export const fr = {
  objectives: [
    "nommer chaque symbole du cours, dire combien de nombres il contient et d’où partent ses indices ;",
    "placer les deux neurones de biais, {X 0} et {U 0}, et dire pourquoi {sigma} et {deltaHid} commencent à $j = 1$ ;",
    "passer de « 30 neurones cachés » à $N_c = 31$ sans se tromper.",
  ],
  texts: {
    "N.layers":
      "Le réseau a trois couches. L’image entre par la *couche d’entrée*, un neurone par pixel ; la *couche cachée* la transforme ; la *couche de sortie* répond par dix nombres, un par chiffre de 0 à 9. Deux tableaux de poids relient ces couches : {w} mène de l’entrée à la couche cachée, {z} de la couche cachée à la sortie. Apprendre, c’est corriger ces deux tableaux, et rien d’autre.",
    "N.production":
      "Chaque neurone de la couche cachée et de la couche de sortie fait deux choses, et le cours leur donne deux noms. Il additionne d’abord ce qu’il reçoit, chaque valeur étant multipliée par un poids : c’est sa *production*, {sigma j} dans la couche cachée, {tau k} en sortie. Il passe ensuite cette somme dans une fonction : c’est son *activation* {U j}, ou sa prédiction {yHat k}. La distinction compte : toutes les erreurs δ du cours sont des dérivées du coût par rapport à une *production*, jamais par rapport à une activation.",
    "N.table":
      "Le tableau [N] réunit tous les symboles. Inutile de l’apprendre : on y reviendra quand on en aura besoin.",
    "N.words":
      "Un mot n’a ici qu’un sens. Une *erreur* est toujours un δ. Le *coût* mesure de combien la réponse est fausse ; « erreur quadratique » est seulement le nom de celui de la variante A. Une *pente* est la dérivée d’une fonction d’activation ; un *gradient*, celle du coût par rapport à un poids. Un programme qui n’applique pas la méthode contient une *faute*. Une *graine* est le nombre d’où part le tirage au hasard des poids : la même graine redonne les mêmes poids.",
    "N.bias.heading": "Deux neurones qui ne calculent rien",
    "N.bias":
      "{X 0} et {U 0} valent toujours 1 : ce sont les *neurones de biais*. Grâce à eux, la constante que l’on ajoute à chaque somme devient un poids comme un autre, rangé dans la ligne $i = 0$ de {w} ou dans la ligne $j = 0$ de {z}, et corrigé par les mêmes formules. Aucun poids n’arrive à {U 0}. Il n’a donc pas de production, donc pas d’erreur : c’est pourquoi les colonnes de {w}, {sigma} et {deltaHid} commencent à $j = 1$.",
    "N.count":
      "Attention au comptage. Les réglages comptent les neurones sans le biais, comme lorsqu’on écrit 784–30–10 ; $N_e$ et $N_c$ le comptent. Trente neurones cachés et un neurone de biais font $N_c = 31$ ; 784 pixels et un neurone de biais font $N_e = 785$. La couche de sortie n’a pas de neurone de biais, puisque aucune couche ne la suit ; ses dix neurones ont bien chacun leur biais, le poids {z 0 k}.",
    "N.sample.heading": "Un échantillon, un lot",
    "N.sample":
      "L’exposant $(p)$ désigne un échantillon, c’est-à-dire une image et son vrai chiffre. Tant qu’on ne suit qu’un échantillon, on l’omet. Pour les gradients des poids, il distingue deux choses : $\\partial\\mathcal{E}^{(p)}/\\partial z_{jk}$ vient d’un seul échantillon, $\\partial\\mathcal{E}/\\partial z_{jk}$ de tous ceux qui servent à une même correction.",
    "N.batch":
      "Dans les notes, une correction utilise l’ensemble entier. On peut aussi n’en prendre qu’une partie, un *lot* de {P} échantillons, et corriger plus souvent : les formules sont les mêmes, {P} désigne alors la taille du lot.",
    "N.sigmoid.heading": "La sigmoïde et sa dérivée",
    "N.sigmoid":
      "La fonction $g$ est la sigmoïde, $g(x) = 1/(1 + e^{-x})$, toujours comprise entre 0 et 1. Sa dérivée s’écrit avec sa propre valeur : $g'(x) = g(x)\\,(1 - g(x))$. [+ Le chapitre suivant le démontre ([D5]). +] Une fois l’activation {U j} connue, la pente {gPrime j} ne coûte donc plus qu’un produit, {U j}(1 − {U j}). Tout le cours s’en sert.",
    "N.provenance":
      "Ce cours suit ligne à ligne des notes manuscrites. Ce qui n’y figure pas, parce qu’il a fallu les compléter ou les corriger, porte la mention « ajout aux notes ». Les remarques, de [R1] à [R7], relisent les notes : elles comparent leurs conventions et signalent leurs pièges.",
  },
  notationTable: {
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
    "N.M":
      "matrice qui mène de {deltaOut} à {deltaHid} : une ligne par neurone caché, une colonne par sortie [A5] [B9]",
    "N.alpha": "taux d’apprentissage [A9] [B12]",
    "N.deep": "production, sortie et erreur du nœud $j$ de la couche $h$ d’un réseau profond [G1] [G5]",
  },
} satisfies ChapterProse<"N">;
