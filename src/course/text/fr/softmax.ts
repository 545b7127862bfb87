import type { ChapterProse } from "../prose.ts";

export const fr = {
  objectives: [
    "dire ce que softmax apporte, et pourquoi sa dérivée demande deux cas ;",
    "mener le calcul de $\\partial C/\\partial\\tau_q$ jusqu’à {yHat q} − {y q}, sans sauter de ligne ;",
    "montrer la seule ligne de la rétropropagation qui change de A à B.",
  ],
  texts: {
    "B.intro":
      "Gardons le même réseau et les mêmes poids, et changeons seulement la fin : la fonction de sortie et le coût. Il faut donc refaire la dérivation depuis le haut. On verra qu’elle rejoint très vite celle de la variante A.",
    "B.softmax.heading": "Pourquoi softmax",
    "B.softmax":
      "Softmax transforme les productions {tau k} en probabilités, avec MNIST {tau 0} à {tau 9} : les prédictions sont positives, et leur somme vaut 1 [B1]. La sigmoïde d’un neurone de sortie ne prend que sa propre production ; softmax prend celles de toute la couche. Augmenter une seule production {tau q} fait monter {yHat q} et descendre toutes les autres. Le tableau de ses dérivées, sa *jacobienne*, n’est donc pas diagonal : on ne pourra plus suivre un seul chemin, comme en [A3].",
    "B1.hand":
      "Le même petit réseau, les mêmes poids : {tau} est celui de [F4]. Seule la dernière fonction change. On calcule $E$, la somme des exponentielles, puis les deux quotients.",
    "B.cost.heading": "Le coût logarithmique",
    "B.cost":
      "Quand les prédictions sont des probabilités, on choisit un autre coût. Chaque terme est la vérité {y k} multipliée par le logarithme de la prédiction ; et puisque {y k} est nul partout sauf pour le vrai chiffre, le coût d’un échantillon ne regarde que la probabilité donnée au vrai chiffre. Sur plusieurs échantillons, les notes additionnent les coûts.",
    "B2.hand":
      "La vérité de l’exemple publié, (0,01 ; 0,99), n’est pas faite d’un seul 1 : les deux termes de la somme comptent. Le logarithme est le logarithme naturel, touche ln.",
    "B.log":
      "Pourquoi un logarithme ? Les notes répondent qu’il est fait pour punir les erreurs de prédiction. Si le réseau accorde au vrai chiffre une probabilité proche de 1, $-\\log\\hat y$ tend vers 0 : une bonne réponse ne coûte presque rien. S’il mise tout sur un autre chiffre, la probabilité du vrai tend vers 0 et $-\\log\\hat y$ tend vers l’infini. En chiffres, une probabilité de 0,9 coûte 0,105 ; 0,1 coûte 2,30 ; 0,01 coûte 4,61. La courbe se lit avec [B3].",
    "B.likelihood":
      "Il y a une autre raison, qui donne exactement [B2]. Supposons que les échantillons n’aient pas d’influence les uns sur les autres. La probabilité que le réseau donne à *toutes* les bonnes réponses à la fois est alors le produit des $\\hat y_{\\text{vrai}}^{(p)}$ : on l’appelle la *vraisemblance*, et on la veut la plus grande possible. Le logarithme change ce produit en somme ([D4]) : $-\\log \\prod_p \\hat y_{\\text{vrai}}^{(p)} = -\\sum_p \\log \\hat y_{\\text{vrai}}^{(p)}$. C’est le coût [B2]. Le rendre petit, c’est rendre la vraisemblance grande. Pour deux échantillons auxquels le réseau donne 0,9 et 0,1, la vraisemblance est $0{,}9 \\times 0{,}1 = 0{,}09$, et le coût $0{,}105 + 2{,}303 = 2{,}408$, qui est bien $-\\log 0{,}09$.",
    "B.jacobian.heading": "Dériver softmax : deux cas",
    "B.jacobian":
      "Avant de dériver le coût, il faut dériver chaque prédiction {yHat k} par rapport à chaque production {tau q} : cent dérivées, mais deux cas seulement. Notons $E = \\sum_l e^{\\tau_l}$ le dénominateur commun, de sorte que $\\hat y_k = e^{\\tau_k}/E$. La production {tau q} figure toujours dans $E$ ; elle ne figure au numérateur que si $q = k$. Toute la différence est là.",
    "B.same":
      "*Premier cas, $q = k$.* {tau k} figure deux fois, au numérateur et au dénominateur. On applique la règle du quotient, $(u/v)' = (u'v - uv')/v^2$, avec $u = e^{\\tau_k}$ et $v = E$ ; par rapport à {tau k}, leurs dérivées valent toutes deux $e^{\\tau_k}$. Le résultat a la forme d’une vieille connaissance : la pente de la sigmoïde, en [A2].",
    "B.other":
      "*Second cas, $q \\neq k$.* {tau q} ne figure qu’au dénominateur. Le numérateur ne bouge pas, $u' = 0$, et la règle du quotient ne garde que son second terme. Le signe moins se comprend sans calcul : ce que {tau q} gagne, {yHat k} le perd.",
    "B.deltaOut.heading": "L’erreur de la couche de sortie",
    "B.sum":
      "Revenons au coût. {tau q} fait bouger toutes les prédictions : autant de chemins (dix avec MNIST), que la règle de la chaîne additionne. La dérivée de $-y_k\\log\\hat y_k$ par rapport à {yHat k} est $-y_k/\\hat y_k$, car celle de $\\log x$ est $1/x$ [+ ([D4]) +]. Et un seul {y k} vaut 1, les autres 0 : leur somme vaut 1. On met à part le chemin $k = q$, où l’on utilise [B4] ; pour les autres, on utilise [B5].",
    "B.vanish":
      "Deux simplifications se sont enchaînées en [B6]. D’abord, chaque {yHat k} apporté par softmax efface celui que le logarithme avait mis au dénominateur : le logarithme et l’exponentielle sont faits l’un pour l’autre. Ensuite, {y k} est nul partout sauf pour le vrai chiffre : de toute la somme, un seul terme survit, et $\\sum_k y_k = 1$. Il ne reste que l’écart. Écrivons-le avec l’indice $k$ des sorties.",
    "B7.hand":
      "Une soustraction par sortie, et c’est tout. La somme des erreurs est nulle, parce que les prédictions et les vérités ont chacune pour somme 1.",
    "B.deltaOut.read":
      "Comparons avec [A3] : le facteur 2 et la pente {yHat k}(1 − {yHat k}) ont disparu. Chaque composante de l’erreur de sortie est l’écart lui-même. Elle est négative pour le vrai chiffre, {yHat k} − 1, et positive pour les autres, {yHat k} ; leur somme est nulle, car $\\sum_k \\hat y_k - \\sum_k y_k = 1 - 1 = 0$.",
    "B.pairing":
      "Une réponse fausse donnée avec assurance produit ainsi une grande erreur, et le blocage de [R5] n’a pas lieu. Ce n’est dû ni à softmax seul ni au logarithme seul, mais à leur association : la dérivée de softmax apporte un {yHat k}, celle du logarithme le divise. Avec softmax et l’erreur quadratique, le facteur {yHat k} resterait. Avec la sigmoïde et son coût logarithmique, $-\\sum_k \\bigl(y_k \\log \\hat y_k + (1 - y_k)\\log(1 - \\hat y_k)\\bigr)$, la pente disparaîtrait aussi, et l’on trouverait la même erreur {yHat k} − {y k}.",
    "B.deltaHid.heading": "L’erreur de la couche cachée",
    "B.through":
      "En dessous, rien n’a changé. L’activation $g$ de la couche cachée ne prend que {sigma j} pour calculer {U j}, et {tau k} est la même somme qu’en [A4], où $j$ parcourt tous les neurones cachés. On reprend donc le raisonnement mot pour mot : autant de chemins à additionner que de sorties, avec le même maillon $g'(\\sigma_j)\\,z_{jk}$.",
    "B.deltaHid":
      "On remplace dans [B8], et l’on retrouve [A5]. La formule prend {deltaOut k} telle qu’on la lui donne, sans demander d’où elle vient.",
    "B9.hand": "Le calcul de [A5], avec les nouveaux {deltaOut k}.",
    "B.correction.heading": "Gradients et corrections",
    "B.gradient":
      "De même pour les gradients : l’erreur à l’arrivée, multipliée par l’activation au départ. Si l’on remplace δ par sa valeur, on obtient le pendant de [A7], sans la pente de sortie ni le facteur 2.",
    "B10.hand": "L’erreur à l’arrivée, l’activation au départ, comme en [A6].",
    "B.batch":
      "Le coût [B2] additionne les échantillons sans diviser par {P}. La dérivée d’une somme est la somme des dérivées : on additionne donc les gradients. Les notes disent qu’ils sont *cumulés*.",
    "B.correction":
      "La correction, enfin, est la même qu’en [A9] : le gradient, changé de signe et multiplié par {alpha}, à ajouter au poids.",
    "B12.hand": "Comme en [A9] : −{alpha} fois le gradient, ajouté au poids. Le nouveau coût est $C^+$.",
    "B13.heading": "Quels pixels sont en cause ?",
    "B13.text":
      "La dérivée du coût par rapport à l’entrée garde elle aussi la forme de [A10] : seul {deltaOut k} a changé en amont, et donc {deltaHid j}. Un pixel dont la dérivée est positive rend la bonne réponse moins probable quand on l’encre davantage ; un pixel dont la dérivée est négative la rend plus probable. Quand on dessine un chiffre et que l’on en donne la bonne réponse, c’est cette image que l’on voit.",
    "B.conclusion.heading": "A et B, face à face",
    "B.conclusion":
      "Finalement, passer à softmax change peu de choses. En amont, deux lignes : l’activation de sortie ([F5a] devient [F5b]) et le coût ([A1] devient [B2]). Dans la rétropropagation, une seule : [A3] devient [B7]. {deltaHid}, les gradients et les corrections gardent leur forme ; leurs valeurs changent, puisqu’ils partent d’un autre {deltaOut}. Quant à la moyenne [A8] et à la somme [B11], ce n’est qu’une convention ([R2]).",
  },
  remarks: {
    R7: {
      title: "Quel logarithme ?",
      text: "Dans tout le cours, log est le logarithme népérien, noté ln au lycée. [B6] et [B7] en dépendent : la dérivée de $\\log x$ n’est $1/x$ que pour lui. Avec le logarithme décimal, tous les coûts de B et toutes ses erreurs seraient divisés par $\\ln 10 \\approx 2{,}303$. Pour {yHat k} = 0,175, par exemple, $-\\log\\hat y_k \\approx 1{,}743$ ; une calculatrice dont la touche log est décimale donnerait 0,757.",
    },
    R2: {
      title: "Moyenne ou somme",
      text: "[A8] fait la moyenne des gradients, [B11] en fait la somme. Les deux sont justes, et {alpha} absorbe la différence : les mêmes corrections demandent $\\alpha_{\\text{moyenne}} = P\\,\\alpha_{\\text{somme}}$. Mais cela suppose que {P} ne change pas. Si le dernier lot est plus court que les autres, les deux conventions ne donnent plus le même résultat. On peut choisir l’une ou l’autre dans les deux variantes.",
    },
  },
} satisfies ChapterProse<"B">;
