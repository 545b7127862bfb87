import type { MutationProse } from "./mutations.ts";

/** Ce que l’on dit d’une ligne mal appliquée : ce qui a été fait, puis pourquoi le cours fait autrement. */
export const mutations: MutationProse = {
  kinds: {
    "factor-left-out": ({ part, equation }) => ({
      name: `le facteur ${part} oublié`,
      why: `Dans ${equation}, tout est multiplié aussi par ${part}.`,
    }),
    "factor-twice": ({ part, equation }) => ({
      name: `le facteur ${part} compté deux fois`,
      why: `Dans ${equation}, ${part} n’apparaît qu’une fois.`,
    }),
    "factor-added": ({ part, equation }) => ({
      name: `un facteur ${part} de trop`,
      why: `Dans ${equation}, on ne multiplie pas par ${part}.`,
    }),
    "term-left-out": ({ part, equation }) => ({
      name: `le terme ${part} oublié`,
      why: `Dans ${equation}, ce terme fait partie de la somme.`,
    }),
    "brackets-lost": ({ part }) => ({
      name: `des parenthèses oubliées dans le calcul`,
      why: `Il faut d’abord calculer ${part} en entier, et seulement ensuite multiplier ou diviser.`,
    }),
    "sign-lost": ({ part, equation }) => ({
      name: `le signe moins oublié`,
      why: `${equation} met un signe moins devant ${part}.`,
    }),
    "sign-flipped": ({ part, equation }) => ({
      name: `un plus mis pour un moins, ou l’inverse`,
      why: `Dans ${equation}, le signe à l’intérieur de ${part} est l’autre.`,
    }),
    "difference-reversed": ({ part, equation }) => ({
      name: `la différence prise à l’envers`,
      why: `${equation} écrit ${part}, dans cet ordre : dans l’autre, le signe change.`,
    }),
    "bias-left-out": ({ equation }) => ({
      name: `le neurone de biais oublié`,
      why: `La somme de ${equation} commence à 0 : son premier terme est le biais.`,
    }),
    "bias-unweighted": ({ equation }) => ({
      name: `le biais compté pour 1`,
      why: `Dans ${equation}, le neurone de biais vaut 1, mais c’est son poids que l’on ajoute.`,
    }),
    "bias-twice": ({ equation }) => ({
      name: `le biais compté deux fois`,
      why: `Le terme 0 de la somme de ${equation} est déjà le biais.`,
    }),
    "sum-starts-late": ({ equation }) => ({
      name: `la somme commencée à 1`,
      why: `L’indice commence à 0 : la somme de ${equation} a un terme de plus.`,
    }),
    "sum-ends-early": ({ equation }) => ({
      name: `le dernier terme de la somme oublié`,
      why: `La somme de ${equation} va jusqu’au dernier indice.`,
    }),
    "sum-one-term": ({ equation, letter }) => ({
      name: `un seul terme de la somme`,
      why: `${equation} additionne les termes de tous les indices ${letter}, et non d’un seul.`,
    }),
    "sum-term-left-out": ({ equation }) => ({
      name: `un terme de la somme oublié`,
      why: `La somme de ${equation} a un terme pour chaque neurone de la couche.`,
    }),
    "sum-term-sign": ({ part }) => ({
      name: `un terme de la somme pris avec le mauvais signe`,
      why: `Le terme ${part} entre dans la somme avec son propre signe : un facteur négatif le change.`,
    }),
    "sum-averaged": ({ equation }) => ({
      name: `une moyenne au lieu de la somme`,
      why: `${equation} additionne les termes, sans diviser par leur nombre.`,
    }),
    "sum-absolute": ({ equation }) => ({
      name: `les valeurs absolues des termes additionnées`,
      why: `Dans ${equation}, chaque terme garde son signe : des termes de signes contraires se compensent en partie.`,
    }),
    "sum-of-additions": ({ equation }) => ({
      name: `une addition au lieu d’une multiplication dans chaque terme`,
      why: `Dans ${equation}, chaque terme est un produit ; on additionne seulement les produits.`,
    }),
    "exp-of-sum": ({ equation }) => ({
      name: `l’exponentielle de la somme au lieu de la somme des exponentielles`,
      why: `${equation} prend d’abord l’exponentielle de chaque production, puis additionne.`,
    }),
    "activations-exchanged": ({ part, equation }) => ({
      name: `deux valeurs de ${part} échangées`,
      why: `Dans ${equation}, chaque poids multiplie l’activation du neurone d’où il part : le premier indice du poids est celui de ce neurone.`,
    }),
    "errors-exchanged": ({ part, equation }) => ({
      name: `l’erreur d’un autre neurone à la place de ${part}`,
      why: `Dans ${equation}, chaque terme multiplie l’erreur d’un neurone par ce qui mène à ce neurone : les deux ont le même indice.`,
    }),
    "bias-weights-added": ({ part, equation }) => ({
      name: `les poids du neurone de biais ajoutés à la somme`,
      why: `Dans ${equation}, la somme porte sur les poids ${part} qui partent du neurone dont on calcule l’erreur ; ceux du neurone de biais, d’indice 0, n’y entrent pas.`,
    }),
    "denominator-left-out": ({ equation }) => ({
      name: `le dénominateur oublié`,
      why: `${equation} est une fraction : il reste à diviser par le dénominateur.`,
    }),
    "log-of-complement": ({ equation }) => ({
      name: `le logarithme de $1 - \\hat y$ au lieu de $\\hat y$`,
      why: `${equation} prend le logarithme de la prédiction du vrai chiffre : il est nul quand elle vaut 1.`,
    }),
    "error-squared": ({ equation }) => ({
      name: `le carré de l’écart, comme dans le coût`,
      why: `${equation} est la dérivée du coût : l’écart n’y est pas élevé au carré, et garde son signe.`,
    }),
    "line-too-far": ({ part, equation }) => ({
      name: `une ligne de trop`,
      why: `On demande ${part}, que donne ${equation} ; le nombre trouvé est celui de la ligne suivante.`,
    }),
    "other-end": ({ equation }) => ({
      name: `les nombres de l’autre bout du poids`,
      why: `Le gradient d’un poids est l’activation du neurone d’où il part, multipliée par l’erreur de celui où il arrive (${equation}).`,
    }),
    "other-case": ({ equation }) => ({
      name: `l’autre cas de la dérivée de softmax`,
      why: `[B4] est le cas $q = k$, [B5] le cas $q \\neq k$ : ici, c’est ${equation} qu’il faut.`,
    }),
    "factor-divides": ({ part, equation }) => ({
      name: `une division par ${part} au lieu d’une multiplication`,
      why: `Dans ${equation}, ${part} est un facteur : on multiplie par lui.`,
    }),
    "slope-squared": ({ part, equation }) => ({
      name: `le carré de l’activation à la place de la pente ${part}`,
      why: `Dans ${equation}, la pente de la sigmoïde est le produit de son activation par 1 moins cette activation : les deux facteurs sont différents.`,
    }),
    "log-base-2": () => ({
      name: `le logarithme à base 2`,
      why: `Dans [B2], comme partout dans le cours, $\\log$ est le logarithme naturel, touche « ln ».`,
    }),
    "exp-base-10": ({ equation }) => ({
      name: `une puissance de 10 au lieu de l’exponentielle`,
      why: `Dans ${equation}, l’exponentielle est $e^x$, touche « eˣ » ou « exp ».`,
    }),
    "sum-shifted": ({ part, equation }) => ({
      name: `les poids décalés d’une case`,
      why: `La ligne 0 des poids est celle du biais : dans ${equation}, ${part} va avec l’entrée de même indice.`,
    }),
    "sum-of-products-split": ({ equation }) => ({
      name: `deux sommes multipliées entre elles`,
      why: `${equation} multiplie d’abord, terme à terme, et additionne ensuite.`,
    }),
    "own-term-left-out": ({ equation }) => ({
      name: `son propre terme oublié au dénominateur`,
      why: `Au dénominateur de ${equation}, on additionne les exponentielles de toutes les sorties, celle du numérateur comprise.`,
    }),
    "index-transposed": ({ part, equation }) => ({
      name: `les deux indices de ${part} échangés`,
      why: `Le premier indice est celui du neurone de départ, le second celui d’arrivée : ${equation} lit ${part} dans cet ordre.`,
    }),
    "index-exchanged": ({ equation }) => ({
      name: `les deux indices échangés dans toute la ligne`,
      why: `Le premier indice d’un poids est celui du neurone de départ, le second celui d’arrivée : ${equation} prend l’activation du premier et l’erreur du second.`,
    }),
    "index-neighbour": ({ part, equation }) => ({
      name: `la case voisine lue à la place de ${part}`,
      why: `Dans ${equation}, c’est ${part} qu’il faut lire, avec les indices demandés.`,
    }),
    "other-cell": ({ equation }) => ({
      name: `le calcul juste, mais d’une autre case`,
      why: `${equation} a été bien appliquée, avec un autre indice que celui qui est demandé.`,
    }),
    "symbol-neighbour": ({ part, instead, equation }) => ({
      name: `${instead} lu à la place de ${part}`,
      why: `C’est ${part} que ${equation} utilise, et non ${instead}.`,
    }),
    "other-layer": ({ part, equation }) => ({
      name: `les sorties d’une couche voisine à la place de ${part}`,
      why: `Dans ${equation}, c’est ${part} qu’il faut lire : l’exposant est le numéro de la couche.`,
    }),
    "slope-at-arrival": ({ equation }) => ({
      name: `la pente du neurone d’arrivée au lieu de celle du neurone de départ`,
      why: `Dans ${equation}, la pente est celle du neurone dont on calcule l’erreur ; celle du neurone d’arrivée est déjà comprise dans l’erreur de la couche suivante.`,
    }),
    "applied-twice": ({ part, equation }) => ({
      name: `la sigmoïde appliquée deux fois`,
      why: `Dans ${equation}, la valeur de la sigmoïde est déjà là : il n’y a plus à l’appliquer à ${part}.`,
    }),
    "activation-left-out": ({ equation }) => ({
      name: `la fonction d’activation oubliée`,
      why: `${equation} fait passer la production par la sigmoïde : le résultat est entre 0 et 1.`,
    }),
    "activation-slope": ({ equation }) => ({
      name: `la pente de la sigmoïde au lieu de sa valeur`,
      why: `${equation} demande $g$, et non $g'$ : on ne dérive pas dans la phase avant.`,
    }),
    "activation-tanh": ({ equation }) => ({
      name: `la tangente hyperbolique au lieu de la sigmoïde`,
      why: `Dans ${equation}, la fonction d’activation est $1/(1 + e^{-x})$.`,
    }),
    "exponent-sign": ({ equation }) => ({
      name: `le signe moins de l’exposant oublié`,
      why: `Dans ${equation}, la sigmoïde est $1/(1 + e^{-x})$ : plus la production est grande, plus le résultat est proche de 1.`,
    }),
    "one-plus-left-out": ({ equation }) => ({
      name: `le 1 du dénominateur oublié`,
      why: `Dans ${equation}, la sigmoïde est $1/(1 + e^{-x})$.`,
    }),
    inverted: ({ equation }) => ({
      name: `la fraction renversée`,
      why: `${equation} divise dans l’autre sens.`,
    }),
    "exp-left-out": ({ equation }) => ({
      name: `les exponentielles oubliées`,
      why: `${equation} divise des exponentielles, qui sont toutes positives, et non les productions elles-mêmes.`,
    }),
    "max-one-sided": ({ equation }) => ({
      name: `la plus grande production soustraite d’un seul côté de la fraction`,
      why: `La fraction ${equation} ne change pas si l’on soustrait la plus grande production au numérateur et au dénominateur ; d’un seul côté, elle change ([R4]).`,
    }),
    "log-left-out": ({ equation }) => ({
      name: `le logarithme oublié`,
      why: `${equation} prend le logarithme de la prédiction.`,
    }),
    "log-base-10": () => ({
      name: `le logarithme décimal (touche « log » de la calculatrice)`,
      why: `Dans [B2], comme partout dans le cours, $\\log$ est le logarithme naturel, touche « ln ».`,
    }),
    "square-left-out": ({ equation }) => ({
      name: `le carré oublié`,
      why: `${equation} additionne les carrés des écarts : sans eux, un écart positif et un écart négatif s’annuleraient.`,
    }),
    "square-doubled": ({ part }) => ({
      name: `le double pris pour le carré`,
      why: `${part} est un produit par soi-même, et non par 2.`,
    }),
    "square-of-sum": ({ equation }) => ({
      name: `le carré de la somme au lieu de la somme des carrés`,
      why: `${equation} élève chaque écart au carré, puis additionne.`,
    }),
    absolute: ({ equation }) => ({
      name: `la valeur absolue au lieu du carré`,
      why: `${equation} prend le carré de chaque écart.`,
    }),
    "square-distributed": ({ part }) => ({
      name: `la différence des carrés au lieu du carré de la différence`,
      why: `${part} se calcule en entier, puis s’élève au carré : $(a - b)^2$ n’est pas $a^2 - b^2$.`,
    }),
    "line-too-early": ({ equation }) => ({
      name: `le gradient donné pour la correction`,
      why: `${equation} multiplie encore le gradient par $-\\alpha$.`,
    }),
    "slope-alone": ({ equation }) => ({
      name: `la pente seule, sans l’écart`,
      why: `Dans ${equation}, la pente $g_s'(\\tau_k)$ est multipliée par la dérivée du coût, où se trouve l’écart $\\hat y_k - y_k$.`,
    }),
    "product-added": ({ equation }) => ({
      name: `une addition au lieu de la multiplication`,
      why: `${equation} est un produit : l’erreur est multipliée par ce qui entre par le poids.`,
    }),
    "exponents-negative": ({ equation }) => ({
      name: `un signe moins de trop dans les exponentielles`,
      why: `Dans ${equation}, l’exponentielle est $e^{\\tau}$ : la plus grande production a la plus grande probabilité. Le signe moins est celui de la sigmoïde.`,
    }),
    "root-added": ({ equation }) => ({
      name: `une racine carrée de trop`,
      why: `${equation} est une somme de carrés, sans racine.`,
    }),
    "other-output": ({ equation }) => ({
      name: `la formule de l’autre variante`,
      why: `Cette formule est celle de l’autre sortie : ici, c’est ${equation} qui s’applique.`,
    }),
    "binary-cross-entropy": () => ({
      name: `les termes $(1 - y_k)\\log(1 - \\hat y_k)$ ajoutés`,
      why: `Le coût de [B2] n’a que les termes $y_k \\log \\hat y_k$ : celui du vrai chiffre est le seul qui reste.`,
    }),
    "digit-for-one-hot": () => ({
      name: `le vrai chiffre lui-même mis à la place de {y k}`,
      why: `{y k} vaut 1 pour le vrai chiffre et 0 pour tous les autres : ce n’est pas le chiffre ([N]).`,
    }),
    "pixels-0-255": () => ({
      name: `des pixels de 0 à 255 au lieu de 0 à 1`,
      why: `[F1] divise chaque niveau de gris par 255.`,
    }),
    "prediction-for-truth": () => ({
      name: `la prédiction mise à la place de la vérité {y k}`,
      why: `Dans [B2], le logarithme de la prédiction est multiplié par la vérité {y k}, qui vaut 1 pour le vrai chiffre et 0 pour les autres.`,
    }),
    "mean-over-outputs": ({ equation }) => ({
      name: `une moyenne sur les sorties`,
      why: `${equation} est une somme sur les sorties, que l’on ne divise pas par leur nombre.`,
    }),
    "sum-for-mean": ({ equation }) => ({
      name: `la somme au lieu de la moyenne`,
      why: `Ici, ${equation} est une moyenne : on divise par le nombre {P} d’échantillons ([R2]).`,
    }),
    "mean-of-one-less": ({ equation }) => ({
      name: `une division par $P - 1$ au lieu de {P}`,
      why: `${equation} est la moyenne des {P} échantillons : on divise par leur nombre.`,
    }),
    "mean-for-sum": ({ equation }) => ({
      name: `la moyenne au lieu de la somme`,
      why: `Ici, ${equation} est une somme : on ne divise pas par {P} ([R2]).`,
    }),
  },
  particular: {
    "A2:factor-left-out:2": {
      name: "le facteur $2$ oublié",
      why: "La dérivée d’un carré fait apparaître un 2 : celle de $(\\hat y_k - y_k)^2$, dans [A1], est $2(\\hat y_k - y_k)$.",
    },
    "A3:factor-left-out:2": {
      name: "le facteur $2$ oublié",
      why: "Le 2 vient de la dérivée du carré ([A2]) ; il ne disparaît que si le coût porte un ½ ([R1]).",
    },
    "A3:factor-left-out:slope": {
      name: "la pente $\\hat y_k(1 - \\hat y_k)$ oubliée",
      why: "{tau k} n’agit sur le coût qu’à travers la sigmoïde : sa pente, $\\hat y_k(1 - \\hat y_k)$ ([A2]), est l’un des maillons.",
    },
    "A3:factor-left-out:gsPrime": {
      name: "la pente $g_s'(\\tau_k)$ oubliée",
      why: "{tau k} n’agit sur le coût qu’à travers la sigmoïde : sa pente ([A2]) est l’un des maillons.",
    },
    "A3:factor-added:2": {
      name: "un facteur $2$ de trop",
      why: "Le coût porte ici un ½, qui simplifie le 2 de la dérivée du carré ([R1]).",
    },
    "A5:factor-left-out:slope": {
      name: "la pente $g'(\\sigma_j) = U_j(1 - U_j)$ oubliée",
      why: "{sigma j} n’agit sur les productions de sortie qu’à travers {U j} : $\\partial\\tau_k/\\partial\\sigma_j = g'(\\sigma_j)\\,z_{jk}$ ([A4]).",
    },
    "A3:other-output": {
      name: "$\\hat y_k - y_k$, l’erreur de la variante B",
      why: "C’est [B7], où softmax et le coût logarithmique s’accordent ; ici, le 2 et la pente de [A2] restent.",
    },
    "B7:factor-added:2": {
      name: "un facteur $2$ de trop",
      why: "Le 2 de [A3] vient du carré : le coût logarithmique n’en a pas.",
    },
    "B7:other-output:slope": {
      name: "la pente $\\hat y_k(1 - \\hat y_k)$, comme en A",
      why: "Avec softmax et le coût logarithmique, elle a disparu au cours du calcul : il reste $\\hat y_k - y_k$.",
    },
    "B7:other-output:2": {
      name: "l’erreur de la variante A, [A3]",
      why: "Avec softmax et le coût logarithmique, ni le 2 ni la pente n’y sont plus : il reste $\\hat y_k - y_k$.",
    },
    "B7:error-squared": {
      name: "le carré de l’écart",
      why: "Dans [B7], l’écart n’est pas élevé au carré et garde son signe ; le carré appartient au coût de la variante A ([A1]).",
    },
    "M3:factor-added:alpha": {
      name: "la correction multipliée encore une fois par {alpha}",
      why: "La correction contient déjà {alpha} : [M3] l’ajoute telle quelle au poids.",
    },
    "B9:factor-left-out:gPrime": {
      name: "la pente $g'(\\sigma_j)$ oubliée dans la couche cachée",
      why: "Le coût logarithmique ne fait disparaître que la pente de la *sortie* ; la couche cachée garde sa sigmoïde, donc son $g'(\\sigma_j)$ ([B8]).",
    },
    "deltaHid:symbol-neighbour:z→newZ": {
      name: "les poids {z j k} d’après la correction",
      why: "L’erreur remonte par les poids qui ont servi à l’aller : on ne les corrige qu’une fois toutes les erreurs calculées ([P6]).",
    },
    "deltaHid:index-transposed:z": {
      name: "la somme faite dans l’autre sens du tableau {z}",
      why: "{z j k} mène du neurone caché $j$ à la sortie $k$ : pour {deltaHid j}, on lit la ligne $j$, où $k$ varie.",
    },
    "F2:bias-left-out": {
      name: "le biais {w 0 j} oublié",
      why: "La somme de [F2] commence à $i = 0$, et {X 0} = 1 : son premier terme est le biais.",
    },
    "F4:bias-left-out": {
      name: "le biais {z 0 k} oublié",
      why: "La somme de [F4] commence à $j = 0$, et {U 0} = 1 : son premier terme est le biais.",
    },
  },
};
