import type { Face } from "../setup/view.ts";

export const fr = {
  faces: { symbols: "symboles", indices: "indices", numbers: "nombres" } satisfies Record<Face, string>,
  /** What the three faces look like, short, on the switch of one equation. */
  faceOf: (id: string) => `Montrer ${id} avec`,
  goToStep: (id: string) => `${id}\u00a0: aller à l’étape qui la calcule`,
  additionLong: "ajout aux notes",
  symbolsOf: (id: string) => `Symboles de ${id}, Entrée épingle`,
  more: (id: string) => `Autres actions pour ${id}`,
  unfold: "Montrer le calcul ligne à ligne",
  fold: "Refermer le calcul",
  nextLine: (shown: number, all: number) => `Ligne suivante (${shown} sur ${all})`,
  allLines: "Toutes les lignes",
  terms: "Voir tous les termes",
  termsFold: "Refermer les termes",
  program: "Voir le programme",
  programFold: "Refermer le programme",
  termsTitle: (index: string) => `Termes de la somme sur ${index}, du plus grand au plus petit`,
  termsMore: (count: string) => `Montrer ${count} termes de plus`,
  termsFewer: "N’en montrer que dix",
  zeros: (count: number): string => (count === 1 ? "1 terme nul" : `${count} termes nuls`),
  zeroPixels: (count: number): string =>
    count === 1 ? "1 terme nul\u00a0: un pixel du fond" : `${count} termes nuls\u00a0: les pixels du fond`,
  total: (count: number) => `Total des ${count} termes`,
  copy: "Copier le TeX",
  copied: "TeX copié.",
  copyFailed: "Le navigateur a refusé la copie. Rien n’est perdu\u00a0: voici le TeX à copier.",
  readAloud: "Lire à voix haute",
  stopReading: "Arrêter la lecture",
  faultyHere: "Le réseau affiché applique ici une autre ligne\u00a0: voyez le bandeau.",
  noImage:
    "Les entrées du réseau affiché sont des nombres saisis, et non les pixels d’une image\u00a0: rien n’est divisé par 255, chaque X\u1d62 est donnée.",
  noNumbers: "Les nombres arrivent avec le premier chiffre\u202f; en attendant, voici les indices.",
  noTruth:
    "On ne sait pas ce que cet échantillon devrait donner, ou, en B, ses y ne font pas 1 en tout\u00a0: cette ligne n’a pas de nombres.",
  notOneHot:
    "Les lignes qui supposent un seul y égal à 1 et les autres nuls ne valent pas ici\u00a0: elles n’ont pas de nombres.",
  otherDepth: "Cette ligne parle d’un réseau à une couche cachée\u202f; celui-ci en a davantage.",
  withoutHalf:
    "Le réseau affiché suit le coût de la section A, sans ½\u00a0: ses nombres portent un facteur 2 (remarque R1).",
  withHalf: "Le réseau affiché compte le coût avec ½\u00a0: ses nombres sont deux fois plus petits (remarque R1).",
  withMean: "Le réseau affiché fait la moyenne sur le lot\u00a0: ses nombres sont divisés par P (remarque R2).",
  withBiasesHeld:
    "Le réseau affiché tient ses biais\u00a0: leur correction est nulle, celle des autres poids suit la formule.",
  withSum: "Le réseau affiché fait la somme sur le lot\u00a0: ses nombres ne sont pas divisés par P (remarque R2).",
};

export type EquationWords = typeof fr;
