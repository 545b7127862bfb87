import type { FaultsProse } from "../prose.ts";

export const fr = {
  "weights-tiny": {
    name: "Poids initiaux dix mille fois trop petits",
    does: "Les poids de départ sont tirés entre −0,00005 et 0,00005, quelle que soit l’amplitude demandée.",
    betrays: "La taille de {deltaHid} avant tout apprentissage : quelques millionièmes, au lieu de quelques centièmes.",
    check:
      "La vérification du gradient ne voit rien : le gradient de ce réseau est juste. Ce sont les poids où on le prend qui sont mal choisis.",
  },
  "weights-huge": {
    name: "Poids initiaux dix fois trop grands",
    does: "Les poids de départ sont tirés entre −5 et 5, quelle que soit l’amplitude demandée.",
    betrays: "L’histogramme des {U j} : presque tous valent 0 ou 1, et leur pente est nulle.",
    check:
      "La vérification du gradient ne voit rien : le gradient est presque nul, et le coût, en effet, ne change presque pas.",
  },
  "weights-equal": {
    name: "Poids initiaux tous égaux",
    does: "Tous les poids de départ valent 0,5, biais compris.",
    betrays: "Les {U j}, tous égaux : les neurones cachés ne se séparent jamais.",
    check: "La vérification du gradient ne voit rien : des neurones égaux ont bien des gradients égaux.",
  },
  "sure-and-wrong": {
    name: "Un départ sûr de lui, et dans l’erreur",
    does: "Les biais de sortie de départ sont $z_{00} = 10$ et $z_{0k} = -10$ : le réseau répond 0, sans hésiter, à toutes les images.",
    betrays:
      "La taille de {deltaOut} : presque nulle alors que le coût est grand. Avec [B7] au lieu de [A3], rien ne se bloquerait.",
    check:
      "La vérification du gradient ne voit rien : la pente {yHat k}(1 − {yHat k}) est vraiment presque nulle, et le coût vraiment presque plat.",
  },
  "image-shifted": {
    name: "L’image rangée une case trop tôt",
    does: "Le 1 de l’indice est oublié : le premier pixel prend la place du neurone de biais, et toute l’image glisse d’une case.",
    betrays: "{X 0}, qui vaut 0 au lieu de 1.",
    check:
      "La vérification du gradient ne voit rien : l’aller et le retour lisent le même tableau, et le gradient est celui du coût que ce programme calcule.",
  },
  "pixels-raw": {
    name: "Des pixels de 0 à 255",
    does: "Les niveaux de gris entrent tels quels : la division par 255 est oubliée.",
    betrays: "Le plus grand {X i}, qui vaut 255, et les {U j}, saturés dès la première image.",
    check:
      "La vérification du gradient ne voit rien : l’aller et le retour lisent les mêmes entrées. Elle juge la dérivée, pas ce qu’on lui donne à dériver.",
  },
  "input-bias-dropped": {
    name: "Le biais oublié dans la production cachée",
    does: "La somme commence à $i = 1$ : les {w 0 j} ne servent pas à l’aller, mais reçoivent un gradient au retour.",
    betrays: "Une production {sigma j} calculée à la main : il y manque {w 0 j}.",
    check:
      "La vérification du gradient la voit, sur les seuls biais {w 0 j} : le programme leur trouve un gradient, et le coût ne bouge pas quand on les déplace.",
  },
  "hidden-bias-zero": {
    name: "Pas de neurone de biais dans la couche cachée",
    does: "{U 0} vaut 0 au lieu de 1, à l’aller comme au retour.",
    betrays: "{U 0} lui-même, premier de sa colonne.",
    check:
      "La vérification du gradient ne voit rien : les {z 0 k} n’ont plus d’effet, et leur gradient est nul, ce qui est juste pour ce programme.",
  },
  "z-transposed-forward": {
    name: "{z} lu en colonnes à l’aller",
    does: "Le tableau {z} est lu comme si ses lignes étaient ses colonnes dans {tau k}, et correctement au retour.",
    betrays: "Une production {tau k} calculée à la main.",
    check:
      "La vérification du gradient la voit, sur {z} comme sur {w} : l’aller et le retour ne parlent plus du même réseau.",
  },
  "one-hot-shifted": {
    name: "Le vrai chiffre rangé une case trop loin",
    does: "Le 1 de {y} est mis à la place $k + 1$ (à la place 0 pour un 9).",
    betrays:
      "Le coût descend normalement, mais presque aucune réponse n’est juste : le réseau apprend à répondre 8 devant un 7.",
    check: "La vérification du gradient ne voit rien : le coût et l’erreur lisent le même {y}, faux tous les deux.",
  },
  "sigmoid-twice": {
    name: "La sigmoïde appliquée deux fois",
    does: "La pente de sortie est prise en {yHat k} au lieu de {tau k} : $g_s(\\hat y_k)[1 - g_s(\\hat y_k)]$.",
    betrays: "Une erreur {deltaOut k} calculée à la main. Le taux de réussite ne montre rien.",
    check:
      "La vérification du gradient la voit, sur tous les poids : toutes les erreurs viennent de {deltaOut}, et ce n’est plus la dérivée du coût.",
  },
  "factor-2-dropped": {
    name: "Le facteur 2 oublié",
    does: "Le 2 qui vient du carré manque : toutes les erreurs, donc toutes les corrections, sont moitié moindres.",
    betrays: "Une erreur {deltaOut k} calculée à la main : moitié de [A3].",
    check:
      "La vérification du gradient la voit, sur tous les poids : le quotient est exactement le double. Doubler {alpha} donnerait le même apprentissage.",
  },
  "factor-2-twice": {
    name: "Le facteur 2 compté deux fois",
    does: "Le 2 qui vient du carré est appliqué deux fois : toutes les corrections sont doublées.",
    betrays: "Une erreur {deltaOut k} calculée à la main : le double de [A3].",
    check:
      "La vérification du gradient la voit, sur tous les poids : le quotient est exactement la moitié. Diviser {alpha} par 2 donnerait le même apprentissage.",
  },
  "bias-delta": {
    name: "Une erreur pour le neurone de biais",
    does: "La boucle sur $j$ commence à 0 : la première erreur cachée est celle du biais, et chaque neurone reçoit l’erreur du précédent.",
    betrays: "{deltaHid 1}, toujours nul : $U_0(1 - U_0) = 0$. Le premier neurone caché n’apprend jamais.",
    check: "La vérification du gradient la voit, sur {w} et ses biais ; elle ne trouve rien à redire à {z}.",
  },
  "z-corrected-first": {
    name: "{z} corrigé avant l’erreur cachée",
    does: "{z} est corrigé d’abord ; {deltaHid} utilise les nouveaux poids au lieu de ceux de la phase avant.",
    betrays:
      "Une erreur {deltaHid j} calculée à la main, avec les {z j k} d’avant. Avec un petit {alpha}, rien d’autre ne se remarque.",
    check:
      "La vérification du gradient la voit, sur {w} seulement ; l’écart est à la mesure de la correction, donc de {alpha}.",
  },
  "z-transposed-backward": {
    name: "{z} lu en colonnes au retour",
    does: "Le tableau {z} est lu comme si ses lignes étaient ses colonnes dans {deltaHid j}, et correctement à l’aller.",
    betrays: "Une erreur {deltaHid j} calculée à la main.",
    check: "La vérification du gradient la voit, sur {w} et ses biais ; {z}, corrigé avant, est juste.",
  },
  "hidden-slope-dropped": {
    name: "La pente cachée oubliée",
    does: "Le facteur {U j}(1 − {U j}) manque : l’erreur remonte entière, même à travers un neurone saturé.",
    betrays: "Une erreur {deltaHid j} calculée à la main : au moins quatre fois trop grande.",
    check: "La vérification du gradient la voit, sur {w} et ses biais ; {z} est juste.",
  },
  "bias-gradient-dropped": {
    name: "Pas de gradient pour les biais",
    does: "La première ligne de chaque tableau de gradients reste à 0 : les biais ne sont jamais corrigés.",
    betrays: "La première ligne de {batchGradW}, morte.",
    check: "La vérification du gradient la voit, sur les seuls biais : le coût bouge, le gradient dit 0.",
  },
  "mean-dropped": {
    name: "La division par {P} oubliée",
    does: "Les gradients du lot sont additionnés sans être divisés par {P}, alors que le coût est une moyenne.",
    betrays: "Un gradient de lot calculé à la main : {P} fois trop grand.",
    check:
      "La vérification du gradient la voit, sur tous les poids, si le lot a plus d’une image : le rapport est exactement {P}.",
  },
  "mean-twice": {
    name: "La division par {P} faite deux fois",
    does: "Les gradients du lot sont divisés deux fois par {P} : toutes les corrections sont {P} fois trop petites.",
    betrays: "Un gradient de lot calculé à la main : {P} fois trop petit.",
    check:
      "La vérification du gradient la voit, sur tous les poids, si le lot a plus d’une image : le rapport est exactement $1/P$.",
  },
  "sign-flipped": {
    name: "Le signe de la correction",
    does: "Le signe moins de [A9] est oublié : les poids vont dans le sens où le coût augmente.",
    betrays: "Le coût, qui monte ; une correction calculée à la main a le signe contraire.",
    check: "La vérification du gradient ne voit rien : le gradient est juste. C’est ce qu’on en fait qui ne l’est pas.",
  },
  "alpha-small": {
    name: "Un {alpha} cent fois trop petit",
    does: "La constante du programme est cent fois plus petite que l’{alpha} voulu.",
    betrays: "Le coût, qui descend à peine ; une correction calculée à la main est cent fois plus grande.",
    check: "La vérification du gradient ne voit rien : {alpha} n’entre pas dans le gradient.",
  },
  "alpha-large": {
    name: "Un {alpha} cent fois trop grand",
    does: "La constante du programme est cent fois plus grande que l’{alpha} voulu.",
    betrays: "Le coût, qui saute dès les premières corrections et ne redescend plus.",
    check: "La vérification du gradient ne voit rien : {alpha} n’entre pas dans le gradient.",
  },
} satisfies FaultsProse;
