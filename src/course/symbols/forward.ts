import { sigmoidDerivative } from "../../core/activation.ts";
import { predictionOf } from "../../core/forward.ts";
import { depth, width } from "../../core/network.ts";
import { imageColumns } from "../algebra/index-values.ts";
import { eachColumn, eachHidden, eachHiddenOrBias, eachInput, eachOutput, eachRow } from "../algebra/ranges.ts";
import { fromOne } from "./from-one.ts";
import { type CourseSymbol, entry, notation, oneHidden, subscript } from "./symbol.ts";

/** What the forward phase (F1 … F5, A1, B2) computes, and the weights it starts from. */
export const forwardSymbols: readonly CourseSymbol[] = [
  {
    id: "image",
    family: "input",
    name: { fr: "niveau de gris du pixel, de 0 à 255", en: "grey level of the pixel, 0 to 255" },
    ranges: [eachRow, eachColumn],
    perSample: true,
    shape: "28 \\times 28",
    ...notation(
      (r, c) => `\\text{Image}[${r}][${c}]`,
      (language, r, c) => (language === "fr" ? `image, ligne ${r}, colonne ${c}` : `image, row ${r}, column ${c}`),
    ),
    read: ({ spec, samples }, [r = 0, c = 0], p) => {
      const columns = imageColumns(spec);
      const x = c < columns ? samples[p]?.forward.x[1 + columns * r + c] : undefined;
      if (x === undefined) return undefined;
      const grey = Math.round(255 * x);
      return Math.abs(255 * x - grey) <= 1e-12 * grey ? grey : 255 * x;
    },
  },
  {
    id: "X",
    family: "input",
    name: { fr: "entrée", en: "input" },
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
        (language, i) => (language === "fr" ? `T, case ${i}` : `T, cell ${i}`),
      ),
    },
    read: ({ samples }, [i = -1], p) => samples[p]?.forward.x[i],
  },
  {
    id: "w",
    family: "weights",
    name: { fr: "poids d’une entrée vers un neurone caché", en: "weight from an input to a hidden neuron" },
    ranges: [eachInput, eachHidden],
    perSample: false,
    shape: "N_e \\times (N_c - 1)",
    ...notation(
      (...at) => `w_{${subscript(at)}}`,
      (_, i, j) => `w ${i} ${j}`,
    ),
    read: ({ spec, weights }, [i = -1, j = 0]) =>
      depth(spec) === 2 ? entry(weights[0], width(spec, 1), i, j - 1) : undefined,
  },
  {
    id: "sigma",
    family: "hidden",
    name: { fr: "production du neurone caché", en: "hidden production (pre-activation)" },
    ranges: [eachHidden],
    perSample: true,
    shape: "N_c - 1",
    ...notation(
      (j) => `\\sigma_{${j}}`,
      (_, j) => `sigma ${j}`,
    ),
    read: (trace, [j = 0], p) => oneHidden(trace, p)?.forward.layers[0]?.a[j - 1],
  },
  {
    id: "gPrime",
    family: "hidden",
    name: { fr: "pente de l’activation cachée", en: "slope of the hidden activation" },
    ranges: [eachHidden],
    perSample: true,
    shape: "N_c - 1",
    ...notation(
      (j) => `g'(\\sigma_{${j}})`,
      (language, j) => (language === "fr" ? `g prime de sigma ${j}` : `g prime of sigma ${j}`),
    ),
    read: (trace, [j = 0], p) => {
      const u = j >= 1 ? oneHidden(trace, p)?.forward.layers[0]?.o[j] : undefined;
      return u === undefined ? undefined : sigmoidDerivative(u);
    },
  },
  {
    id: "U",
    family: "hidden",
    name: { fr: "activation du neurone caché", en: "hidden activation" },
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
        (language, j) => (language === "fr" ? `T prime, case ${j}` : `T prime, cell ${j}`),
      ),
    },
    read: (trace, [j = -1], p) => oneHidden(trace, p)?.forward.layers[0]?.o[j],
  },
  {
    id: "z",
    family: "weights",
    name: { fr: "poids d’un neurone caché vers une sortie", en: "weight from a hidden neuron to an output" },
    ranges: [eachHiddenOrBias, eachOutput],
    perSample: false,
    shape: "N_c \\times N_s",
    ...notation(
      (...at) => `z_{${subscript(at)}}`,
      (_, j, k) => `z ${j} ${k}`,
    ),
    read: ({ spec, weights }, [j = -1, k = -1]) =>
      depth(spec) === 2 ? entry(weights[1], width(spec, 2), j, k) : undefined,
  },
  {
    id: "tau",
    family: "output",
    name: { fr: "production du neurone de sortie", en: "output production (pre-activation)" },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...notation(
      (k) => `\\tau_{${k}}`,
      (_, k) => `tau ${k}`,
    ),
    read: ({ samples }, [k = -1], p) => samples[p]?.forward.layers.at(-1)?.a[k],
  },
  {
    id: "sumExp",
    family: "output",
    name: { fr: "somme des exponentielles", en: "sum of the exponentials" },
    ranges: [],
    perSample: true,
    shape: "",
    ...notation(
      () => "E",
      () => "E",
    ),
    read: ({ spec, samples }, _, p) =>
      spec.output === "softmax"
        ? samples[p]?.forward.layers.at(-1)?.a.reduce((sum: number, tau) => sum + Math.exp(tau), 0)
        : undefined,
  },
  {
    id: "gsPrime",
    family: "output",
    name: { fr: "pente de l’activation de sortie (sigmoïde)", en: "slope of the output activation (sigmoid)" },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...notation(
      (k) => `g_s'(\\tau_{${k}})`,
      (language, k) => (language === "fr" ? `g s prime de tau ${k}` : `g s prime of tau ${k}`),
    ),
    notations: {
      // Section G counts outputs from 1 and writes g_o.
      deep: notation(
        (k) => `g_o'(a^{m}_{${fromOne(k)}})`,
        (language, k) => (language === "fr" ? `g o prime de a m ${fromOne(k)}` : `g o prime of a m ${fromOne(k)}`),
      ),
    },
    read: ({ spec, samples }, [k = -1], p) => {
      const pass = spec.output === "sigmoid" ? samples[p]?.forward : undefined;
      const prediction = pass === undefined ? undefined : predictionOf(pass)[k];
      return prediction === undefined ? undefined : sigmoidDerivative(prediction);
    },
  },
  {
    id: "yHat",
    family: "output",
    name: { fr: "prédiction", en: "prediction" },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...notation(
      (k) => `\\hat{y}_{${k}}`,
      (language, k) => (language === "fr" ? `y chapeau ${k}` : `y hat ${k}`),
    ),
    read: ({ samples }, [k = -1], p) => samples[p]?.forward.layers.at(-1)?.o[k],
  },
];
