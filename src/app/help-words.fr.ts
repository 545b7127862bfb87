/** The in-app help: one section a place, then the keys. */
export const fr = {
  sections: [
    {
      title: "Cours",
      text: "À gauche le cours, à droite le réseau en action, en bas les étapes de la méthode. Pointez un symbole\u00a0: ses cellules s’allument dans toutes les figures. Cliquez une cellule\u00a0: la loupe montre d’où vient sa valeur, et vérifie les gradients par le coût. Le chapitre D rappelle ce qu’il faut savoir de dérivation. A|B met les deux variantes face à face\u202f; la visite guidée, en bas à droite, suit un chiffre pas à pas.",
    },
    {
      title: "Exercices",
      text: "Calculez vous-même chaque nombre du cours, du calcul donné en entier à la page blanche. Virgule ou point, fraction ou petit calcul\u00a0: tout se lit, et ce qui ne se lit pas n’est jamais faux. Une réponse fausse est expliquée\u00a0: la formule qu’elle suppose, la partie qui diffère, la ligne du cours. La loupe pose la question pour n’importe quelle cellule. Les enseignants composent une feuille et son corrigé, et comptent les erreurs d’une classe.",
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
  ] satisfies readonly { readonly title: string; readonly text: string }[],
  keyboard: [
    {
      title: "Clavier\u00a0: le cours",
      keys: [
        ["→ ←", "étape suivante, précédente"],
        ["Espace", "lecture, pause"],
        ["Début Fin", "première, dernière étape"],
        ["Tab", "d’un symbole, d’une figure ou d’un bouton au suivant"],
        ["Entrée", "épingler la cellule ou le symbole"],
        ["Échap", "fermer la loupe"],
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
