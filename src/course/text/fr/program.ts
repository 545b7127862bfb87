import type { ExperimentId } from "../chapters.ts";
import type { ChapterProse, ExperimentProse } from "../prose.ts";

export const program = {
  title: "De la dérivation au programme",
  objectives: [
    "reconnaître à leurs symptômes six erreurs de programmation courantes ;",
    "dire pour chacune quelle ligne du cours n’a pas été respectée ;",
    "distinguer une erreur d’un simple changement d’échelle de {alpha}.",
  ],
  texts: {
    "P.intro":
      "Des équations justes ne font pas encore un programme juste. La dernière page des notes dresse la liste de ce qui n’allait pas dans le programme en C de l’auteur. Chaque ligne de cette liste est une expérience que l’on peut refaire. Le plus instructif : plusieurs de ces erreurs n’empêchent pas d’apprendre, et passent donc inaperçues.",
    "P.conditions":
      "Les mesures citées dans ce chapitre viennent toutes du même réseau : 784–30–10, sortie sigmoïde, poids initiaux tirés entre −0,5 et 0,5, lots de dix images, moyenne [A8], $\\alpha = 1$, sauf mention contraire ; 15 000 images d’apprentissage vues une fois, 1 000 images de test. Le réseau de référence reconnaît alors 89,2 % des chiffres de test. Une autre graine raconte la même histoire : les réseaux qui apprennent s’y écartent d’un point environ, ceux qui sont bloqués de bien davantage.",
    "P.end":
      "La meilleure défense contre ces erreurs n’est pas de relire le programme, mais de comparer ses nombres à ceux de l’équation, case par case : un gradient calculé par [A6] doit égaler celui de [A7], et tous deux le quotient de la variation du coût par celle du poids, quand on déplace celui-ci d’un rien.",
  },
} satisfies ChapterProse<"P">;

