import type { ChapterProse } from "../prose.ts";

export const fr = {
  objectives: [
    "calculer à la main la production et l’activation d’un neurone, et dire comment elles s’enchaînent de l’image jusqu’à {yHat} ;",
    "dire en quoi softmax diffère de la sigmoïde, et ce qu’elles ont en commun ;",
    "dire quelles valeurs il faut garder pour le retour, et pourquoi.",
  ],
  texts: {
    "F.intro":
      "La phase avant va de gauche à droite. On connaît l’image et les poids, on cherche la réponse. Aucune dérivée ici : seulement des sommes de produits, et deux fonctions.",
    "F.input.heading": "L’entrée",
    "F.input":
      "Un pixel est un niveau de gris, de 0 à 255. On le divise par 255 pour obtenir un nombre entre 0 et 1, puis on met bout à bout les 28 lignes de l’image, *derrière* le neurone de biais. D’où un décalage d’une case : {X i} regarde le pixel numéro $i - 1$, les pixels étant comptés à partir de 0.",
    "F.hidden.heading": "La couche cachée",
    "F.sigma":
      "Le neurone caché $j$ multiplie chaque entrée {X i} par le poids {w i j}, et additionne. Puisque {X 0} = 1, le premier terme de la somme est simplement son biais {w 0 j}. Et puisque les pixels du fond valent 0, seuls comptent ceux du trait.",
    "F2.hand":
      "Prenons un réseau assez petit pour le papier : deux entrées, deux neurones cachés, deux sorties. On multiplie chaque entrée par le poids qui va vers le neurone, en comptant {X 0} = 1 pour le biais, et l’on additionne.",
    "F.U":
      "La production {sigma j} peut être n’importe quel nombre. La sigmoïde la ramène entre 0 et 1 : près de 0 si {sigma j} est très négative, près de 1 si elle est très grande, ½ si elle est nulle. Devant ces activations on place un nouveau neurone de biais, {U 0} = 1, pour la couche suivante.",
    "F3.hand":
      "Sur une calculatrice : changer {sigma j} de signe, prendre l’exponentielle, ajouter 1, puis prendre l’inverse.",
    "F.output.heading": "La couche de sortie",
    "F.tau":
      "La couche de sortie refait le même calcul avec ses propres poids {z j k} : ce qui lui sert d’entrée, ce sont les activations {U j}.",
    "F4.hand": "Le même calcul une couche plus loin : ce sont maintenant les {U j} que l’on multiplie, avec {U 0} = 1.",
    "F.fork":
      "Jusqu’aux productions {tau k}, les deux variantes du cours calculent la même chose et trouvent les mêmes nombres. Elles se séparent ici, sur la dernière fonction.",
    "F.sigmoid":
      "*Variante A, la sigmoïde.* Chaque neurone de sortie transforme sa propre production, sans regarder les autres. On obtient des nombres entre 0 et 1, dix avec MNIST, dont la somme n’a aucune raison de valoir 1.",
    "F5a.hand":
      "La sigmoïde encore, appliquée à chaque {tau k}. Les deux prédictions ne dépendent pas l’une de l’autre, et leur somme n’est pas 1.",
    "F.softmax":
      "*Variante B, softmax.* On prend l’exponentielle de chaque production, et on la divise par leur somme. Les prédictions deviennent des probabilités : positives, et de somme 1. En échange, il faut toutes les productions pour calculer un seul {yHat k} : on n’a plus $\\hat y_k = g_s(\\tau_k)$.",
    "F5b.hand": "On calcule les deux exponentielles, leur somme, puis on divise. La somme des deux prédictions est 1.",
    "F.keep.heading": "Ne rien jeter",
    "F.keep":
      "De chaque échantillon, on conserve {X}, {sigma}, {U}, {tau} et {yHat}. Le retour se servira de trois d’entre eux : l’erreur de sortie se calcule avec {yHat}, celle de la couche cachée avec la pente $g'(\\sigma_j)$, donc avec {U j}, et les gradients avec {U} et {X}. [+ {sigma} et {tau} ne resservent que dans deux cas : pour calculer le coût sans dépassement ([R4]), ou avec une activation dont la pente ne s’écrit pas à partir de {U j}. +]",
  },
  remarks: {
    R4: {
      title: "Le calcul sur machine",
      text: "Un ordinateur ne peut pas appliquer [F5b] telle quelle : $e^{800}$ dépasse le plus grand nombre qu’il sait écrire. On retranche d’abord de toutes les productions la plus grande d’entre elles, $\\tau_{\\max}$ : numérateur et dénominateur sont divisés par le même nombre, la fraction ne change pas, et aucune exponentielle ne dépasse 1. De même pour [B2] : si {yHat k} s’arrondit à 0, son logarithme est $-\\infty$. On calcule donc $C^{(p)}$ à partir des productions : $\\tau_{\\max} + \\log\\sum_l e^{\\tau_l - \\tau_{\\max}} - \\tau_{\\text{vrai}}$.",
    },
  },
} satisfies ChapterProse<"F">;
