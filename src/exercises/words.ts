import type { Language } from "../course/language.ts";
import type { Cell } from "../course/symbols/cell.ts";
import type { Words } from "../course/symbols/symbol.ts";
import type { Sentence } from "../course/text/inline.ts";
import { numberText } from "../course/writing/numbers.ts";
import type { Answer } from "./answer.ts";
import type { Refusal } from "./question.ts";
import type { SlipKind } from "./slips.ts";
import type { VariantKind } from "./variants.ts";

/** A cell as a link of the course's sentences: `{deltaHid 2}`. */
export function cellWords({ symbol, indices }: Cell): Sentence {
  return `{${[symbol, ...indices].join(" ")}}`;
}

/** “Compute δ_1, to three significant digits.” */
export function stemWords(cell: Cell, digits: number): Words {
  return {
    fr: `Calculez ${cellWords(cell)}, avec ${digits} chiffres significatifs.`,
    en: `Compute ${cellWords(cell)}, to ${digits} significant digits.`,
  };
}

/** What went wrong with the numbers when the formula was right: its name, and one sentence. */
export const slipWords: Readonly<Record<SlipKind, { readonly name: Words; readonly why: Words }>> = {
  sign: {
    name: { fr: "le signe contraire", en: "the opposite sign" },
    why: {
      fr: "Le nombre est juste, mais le signe est l’autre : un moins s’est perdu, ou s’est ajouté, dans le calcul.",
      en: "The number is right but has the other sign: a minus was lost, or gained, in the calculation.",
    },
  },
  "decimal-point": {
    name: { fr: "la virgule déplacée", en: "the decimal point moved" },
    why: {
      fr: "Les chiffres sont justes, mais la virgule n’est pas à sa place.",
      en: "The digits are right but the decimal point is not in its place.",
    },
  },
  "given-decimal-point": {
    name: {
      fr: "la virgule déplacée dans l’un des nombres recopiés",
      en: "the decimal point moved in one of the numbers copied",
    },
    why: {
      fr: "La formule est juste, mais l’un des nombres lus a été recopié dix fois trop grand ou dix fois trop petit.",
      en: "The formula is right, but one of the numbers read was copied ten times too large or ten times too small.",
    },
  },
  "digits-swapped": {
    name: { fr: "deux chiffres échangés", en: "two digits exchanged" },
    why: {
      fr: "Deux chiffres voisins ont changé de place en recopiant.",
      en: "Two neighbouring digits changed places in copying.",
    },
  },
  "rounded-early": {
    name: { fr: "un arrondi trop tôt", en: "rounded too early" },
    why: {
      fr: "La formule est juste, mais les nombres ont été arrondis avant d’être utilisés : il faut garder tous les chiffres donnés jusqu’au bout.",
      en: "The formula is right but the numbers were rounded before they were used: all the digits given have to be kept to the end.",
    },
  },
};

/** What went wrong on the way to the new cost. */
export const variantWords: Readonly<Record<VariantKind, { readonly name: Words; readonly why: Words }>> = {
  "nothing-corrected": {
    name: { fr: "le coût d’avant la correction", en: "the cost before the update" },
    why: {
      fr: "C’est le coût calculé avec les anciens poids : il faut refaire la phase avant avec les nouveaux.",
      en: "This is the cost computed with the old weights: the forward phase has to be done again with the new ones.",
    },
  },
  "z-alone": {
    name: { fr: "seuls les poids {z} corrigés", en: "only the weights {z} updated" },
    why: {
      fr: "Les poids {w} se corrigent aussi ([M3]) : {sigma} et {U} changent donc avant {tau}.",
      en: "The weights {w} are updated too ([M3]): {sigma} and {U} change before {tau} does.",
    },
  },
  "w-alone": {
    name: { fr: "seuls les poids {w} corrigés", en: "only the weights {w} updated" },
    why: { fr: "Les poids {z} se corrigent aussi ([M3]).", en: "The weights {z} are updated too ([M3])." },
  },
  "biases-held": {
    name: { fr: "les biais non corrigés", en: "the biases not updated" },
    why: {
      fr: "La ligne 0 de {w} et de {z} se corrige comme les autres : un biais est le poids d’un neurone qui vaut 1.",
      en: "Row 0 of {w} and of {z} is updated like the others: a bias is the weight of a neuron that is 1.",
    },
  },
  uphill: {
    name: { fr: "la correction faite dans le mauvais sens", en: "the update made the wrong way" },
    why: {
      fr: "Le gradient indique où le coût monte ; la correction porte un signe moins, et s’ajoute.",
      en: "The gradient tells where the cost rises; the update carries a minus sign, and is added.",
    },
  },
};

