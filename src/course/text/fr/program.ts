import type { ChapterProse } from "../prose.ts";

export const fr = {
  objectives: [
    "reconnaître à leurs symptômes les fautes les plus courantes d’un tel programme ;",
    "dire, pour chaque faute, quelle ligne du cours elle ne respecte pas ;",
    "distinguer une faute d’un mauvais réglage de départ, ou d’un simple changement d’échelle de {alpha}.",
  ],
  texts: {
    "P.intro":
      "Des équations justes ne font pas encore un programme juste. Une page des notes dresse la liste de ce qui n’allait pas dans le programme en C de l’auteur. Chaque point de cette liste est une expérience que l’on peut refaire. [+ Quatre de ces points sont des fautes ; [P1] est un mauvais réglage de départ, et [P5] un changement d’échelle. +] Plusieurs de ces fautes n’empêchent pas d’apprendre, et passent donc inaperçues.",
    "P.conditions":
      "Les mesures de ce chapitre viennent toutes du même réseau : 784–30–10, sortie sigmoïde, poids initiaux tirés entre −0,5 et 0,5, lots de dix images, moyenne [A8], $\\alpha = 1$, sauf mention contraire. Il voit une fois les 15 000 premières images d’apprentissage, puis on l’éprouve sur les 10 000 images de test. Huit graines tirent les poids et l’ordre des images. On donne la médiane des huit résultats, puis, entre parenthèses, le plus petit et le plus grand. Le programme juste reconnaît 90,5 % (89,0 à 91,1) des chiffres. Une différence plus petite que l’écart entre deux graines ne prouve rien.",
    "P.start":
      "Quelle amplitude choisir quand on ne sait pas ? L’application tire par défaut les poids d’une couche entre $-a$ et $a$, avec $a = \\sqrt{6/(n_{\\text{départ}} + n_{\\text{arrivée}})}$, où l’on compte sans leur biais les neurones des deux couches que ces poids relient ; les biais partent de 0. Voici pourquoi. Un nombre tiré entre $-a$ et $a$ a pour variance $a^2/3$. Une production additionne $n_{\\text{départ}}$ termes : si les activations sont de l’ordre de 1, sa variance est à peu près $n_{\\text{départ}}\\,a^2/3$. Au retour, une erreur additionne $n_{\\text{arrivée}}$ termes, et le facteur est $n_{\\text{arrivée}}\\,a^2/3$. On voudrait que les deux soient voisins de 1, pour que rien ne grandisse ni ne s’éteigne d’une couche à l’autre ; on prend $a$ pour que leur moyenne vaille 1. Ici, $a \\approx 0{,}086$ pour {w} et $a \\approx 0{,}387$ pour {z}. Nous mesurons alors un écart type de 0,45 (0,41 à 0,49) pour {sigma j} (moins que 1, car la plupart des pixels sont nuls), une pente moyenne de 0,238 (0,237 à 0,240), et 91,4 % (90,3 à 91,7) de réussite.",
    "P.equal":
      "Et si tous les poids sont *égaux* ? Tous les neurones cachés calculent alors le même nombre, reçoivent la même erreur, et leurs poids la même correction : ils restent égaux pour toujours. Le réseau n’a plus qu’un neurone caché, répété trente fois. Nous avons mesuré 11,35 % de réussite avec tous les poids égaux à 0,5, le même résultat avec chacune des huit graines, autant qu’en répondant toujours « 1 », et 20,6 % (9,8 à 21,1) avec 0,05. Après l’apprentissage, les poids de deux neurones cachés sont encore égaux, jusqu’au dernier chiffre. C’est le tirage au hasard qui sépare les neurones, pas la taille des poids ; nous lisons donc le « 0,5 » des notes comme une amplitude.",
    "P.checklist.heading": "À vérifier d’abord",
    "P.checklist":
      "La page des notes se termine par trois points. Ce sont les premiers à vérifier dans un programme qui n’apprend pas bien :",
    "P.end":
      "La meilleure défense contre ces fautes n’est pas de relire le programme, mais de comparer ses nombres à ceux des équations, case par case. Un gradient calculé par [A6] doit être celui de [A7], aux arrondis de la machine près. Et l’un et l’autre doivent être, à très peu près, le quotient $\\frac{\\mathcal{E}(w_{ij} + \\varepsilon) - \\mathcal{E}(w_{ij} - \\varepsilon)}{2\\varepsilon}$, que l’on obtient en déplaçant un seul poids d’un petit $\\varepsilon$ dans un sens puis dans l’autre. La loupe fait cette vérification pour chaque poids.",
  },
  experiments: {
    P1: {
      title: "Des poids de départ à la bonne échelle",
      notes:
        "Poids initiaux : « 0,5 et non 0,00005 » [+ (nous lisons : l’amplitude de poids tirés au hasard, dans les deux couches) +]",
      why: "Avec des poids minuscules, toutes les productions {sigma j} sont presque nulles : tous les neurones cachés calculent presque la même chose, et rien ne les distingue. L’erreur qui remonte est multipliée par des {z j k} tout aussi minuscules : {deltaHid j} ≈ 0, et la couche cachée ne bouge presque pas au début. [+ On peut aussi voir trop grand : des {sigma j} énormes saturent les neurones, la pente $g'(\\sigma_j)$ s’annule, et {deltaHid j} avec elle. +]",
      attempt:
        "Garder la graine et faire varier l’amplitude des poids initiaux de 0,00005 à 5. Relever à chaque fois l’étalement de {sigma}, la moyenne de {gPrime j} et la taille de {deltaHid}, puis le début de l’apprentissage.",
      measured:
        "Sur cent images, avant tout apprentissage, la valeur médiane de |{deltaHid j}| est de 4·10⁻⁶ pour une amplitude de 0,00005, de 1,2·10⁻² pour 0,5 et de 6·10⁻⁹ (7·10⁻¹⁰ à 6·10⁻⁸) pour 5. À 0,5, les productions {sigma j} ont déjà un écart type de 2,6 (2,3 à 2,9), et la pente moyenne est de 0,127 (0,120 à 0,138), soit à peu près la moitié de son maximum, ¼. À 5, 86 % (84 à 87) des activations sont à moins de 0,01 de 0 ou de 1. Après 1 000 images, les trois réseaux reconnaissent 10,1 % (9,6 à 11,3), 65,6 % (58,1 à 69,4) et 13,3 % (9,8 à 15,3) des chiffres ; après 15 000, 89,9 % (89,0 à 90,0), 90,5 % (89,0 à 91,1) et 21,0 % (14,3 à 24,2). Des poids trop petits ralentissent l’apprentissage ; des poids trop grands le bloquent.",
    },
    P2: {
      title: "Le tableau d’entrée a une case de plus que l’image",
      notes:
        "$T[0] = 1{,}0$, puis $T[1 + j \\times \\text{NbColonnes} + h] = \\text{Image}[j][h]/255$, où $j$ est la ligne et $h$ la colonne.",
      why: "La case 0 appartient au neurone de biais [F1]. Oublier le 1 de l’indice range le premier pixel à sa place : le biais disparaît, et toute l’image glisse d’une case.",
      attempt:
        "Prendre un réseau entraîné et lui présenter des images rangées une case trop tôt. Puis entraîner un réseau entier avec ce décalage, et l’évaluer avec le même.",
      measured:
        "Un réseau entraîné par le programme juste tombe à 84,2 % (79,8 à 85,0) quand on lui décale ses images. Mais un réseau entraîné *et* testé avec le décalage atteint 90,5 % (89,5 à 91,1) : le taux de réussite ne suffit pas à trouver cette faute.",
    },
    P3: {
      title: "Le tableau de la couche cachée aussi",
      notes:
        "Ajouter un neurone de biais, égal à 1,0, devant les sorties de la couche cachée, et décaler tout le reste d’une case.",
      why: "{U 0} = 1 est une entrée de la couche de sortie comme les autres [F3]. Sans lui, les {z 0 k} ne servent à rien : {tau k} perd sa constante, et un neurone de sortie ne peut plus régler seul son seuil.",
      attempt: "Mettre {U 0} à 0 au lieu de 1, du début à la fin, et comparer les deux apprentissages.",
      measured:
        "Sans biais caché, 90,4 % (89,0 à 91,1) : rien qui se distingue du programme juste. Trente neurones toujours positifs peuvent imiter une constante. Une faute que l’on ne voit pas dans le résultat reste une faute : c’est la comparaison case par case qui la montre.",
    },
    P4: {
      title: "Des pixels entre 0 et 1",
      notes: "Ramener les niveaux de gris de 0–255 à 0,0–1,0, ou les binariser : 0,0 ou 1,0.",
      why: "Avec des entrées 255 fois trop grandes, la part des pixels dans {sigma j} est 255 fois trop grande : les neurones cachés saturent, leur pente s’annule, et presque plus rien ne remonte.",
      attempt:
        "Présenter les pixels tels quels, puis divisés par 255, puis binarisés (1 au-dessus de 127), avec les mêmes poids initiaux.",
      measured:
        "Pixels bruts : 18,7 % (12,3 à 24,8), très différent d’une graine à l’autre. Binarisés : 89,3 % (88,4 à 90,1) ; les deux intervalles se recouvrent, et l’on ne peut guère dire que l’un vaut mieux. Avec les pixels bruts, plus de 99 % des activations cachées sont saturées dès le départ.",
    },
    P5: {
      title: "Les facteurs correctifs",
      notes:
        "« Facteurs correctifs » du gradient : les notes ne font que les citer, avec des points d’interrogation en face de numéros de ligne, et renvoient aux constantes en tête du programme de test.",
      why: "[+ Nous lisons ainsi ces points d’interrogation : il s’agit du facteur 2 de [A3] et du $1/P$ de [A8], absent de la somme [B11]. +] [+ Chacun ne fait que changer l’échelle de {alpha} ([R1], [R2]). Mais un programme doit appliquer chacun d’eux une fois, et une seule. +]",
      attempt:
        "Ôter le facteur 2, puis l’ôter en doublant {alpha}. Remplacer la moyenne par la somme, puis la remplacer en divisant {alpha} par {P}.",
      measured:
        "Sans le facteur 2 : 89,4 % (88,6 à 89,8). Sans lui, mais avec $\\alpha = 2$ : 90,5 % (89,0 à 91,1), exactement comme le programme juste. Somme au lieu de moyenne : des corrections dix fois trop grandes, et 10,3 % (8,9 à 21,9). Somme avec $\\alpha = 0{,}1$ : 90,5 % (89,0 à 91,1).",
    },
    P6: {
      title: "Pas d’erreur pour le biais, et les poids de l’aller",
      notes: "{deltaHid} ne se calcule pas pour le neurone de biais : $j$ va de 1 à $N_c - 1$ ([M2]).",
      why: "{U 0} vaut 1 sans rien calculer : il n’a pas de production par rapport à laquelle dériver, et aucun poids {w i j} n’y arrive. [+ Autre piège de la même ligne : {deltaHid} doit utiliser les poids {z} qui ont servi à la phase avant. Si l’on corrige {z} d’abord, on obtient un δ qui n’est la dérivée du coût ni de l’ancien réseau ni du nouveau. +]",
      attempt:
        "Corriger {z} avant de calculer {deltaHid}, avec un petit taux d’apprentissage, puis avec un plus grand.",
      measured:
        "Avec $\\alpha = 1$ et {z} corrigé d’abord : 90,4 % (89,0 à 91,0), ce qui ne se remarque pas. Avec $\\alpha = 3$, le programme juste atteint 90,8 % (89,4 à 91,6), le programme fautif 9,8 % (9,5 à 10,3).",
    },
  },
  faultsByHand: {
    P1: {
      lead: "Multiplions par vingt tous les {w i j}, sans toucher aux {z j k}. La production {sigma j} est vingt fois plus grande. Si elle n’était pas toute proche de 0, la sigmoïde y est plate : la pente {gPrime j} est presque nulle, et {deltaHid j} avec elle. La couche cachée n’est presque plus corrigée.",
      right: "Avec ces {w}",
      wrong: "Avec des {w} vingt fois plus grands",
    },
    equal: {
      lead: "Donnons la valeur 0,5 à tous les poids. Les deux productions sont alors égales, les deux erreurs aussi, et les poids corrigés restent égaux deux à deux : {newW i 1} et {newW i 2}. Une nouvelle correction ne les séparera pas davantage.",
      right: "Avec ces poids",
      wrong: "Tous égaux à 0,5",
    },
    P2: {
      lead: "Le programme fautif range {X 1} dans la case 0, à la place du biais, et laisse la dernière case vide. Chaque entrée est alors multipliée par les poids d’une autre, et la première prend ceux du biais.",
      right: "{X 0} = 1 d’abord",
      wrong: "Une case trop tôt",
    },
    P3: {
      lead: "Si {U 0} = 0, le terme de {z 0 k} disparaît de la somme, et rien d’autre ne change : {tau k} perd sa constante. Sur trente neurones l’apprentissage la remplace ; ici, on voit ce qui manque.",
      right: "Avec {U 0} = 1",
      wrong: "Avec {U 0} = 0",
    },
    P4: {
      lead: "Multiplions les entrées par 255, comme si l’on avait oublié de diviser les pixels. Seul le terme du biais garde sa taille. La production {sigma j} devient très grande, et la pente {gPrime j} presque nulle.",
      right: "Entrées divisées par 255",
      wrong: "Entrées non divisées",
    },
    P5: {
      lead: "Le programme fautif compte le facteur 2 une fois de trop. Toutes les erreurs doublent, et avec elles tous les gradients et toutes les corrections : c’est le programme juste, avec un {alpha} deux fois plus grand. Rien ne paraît faux, mais le nouveau coût n’est pas celui que l’on trouve à la main.",
      right: "Le facteur une fois",
      wrong: "Un 2 de trop",
    },
    P6: {
      lead: "Le programme fautif corrige {z} d’abord. Quand il calcule {deltaHid j}, il lit donc {newZ j k} = {z j k} + {corrZ j k} au lieu de {z j k}. Avec un petit {alpha} la différence se remarque à peine ; elle grandit avec lui.",
      right: "Avec {z}, les poids de la phase avant",
      wrong: "Avec {newZ}, déjà corrigés",
    },
  },
  checklist: [
    "les neurones de biais : {X 0} = 1 devant les entrées, {U 0} = 1 devant les activations cachées ([P2], [P3]) ;",
    "les pixels : de 0–255 à 0,0–1,0 ([P4]) ;",
    "les facteurs correctifs du gradient, chacun une fois ([P5]).",
    "[+ Nous ajoutons : des poids initiaux tirés au hasard, à la bonne échelle ([P1]) ; les poids {z} de la phase avant dans {deltaHid} ([P6]) ; la pente {yHat k}(1 − {yHat k}), sans appliquer la sigmoïde une seconde fois ([R6]). +]",
  ],
} satisfies ChapterProse<"P">;
