import { eachOutput } from "../algebra/ranges.ts";
import { fromOne } from "./from-one.ts";
import { costSpeech, letterTex, notation, sampleSuperscript, scalar, symbol } from "./symbol.ts";

/** The truth and the costs that measure the prediction against it (A1, B2), before and after the correction. */
export const costSymbols = [
  symbol("y", {
    role: "truth",
    family: "truth",
    name: {
      fr: "vérité : 1 pour le vrai chiffre, 0 pour les autres",
      en: "truth: 1 for the true digit, 0 for the others",
    },
    label: { fr: "Vérité y", en: "Truth y" },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...notation(
      (k) => `y_{${k}}`,
      (_, k) => `y ${k}`,
    ),
    notations: {
      // Section G counts outputs from 1, so the cell y_k is its y_{k+1}.
      fromOne: notation(
        (k) => `y_{${fromOne(k)}}`,
        (_, k) => `y ${fromOne(k)}`,
      ),
    },
    step: "2a",
    values: ({ samples }, p) => samples[p]?.backward?.y ?? null,
  }),
  symbol("cost", {
    family: "cost",
    name: { fr: "coût de l’échantillon", en: "the sample’s cost" },
    label: { fr: "Coût de l’échantillon", en: "The sample’s cost" },
    ranges: [],
    perSample: true,
    shape: "",
    tex: (_, marking) => letterTex(marking.letter) + sampleSuperscript(marking),
    speech: (_, marking, language) => costSpeech(marking, language),
    step: "2a",
    values: ({ samples }, p) => scalar(samples[p]?.backward?.cost),
  }),
  symbol("batchCost", {
    family: "cost",
    name: { fr: "coût du lot", en: "the batch’s cost" },
    label: { fr: "Coût du lot", en: "The batch’s cost" },
    ranges: [],
    perSample: false,
    shape: "",
    tex: (_, { letter }) => letterTex(letter),
    speech: (_, { letter }, language) => costSpeech({ letter, sample: null }, language),
    step: "3c",
    values: ({ update }) => scalar(update?.costBefore),
  }),
  symbol("newBatchCost", {
    family: "cost",
    name: { fr: "coût du lot après la correction", en: "the batch’s cost after the weight update" },
    label: { fr: "Coût du lot après la correction", en: "The batch’s cost after the weight update" },
    ranges: [],
    perSample: false,
    shape: "",
    tex: (_, { letter }) => `${letterTex(letter)}^{+}`,
    speech: (_, { letter }, language) =>
      `${costSpeech({ letter, sample: null }, language)} ${{ fr: "après la correction", en: "after the update" }[language]}`,
    step: "3c",
    values: ({ update }) => scalar(update?.costAfter),
  }),
];
