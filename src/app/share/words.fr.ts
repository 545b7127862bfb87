import type { Side } from "../../setup/setup.ts";
import type { NotInLink } from "../../store/address/sharing.ts";
import type { EmbeddedPart } from "../../store/view/embedding.ts";

const parts: Readonly<Record<NotInLink, string>> = {
  "changed-weights": "les poids entraînés ou corrigés (il redonne les poids initiaux)",
  weights: "les poids donnés, trop nombreux",
  strokes: "le dessin, trop long",
  image: "l’image retouchée",
  table: "les nombres saisis, trop nombreux",
};

export const fr = {
  link: "Par un lien",
  whole: "Ce lien rouvre la page telle quelle\u00a0: échantillon, réseau, réglages, étape, cellule épinglée, écriture.",
  /** What the link does not carry; the file does. */
  leaves: (left: readonly NotInLink[]) =>
    `Ce lien rouvre la page, mais n’emporte pas ${left.map((part) => parts[part]).join(", ni ")}. Le fichier ci-dessous emporte tout.`,
  /** Which of the two networks link and file carry, and what happens to the other. */
  carries: {
    small:
      "Le lien et le fichier emportent le petit réseau, qui est affiché. Celui de MNIST n’y est pas\u00a0: pour le partager aussi, affichez-le d’abord.",
    mnist:
      "Le lien et le fichier emportent le réseau de MNIST, qui est affiché. Le petit réseau n’y est pas\u00a0: pour le partager aussi, affichez-le d’abord.",
  } satisfies Record<Side, string>,
  address: "Adresse",
  copy: "Copier",
  copyOf: (what: string) => `Copier\u00a0: ${what}`,
  copied: (what: string) => `Copié\u00a0: ${what}.`,
  copyRefused: "Le navigateur a refusé la copie. Le texte est sélectionné\u00a0: copiez-le au clavier.",
  showCode: "Montrer le code QR",
  hideCode: "Cacher le code QR",
  codeLabel: "Code QR de l’adresse ci-dessus",
  codeCaption: "À photographier avec un téléphone, sur l’écran ou projeté\u00a0: il ouvre l’adresse ci-dessus.",
  codeFailed: {
    "too-long": "Cette adresse est trop longue pour un code QR. Partagez le lien ou le fichier.",
    "not-arrived": "Le code QR n’a pas pu être chargé. Rien n’est perdu\u00a0: rechargez la page, ou partagez le lien.",
  },
  file: "Par un fichier",
  save: "Enregistrer le fichier",
  fileCarries: "Tout de ce réseau, poids entraînés et dessins compris (JSON).",
  saveWeights: "Enregistrer les poids",
  weightsCarry: "Les matrices w, z… pour NumPy, biais en ligne\u00a00 (.npz).",
  saveSession: "Enregistrer la session",
  sessionCarries:
    "Les deux réseaux, les courbes, vos chiffres et vos exercices, pour continuer sur un autre appareil (JSON).",
  open: "Ouvrir un fichier…",
  opens:
    "L’un de ceux-ci, des poids de NumPy ou de PyTorch (.npz), une trace, des chiffres, des progrès. On peut aussi le déposer n’importe où sur la page. Il ne remplace que ce dont il parle.",
  cite: "Citer",
  citation: "Référence",
  bibtex: "BibTeX",
  cited: (version: string, address: string, day: string) =>
    `Deltascope (version ${version})\u00a0: la rétropropagation, δ par δ [logiciel]. ${address}, consulté le ${day}.`,
  embed: "Intégrer dans une autre page",
  embedNote: "Pour Moodle, Capytale, un bloc-notes ou un blog\u00a0: collez ce texte là où la page accepte du HTML.",
  embedPart: "Ce qui est intégré",
  parts: { stage: "le réseau", chapter: "ce chapitre", exercise: "cet exercice" } satisfies Record<
    EmbeddedPart,
    string
  >,
  embedText: "Texte HTML",
  frameTitles: {
    stage: "Un réseau de neurones, étape par étape",
    chapter: "Un chapitre sur la rétropropagation",
    exercise: "Un exercice sur la rétropropagation",
  } satisfies Record<EmbeddedPart, string>,
};
