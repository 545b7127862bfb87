import { sigmoidDerivative } from "../../core/activation.ts";
import { outputsOf } from "../../core/forward.ts";
import { productionDerivative } from "../../core/local-derivatives.ts";
import { depth, width } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import type { Range } from "../algebra/expression.ts";
import { above, eachHiddenLayer, eachLayer, eachNode, eachNodeAbove, eachNodeBelow } from "../algebra/ranges.ts";
import {
  type CourseSymbol,
  costDerivativeNotation,
  entry,
  notation,
  partialSpeech,
  partialTex,
  productEntry,
  subscript,
} from "./symbol.ts";

const eachLayerFromInput: Range = { index: "h", from: 0, to: "m" };
const eachNodeOrBias: Range = { index: "j", from: 0, to: { nodes: "h" } };

/** Section G's names, for a network of any depth, the course's one hidden layer included. */
export const deepSymbols: readonly CourseSymbol[] = [
  {
    id: "a",
    family: "hidden",
    name: { fr: "production d’un nœud", en: "production of a node" },
    ranges: [eachLayer, eachNode],
    perSample: true,
    shape: "r^h",
    ...notation(
      (h, j) => `a^{${h}}_{${j}}`,
      (language, h, j) => `a ${j}, ${layerWord[language]} ${h}`,
    ),
    read: ({ samples }, [h = 0, j = 0], p) => samples[p]?.forward.layers[h - 1]?.a[j - 1],
  },
  {
    id: "o",
    family: "hidden",
    name: { fr: "sortie d’un nœud", en: "output of a node" },
    ranges: [eachLayerFromInput, eachNodeOrBias],
    perSample: true,
    shape: "r^h + 1",
    ...notation(
      (h, j) => `o^{${h}}_{${j}}`,
      (language, h, j) => `o ${j}, ${layerWord[language]} ${h}`,
    ),
    notations: {
      prediction: notation(
        (_, j) => `\\hat{y}_{${j}}`,
        (language, _, j) => (language === "fr" ? `y chapeau ${j}` : `y hat ${j}`),
      ),
    },
    read: ({ spec, samples }, [h = -1, j = -1], p) => {
      const pass = samples[p]?.forward;
      if (h === 0) return pass?.x[j];
      // The output layer has no bias neuron: its first node, j = 1, is kept at 0.
      return h === depth(spec) ? pass?.layers[h - 1]?.o[j - 1] : pass?.layers[h - 1]?.o[j];
    },
  },
  {
    id: "slope",
    family: "hidden",
    name: { fr: "pente de l’activation d’un nœud", en: "slope of a node’s activation" },
    ranges: [eachHiddenLayer, eachNode],
    perSample: true,
    shape: "r^h",
    ...notation(
      (h, j) => `g'(a^{${h}}_{${j}})`,
      (language, h, j) => (language === "fr" ? `g prime de a ${j}, couche ${h}` : `g prime of a ${j}, layer ${h}`),
    ),
    read: (trace, [h = 0, j = 0], p) => {
      const pass = trace.samples[p]?.forward;
      if (pass === undefined || !isHidden(trace, h) || !inLayer(trace, h, j)) return undefined;
      return sigmoidDerivative(at(outputsOf(pass, h), j));
    },
  },
  {
    id: "W",
    family: "weights",
    name: {
      fr: "poids d’un nœud vers un nœud de la couche suivante",
      en: "weight from a node to a node of the next layer",
    },
    ranges: [eachLayer, eachNodeBelow, eachNode],
    perSample: false,
    shape: "(r^{h-1} + 1) \\times r^h",
    ...notation(
      (h, ...at) => `w^{${h}}_{${subscript(at)}}`,
      (language, h, i, j) => `w ${i} ${j}, ${layerWord[language]} ${h}`,
    ),
    read: ({ spec, weights }, [h = 0, i, j = 0]) =>
      isLayer(spec.sizes.length, h) ? entry(weights[h - 1], width(spec, h), i, j - 1) : undefined,
  },
  {
    id: "dADA",
    family: "weights",
    name: {
      fr: "dérivée d’une production par rapport à une production de la couche précédente",
      en: "derivative of a production with respect to one of the layer before",
    },
    ranges: [eachHiddenLayer, eachNode, eachNodeAbove],
    perSample: true,
    shape: "r^h \\times r^{h+1}",
    tex: ([h = "", j, l]) => partialTex(`a^{${next(h)}}_{${l}}`, `a^{${h}}_{${j}}`),
    speech: ([h = "", j, l], _, language) =>
      partialSpeech(
        `a ${l}, ${layerWord[language]} ${nextSpoken(h, language)},`,
        `a ${j}, ${layerWord[language]} ${h}`,
        language,
      ),
    read: (trace, [h = 0, j = 0, l = 0], p) => {
      const pass = trace.samples[p]?.forward;
      if (pass === undefined || !isHidden(trace, h) || !inLayer(trace, h, j) || !inLayer(trace, h + 1, l))
        return undefined;
      return productionDerivative(trace.weights, pass, { h, j, l });
    },
  },
  {
    id: "delta",
    family: "error",
    name: { fr: "erreur d’un nœud", en: "error of a node" },
    ranges: [eachLayer, eachNode],
    perSample: true,
    shape: "r^h",
    ...notation(
      (h, j) => `\\delta^{${h}}_{${j}}`,
      (language, h, j) => `delta ${j}, ${layerWord[language]} ${h}`,
    ),
    notations: {
      derivative: costDerivativeNotation(
        (h, j) => `a^{${h}}_{${j}}`,
        (language, h, j) => `a ${j}, ${layerWord[language]} ${h}`,
      ),
    },
    read: ({ samples }, [h = 0, j = 0], p) => samples[p]?.backward?.deltas[h - 1]?.[j - 1],
  },
  {
    id: "gradDeep",
    family: "error",
    name: { fr: "gradient de l’échantillon pour un poids", en: "the sample’s gradient for a weight" },
    ranges: [eachLayer, eachNodeBelow, eachNode],
    perSample: true,
    shape: "(r^{h-1} + 1) \\times r^h",
    ...costDerivativeNotation(
      (h, ...at) => `w^{${h}}_{${subscript(at)}}`,
      (language, h, i, j) => `w ${i} ${j}, ${layerWord[language]} ${h}`,
    ),
    read: ({ spec, samples }, [h = 0, i, j = 0], p) =>
      isLayer(spec.sizes.length, h) ? productEntry(samples[p]?.backward?.gradients[h - 1], i, j - 1) : undefined,
  },
];

const layerWord = { fr: "couche", en: "layer" } as const;

function isLayer(layers: number, h: number): boolean {
  return h >= 1 && h < layers;
}

function isHidden(trace: Trace, h: number): boolean {
  return h >= 1 && h < depth(trace.spec);
}

function inLayer(trace: Trace, h: number, j: number): boolean {
  return j >= 1 && j <= width(trace.spec, h);
}

function next(h: string): string {
  return /^\d+$/.test(h) ? String(Number(h) + above.plus) : `${h}+1`;
}

function nextSpoken(h: string, language: "fr" | "en"): string {
  if (/^\d+$/.test(h)) return next(h);
  return language === "fr" ? `${h} plus un` : `${h} plus one`;
}
