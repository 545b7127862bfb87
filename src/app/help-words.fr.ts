/** The in-app help: one section a place, then the keys. */
export const fr = {
  sections: [
    {
      title: "Cours",
      text: "À gauche le cours, à droite le réseau en action (sur un téléphone, sous les onglets Texte et Réseau), en bas les étapes de la méthode. Pointez un symbole\u00a0: ses cellules s’allument dans toutes les figures. Cliquez une cellule\u00a0: la loupe montre d’où vient sa valeur, et vérifie les gradients par le coût. Le chapitre D rappelle ce qu’il faut savoir de dérivation. A|B, à la fin du menu des chapitres, met les deux variantes face à face. La visite guidée, en haut à droite (sur un petit écran, dans le menu), suit d’abord deux nombres, puis un chiffre, pas à pas.",
    },
    {
      title: "Exercices",
      text: "Calculez vous-même chaque nombre du cours, du calcul donné en entier à la page blanche. Virgule ou point, fraction ou petit calcul\u00a0: tout se lit, et ce qui ne se lit pas n’est jamais faux. Une réponse fausse est expliquée\u00a0: la formule qu’elle suppose, la partie qui diffère, la ligne du cours. La loupe pose la question pour n’importe quelle cellule.",
    },
    {
      title: "Fautes",
      text: "Donnez au programme une faute du chapitre P et lancez-le à côté du programme juste\u00a0: même graine, mêmes images, même ordre. Prévoyez ce que fera le coût, puis regardez les courbes et les nombres où la faute se voit. Un tableau dit à quoi chaque faute se reconnaît\u202f; à vous ensuite d’en trouver une, cachée, avec peu de regards.",
    },
    {
      title: "Entraîner",
      text: "Choisissez α, P et N_c, puis lancez l’entraînement\u00a0: il tourne dans un fil à part, la page reste fluide. Mettez en pause à tout moment\u202f; le cours montre alors les poids entraînés. Une réglette remonte le temps, et l’onglet Chiffres mal lus montre les chiffres mal lus.",
    },
    {
      title: "Dessiner",
      text: "Tracez un chiffre\u00a0: il est normalisé comme ceux de MNIST, puis classé. Dites quel est le vrai chiffre et la phase arrière fonctionne aussi sur lui. Gardez quelques-uns de vos chiffres et le réseau peut apprendre votre écriture.",
    },
    {
      title: "Pour les enseignants",
      text: "En tête des exercices, «\u00a0Composer une feuille\u00a0» fait une feuille à imprimer et son corrigé. Pour connaître les méprises d’une classe, chaque élève va dans Exercices, en bas, sous «\u00a0Progrès\u00a0», et choisit «\u00a0Enregistrer mes résultats\u00a0»\u00a0: il vous remet le fichier. Vous ouvrez tous les fichiers ensemble dans «\u00a0Résultats d’une classe\u00a0»\u202f; rien ne quitte votre appareil. «\u00a0Partager\u00a0» donne l’adresse exacte de ce que vous montrez, ou le code qui met une scène ou un chapitre dans une autre page.",
    },
  ] satisfies readonly { readonly title: string; readonly text: string }[],
  keyboard: [
    {
      title: "Clavier\u00a0: le cours",
      keys: [
        ["→ ←", "étape suivante, précédente\u202f; dans la visite, scène suivante, précédente"],
        ["Espace", "lecture, pause"],
        ["Début Fin", "première, dernière étape"],
        ["Tab", "d’un symbole, d’une figure ou d’un bouton au suivant"],
        ["Entrée", "épingler la cellule ou le symbole"],
        ["Échap", "fermer la loupe, quitter la visite"],
      ],
    },
    {
      title: "Clavier\u00a0: les exercices",
      keys: [
        ["Entrée", "vérifier la réponse"],
        ["↑ ↓", "choisir parmi les réponses"],
      ],
    },
    {
      title: "Clavier\u00a0: la zone de dessin",
      keys: [
        ["→ ← ↑ ↓", "déplacer la plume"],
        ["Espace", "poser ou lever la plume"],
        ["Ctrl + Z", "annuler le dernier trait"],
        ["Échap", "abandonner le trait"],
      ],
    },
  ] satisfies readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[],
};

export type HelpWords = typeof fr;
