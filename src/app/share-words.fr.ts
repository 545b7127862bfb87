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
  address: "Adresse",
  copy: "Copier",
  copied: "Adresse copiée.",
  copyRefused: "Le navigateur a refusé la copie. L’adresse est sélectionnée\u00a0: copiez-la au clavier.",
  file: "Par un fichier",
  fileCarries:
    "Le fichier emporte tout, poids entraînés et dessins compris. On l’ouvre ici, ou en le déposant n’importe où sur la page.",
  save: "Enregistrer le fichier",
  open: "Ouvrir un fichier…",
};
