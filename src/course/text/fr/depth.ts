import type { ChapterProse } from "../prose.ts";

export const fr = {
  objectives: [
    "écrire la rétropropagation d’un réseau de profondeur quelconque ;",
    "passer d’une couche à la précédente par une seule formule, autant de fois qu’il le faut ;",
    "reconnaître dans cette notation les formules à une couche cachée, et le facteur 2 qui les sépare.",
  ],
  texts: {
    "G.intro":
      "Une autre page des notes reprend tout dans une notation qui convient à n’importe quel nombre de couches, $h = 1, \\dots, m$. La production s’appelle {a h j}, la sortie {o h j}, l’erreur {delta h j} ; {W h i j} est le poids qui va du nœud $i$ de la couche $h - 1$ au nœud $j$ de la couche $h$, et $r^h$ le nombre de nœuds de la couche $h$ sans son biais.",
    "G.ends":
      "Aux deux bouts, rien de nouveau : $o^0$ est l’entrée {X}, et $o^m = g_o(a^m)$ est la prédiction {yHat}, où $g_o$ est la fonction de sortie, notée $g_s$ ailleurs. Entre les deux, chaque couche cachée a son neurone de biais, {o h 0} = 1.",
    "G.half":
      "Dans cette page, l’erreur de sortie n’a pas de facteur 2. C’est que le coût y porte un ½, que les notes n’écrivent pas : $E = \\frac12\\sum_j(\\hat y_j - y_j)^2$. (Ce $E$ est un coût ; en [B4], la même lettre nomme le dénominateur de softmax.)",
    "G.forward.heading": "L’aller",
    "G.forward":
      "La même somme de produits à toutes les couches, la même activation derrière. On reconnaît [F2] pour $h = 1$ et [F4] pour la couche suivante.",
    "G1.hand":
      "Deux couches cachées de deux neurones : la même somme, trois fois de suite. Nous suivons le premier neurone de chaque couche.",
    "G.output.heading": "Le point de départ du retour",
    "G.output":
      "Le retour part de la couche de sortie, où le raisonnement de [A2] et [A3] vaut sans changement : un seul chemin, deux maillons, l’écart et la pente $g_o'(a_j^m)$. Le 2 de la dérivée du carré se simplifie avec le ½ du coût.",
    "G2.hand": "L’écart et la pente, à la sortie : c’est de là que part le retour.",
    "G.softmax":
      "Avec softmax et le coût logarithmique, ce point de départ est $\\delta_j^m = \\hat y_j - y_j$, comme en [B7]. Tout ce qui suit reste valable.",
    "G.back.heading": "D’une couche à la précédente",
    "G.paths":
      "Une production {a h j} d’une couche cachée agit sur les productions de la couche suivante, et n’agit sur le coût qu’à travers elles : on additionne ces chemins. La somme commence à $l = 1$, car le nœud de biais de la couche $h + 1$ vaut toujours 1 : rien ne l’atteint, il n’est sur aucun chemin.",
    "G.link":
      "Comme en [A4], il manque un maillon. Dans la production du nœud $l$, un seul terme contient {a h j} ; les activations des autres nœuds de la couche $h$, et son biais, n’en dépendent pas.",
    "G.delta": "On remplace [G4] dans [G3], et la pente, qui ne dépend pas de $l$, sort de la somme.",
    "G5.hand":
      "La même formule, deux fois : l’erreur de la couche 2 se déduit de celle de la sortie, puis celle de la couche 1 se déduit de celle de la couche 2.",
    "G.recurrence":
      "Cette formule est une récurrence : l’erreur d’une couche se déduit de celle de la couche suivante. On part de {delta m j}, on applique [G5] pour $h = m - 1$, puis $m - 2$, et ainsi de suite jusqu’à {delta 1 j}. La formule est la même quel que soit le nombre de couches. [+ Mais chaque application multiplie par une pente $g' \\leq \\tfrac14$ : dans un réseau profond de sigmoïdes, les erreurs des premières couches deviennent vite très petites, et ces couches apprennent lentement. +]",
    "G.gradient.heading": "Les gradients",
    "G.gradient":
      "Les notes s’arrêtent aux erreurs. Le gradient [G6] s’en déduit comme en [A6] : le poids {W h i j} ne figure que dans {a h j}, où il multiplie {o h−1 i}.",
    "G6.hand": "Un gradient dans la dernière couche, un dans la première : deux nombres déjà connus, un produit.",
    "G7.heading": "Sur le lot",
    "G7.text":
      "Avec plusieurs échantillons, chaque poids reçoit autant de gradients [G6]. On les réunit en un seul, comme avec une couche cachée.",
    "G8.heading": "Corriger",
    "G8.text":
      "La correction s’*ajoute* au poids, dans toutes les couches à la fois : aucun poids ne bouge avant que le dernier gradient soit calculé.",
    "G.dictionary.heading": "Le dictionnaire",
    "G.dictionary":
      "Avec une seule couche cachée, $m = 2$ : {sigma} est $a^1$, {U} est $o^1$, {tau} est $a^2$, {w} est $w^1$, {z} est $w^2$. Un piège : le cours compte les sorties à partir de 0, cette notation à partir de 1, si bien que $z_{jk} = w^2_{j,k+1}$. Quant aux tailles, $N_e = r^0 + 1$ et $N_c = r^1 + 1$. Pour un même coût, {deltaHid} et {deltaOut} sont $\\delta^1$ et $\\delta^2$ ; d’une page des notes à l’autre, le coût change, et avec lui un facteur 2 ([R1]).",
  },
  remarks: {
    R1: {
      title: "Avec ou sans ½ : un facteur 2",
      text: "L’erreur de sortie [A3] porte un facteur 2, [G2] n’en porte pas. Les deux sont justes : la dérivée de $(\\hat y - y)^2$ fait apparaître un 2, celle de $\\frac12(\\hat y - y)^2$ non. Toutes les erreurs et tous les gradients de A sont donc le double de ceux de G, et {alpha} absorbe ce facteur : diviser {alpha} par deux avec le coût de A donne exactement les corrections de G.",
    },
  },
} satisfies ChapterProse<"G">;
