import type { RemarkId } from "../chapters.ts";
import type { RemarkProse } from "../prose.ts";

export const remarks = {
  R1: {
    title: "Avec ou sans ½ : un facteur 2",
    text: "L’erreur de sortie [A3] porte un facteur 2, [G2] n’en porte pas. Les deux sont justes : la dérivée de $(\\hat y - y)^2$ fait apparaître un 2, celle de $\\frac12(\\hat y - y)^2$ non. Toutes les erreurs et tous les gradients de A sont donc le double de ceux de G, et {alpha} absorbe ce facteur : diviser {alpha} par deux avec le coût de A donne exactement les corrections de G.",
  },
  R2: {
    title: "Moyenne ou somme",
    text: "[A8] fait la moyenne des gradients, [B11] en fait la somme. Les deux sont justes, et {alpha} absorbe la différence : les mêmes corrections demandent $\\alpha_{\\text{moyenne}} = P\\,\\alpha_{\\text{somme}}$. Mais cela suppose que {P} ne change pas. Si le dernier lot est plus court que les autres, les deux conventions ne donnent plus le même résultat. On peut choisir l’une ou l’autre dans les deux variantes.",
  },
  R3: {
    title: "Combien de composantes ?",
    text: "Dans les notes, les vecteurs {deltaHid} de [A5] et de [B9] vont de $j = 0$ à $N_c - 1$. La ligne $j = 0$ est de trop : le neurone de biais n’a pas de production, $\\sigma_0$ n’existe pas, et l’on ne peut pas dériver par rapport à elle ([M2]). Le vecteur a donc $N_c - 1$ composantes, et la matrice $M$ autant de lignes.",
  },
  R4: {
    title: "Le calcul sur machine",
    text: "Un ordinateur ne peut pas appliquer [F5b] telle quelle : $e^{800}$ dépasse le plus grand nombre qu’il sait écrire. On retranche d’abord de toutes les productions la plus grande d’entre elles, $\\tau_{\\max}$ : numérateur et dénominateur sont divisés par le même nombre, la fraction ne change pas, et aucune exponentielle ne dépasse 1. De même pour [B2] : si {yHat k} s’arrondit à 0, son logarithme est $-\\infty$. On calcule donc $C^{(p)}$ à partir des productions : $\\tau_{\\max} + \\log\\sum_l e^{\\tau_l - \\tau_{\\max}} - \\tau_{\\text{vrai}}$.",
  },
  R5: {
    title: "Sûr de lui, et dans l’erreur",
    text: "L’erreur de sortie [A3] porte le facteur {yHat k}(1 − {yHat k}). Supposons que le réseau se trompe avec assurance : {yHat k} proche de 1 sur un mauvais chiffre, ou proche de 0 sur le bon. L’écart est alors le plus grand possible, mais ce facteur est presque nul, et {deltaOut k} avec lui. L’apprentissage cale là où le coût est le plus grand. Avec [B7], cette pente a disparu : {deltaOut k} vaut l’écart, et le réseau se corrige.",
  },
  R6: {
    title: "La sigmoïde appliquée deux fois",
    text: "À l’étape [M2], les notes semblent écrire [A3] avec $g_s(\\hat y_k)\\,[1 - g_s(\\hat y_k)]$. C’est appliquer la sigmoïde deux fois : {yHat k} vaut déjà $g_s(\\tau_k)$, et la pente est {yHat k}(1 − {yHat k}). La faute est facile à commettre dans un programme et difficile à voir. Pour {yHat k} entre 0 et 1, le facteur fautif reste entre 0,197 et 0,25 : le signe de chaque erreur est juste, sa taille ne l’est pas. Et un tel programme apprend : nous avons mesuré 91,2 % (89,6 à 91,4) dans les conditions du chapitre P, contre 90,5 % (89,0 à 91,1) pour le programme juste. Le taux de réussite ne montre rien ; la comparaison avec le quotient des coûts montre tout de suite que ce n’est pas le gradient de ℰ.",
  },
  R7: {
    title: "Quel logarithme ?",
    text: "Dans tout le cours, log est le logarithme népérien, noté ln au lycée. [B6] et [B7] en dépendent : la dérivée de $\\log x$ n’est $1/x$ que pour lui. Avec le logarithme décimal, tous les coûts de B et toutes ses erreurs seraient divisés par $\\ln 10 \\approx 2{,}303$. Pour {yHat k} = 0,175, par exemple, $-\\log\\hat y_k \\approx 1{,}743$ ; une calculatrice dont la touche log est décimale donnerait 0,757.",
  },
} satisfies Record<RemarkId, RemarkProse>;
