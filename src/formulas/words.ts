import type { Words } from "../store/language.ts";
import type { Face } from "../store/state.ts";

interface EquationWords {
  readonly faces: Readonly<Record<Face, string>>;
  /** What the three faces look like, short, on the switch of one equation. */
  readonly faceSigns: Readonly<Record<Face, string>>;
  readonly faceOf: (id: string) => string;
  readonly goToStep: (id: string) => string;
  readonly additionLong: string;
  readonly symbolsOf: (id: string) => string;
  readonly pinHint: string;
  readonly more: (id: string) => string;
  readonly unfold: string;
  readonly fold: string;
  readonly nextLine: (shown: number, all: number) => string;
  readonly allLines: string;
  readonly terms: string;
  readonly termsFold: string;
  readonly termsTitle: (index: string) => string;
  readonly termsMore: (count: string) => string;
  readonly termsFewer: string;
  readonly zeros: (count: number) => string;
  readonly zeroPixels: (count: number) => string;
  readonly total: (count: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly readAloud: string;
  readonly stopReading: string;
  readonly noNumbers: string;
  readonly noTruth: string;
  readonly otherDepth: string;
  readonly withoutHalf: string;
  readonly withHalf: string;
  readonly withMean: string;
  readonly withSum: string;
}

const fr: EquationWords = {
  faces: { symbols: "symboles", indices: "indices", numbers: "nombres" },
  faceSigns: { symbols: "δₖ", indices: "δ₃", numbers: "0,1" },
  faceOf: (id) => `Montrer ${id} avec`,
  goToStep: (id) => `${id}\u00a0: aller à l’étape qui la calcule`,
  additionLong: "ajout aux notes",
  symbolsOf: (id) => `Symboles de ${id}`,
  pinHint: "Entrée\u00a0: épingler",
  more: (id) => `Autres actions pour ${id}`,
  unfold: "Montrer le calcul ligne à ligne",
  fold: "Refermer le calcul",
  nextLine: (shown, all) => `Ligne suivante (${shown} sur ${all})`,
  allLines: "Toutes les lignes",
  terms: "Voir tous les termes",
  termsFold: "Refermer les termes",
  termsTitle: (index) => `Termes de la somme sur ${index}, du plus grand au plus petit`,
  termsMore: (count) => `Montrer ${count} termes de plus`,
  termsFewer: "N’en montrer que dix",
  zeros: (count) => (count === 1 ? "1 terme nul" : `${count} termes nuls`),
  zeroPixels: (count) =>
    count === 1 ? "1 terme nul\u00a0: un pixel éteint" : `${count} termes nuls\u00a0: les pixels éteints`,
  total: (count) => `Total des ${count} termes`,
  copy: "Copier le TeX",
  copied: "TeX copié.",
  copyFailed: "Le navigateur a refusé la copie. Rien n’est perdu\u00a0: voici le TeX à copier.",
  readAloud: "Lire à voix haute",
  stopReading: "Arrêter la lecture",
  noNumbers: "Les nombres arrivent avec le premier chiffre\u202f; en attendant, voici les indices.",
  noTruth: "Le vrai chiffre de cet échantillon n’est pas connu\u00a0: cette ligne n’a pas encore de nombres.",
  otherDepth: "Cette ligne parle d’un réseau à une couche cachée\u202f; celui-ci en a davantage.",
  withoutHalf:
    "Le réseau affiché suit le coût de la section A, sans ½\u00a0: ses nombres portent un facteur 2 (remarque R1).",
  withHalf: "Le réseau affiché compte le coût avec ½\u00a0: ses nombres sont deux fois plus petits (remarque R1).",
  withMean: "Le réseau affiché fait la moyenne sur le lot\u00a0: ses nombres sont divisés par P (remarque R2).",
  withSum: "Le réseau affiché fait la somme sur le lot\u00a0: ses nombres ne sont pas divisés par P (remarque R2).",
};

const en: EquationWords = {
  faces: { symbols: "symbols", indices: "indices", numbers: "numbers" },
  faceSigns: { symbols: "δₖ", indices: "δ₃", numbers: "0.1" },
  faceOf: (id) => `Show ${id} with`,
  goToStep: (id) => `${id}: go to the step that computes it`,
  additionLong: "added to the notes",
  symbolsOf: (id) => `Symbols of ${id}`,
  pinHint: "Enter: pin",
  more: (id) => `More actions for ${id}`,
  unfold: "Show the working line by line",
  fold: "Close the working",
  nextLine: (shown, all) => `Next line (${shown} of ${all})`,
  allLines: "All lines",
  terms: "See every term",
  termsFold: "Close the terms",
  termsTitle: (index) => `Terms of the sum over ${index}, largest first`,
  termsMore: (count) => `Show ${count} more terms`,
  termsFewer: "Show ten only",
  zeros: (count) => (count === 1 ? "1 term is zero" : `${count} terms are zero`),
  zeroPixels: (count) => (count === 1 ? "1 term is zero: a dark pixel" : `${count} terms are zero: the dark pixels`),
  total: (count) => `Total of the ${count} terms`,
  copy: "Copy the TeX",
  copied: "TeX copied.",
  copyFailed: "The browser refused to copy. Nothing is lost: here is the TeX to copy.",
  readAloud: "Read aloud",
  stopReading: "Stop reading",
  noNumbers: "The numbers come with the first digit; until then, here are the indices.",
  noTruth: "The true digit of this sample is not known: this line has no numbers yet.",
  otherDepth: "This line speaks of a network with one hidden layer; this one has more.",
  withoutHalf: "The network shown follows section A’s cost, without ½: its numbers carry a factor 2 (remark R1).",
  withHalf: "The network shown counts the cost with ½: its numbers are half as large (remark R1).",
  withMean: "The network shown takes the mean over the batch: its numbers are divided by P (remark R2).",
  withSum: "The network shown takes the sum over the batch: its numbers are not divided by P (remark R2).",
};

export const equationWords: Words<EquationWords> = { fr, en };
