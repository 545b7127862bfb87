import { depth, width } from "../../core/network.ts";
import { eachHidden, eachHiddenOrBias, eachInput, eachOutput } from "../algebra/ranges.ts";
import {
  type CourseSymbol,
  costDerivativeNotation,
  entry,
  type Notation,
  notation,
  oneHidden,
  productEntry,
  subscript,
} from "./symbol.ts";

const byZ: Notation = costDerivativeNotation(
  (...at) => `z_{${subscript(at)}}`,
  (_, j, k) => `z ${j} ${k}`,
);
const byW: Notation = costDerivativeNotation(
  (...at) => `w_{${subscript(at)}}`,
  (_, i, j) => `w ${i} ${j}`,
);
const zRanges = [eachHiddenOrBias, eachOutput];
const wRanges = [eachInput, eachHidden];
const zShape = "N_c \\times N_s";
const wShape = "N_e \\times (N_c - 1)";

/** What the backward phase computes (A3 … A9, B7 … B12): errors, gradients, corrections. */
export const backwardSymbols: readonly CourseSymbol[] = [
  {
    id: "deltaOut",
    family: "error",
    name: { fr: "erreur de sortie", en: "output error" },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...delta("sortie"),
    notations: {
      derivative: costDerivativeNotation(
        (k) => `\\tau_{${k}}`,
        (_, k) => `tau ${k}`,
      ),
    },
    read: ({ samples }, [k = -1], p) => samples[p]?.backward?.deltas.at(-1)?.[k],
  },
  {
    id: "deltaHid",
    family: "error",
    name: { fr: "erreur cachée", en: "hidden error" },
    ranges: [eachHidden],
    perSample: true,
    shape: "N_c - 1",
    ...delta("caché"),
    notations: {
      derivative: costDerivativeNotation(
        (j) => `\\sigma_{${j}}`,
        (_, j) => `sigma ${j}`,
      ),
    },
    read: (trace, [j = 0], p) => oneHidden(trace, p)?.backward?.deltas[0]?.[j - 1],
  },
  {
    id: "gradZ",
    family: "error",
    name: {
      fr: "gradient de l’échantillon pour un poids vers la sortie",
      en: "the sample’s gradient for a weight to the output",
    },
    ranges: zRanges,
    perSample: true,
    shape: zShape,
    ...byZ,
    read: (trace, [j, k], p) => productEntry(oneHidden(trace, p)?.backward?.gradients[1], j, k),
  },
  {
    id: "gradW",
    family: "error",
    name: { fr: "gradient de l’échantillon pour un poids d’entrée", en: "the sample’s gradient for an input weight" },
    ranges: wRanges,
    perSample: true,
    shape: wShape,
    ...byW,
    read: (trace, [i, j = 0], p) => productEntry(oneHidden(trace, p)?.backward?.gradients[0], i, j - 1),
  },
  {
    id: "batchGradZ",
    family: "error",
    name: { fr: "gradient du lot pour un poids vers la sortie", en: "the batch’s gradient for a weight to the output" },
    ranges: zRanges,
    perSample: false,
    shape: zShape,
    ...byZ,
    read: ({ spec, update }, [j, k]) =>
      depth(spec) === 2 ? entry(update?.gradients[1], width(spec, 2), j, k) : undefined,
  },
  {
    id: "batchGradW",
    family: "error",
    name: { fr: "gradient du lot pour un poids d’entrée", en: "the batch’s gradient for an input weight" },
    ranges: wRanges,
    perSample: false,
    shape: wShape,
    ...byW,
    read: ({ spec, update }, [i, j = 0]) =>
      depth(spec) === 2 ? entry(update?.gradients[0], width(spec, 1), i, j - 1) : undefined,
  },
  {
    id: "corrZ",
    family: "correction",
    name: {
      fr: "correction d’un poids vers la sortie, à ajouter",
      en: "correction of a weight to the output, to be added",
    },
    ranges: zRanges,
    perSample: false,
    shape: zShape,
    ...notation(
      (...at) => `\\Delta z_{${subscript(at)}}`,
      (_, j, k) => `delta z ${j} ${k}`,
    ),
    read: ({ spec, update }, [j, k]) =>
      depth(spec) === 2 ? entry(update?.corrections[1], width(spec, 2), j, k) : undefined,
  },
  {
    id: "corrW",
    family: "correction",
    name: { fr: "correction d’un poids d’entrée, à ajouter", en: "correction of an input weight, to be added" },
    ranges: wRanges,
    perSample: false,
    shape: wShape,
    ...notation(
      (...at) => `\\Delta w_{${subscript(at)}}`,
      (_, i, j) => `delta w ${i} ${j}`,
    ),
    read: ({ spec, update }, [i, j = 0]) =>
      depth(spec) === 2 ? entry(update?.corrections[0], width(spec, 1), i, j - 1) : undefined,
  },
  {
    id: "newZ",
    family: "weights",
    name: { fr: "poids vers la sortie, une fois corrigé", en: "weight to the output, once corrected" },
    ranges: zRanges,
    perSample: false,
    shape: zShape,
    ...notation(
      (...at) => `z_{${subscript(at)}}^{+}`,
      (language, j, k) => (language === "fr" ? `z ${j} ${k} corrigé` : `z ${j} ${k} corrected`),
    ),
    read: ({ spec, weights, update }, [j, k]) =>
      depth(spec) === 2
        ? added(entry(weights[1], width(spec, 2), j, k), entry(update?.corrections[1], width(spec, 2), j, k))
        : undefined,
  },
  {
    id: "newW",
    family: "weights",
    name: { fr: "poids d’entrée, une fois corrigé", en: "input weight, once corrected" },
    ranges: wRanges,
    perSample: false,
    shape: wShape,
    ...notation(
      (...at) => `w_{${subscript(at)}}^{+}`,
      (language, i, j) => (language === "fr" ? `w ${i} ${j} corrigé` : `w ${i} ${j} corrected`),
    ),
    read: ({ spec, weights, update }, [i, j = 0]) =>
      depth(spec) === 2
        ? added(entry(weights[0], width(spec, 1), i, j - 1), entry(update?.corrections[0], width(spec, 1), i, j - 1))
        : undefined,
  },
];

function delta(layer: "sortie" | "caché"): Notation {
  return {
    tex: ([at], { sample }) => `\\delta_{${at}}^{\\text{${layer}}${sample === null ? "" : `(${sample})`}}`,
    speech: ([at], { sample }, language) => {
      const of = language === "fr" ? "de l’échantillon" : "of sample";
      return `delta ${at} ${layer}${sample === null ? "" : ` ${of} ${sample}`}`;
    },
  };
}

function added(weight: number | undefined, correction: number | undefined): number | undefined {
  return weight === undefined || correction === undefined ? undefined : weight + correction;
}
