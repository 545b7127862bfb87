import { oneHot } from "../../core/cost.ts";
import { depth, width } from "../../core/network.ts";
import { eachOutput } from "../algebra/ranges.ts";
import { fromOne } from "./from-one.ts";
import { type CourseSymbol, costSpeech, letterTex, notation, sampleSuperscript } from "./symbol.ts";

/** The truth and the costs that measure the prediction against it (A1, B2), before and after the correction. */
export const costSymbols: readonly CourseSymbol[] = [
  {
    id: "y",
    family: "truth",
    name: {
      fr: "vérité : 1 pour le vrai chiffre, 0 pour les autres",
      en: "truth: 1 for the true digit, 0 for the others",
    },
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
    read: ({ samples, spec }, [k = -1], p) => {
      const label = samples[p]?.backward?.label;
      return label === undefined ? undefined : oneHot(label, width(spec, depth(spec)))[k];
    },
  },
  {
    id: "cost",
    family: "cost",
    name: { fr: "coût de l’échantillon", en: "the sample’s cost" },
    ranges: [],
    perSample: true,
    shape: "",
    tex: (_, marking) => letterTex(marking.letter) + sampleSuperscript(marking),
    speech: (_, marking, language) => costSpeech(marking, language),
    read: ({ samples }, _, p) => samples[p]?.backward?.cost,
  },
  {
    id: "batchCost",
    family: "cost",
    name: { fr: "coût du lot", en: "the batch’s cost" },
    ranges: [],
    perSample: false,
    shape: "",
    tex: (_, { letter }) => letterTex(letter),
    speech: (_, { letter }, language) => costSpeech({ letter, sample: null }, language),
    read: ({ update }) => update?.costBefore,
  },
  {
    id: "newBatchCost",
    family: "cost",
    name: { fr: "coût du lot après la correction", en: "the batch’s cost after the correction" },
    ranges: [],
    perSample: false,
    shape: "",
    tex: (_, { letter }) => `${letterTex(letter)}^{+}`,
    speech: (_, { letter }, language) =>
      `${costSpeech({ letter, sample: null }, language)} ${language === "fr" ? "après la correction" : "after the correction"}`,
    read: ({ update }) => update?.costAfter,
  },
];
