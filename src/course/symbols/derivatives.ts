import { type ForwardPass, predictionOf } from "../../core/forward.ts";
import {
  costDerivative,
  hiddenByWeight,
  inputDerivative,
  outputDerivatives,
  predictionByWeight,
  productionByWeight,
} from "../../core/local-derivatives.ts";
import { depth, layerWeights, width } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import { eachHidden, eachHiddenOrBias, eachInput, eachOtherName, eachOutput } from "../algebra/ranges.ts";
import type { Language } from "../language.ts";
import { links } from "./links.ts";
import {
  costDerivativeNotation,
  madePerSample,
  type Notation,
  notation,
  oneHidden,
  partialSpeech,
  partialTex,
  subscript,
  symbol,
  type Values,
} from "./symbol.ts";

/** The links of the chain rule: A2, A4, A6, A7, B4, B5, B8. */
export const derivativeSymbols = [
  symbol("dCostDYHat", {
    family: "error",
    name: {
      fr: "dérivée du coût par rapport à une prédiction",
      en: "derivative of the cost with respect to a prediction",
    },
    label: { fr: "Dérivées du coût par rapport aux ŷ", en: "Derivatives of the cost with respect to ŷ" },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...costDerivativeNotation((k) => `\\hat{y}_{${k}}`, spokenPrediction),
    step: "2a",
    values: madePerSample(({ spec, samples }, p) => {
      const pass = samples[p];
      return pass?.backward == null ? null : costDerivative(spec, predictionOf(pass.forward), pass.backward.y);
    }),
  }),
  symbol("dYHatDTau", {
    family: "output",
    name: {
      fr: "dérivée d’une prédiction par rapport à une production de sortie",
      en: "derivative of a prediction with respect to an output pre-activation",
    },
    label: { fr: "Dérivées des ŷ par rapport aux τ", en: "Derivatives of ŷ with respect to τ" },
    ranges: [eachOutput, eachOtherName],
    perSample: true,
    shape: "N_s \\times N_s",
    ...partial(
      ([k]) => `\\hat{y}_{${k}}`,
      ([, q]) => `\\tau_{${q}}`,
      ([k], language) => spokenPrediction(language, k),
      ([, q]) => `tau ${q}`,
    ),
    step: "2a",
    values: madePerSample(({ spec, samples }, p) => {
      const pass = samples[p]?.forward;
      return pass === undefined ? null : outputDerivatives(spec, predictionOf(pass));
    }),
  }),
  symbol("dTauDSigma", {
    family: "weights",
    name: {
      fr: "dérivée d’une production de sortie par rapport à une production cachée, élément de M",
      en: "derivative of an output pre-activation with respect to a hidden one, an entry of M",
    },
    label: { fr: "Matrice M, pentes fois poids z", en: "Matrix M, slopes times weights z" },
    ranges: [eachHidden, eachOutput],
    perSample: true,
    shape: "(N_c - 1) \\times N_s",
    ...partial(
      ([, k]) => `\\tau_{${k}}`,
      ([j]) => `\\sigma_{${j}}`,
      ([, k]) => `tau ${k}`,
      ([j]) => `sigma ${j}`,
    ),
    notations: {
      matrix: notation(
        (...at) => `M_{${subscript(at)}}`,
        (_, j, k) => `M ${j} ${k}`,
      ),
    },
    callName: "matrix",
    step: "2b",
    alias: ([j = 0, k = -1]) => ["dADA", 1, j, k + 1],
    values: (trace, p) => {
      const pass = oneHidden(trace, p)?.forward;
      return pass === undefined ? null : links(trace, pass, 1);
    },
  }),
  symbol("dTauDZ", {
    family: "hidden",
    name: {
      fr: "dérivée d’une production de sortie par rapport à l’un de ses poids",
      en: "derivative of an output pre-activation with respect to one of its weights",
    },
    label: { fr: "Dérivées des τ par rapport aux z", en: "Derivatives of τ with respect to z" },
    ranges: [eachHiddenOrBias, eachOutput],
    perSample: true,
    shape: "N_c \\times N_s",
    ...partial(
      ([, k]) => `\\tau_{${k}}`,
      (at) => `z_{${subscript(at)}}`,
      ([, k]) => `tau ${k}`,
      ([j, k]) => `z ${j} ${k}`,
    ),
    step: "3a",
    values: (trace, p) => {
      const u = oneHidden(trace, p)?.forward.layers[0]?.o;
      const outputs = width(trace.spec, depth(trace.spec));
      return u === undefined ? null : { length: u.length * outputs, entry: (n) => at(u, Math.floor(n / outputs)) };
    },
  }),
  symbol("dSigmaDW", {
    family: "input",
    name: {
      fr: "dérivée d’une production cachée par rapport à l’un de ses poids",
      en: "derivative of a hidden pre-activation with respect to one of its weights",
    },
    label: { fr: "Dérivées des σ par rapport aux w", en: "Derivatives of σ with respect to w" },
    ranges: [eachInput, eachHidden],
    perSample: true,
    shape: "N_e \\times (N_c - 1)",
    ...partial(
      ([, j]) => `\\sigma_{${j}}`,
      (at) => `w_{${subscript(at)}}`,
      ([, j]) => `sigma ${j}`,
      ([i, j]) => `w ${i} ${j}`,
    ),
    step: "3a",
    values: (trace, p) => {
      const x = oneHidden(trace, p)?.forward.x;
      const hidden = width(trace.spec, 1);
      return x === undefined ? null : { length: x.length * hidden, entry: (n) => at(x, Math.floor(n / hidden)) };
    },
  }),
  symbol("dSigmaDX", {
    family: "weights",
    name: {
      fr: "dérivée d’une production cachée par rapport à une entrée",
      en: "derivative of a hidden pre-activation with respect to an input",
    },
    label: { fr: "Dérivées des σ par rapport aux X", en: "Derivatives of σ with respect to X" },
    ranges: [eachInput, eachHidden],
    perSample: false,
    shape: "N_e \\times (N_c - 1)",
    ...partial(
      ([, j]) => `\\sigma_{${j}}`,
      ([i]) => `X_{${i}}`,
      ([, j]) => `sigma ${j}`,
      ([i]) => `X ${i}`,
    ),
    step: "2b",
    values: ({ spec, weights }) => (depth(spec) === 2 ? layerWeights(weights, 1) : null),
  }),
  symbol("dCostDX", {
    family: "error",
    name: { fr: "dérivée du coût par rapport à une entrée", en: "derivative of the cost with respect to an input" },
    label: { fr: "Dérivées du coût par rapport aux X", en: "Derivatives of the cost with respect to X" },
    ranges: [eachInput],
    perSample: true,
    shape: "N_e",
    ...costDerivativeNotation(
      (i) => `X_{${i}}`,
      (_, i) => `X ${i}`,
    ),
    step: "2b",
    values: madePerSample(({ samples, weights }, p) => {
      const errors = samples[p]?.backward?.deltas[0];
      return errors === undefined ? null : inputDerivative(layerWeights(weights, 1), errors);
    }),
  }),
  symbol("dUDW", {
    family: "hidden",
    name: {
      fr: "dérivée d’une activation cachée par rapport à un poids d’entrée",
      en: "derivative of a hidden activation with respect to an input weight",
    },
    label: { fr: "Dérivées des U par rapport aux w", en: "Derivatives of U with respect to w" },
    ranges: [eachInput, eachHidden, { index: "l", from: 0, to: "Nc-1" }],
    perSample: true,
    shape: "N_e \\times (N_c - 1) \\times N_c",
    ...partial(
      ([, , l]) => `U_{${l}}`,
      ([i = "", j = ""]) => `w_{${subscript([i, j])}}`,
      ([, , l]) => `U ${l}`,
      ([i, j]) => `w ${i} ${j}`,
    ),
    step: "3a",
    values: (trace, p) => {
      const hidden = width(trace.spec, 1);
      return byWeights(trace, p, hidden + 1, (pass, i, j, l) => hiddenByWeight(pass, i, j, l));
    },
  }),
  symbol("dTauDW", {
    family: "output",
    name: {
      fr: "dérivée d’une production de sortie par rapport à un poids d’entrée",
      en: "derivative of an output pre-activation with respect to an input weight",
    },
    label: { fr: "Dérivées des τ par rapport aux w", en: "Derivatives of τ with respect to w" },
    ranges: [eachInput, eachHidden, eachOutput],
    perSample: true,
    shape: "N_e \\times (N_c - 1) \\times N_s",
    ...byWeight("tau"),
    step: "3a",
    values: (trace, p) =>
      byWeights(trace, p, width(trace.spec, depth(trace.spec)), (pass, i, j, k) =>
        productionByWeight(trace.spec, trace.weights, pass, { i, j, k }),
      ),
  }),
  symbol("dYHatDW", {
    family: "output",
    name: {
      fr: "dérivée d’une prédiction par rapport à un poids d’entrée",
      en: "derivative of a prediction with respect to an input weight",
    },
    label: { fr: "Dérivées des ŷ par rapport aux w", en: "Derivatives of ŷ with respect to w" },
    ranges: [eachInput, eachHidden, eachOutput],
    perSample: true,
    shape: "N_e \\times (N_c - 1) \\times N_s",
    ...byWeight("yHat"),
    step: "3a",
    values: (trace, p) =>
      byWeights(trace, p, width(trace.spec, depth(trace.spec)), (pass, i, j, k) =>
        predictionByWeight(trace.spec, trace.weights, pass, { i, j, k }),
      ),
  }),
];

