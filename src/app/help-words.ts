import type { Words } from "../store/language.ts";

interface HelpWords {
  readonly sections: readonly { readonly title: string; readonly text: string }[];
  readonly keyboard: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[];
}

/** The in-app help: one section a place, then the keys. */
export const helpWords: Words<HelpWords> = {
  fr: {
    sections: [
      {
        title: "Cours",
        text: "À gauche le cours, à droite le réseau en action, en bas les étapes de la méthode. Pointez un symbole\u00a0: ses cellules s’allument dans toutes les figures. Cliquez une cellule\u00a0: la loupe montre d’où vient sa valeur, et la prouve. A|B met les deux variantes face à face\u202f; la visite guidée, en bas à droite, suit un chiffre pas à pas.",
      },
      {
        title: "Entraîner",
        text: "Choisissez α, P et N_c, puis lancez l’entraînement\u00a0: il tourne dans un fil à part, la page reste fluide. Mettez en pause à tout moment\u202f; le cours montre alors les poids entraînés. Une réglette remonte le temps, et l’onglet Erreurs montre les chiffres mal lus.",
      },
      {
        title: "Dessiner",
        text: "Tracez un chiffre\u00a0: il est normalisé comme ceux de MNIST, puis classé. Dites quel est le vrai chiffre et la phase arrière fonctionne aussi sur lui. Gardez quelques-uns de vos chiffres et le réseau peut apprendre votre écriture.",
      },
    ],
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
        title: "Clavier\u00a0: la zone de dessin",
        keys: [
          ["→ ← ↑ ↓", "déplacer la plume"],
          ["Espace", "poser ou lever la plume"],
          ["Ctrl + Z", "annuler le dernier trait"],
          ["Échap", "abandonner le trait"],
        ],
      },
    ],
  },
  en: {
    sections: [
      {
        title: "Course",
        text: "On the left the course, on the right the network at work, at the bottom the steps of the method. Point at a symbol: its cells light up in every figure. Click a cell: the loupe shows where its value comes from, and proves it. A|B sets the two variants face to face; the guided tour, at the bottom right, follows one digit step by step.",
      },
      {
        title: "Train",
        text: "Choose α, P and N_c, then start training: it runs in a thread of its own and the page stays fluid. Pause whenever you like; the course then shows the trained weights. A slider goes back in time, and the Errors tab shows the digits misread.",
      },
      {
        title: "Draw",
        text: "Draw a digit: it is normalised as MNIST’s were, then classified. Say which digit it truly is and the backward phase works on it too. Keep a few of your own digits and the network can learn your hand.",
      },
    ],
    keyboard: [
      {
        title: "Keyboard: the course",
        keys: [
          ["→ ←", "next, previous step"],
          ["Space", "play, pause"],
          ["Home End", "first, last step"],
          ["Tab", "from one symbol, figure or button to the next"],
          ["Enter", "pin the cell or symbol"],
          ["Esc", "close the loupe"],
        ],
      },
      {
        title: "Keyboard: the drawing pad",
        keys: [
          ["→ ← ↑ ↓", "move the pen"],
          ["Space", "put the pen down, or lift it"],
          ["Ctrl + Z", "undo the last stroke"],
          ["Esc", "give the stroke up"],
        ],
      },
    ],
  },
};
