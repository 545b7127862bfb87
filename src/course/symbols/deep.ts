import { sigmoidDerivative } from "../../core/activation.ts";
import { depth } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import type { Range } from "../algebra/expression.ts";
import { above, eachHiddenLayer, eachLayer, eachNode, eachNodeAbove, eachNodeBelow } from "../algebra/ranges.ts";
import type { Language } from "../language.ts";
import { links } from "./links.ts";
import { sampleGradient } from "./sample-gradient.ts";
import {
  correctionSpeech,
  costDerivativeNotation,
  type Notation,
  notation,
  partialSpeech,
  partialTex,
  subscript,
  symbol,
} from "./symbol.ts";

const eachLayerFromInput: Range = { index: "h", from: 0, to: "m" };
const eachNodeOrBias: Range = { index: "j", from: 0, fromInOutput: 1, to: { nodes: "h" } };

const byWeight: Notation = costDerivativeNotation(
  (h, ...at) => `w^{${h}}_{${subscript(at)}}`,
  (language, h, i, j) => `w ${i} ${j}${inLayer(h, language)}`,
);

/** Section G's names, for a network of any depth, the course's one hidden layer included. */
export const deepSymbols = [
  symbol("a", {
    role: "production",
    family: "hidden",
    name: { fr: "production d’un nœud", en: "pre-activation of a node" },
    label: { fr: "Productions a", en: "Pre-activations a" },
    ranges: [eachLayer, eachNode],
    perSample: true,
    shape: "r^h",
    ...notation(
      (h, j) => `a^{${h}}_{${j}}`,
      (language, h, j) => `a ${j}${inLayer(h, language)}`,
    ),
    step: "1b",
    // Each further hidden layer needs the outputs of the one before.
    stepIn: (h, m) => (h === m ? "1d" : h === 1 ? "1b" : "1c"),
    alias: ([h = 0, j = 0]) => (h === 1 ? ["sigma", j] : ["tau", j - 1]),
    values: ({ samples }, p, h) => samples[p]?.forward.layers[h - 1]?.a ?? null,
  }),
  symbol("o", {
    role: "output",
    family: "hidden",
    name: { fr: "sortie d’un nœud", en: "output of a node" },
    label: { fr: "Sorties o", en: "Outputs o" },
    ranges: [eachLayerFromInput, eachNodeOrBias],
    perSample: true,
    shape: "r^h + 1",
    ...notation(
      (h, j) => `o^{${h}}_{${j}}`,
      (language, h, j) => `o ${j}${inLayer(h, language)}`,
    ),
    notations: {
      prediction: notation(
        (_, j) => `\\hat{y}_{${j}}`,
        (language, _, j) => ({ fr: `y chapeau ${j}`, en: `y hat ${j}` })[language],
      ),
    },
    step: "1c",
    stepIn: (h, m) => (h === 0 ? "1a" : h === m ? "1d" : "1c"),
    alias: ([h = -1, j = -1]) => (h === 0 ? ["X", j] : h === 1 ? ["U", j] : ["yHat", j - 1]),
    values: ({ samples }, p, h) => {
      const pass = samples[p]?.forward;
      return (h === 0 ? pass?.x : pass?.layers[h - 1]?.o) ?? null;
    },
  }),
  symbol("slope", {
    family: "hidden",
    name: { fr: "pente de l’activation d’un nœud", en: "slope of a node’s activation" },
    label: { fr: "Pentes g′(a)", en: "Slopes g′(a)" },
    ranges: [eachHiddenLayer, eachNode],
    perSample: true,
    shape: "r^h",
    ...notation(
      (h, j) => `g'(a^{${h}}_{${j}})`,
      (language, h, j) => `g prime ${{ fr: "de", en: "of" }[language]} a ${j}${inLayer(h, language)}`,
    ),
    step: "2b",
    alias: ([, j = 0]) => ["gPrime", j],
    values: (trace, p, h) => {
      const o = isHidden(trace, h) ? trace.samples[p]?.forward.layers[h - 1]?.o : undefined;
      return o === undefined ? null : { length: o.length - 1, entry: (n) => sigmoidDerivative(at(o, n + 1)) };
    },
  }),
  symbol("W", {
    role: "weights",
    family: "weights",
    name: {
      fr: "poids d’un nœud vers un nœud de la couche suivante",
      en: "weight from a node to a node of the next layer",
    },
    label: { fr: "Poids w", en: "Weights w" },
    ranges: [eachLayer, eachNodeBelow, eachNode],
    perSample: false,
    ofWeight: true,
    shape: "(r^{h-1} + 1) \\times r^h",
    ...notation(
      (h, ...at) => `w^{${h}}_{${subscript(at)}}`,
      (language, h, i, j) => `w ${i} ${j}${inLayer(h, language)}`,
    ),
    step: null,
    alias: ([h = 0, i = -1, j = 0]) => (h === 1 ? ["w", i, j] : ["z", i, j - 1]),
    values: ({ weights }, _, h) => weights[h - 1] ?? null,
  }),
  symbol("dADA", {
    role: "link",
    family: "weights",
    name: {
      fr: "dérivée d’une production par rapport à une production de la couche précédente",
      en: "derivative of a pre-activation with respect to one of the layer before",
    },
    label: {
      fr: "Matrice M, pentes fois poids w",
      en: "Matrix M, slopes times weights w",
    },
    ranges: [eachHiddenLayer, eachNode, eachNodeAbove],
    perSample: true,
    shape: "r^h \\times r^{h+1}",
    tex: ([h = "", j, l]) => partialTex(`a^{${next(h)}}_{${l}}`, `a^{${h}}_{${j}}`),
    speech: ([h = "", j, l], _, language) =>
      partialSpeech(
        `a ${l}${inLayer(nextSpoken(h, language), language)}${h === "" ? "" : ","}`,
        `a ${j}${inLayer(h, language)}`,
        language,
      ),
    notations: {
      matrix: notation(
        (h, ...at) => `M^{${h}}_{${subscript(at)}}`,
        (language, h, j, l) => `M ${j} ${l}${inLayer(h, language)}`,
      ),
    },
    callName: "matrix",
    step: "2b",
    alias: ([, j = 0, l = 0]) => ["dTauDSigma", j, l - 1],
    values: (trace, p, h) => {
      const pass = isHidden(trace, h) ? trace.samples[p]?.forward : undefined;
      return pass === undefined ? null : links(trace, pass, h);
    },
  }),
  symbol("delta", {
    role: "error",
    family: "error",
    name: { fr: "erreur d’un nœud", en: "error of a node" },
    label: { fr: "Erreurs δ", en: "Errors δ" },
    ranges: [eachLayer, eachNode],
    perSample: true,
    shape: "r^h",
    ...notation(
      (h, j) => `\\delta^{${h}}_{${j}}`,
      (language, h, j) => `delta ${j}${inLayer(h, language)}`,
    ),
    notations: {
      derivative: costDerivativeNotation(
        (h, j) => `a^{${h}}_{${j}}`,
        (language, h, j) => `a ${j}${inLayer(h, language)}`,
      ),
    },
    step: "2b",
    stepIn: (h, m) => (h === m ? "2a" : "2b"),
    alias: ([h = 0, j = 0]) => (h === 1 ? ["deltaHid", j] : ["deltaOut", j - 1]),
    values: ({ samples }, p, h) => samples[p]?.backward?.deltas[h - 1] ?? null,
  }),
  symbol("gradDeep", {
    role: "gradient",
    family: "error",
    name: { fr: "gradient de l’échantillon pour un poids", en: "the sample’s gradient for a weight" },
    label: { fr: "Gradient ∂/∂w de l’échantillon", en: "The sample’s gradient ∂/∂w" },
    ranges: [eachLayer, eachNodeBelow, eachNode],
    perSample: true,
    ofWeight: true,
    shape: "(r^{h-1} + 1) \\times r^h",
    ...byWeight,
    step: "3a",
    alias: ([h = 0, i = -1, j = 0]) => (h === 1 ? ["gradW", i, j] : ["gradZ", i, j - 1]),
    values: (trace, p, h) => sampleGradient(trace, p, h),
  }),
  symbol("batchGradDeep", {
    role: "batchGradient",
    family: "error",
    name: { fr: "gradient du lot pour un poids", en: "the batch’s gradient for a weight" },
    label: { fr: "Gradient ∂/∂w du lot", en: "The batch’s gradient ∂/∂w" },
    ranges: [eachLayer, eachNodeBelow, eachNode],
    perSample: false,
    ofWeight: true,
    shape: "(r^{h-1} + 1) \\times r^h",
    ...byWeight,
    step: "3b",
    alias: ([h = 0, i = -1, j = 0]) => (h === 1 ? ["batchGradW", i, j] : ["batchGradZ", i, j - 1]),
    values: ({ update }, _, h) => update?.gradients[h - 1] ?? null,
  }),
  symbol("corrDeep", {
    role: "correction",
    family: "correction",
    name: { fr: "correction d’un poids, à ajouter", en: "update of a weight, to be added" },
    label: { fr: "Corrections Δw", en: "Weight updates Δw" },
    ranges: [eachLayer, eachNodeBelow, eachNode],
    perSample: false,
    ofWeight: true,
    shape: "(r^{h-1} + 1) \\times r^h",
    ...notation(
      (h, ...at) => `\\Delta w^{${h}}_{${subscript(at)}}`,
      (language, h, i, j) => correctionSpeech(`w ${i} ${j}${inLayer(h, language)}`, language),
    ),
    step: "3c",
    alias: ([h = 0, i = -1, j = 0]) => (h === 1 ? ["corrW", i, j] : ["corrZ", i, j - 1]),
    values: ({ update }, _, h) => update?.corrections[h - 1] ?? null,
  }),
];

function isHidden(trace: Trace, h: number): boolean {
  return h >= 1 && h < depth(trace.spec);
}

/** “, layer 2”; nothing where no layer is named. */
function inLayer(h: string, language: Language): string {
  return h === "" ? "" : `, ${{ fr: "couche", en: "layer" }[language]} ${h}`;
}

function next(h: string): string {
  return /^\d+$/.test(h) ? String(Number(h) + above.plus) : `${h}+1`;
}

function nextSpoken(h: string, language: Language): string {
  if (h === "" || /^\d+$/.test(h)) return h === "" ? "" : next(h);
  return { fr: `${h} plus un`, en: `${h} plus one` }[language];
}
