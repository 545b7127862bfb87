import type { Words } from "../store/language.ts";

interface HelpWords {
  readonly sections: readonly { readonly title: string; readonly text: string }[];
  readonly keysTitle: string;
  readonly keys: readonly (readonly [string, string])[];
}

/** The in-app help: one section a place, then the keys. */
export const helpWords: Words<HelpWords> = {
  fr: {
    sections: [
      {
        title: "Cours",
        text: "À gauche le cours, à droite le réseau en action, en bas les étapes de la méthode. Pointez un symbole : ses cellules s’allument dans toutes les figures. Cliquez une cellule : la loupe montre d’où vient sa valeur.",
      },
      {
        title: "Entraîner",
        text: "Choisissez α, P et N_c, puis lancez l’entraînement : il tourne dans un fil à part, la page reste fluide. Mettez en pause à tout moment ; le cours montre alors les poids entraînés.",
      },
      {
        title: "Dessiner",
        text: "Tracez un chiffre : il est normalisé comme ceux de MNIST, puis classé. Dites quel est le vrai chiffre et la phase arrière fonctionne aussi sur lui.",
      },
    ],
    keysTitle: "Clavier (dans le cours)",
    keys: [
      ["→ ←", "étape suivante, précédente"],
      ["Espace", "lecture, pause"],
      ["Début Fin", "première, dernière étape"],
      ["Tab", "d’un symbole, d’une figure ou d’un bouton au suivant"],
      ["Entrée", "épingler la cellule ou le symbole"],
      ["Échap", "fermer la loupe"],
    ],
  },
  en: {
    sections: [
      {
        title: "Course",
        text: "On the left the course, on the right the network at work, at the bottom the steps of the method. Point at a symbol: its cells light up in every figure. Click a cell: the loupe shows where its value comes from.",
      },
      {
        title: "Train",
        text: "Choose α, P and N_c, then start training: it runs in a thread of its own and the page stays fluid. Pause whenever you like; the course then shows the trained weights.",
      },
      {
        title: "Draw",
        text: "Draw a digit: it is normalised as MNIST’s were, then classified. Say which digit it truly is and the backward phase works on it too.",
      },
    ],
    keysTitle: "Keyboard (in the course)",
    keys: [
      ["→ ←", "next, previous step"],
      ["Space", "play, pause"],
      ["Home End", "first, last step"],
      ["Tab", "from one symbol, figure or button to the next"],
      ["Enter", "pin the cell or symbol"],
      ["Esc", "close the loupe"],
    ],
  },
};
