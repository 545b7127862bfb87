import type { ChapterProse } from "../prose.ts";

export const fr = {
  objectives: [
    "établir {deltaOut k}, puis {deltaHid j}, avec la règle de la chaîne et rien d’autre ;",
    "écrire le gradient de n’importe quel poids comme le produit de deux nombres déjà connus ;",
    "retrouver ce gradient sans passer par δ, et dire pourquoi la somme sur les neurones cachés disparaît.",
  ],
  texts: {
    "A.intro":
      "Le réseau a répondu. On veut savoir de combien corriger chaque poids pour qu’il se trompe moins. On mesure d’abord par un seul nombre, le coût, de combien la réponse est fausse. On remonte ensuite de ce coût à chaque poids, couche par couche, en sens inverse du calcul. C’est la *rétropropagation*.",
    "A.cost.heading": "Mesurer l’erreur",
    "A.cost":
      "Le coût d’un échantillon additionne, sur toutes les sorties (dix avec MNIST), le carré de l’écart entre la prédiction et la vérité. Le carré rend tous les écarts positifs, et fait peser davantage les grands. Sur plusieurs échantillons, on prend la moyenne.",
    "A1.hand":
      "Un écart par sortie, leurs carrés, la somme. L’exemple publié met un ½ devant ([R1]) : c’est le seul écart avec la formule du cours.",
    "A.deltaOut.heading": "L’erreur de la couche de sortie",
    "A.links":
      "Que fait le coût quand {tau k} bouge un peu ? {tau k} fait bouger {yHat k}, et {yHat k} fait bouger le coût : deux maillons, donc deux dérivées. La première est celle d’un carré ; dans la somme [A1], un seul terme contient {yHat k}, les neuf autres sont des constantes. La seconde est celle de la sigmoïde, qui s’écrit avec {yHat k} lui-même.",
    "A.deltaOut":
      "La règle de la chaîne autorise à multiplier ces deux maillons [+ ([D2]) +]. Et comme {tau k} n’agit que sur sa propre sortie {yHat k}, il n’y a qu’un seul chemin vers le coût : aucune somme à écrire. Ce produit va resservir partout. On lui donne donc un nom : l’*erreur de sortie*.",
    "A3.hand":
      "D’abord les deux maillons pour $k = 0$, puis leur produit. Avec le ½ du coût, le 2 de la dérivée disparaît. Une erreur positive dit que la sortie est trop grande ; une erreur négative, qu’elle est trop petite.",
    "A.deltaOut.read":
      "Lisons-la. Elle a une composante par sortie : avec MNIST dix, une par chiffre. Le signe de chacune est celui de {yHat k} − {y k} : négatif pour le vrai chiffre, que le réseau n’annonce jamais tout à fait assez ; positif pour les autres, qu’il annonce toujours un peu trop. Sa taille mêle deux choses : l’écart, et la pente {yHat k}(1 − {yHat k}) de la sigmoïde de sortie. Quant au facteur 2, on peut l’omettre à condition de le savoir ([R1]).",
    "A.deltaHid.heading": "L’erreur de la couche cachée",
    "A.through":
      "Remontons d’une couche. Un neurone caché n’a pas de bonne réponse à laquelle se comparer : on ne peut le juger que par ce qu’il provoque. Or sa production {sigma j} fait bouger *toutes* les productions {tau k} à la fois. Autant de chemins mènent au coût, dix avec MNIST, et la règle de la chaîne les additionne [+ ([D3]) +]. Il ne manque qu’un maillon, $\\partial\\tau_k/\\partial\\sigma_j$ : dans la somme {tau k}, un seul terme contient {sigma j}, celui du neurone $j$. Attention à cette lettre : dans la somme {tau k}, $j$ parcourt tous les neurones cachés ; dans les autres lignes, c’est le neurone que l’on suit [+ ([D6]) +].",
    "A.deltaHid":
      "Il reste à remplacer. Le premier facteur de chaque chemin, $\\partial\\mathcal{E}/\\partial\\tau_k$, c’est {deltaOut k}, que l’on possède déjà. Et la pente $g'(\\sigma_j)$ ne dépend pas de $k$ : elle sort de la somme.",
    "A5.hand":
      "Pour chaque neurone caché : les deux {deltaOut k} reviennent par les deux poids {z j k} qui partent de lui, on additionne, puis on multiplie par sa pente {U j}(1 − {U j}).",
    "A.deltaHid.read":
      "Chaque sortie renvoie donc son erreur au neurone $j$ par le poids {z j k} qui les relie, parcouru cette fois à l’envers. Le neurone additionne ces retours, puis multiplie par sa pente. S’il est saturé, c’est-à-dire si {U j} est tout près de 0 ou de 1, sa pente est presque nulle : il ne reçoit presque rien. Pour tous les neurones cachés à la fois, c’est le produit d’une matrice par un vecteur [+ ([D7]) +] : $\\delta^{\\text{caché}} = M\\,\\delta^{\\text{sortie}}$. $M$ a une ligne par neurone caché et une colonne par sortie, soit 30 × 10 dans le réseau 784–30–10.",
    "A.gradient.heading": "Les gradients",
    "A.gradient":
      "On n’a pas encore parlé des poids, et pourtant presque tout est fait. Le poids {z j k} ne figure que dans {tau k}, où il multiplie {U j}. Le poids {w i j} ne figure que dans {sigma j}, où il multiplie {X i}. Pour l’un comme pour l’autre, un seul chemin, un seul produit.",
    "A6.hand":
      "Un produit de deux nombres pour chaque poids : l’erreur à l’arrivée, l’activation au départ. Nous en faisons un de chaque couche ; la liste donne les autres, pour vérifier les vôtres. Avec un seul échantillon, la moyenne [A8] ne change rien.",
    "A.gradient.read":
      "Voilà la règle à retenir : le gradient d’un poids est *l’erreur à son arrivée* multipliée par *l’activation à son départ*. Ces gradients, {gradZ j k}, forment une table de multiplication, {U} dans une marge et {deltaOut} dans l’autre. Et pour un neurone caché donné, les gradients {gradW i j} redessinent l’image d’entrée, multipliée par un seul nombre : {deltaHid j}.",
    "A.gradient.zero":
      "Il en résulte que si {X i} = 0, les gradients {gradW i j} de tous les poids qui partent de cette entrée sont nuls : cet échantillon ne les corrige pas. C’est le cas des pixels du fond.",
    "A.direct.heading": "Le même gradient, sans δ",
    "A.direct":
      "Aurait-on pu dériver le coût par rapport à {w i j} directement, sans nommer δ ? Oui, et c’est une bonne vérification. On part du coût et on descend, maillon par maillon, jusqu’au poids. En chemin, {tau k} est une somme sur tous les neurones cachés : les notes écrivent donc d’abord un signe $\\sum_j$. Nous écrivons $\\sum_l$, puisque $j$ désigne déjà le neurone auquel arrive {w i j}.",
    "A.collapse":
      "Pourquoi cette somme s’effondre-t-elle ? Parce que le poids {w i j} arrive au neurone caché $j$, et à lui seul. L’activation des autres ne le contient pas : sa dérivée par rapport à {w i j} est nulle, et le terme disparaît. De toute la somme, il ne reste que le terme $l = j$.",
    "A.same":
      "Regroupons maintenant $2\\,g_s'(\\tau_k)(\\hat y_k - y_k)$ dans [A7] : c’est {deltaOut k}. La somme sur $k$, avec sa pente, est alors {deltaHid j}, et l’on retrouve [A6]. Les deux voies donnent le même nombre, aux arrondis de la machine près. Ce qui diffère, c’est le travail : la voie directe refait la somme sur $k$ pour chaque poids {w i j}, la rétropropagation ne la fait qu’une fois par neurone caché.",
    "A.correction.heading": "Corriger",
    "A.batch":
      "Tout ce qui précède concerne un seul échantillon. Le coût de l’ensemble est la moyenne des coûts, et la dérivée d’une moyenne est la moyenne des dérivées : on fait donc la moyenne des gradients.",
    "A.correction":
      "Le gradient d’un poids dit de combien le coût monte quand ce poids augmente. Pour que le coût baisse, on va dans l’autre sens : d’où le signe moins. La correction est donc le gradient, changé de signe et multiplié par le taux d’apprentissage {alpha}. On l’*ajoute* au poids.",
    "A9.hand":
      "Chaque gradient est multiplié par −{alpha}, puis ajouté à son poids. Avec tous les poids corrigés à la fois, on refait la phase avant : le nouveau coût, $\\mathcal{E}^+$, doit être plus petit que l’ancien.",
    "A.descent":
      "Pourquoi le coût baisse-t-il quand on corrige tous les poids à la fois ? Quand chaque poids bouge un peu, chacun apporte sa part et les parts s’additionnent ([D3]) : $\\Delta\\mathcal{E} \\approx \\sum \\frac{\\partial\\mathcal{E}}{\\partial w}\\,\\Delta w$, la somme portant sur tous les poids, {w} et {z}. Or $\\Delta w = -\\alpha\\,\\frac{\\partial\\mathcal{E}}{\\partial w}$. Chaque part est donc $-\\alpha$ fois un carré, et aucune n’est positive : $\\Delta\\mathcal{E} \\approx -\\alpha \\sum \\bigl(\\frac{\\partial\\mathcal{E}}{\\partial w}\\bigr)^2$. Cela ne vaut que si les poids bougent peu. Si {alpha} est trop grand, on sort de la région où le gradient renseigne, et le coût peut monter.",
    "A10.heading": "Quels pixels sont en cause ?",
    "A10.text":
      "Il reste une dérivée que la méthode n’utilise pas : celle du coût par rapport à l’entrée. On ne corrige pas un pixel, mais la question a un sens : avec un peu plus d’encre à cet endroit, le coût serait-il plus grand ou plus petit ? Le calcul est celui de [A4], une couche plus bas : {X i} agit sur toutes les productions {sigma j}, et l’on additionne ces chemins. Aucune pente ne s’y ajoute, car l’entrée n’a pas d’activation. Positive, la dérivée dit que plus d’encre augmenterait le coût ; négative, que plus d’encre le ferait baisser. Pour $i = 0$, le neurone de biais, la somme se calcule aussi, mais {X 0} vaut toujours 1.",
    "A.end":
      "Le chemin est complet : le coût, l’erreur de sortie, l’erreur cachée, les gradients, les corrections. La variante B suit exactement le même, avec une autre fonction de sortie et un autre coût ; au retour, une seule de ces lignes changera.",
  },
  remarks: {
    R5: {
      title: "Sûr de lui, et dans l’erreur",
      text: "L’erreur de sortie [A3] porte le facteur {yHat k}(1 − {yHat k}). Supposons que le réseau se trompe avec assurance : {yHat k} proche de 1 sur un mauvais chiffre, ou proche de 0 sur le bon. L’écart est alors le plus grand possible, mais ce facteur est presque nul, et {deltaOut k} avec lui. L’apprentissage cale là où le coût est le plus grand. Avec [B7], cette pente a disparu : {deltaOut k} vaut l’écart, et le réseau se corrige.",
    },
    R3: {
      title: "Combien de composantes ?",
      text: "Dans les notes, les vecteurs {deltaHid} de [A5] et de [B9] vont de $j = 0$ à $N_c - 1$. La ligne $j = 0$ est de trop : le neurone de biais n’a pas de production, $\\sigma_0$ n’existe pas, et l’on ne peut pas dériver par rapport à elle ([M2]). Le vecteur a donc $N_c - 1$ composantes, et la matrice $M$ autant de lignes.",
    },
  },
} satisfies ChapterProse<"A">;
