import type { ChapterProse } from "../prose.ts";

export const fr = {
  objectives: [
    "dire ce que mesure une dérivée partielle, et la vérifier en bougeant un seul nombre ;",
    "multiplier les dérivées le long d’un chemin, et additionner les chemins ;",
    "expliquer pourquoi $g'(x) = g(x)\\,(1 - g(x))$, et lire une somme ou un produit d’une matrice par un vecteur.",
  ],
  texts: {
    "D.intro":
      "Les notes supposent tout ceci connu. Ce chapitre demande seulement de savoir dériver une fonction d’une variable. On peut le lire maintenant, le sauter, ou y revenir par les liens [D1] à [D7] que l’on rencontrera dans le cours. Dans chaque figure, une réglette change un nombre : on regarde ce qui bouge avec lui.",
    "D.partial":
      "Le coût d’un réseau dépend de milliers de poids à la fois. Pour savoir ce que fait l’un d’eux, on tient tous les autres fixes et l’on ne bouge que lui : c’est alors une fonction d’une seule variable, que l’on sait dériver. Le résultat s’appelle une *dérivée partielle*, et s’écrit avec un ∂ rond. Prenons une fonction de deux nombres :",
    "D.partial.nudge":
      "Dans la première dérivée, $v$ est tenu : c’est une constante, et la dérivée de $u^2$ est $2u$. Dans la seconde, c’est $u$ qui est tenu. Avec $u = 3$ et $v = 2$, on a $f = 18$, $\\partial f/\\partial u = 12$ et $\\partial f/\\partial v = 9$. Vérifions la première : si $u$ passe à $3{,}01$, $f$ passe à $18{,}1202$. Elle monte de $0{,}1202$, soit à peu près $12 \\times 0{,}01 = 0{,}12$. La dérivée partielle dit combien de fois plus que $u$ bouge $f$, tant que le pas reste petit.",
    "D.gradient":
      "Le *gradient* de $f$ est la liste de ses dérivées partielles, ici $(2uv,\\ u^2)$. Le cours appelle gradient d’un poids la dérivée partielle du coût par rapport à ce poids, autrement dit une case de cette liste.",
    "D.chain":
      "Supposons que $u$ agisse sur $v$, et $v$ sur $c$. Si $v$ bouge 3 fois plus que $u$, et $c$ 2 fois plus que $v$, alors $c$ bouge $2 \\times 3 = 6$ fois plus que $u$. Les dérivées le long d’un chemin se multiplient. C’est la *règle de la chaîne*, ou dérivation des fonctions composées : $(c \\circ v)'(u) = c'(v(u))\\,v'(u)$. Avec des ∂, elle s’écrit :",
    "D.chain.why":
      "Sur la figure, $u$ avance d’un petit pas. On règle les deux dérivées, et l’on suit le pas de gauche à droite : chaque maillon le multiplie.",
    "D.chain.course":
      "Le cours s’en sert dès [A3] : la production {tau k} agit sur la prédiction {yHat k}, qui agit sur le coût. Si $\\hat y_k = 0{,}8$ et $y_k = 1$, le premier maillon vaut $0{,}8 \\times (1 - 0{,}8) = 0{,}16$, le second $2 \\times (0{,}8 - 1) = -0{,}4$, et leur produit $0{,}16 \\times (-0{,}4) = -0{,}064$. Il est négatif : augmenter un peu {tau k} fait baisser le coût.",
    "D.paths":
      "Il arrive que $u$ agisse sur $c$ par plusieurs chemins à la fois, ici par $v_1$ et par $v_2$. Chaque chemin apporte sa part, un produit comme en [D2], et les parts s’additionnent :",
    "D.paths.why":
      "Si le premier chemin apporte $2 \\times 3 = 6$ et le second $4 \\times (-1) = -4$, alors $c$ bouge $6 - 4 = 2$ fois plus que $u$. Un chemin dont un maillon vaut 0 n’apporte rien. Dans le cours, un neurone caché agit sur le coût par dix chemins, un par sortie : [A4] et [B8] sont cette même somme, avec dix termes.",
    "D.exp":
      "L’exponentielle transforme une somme en produit, et elle est sa propre dérivée. Elle est toujours positive, vaut 1 en 0, et s’approche de 0 quand $x$ est très négatif :",
    "D.log":
      "Le logarithme est sa fonction réciproque : $\\log(e^x) = x$. Il n’existe que pour les nombres positifs, transforme un produit en somme, et sa dérivée en $x$ est $1/x$ :",
    "D.log.key":
      "Dans tout le cours, log est le *logarithme népérien*, que le lycée et les calculatrices notent ln ([R7]). La touche log d’une calculatrice donne le logarithme décimal : pour 0,175 elle affiche −0,757, et la touche ln affiche −1,743. C’est la seconde valeur qu’il faut.",
    "D.sigmoid":
      "La sigmoïde $g(x) = 1/(1 + e^{-x})$ monte de 0 à 1. La dérivée de $1/u$ est $-u'/u^2$, avec ici $u = 1 + e^{-x}$ et $u' = -e^{-x}$. On sépare le résultat en deux fractions :",
    "D.sigmoid.step":
      "La première fraction est $g(x)$. La seconde est $1 - g(x)$ : il suffit de mettre au même dénominateur.",
    "D.sigmoid.read":
      "On a donc $g'(x) = g(x)\\,(1 - g(x))$ : la pente se calcule avec la valeur de $g$, sans nouvelle exponentielle. En 0, $g = 0{,}5$ et la pente vaut $0{,}5 \\times 0{,}5 = 0{,}25$ ; c’est son maximum, ¼. En 3, $g \\approx 0{,}9526$ et la pente n’est plus que $0{,}9526 \\times 0{,}0474 \\approx 0{,}0452$. Loin de 0 la courbe est presque plate : on dit que le neurone est *saturé*.",
    "D.sum":
      "Le signe $\\sum$ abrège une addition. Sous le signe, la lettre qui change et sa première valeur ; au-dessus, sa dernière valeur. Pour un neurone de sortie $k$ qui reçoit trois activations :",
    "D.sum.letters":
      "La lettre $j$ est *muette* : elle dit seulement ce que l’on additionne, et on peut la remplacer par une autre, $\\sum_j z_{jk}\\,U_j = \\sum_l z_{lk}\\,U_l$. La lettre $k$ est *libre* : la formule vaut pour chaque sortie, et l’on choisit laquelle. Quand une même lettre risque d’être les deux à la fois, le cours en prend une autre ([A7]).",
    "D.sum.factor":
      "Ce qui ne dépend pas de la lettre muette sort de la somme : $\\sum_k a\\,b_k = a \\sum_k b_k$. Avec $a = 2$ et les trois valeurs 1, 3 et 5 de $b_k$, on a $2 + 6 + 10 = 18$ d’un côté et $2 \\times 9 = 18$ de l’autre. Et quand on dérive une somme par rapport à un nombre qui ne figure que dans un terme, ce terme seul reste : les autres sont des constantes.",
    "D.matrix":
      "Une matrice $M$ est un tableau de nombres ; $M_{jk}$ est celui de la ligne $j$ et de la colonne $k$. La multiplier par un vecteur $v$, c’est faire, pour chaque ligne, une somme de produits :",
    "D.matrix.shape":
      "Le vecteur a autant de cases que la matrice a de colonnes, et le résultat autant que la matrice a de lignes. En [A5], avec trente neurones cachés, $M$ a 30 lignes et 10 colonnes : elle transforme les dix erreurs de sortie en trente erreurs cachées.",
  },
  lessons: {
    D1: "Dérivée partielle : bouger un nombre, tenir les autres",
    D2: "La règle de la chaîne, le long d’un chemin",
    D3: "Plusieurs chemins : on additionne",
    D4: "Exponentielle et logarithme",
    D5: "La sigmoïde et sa pente",
    D6: "Sommes et indices",
    D7: "Une matrice fois un vecteur",
  },
} satisfies ChapterProse<"D">;
