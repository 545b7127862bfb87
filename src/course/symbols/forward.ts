import { sigmoidDerivative } from "../../core/activation.ts";
import { predictionOf } from "../../core/forward.ts";
import { depth, layerWeights, width } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import { isImage } from "../algebra/index-values.ts";
import { eachColumn, eachHidden, eachHiddenOrBias, eachInput, eachOutput, eachRow } from "../algebra/ranges.ts";
import { fromOne } from "./from-one.ts";
import { notation, oneHidden, scalar, subscript, symbol } from "./symbol.ts";

/** What the forward phase (F1 … F5, A1, B2) computes, and the weights it starts from. */
export const forwardSymbols = [
  symbol("image", {
    family: "input",
    name: { fr: "niveau de gris du pixel, de 0 à 255", en: "grey level of the pixel, 0 to 255" },
    label: { fr: "Niveaux de gris de l’image", en: "Grey levels of the image" },
    ranges: [eachRow, eachColumn],
    perSample: true,
    shape: "28 \\times 28",
    ...notation(
      (r, c) => `\\text{Image}[${r}][${c}]`,
      (language, r, c) => ({ fr: `image, ligne ${r}, colonne ${c}`, en: `image, row ${r}, column ${c}` })[language],
    ),
    step: "1a",
    values: ({ spec, samples }, p) => {
      const x = samples[p]?.forward.x;
      return x === undefined || !isImage(spec)
        ? null
        : { length: width(spec, 0), entry: (n) => greyLevel(at(x, n + 1)) };
    },
  }),
  symbol("X", {
    family: "input",
    name: { fr: "entrée", en: "input" },
    label: { fr: "Entrée X", en: "Input X" },
    ranges: [eachInput],
    perSample: true,
    shape: "N_e",
    ...notation(
      (i) => `X_{${i}}`,
      (_, i) => `X ${i}`,
    ),
    notations: {
      array: notation(
        (i) => `T[${i}]`,
        (language, i) => ({ fr: `T, case ${i}`, en: `T, cell ${i}` })[language],
      ),
    },
    step: "1a",
    alias: ([i = -1]) => ["o", 0, i],
    values: ({ samples }, p) => samples[p]?.forward.x ?? null,
  }),
  symbol("w", {
    family: "weights",
    name: { fr: "poids d’une entrée vers un neurone caché", en: "weight from an input to a hidden neuron" },
    label: { fr: "Poids w", en: "Weights w" },
    ranges: [eachInput, eachHidden],
    perSample: false,
    ofWeight: true,
    shape: "N_e \\times (N_c - 1)",
    ...notation(
      (...at) => `w_{${subscript(at)}}`,
      (_, i, j) => `w ${i} ${j}`,
    ),
    step: null,
    alias: ([i = -1, j = 0]) => ["W", 1, i, j],
    values: ({ spec, weights }) => (depth(spec) === 2 ? layerWeights(weights, 1) : null),
  }),
  symbol("sigma", {
    family: "hidden",
    name: { fr: "production cachée", en: "hidden pre-activation" },
    label: { fr: "Productions cachées σ", en: "Hidden pre-activations σ" },
    ranges: [eachHidden],
    perSample: true,
    shape: "N_c - 1",
    ...notation(
      (j) => `\\sigma_{${j}}`,
      (_, j) => `sigma ${j}`,
    ),
    step: "1b",
    alias: ([j = 0]) => ["a", 1, j],
    values: (trace, p) => oneHidden(trace, p)?.forward.layers[0]?.a ?? null,
  }),
  symbol("gPrime", {
    family: "hidden",
    name: { fr: "pente de l’activation cachée", en: "slope of the hidden activation" },
    label: { fr: "Pentes g′(σ) de l’activation cachée", en: "Slopes g′(σ) of the hidden activation" },
    ranges: [eachHidden],
    perSample: true,
    shape: "N_c - 1",
    ...notation(
      (j) => `g'(\\sigma_{${j}})`,
      (language, j) => ({ fr: `g prime de sigma ${j}`, en: `g prime of sigma ${j}` })[language],
    ),
    step: "2b",
    alias: ([j = 0]) => ["slope", 1, j],
    values: (trace, p) => {
      const u = oneHidden(trace, p)?.forward.layers[0]?.o;
      return u === undefined ? null : { length: u.length - 1, entry: (n) => sigmoidDerivative(at(u, n + 1)) };
    },
  }),
  symbol("U", {
    family: "hidden",
    name: { fr: "activation cachée", en: "hidden activation" },
    label: { fr: "Activations cachées U", en: "Hidden activations U" },
    ranges: [eachHiddenOrBias],
    perSample: true,
    shape: "N_c",
    ...notation(
      (j) => `U_{${j}}`,
      (_, j) => `U ${j}`,
    ),
    notations: {
      array: notation(
        (j) => `T'[${j}]`,
        (language, j) => ({ fr: `T prime, case ${j}`, en: `T prime, cell ${j}` })[language],
      ),
    },
    step: "1c",
    alias: ([j = -1]) => ["o", 1, j],
    values: (trace, p) => oneHidden(trace, p)?.forward.layers[0]?.o ?? null,
  }),
  symbol("z", {
    family: "weights",
    name: { fr: "poids d’un neurone caché vers une sortie", en: "weight from a hidden neuron to an output" },
    label: { fr: "Poids z", en: "Weights z" },
    ranges: [eachHiddenOrBias, eachOutput],
    perSample: false,
    ofWeight: true,
    shape: "N_c \\times N_s",
    ...notation(
      (...at) => `z_{${subscript(at)}}`,
      (_, j, k) => `z ${j} ${k}`,
    ),
    step: null,
    alias: ([j = -1, k = -1]) => ["W", 2, j, k + 1],
    values: ({ spec, weights }) => (depth(spec) === 2 ? layerWeights(weights, 2) : null),
  }),
  symbol("tau", {
    family: "output",
    name: { fr: "production de sortie", en: "output pre-activation" },
    label: { fr: "Productions de sortie τ", en: "Output pre-activations τ" },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...notation(
      (k) => `\\tau_{${k}}`,
      (_, k) => `tau ${k}`,
    ),
    step: "1d",
    alias: ([k = -1]) => ["a", 2, k + 1],
    values: ({ samples }, p) => samples[p]?.forward.layers.at(-1)?.a ?? null,
  }),
  symbol("sumExp", {
    family: "output",
    name: { fr: "somme des exponentielles", en: "sum of the exponentials" },
    label: { fr: "Somme E des exponentielles", en: "Sum E of the exponentials" },
    ranges: [],
    perSample: true,
    shape: "",
    ...notation(
      () => "E",
      // Not to be heard as the e of an exponential.
      (language) => ({ fr: "grand E", en: "capital E" })[language],
    ),
    step: "1d",
    values: ({ spec, samples }, p) => {
      const tau = spec.output === "softmax" ? samples[p]?.forward.layers.at(-1)?.a : undefined;
      return scalar(tau?.reduce((sum: number, production) => sum + Math.exp(production), 0));
    },
  }),
  symbol("gsPrime", {
    family: "output",
    name: { fr: "pente de l’activation de sortie (sigmoïde)", en: "slope of the output activation (sigmoid)" },
    label: { fr: "Pentes g_s′(τ) de l’activation de sortie", en: "Slopes g_s′(τ) of the output activation" },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...notation(
      (k) => `g_s'(\\tau_{${k}})`,
      (language, k) => ({ fr: `g s prime de tau ${k}`, en: `g s prime of tau ${k}` })[language],
    ),
    notations: {
      // Section G counts outputs from 1 and writes g_o.
      deep: notation(
        (k) => `g_o'(a^{m}_{${fromOne(k)}})`,
        (language, k) =>
          ({ fr: `g o prime de a ${fromOne(k)}, couche m`, en: `g o prime of a ${fromOne(k)}, layer m` })[language],
      ),
    },
    step: "2a",
    values: ({ spec, samples }, p) => {
      const pass = spec.output === "sigmoid" ? samples[p]?.forward : undefined;
      if (pass === undefined) return null;
      const predicted = predictionOf(pass);
      return { length: predicted.length, entry: (n) => sigmoidDerivative(at(predicted, n)) };
    },
  }),
  symbol("yHat", {
    family: "output",
    name: { fr: "prédiction", en: "prediction" },
    label: { fr: "Prédictions ŷ", en: "Predictions ŷ" },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...notation(
      (k) => `\\hat{y}_{${k}}`,
      (language, k) => ({ fr: `y chapeau ${k}`, en: `y hat ${k}` })[language],
    ),
    step: "1d",
    alias: ([k = -1]) => ["o", 2, k + 1],
    values: ({ samples }, p) => samples[p]?.forward.layers.at(-1)?.o ?? null,
  }),
];

/** A grey level from the X that was made of it: the whole number that it was, where it was one (F1). */
function greyLevel(x: number): number {
  const grey = Math.round(255 * x);
  return Math.abs(255 * x - grey) <= 1e-12 * grey ? grey : 255 * x;
}
