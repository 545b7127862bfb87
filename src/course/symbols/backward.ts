import { depth, layerWeights } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import { eachHidden, eachHiddenOrBias, eachInput, eachOutput } from "../algebra/ranges.ts";
import { sampleGradient } from "./sample-gradient.ts";
import {
  correctionSpeech,
  costDerivativeNotation,
  type Notation,
  notation,
  oneHidden,
  subscript,
  symbol,
  type Values,
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
export const backwardSymbols = [
  symbol("deltaOut", {
    family: "error",
    name: { fr: "erreur de sortie", en: "output error" },
    label: { fr: "Erreurs de sortie δ", en: "Output errors δ" },
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
    step: "2a",
    alias: ([k = -1]) => ["delta", 2, k + 1],
    values: ({ samples }, p) => samples[p]?.backward?.deltas.at(-1) ?? null,
  }),
  symbol("deltaHid", {
    family: "error",
    name: { fr: "erreur cachée", en: "hidden error" },
    label: { fr: "Erreurs cachées δ", en: "Hidden errors δ" },
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
    step: "2b",
    alias: ([j = 0]) => ["delta", 1, j],
    values: (trace, p) => oneHidden(trace, p)?.backward?.deltas[0] ?? null,
  }),
  symbol("gradZ", {
    family: "error",
    name: {
      fr: "gradient de l’échantillon pour un poids vers la sortie",
      en: "the sample’s gradient for a weight to the output",
    },
    label: { fr: "Gradient ∂/∂z de l’échantillon", en: "The sample’s gradient ∂/∂z" },
    ranges: zRanges,
    perSample: true,
    ofWeight: true,
    shape: zShape,
    ...byZ,
    step: "3a",
    alias: ([j = -1, k = -1]) => ["gradDeep", 2, j, k + 1],
    values: (trace, p) => (depth(trace.spec) === 2 ? sampleGradient(trace, p, 2) : null),
  }),
  symbol("gradW", {
    family: "error",
    name: { fr: "gradient de l’échantillon pour un poids d’entrée", en: "the sample’s gradient for an input weight" },
    label: { fr: "Gradient ∂/∂w de l’échantillon", en: "The sample’s gradient ∂/∂w" },
    ranges: wRanges,
    perSample: true,
    ofWeight: true,
    shape: wShape,
    ...byW,
    step: "3a",
    alias: ([i = -1, j = 0]) => ["gradDeep", 1, i, j],
    values: (trace, p) => (depth(trace.spec) === 2 ? sampleGradient(trace, p, 1) : null),
  }),
  symbol("batchGradZ", {
    family: "error",
    name: { fr: "gradient du lot pour un poids vers la sortie", en: "the batch’s gradient for a weight to the output" },
    label: { fr: "Gradient ∂/∂z du lot", en: "The batch’s gradient ∂/∂z" },
    ranges: zRanges,
    perSample: false,
    ofWeight: true,
    shape: zShape,
    ...byZ,
    step: "3b",
    alias: ([j = -1, k = -1]) => ["batchGradDeep", 2, j, k + 1],
    values: ({ spec, update }) => (depth(spec) === 2 ? (update?.gradients[1] ?? null) : null),
  }),
  symbol("batchGradW", {
    family: "error",
    name: { fr: "gradient du lot pour un poids d’entrée", en: "the batch’s gradient for an input weight" },
    label: { fr: "Gradient ∂/∂w du lot", en: "The batch’s gradient ∂/∂w" },
    ranges: wRanges,
    perSample: false,
    ofWeight: true,
    shape: wShape,
    ...byW,
    step: "3b",
    alias: ([i = -1, j = 0]) => ["batchGradDeep", 1, i, j],
    values: ({ spec, update }) => (depth(spec) === 2 ? (update?.gradients[0] ?? null) : null),
  }),
  symbol("corrZ", {
    family: "correction",
    name: {
      fr: "correction d’un poids vers la sortie, à ajouter",
      en: "update of a weight to the output, to be added",
    },
    label: { fr: "Corrections Δz", en: "Weight updates Δz" },
    ranges: zRanges,
    perSample: false,
    ofWeight: true,
    shape: zShape,
    ...notation(
      (...at) => `\\Delta z_{${subscript(at)}}`,
      (language, j, k) => correctionSpeech(`z ${j} ${k}`, language),
    ),
    step: "3c",
    alias: ([j = -1, k = -1]) => ["corrDeep", 2, j, k + 1],
    values: ({ spec, update }) => (depth(spec) === 2 ? (update?.corrections[1] ?? null) : null),
  }),
  symbol("corrW", {
    family: "correction",
    name: { fr: "correction d’un poids d’entrée, à ajouter", en: "update of an input weight, to be added" },
    label: { fr: "Corrections Δw", en: "Weight updates Δw" },
    ranges: wRanges,
    perSample: false,
    ofWeight: true,
    shape: wShape,
    ...notation(
      (...at) => `\\Delta w_{${subscript(at)}}`,
      (language, i, j) => correctionSpeech(`w ${i} ${j}`, language),
    ),
    step: "3c",
    alias: ([i = -1, j = 0]) => ["corrDeep", 1, i, j],
    values: ({ spec, update }) => (depth(spec) === 2 ? (update?.corrections[0] ?? null) : null),
  }),
  symbol("newZ", {
    family: "weights",
    name: { fr: "poids vers la sortie, une fois corrigé", en: "weight to the output, once updated" },
    label: { fr: "Poids z, une fois corrigés", en: "Weights z, once updated" },
    ranges: zRanges,
    perSample: false,
    ofWeight: true,
    shape: zShape,
    ...notation(
      (...at) => `z_{${subscript(at)}}^{+}`,
      (language, j, k) => ({ fr: `z ${j} ${k} corrigé`, en: `z ${j} ${k} updated` })[language],
    ),
    step: "3c",
    values: (trace) => (depth(trace.spec) === 2 ? corrected(trace, 2) : null),
  }),
  symbol("newW", {
    family: "weights",
    name: { fr: "poids d’entrée, une fois corrigé", en: "input weight, once updated" },
    label: { fr: "Poids w, une fois corrigés", en: "Weights w, once updated" },
    ranges: wRanges,
    perSample: false,
    ofWeight: true,
    shape: wShape,
    ...notation(
      (...at) => `w_{${subscript(at)}}^{+}`,
      (language, i, j) => ({ fr: `w ${i} ${j} corrigé`, en: `w ${i} ${j} updated` })[language],
    ),
    step: "3c",
    values: (trace) => (depth(trace.spec) === 2 ? corrected(trace, 1) : null),
  }),
];

function delta(layer: "sortie" | "caché"): Notation {
  return {
    tex: ([at], { sample }) => `\\delta_{${at}}^{\\text{${layer}}${sample === null ? "" : `(${sample})`}}`,
    speech: ([at], { sample }, language) => {
      const of = { fr: "de l’échantillon", en: "of sample" }[language];
      return `delta ${at} ${layer}${sample === null ? "" : ` ${of} ${sample}`}`;
    },
  };
}

/** w^h + Δw^h, entry by entry. */
function corrected({ weights, update }: Trace, h: number): Values | null {
  const before = layerWeights(weights, h);
  const added = update?.corrections[h - 1];
  return added === undefined ? null : { length: before.length, entry: (n) => at(before, n) + at(added, n) };
}
