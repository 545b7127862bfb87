import type { Side } from "../setup/setup.ts";
import type { NotInLink } from "../store/sharing.ts";

const parts: Readonly<Record<NotInLink, string>> = {
  "changed-weights": "les poids entraînés ou corrigés (il redonne les poids initiaux)",
  weights: "les poids donnés, trop nombreux",
  strokes: "le dessin, trop long",
  image: "l’image retouchée",
  table: "les nombres saisis, trop nombreux",
};

export const fr = {
  title: "Partager",
  link: "Par un lien",
  whole: "Ce lien rouvre la page telle quelle\u00a0: échantillon, réseau, réglages, étape, cellule épinglée, écriture.",
  /** What the link does not carry; the file does. */
  leaves: (left: readonly NotInLink[]) =>
    `Ce lien rouvre la page, mais n’emporte pas ${left.map((part) => parts[part]).join(", ni ")}. Le fichier ci-dessous emporte tout.`,
  /** Which of the two networks link and file carry, and what happens to the other. */
  carries: {
    small:
      "Le lien et le fichier emportent le petit réseau, qui est affiché. Celui de MNIST n’y est pas\u202f: pour le partager aussi, affichez-le d’abord.",
    mnist:
      "Le lien et le fichier emportent le réseau de MNIST, qui est affiché. Le petit réseau n’y est pas\u202f: pour le partager aussi, affichez-le d’abord.",
  } satisfies Record<Side, string>,
  /** What opening a file does to what is here. */
  opens:
    "Ouvrir un fichier remplace celui des deux réseaux dont il parle, petit réseau ou MNIST\u202f; l’autre reste tel qu’il est.",
  address: "Adresse",
  copy: "Copier",
  copied: "Adresse copiée.",
  copyRefused: "Le navigateur a refusé la copie. L’adresse est sélectionnée\u00a0: copiez-la au clavier.",
  file: "Par un fichier",
  fileCarries:
    "Le fichier emporte tout de ce réseau, poids entraînés et dessins compris. On l’ouvre ici, ou en le déposant n’importe où sur la page.",
  save: "Enregistrer le fichier",
  open: "Ouvrir un fichier…",
};