/** Why a cell cannot be asked. */
export const refusalWords: Readonly<Record<Refusal, Words>> = {
  given: {
    fr: "Ce nombre est donné : aucune équation du cours ne le calcule.",
    en: "This number is given: no equation of the course computes it.",
  },
  "no-number": {
    fr: "Cette case n’a pas de valeur ici, par exemple parce que le vrai chiffre n’est pas connu.",
    en: "This cell has no value here, for instance because the true digit is not known.",
  },
  "other-rules": {
    fr: "Ici, ce nombre n’est pas calculé comme dans le cours : les biais sont fixes, ou le programme est fautif.",
    en: "Here this number is not computed as in the course: the biases are held, or the program has a fault.",
  },
  "nothing-to-compute": {
    fr: "Il n’y a rien à calculer ici : la ligne ne fait que nommer un nombre.",
    en: "There is nothing to compute here: the line only names a number.",
  },
};

/**
 * What is said of an answer that could not be read: what was understood, and where it stops. Plain text, without the marks
 * of a sentence: it quotes what was typed.
 */
export function unreadWords(answer: Extract<Answer, { kind: "unread" }>, language: Language): string {
  const number = (value: number): string => numberText(value, { digits: 6, language });
  const quoted = (text: string): string => ({ fr: `« ${text} »`, en: `“${text}”` })[language];
  const understood =
    answer.read === ""
      ? ""
      : { fr: `J’ai lu ${quoted(answer.read)}. `, en: `I read ${quoted(answer.read)}. ` }[language];
  const safe = { fr: "Rien n’est compté faux.", en: "Nothing is marked wrong." }[language];
  switch (answer.why) {
    case "ambiguous": {
      const [one = 0, other = 0] = answer.readings ?? [];
      const meant = { fr: `${number(one)} ou ${number(other)}`, en: `${number(one)} or ${number(other)}` }[language];
      return {
        fr: `Cela peut se lire ${meant}. ${safe} Écrivez-le autrement, par exemple avec un point ou sans séparateur.`,
        en: `This can be read as ${meant}. ${safe} Write it another way, for instance with a point or without separators.`,
      }[language];
    }
    case "unfinished":
      return {
        fr: `${understood}Il manque la fin du calcul. ${safe} Complétez-le.`,
        en: `${understood}The end of the calculation is missing. ${safe} Complete it.`,
      }[language];
    case "no-number":
      return {
        fr: `Ce calcul ne donne pas de nombre : il divise par 0, prend le logarithme ou la racine d’un nombre négatif, ou dépasse ce qui se calcule ici. ${safe} Corrigez-le.`,
        en: `This calculation gives no number: it divides by 0, takes the logarithm or the root of a negative number, or goes beyond what can be computed here. ${safe} Correct it.`,
      }[language];
    case "too-large":
      return {
        fr: `Ce nombre est trop grand pour être calculé ici : il dépasse 10³⁰⁸. ${safe} Vérifiez l’exposant.`,
        en: `This number is too large to be computed here: it exceeds 10³⁰⁸. ${safe} Check the exponent.`,
      }[language];
    case "unexpected": {
      const stop = quoted(answer.rest.slice(0, 12));
      return {
        fr: `${understood}Je m’arrête à ${stop}. ${safe} Écrivez un nombre ou un calcul, comme 0,119 ou 2*0,3.`,
        en: `${understood}I stop at ${stop}. ${safe} Write a number or a calculation, as 0.119 or 2*0.3.`,
      }[language];
    }
  }
}