export const experiments = {
  P1: {
    title: "Des poids de départ à la bonne échelle",
    notes: "Poids initiaux : « 0,5 et non 0,00005 »",
    why: "Avec des poids minuscules, toutes les productions {sigma j} sont presque nulles : tous les neurones cachés calculent presque la même chose, et rien ne les distingue. L’erreur qui remonte est multipliée par des {z j k} tout aussi minuscules : {deltaHid j} ≈ 0, et la couche cachée ne bouge presque pas au début. [+ On peut aussi voir trop grand : des {sigma j} énormes saturent les neurones, la pente $g'(\\sigma_j)$ s’annule, et {deltaHid j} avec elle. +]",
    attempt:
      "Garder la graine et faire varier l’amplitude des poids initiaux de 0,00005 à 5. Relever à chaque fois l’étalement de {sigma}, la moyenne de {gPrime j} et la taille de {deltaHid}, puis le début de l’apprentissage.",
    measured:
      "Sur cent images, avant tout apprentissage, la valeur médiane de |{deltaHid j}| est de 4·10⁻⁶ pour une amplitude de 0,00005, de 10⁻² pour 0,5, de 10⁻⁹ pour 5. À 0,5, les productions {sigma j} ont déjà un écart type de 2,8, et la pente moyenne est tombée à la moitié de son maximum, ¼ ; à 5, près de neuf activations sur dix sont à moins de 0,01 de 0 ou de 1. Après 1 000 images, les trois réseaux reconnaissent 10 %, 54 % et 14 % des chiffres ; après 15 000, ils sont à 89 %, 89 % et 22 %. Trop petits, les poids retardent ; trop grands, ils bloquent.",
  },
  P2: {
    title: "Le tableau d’entrée a une case de plus que l’image",
    notes:
      "$T[0] = 1{,}0$, puis $T[1 + j \\times \\text{NbColonnes} + h] = \\text{Image}[j][h]/255$, où $j$ est la ligne et $h$ la colonne.",
    why: "La case 0 appartient au neurone de biais [F1]. Oublier le 1 de l’indice range le premier pixel à sa place : le biais disparaît, et toute l’image glisse d’une case.",
    attempt:
      "Prendre un réseau entraîné et lui présenter des images rangées une case trop tôt. Puis entraîner un réseau entier avec ce décalage, et l’évaluer avec le même.",
    measured:
      "Un réseau bien entraîné tombe de 89,2 % à 82,3 % quand on lui décale ses images. Mais un réseau entraîné *et* testé avec le décalage atteint 89,2 %, comme si de rien n’était : le taux de réussite ne suffit pas à trouver cette erreur.",
  },
  P3: {
    title: "Le tableau de la couche cachée aussi",
    notes:
      "Ajouter un neurone de biais, égal à 1,0, devant les sorties de la couche cachée, et décaler tout le reste d’une case.",
    why: "{U 0} = 1 est une entrée de la couche de sortie comme les autres [F3]. Sans lui, les {z 0 k} ne servent à rien : {tau k} perd sa constante, et un neurone de sortie ne peut plus régler seul son seuil.",
    attempt: "Mettre {U 0} à 0 au lieu de 1, du début à la fin, et comparer les deux apprentissages.",
    measured:
      "89,4 % sans biais caché, 89,2 % avec : l’écart est trop faible pour dire lequel vaut mieux. Trente neurones toujours positifs savent, à eux tous, imiter une constante. Une erreur que l’on ne voit pas dans le résultat reste une erreur : c’est la comparaison case par case qui la montre.",
  },
  P4: {
    title: "Des pixels entre 0 et 1",
    notes: "Ramener les niveaux de gris de 0–255 à 0,0–1,0, ou les binariser : 0,0 ou 1,0.",
    why: "Avec des entrées 255 fois trop grandes, la part des pixels dans {sigma j} est 255 fois trop grande : les neurones cachés saturent, leur pente s’annule, et presque plus rien ne remonte.",
    attempt:
      "Présenter les pixels tels quels, puis divisés par 255, puis binarisés (1 au-dessus de 127), avec les mêmes poids initiaux.",
    measured:
      "Pixels bruts : 34 %. Divisés par 255 : 89,2 %. Binarisés : 88,2 %. Avec les pixels bruts, presque toutes les activations cachées (99 %) sont saturées dès le départ.",
  },
  P5: {
    title: "Les facteurs correctifs",
    notes:
      "« Facteurs correctifs » du gradient : les notes ne font que les citer, avec des points d’interrogation en face de numéros de ligne, et renvoient aux constantes en tête du programme de test.",
    why: "[+ Nous lisons ainsi ces points d’interrogation : il s’agit du facteur 2 de [A3] et du $1/P$ de [A8], absent de la somme [B11]. +] [+ Chacun ne fait que changer l’échelle de {alpha} ([R1], [R2]). Mais un programme doit appliquer chacun d’eux une fois, et une seule. +]",
    attempt:
      "Ôter le facteur 2, puis l’ôter en doublant {alpha}. Remplacer la moyenne par la somme, puis la remplacer en divisant {alpha} par {P}.",
    measured:
      "Sans le facteur 2 : 87,9 %. Sans lui, mais avec $\\alpha = 2$ : 89,2 %, le même réseau qu’au départ. Somme au lieu de moyenne : un pas dix fois trop long, et 9 % seulement. Somme avec $\\alpha = 0{,}1$ : de nouveau 89,2 %.",
  },
  P6: {
    title: "Pas d’erreur pour le biais, et les poids de l’aller",
    notes: "{deltaHid} ne se calcule pas pour le neurone de biais : $j$ va de 1 à $N_c - 1$ ([M2]).",
    why: "{U 0} vaut 1 sans rien calculer : il n’a pas de production par rapport à laquelle dériver, et aucun poids {w i j} n’y arrive. [+ Autre piège de la même ligne : {deltaHid} doit utiliser les poids {z} qui ont servi à l’aller. Corriger {z} d’abord, c’est dériver un réseau à moitié changé. +]",
    attempt: "Corriger {z} avant de calculer {deltaHid}, avec un petit taux d’apprentissage, puis avec un plus grand.",
    measured:
      "Avec $\\alpha = 1$, on ne remarque presque rien : 89,0 % au lieu de 89,2 %. Avec $\\alpha = 3$, le programme juste atteint 89,6 % et le programme fautif reste à 11 %, ce que donnerait le hasard.",
  },
} satisfies Record<ExperimentId, ExperimentProse>;