type At = readonly string[];

function partial(
  top: (at: At) => string,
  bottom: (at: At) => string,
  topSpoken: (at: At, language: Language) => string,
  bottomSpoken: (at: At) => string,
): Notation {
  return {
    tex: (at) => partialTex(top(at), bottom(at)),
    speech: (at, _, language) => partialSpeech(topSpoken(at, language), bottomSpoken(at), language),
  };
}

function byWeight(what: "tau" | "yHat"): Notation {
  return partial(
    ([, , k]) => (what === "tau" ? `\\tau_{${k}}` : `\\hat{y}_{${k}}`),
    ([i = "", j = ""]) => `w_{${subscript([i, j])}}`,
    ([, , k], language) => (what === "tau" ? `tau ${k}` : spokenPrediction(language, k)),
    ([i, j]) => `w ${i} ${j}`,
  );
}

function spokenPrediction(language: Language, k: string | undefined): string {
  return { fr: `y chapeau ${k}`, en: `y hat ${k}` }[language];
}

/** A derivative by every w_ij of every one of `last` quantities, one hidden layer: `last` entries a weight. */
function byWeights(
  trace: Trace,
  p: number,
  last: number,
  derivative: (pass: ForwardPass, i: number, j: number, n: number) => number,
): Values | null {
  const pass = oneHidden(trace, p)?.forward;
  if (pass === undefined) return null;
  const hidden = width(trace.spec, 1);
  return {
    length: pass.x.length * hidden * last,
    entry: (n) => {
      const weight = Math.floor(n / last);
      return derivative(pass, Math.floor(weight / hidden), 1 + (weight % hidden), n % last);
    },
  };
}
