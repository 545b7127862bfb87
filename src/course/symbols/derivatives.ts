import { predictionOf } from "../../core/forward.ts";
import {
  costDerivative,
  hiddenByWeight,
  outputDerivative,
  predictionByWeight,
  productionByWeight,
  productionDerivative,
} from "../../core/local-derivatives.ts";
import { width } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { eachHidden, eachHiddenOrBias, eachInput, eachOtherName, eachOutput } from "../algebra/ranges.ts";
import {
  type CourseSymbol,
  costDerivativeNotation,
  type Language,
  type Notation,
  notation,
  oneHidden,
  partialSpeech,
  partialTex,
  subscript,
} from "./symbol.ts";

/** The links of the chain rule: A2, A4, A6, A7, B4, B5, B8. */
export const derivativeSymbols: readonly CourseSymbol[] = [
  {
    id: "dCostDYHat",
    family: "error",
    name: {
      fr: "dérivée du coût par rapport à une prédiction",
      en: "derivative of the cost with respect to a prediction",
    },
    ranges: [eachOutput],
    perSample: true,
    shape: "N_s",
    ...costDerivativeNotation((k) => `\\hat{y}_{${k}}`, spokenPrediction),
    read: ({ spec, samples }, [k = -1], p) => {
      const pass = samples[p];
      if (pass?.backward == null) return undefined;
      return costDerivative(spec, predictionOf(pass.forward), pass.backward.y)[k];
    },
  },
  {
    id: "dYHatDTau",
    family: "output",
    name: {
      fr: "dérivée d’une prédiction par rapport à une production de sortie",
      en: "derivative of a prediction with respect to an output production",
    },
    ranges: [eachOutput, eachOtherName],
    perSample: true,
    shape: "N_s \\times N_s",
    ...partial(
      ([k]) => `\\hat{y}_{${k}}`,
      ([, q]) => `\\tau_{${q}}`,
      ([k], language) => spokenPrediction(language, k),
      ([, q]) => `tau ${q}`,
    ),
    read: ({ spec, samples }, [k = -1, q = -1], p) => {
      const pass = samples[p]?.forward;
      const outputs = spec.sizes.at(-1) ?? 0;
      if (pass === undefined || !within(k, outputs) || !within(q, outputs)) return undefined;
      return outputDerivative(spec, predictionOf(pass), k, q);
    },
  },
  {
    id: "dTauDSigma",
    family: "weights",
    name: {
      fr: "dérivée d’une production de sortie par rapport à une production cachée, élément de M",
      en: "derivative of an output production with respect to a hidden one, an entry of M",
    },
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
    read: (trace, [j = 0, k = -1], p) => {
      const pass = oneHidden(trace, p)?.forward;
      if (pass === undefined || !inLayer(trace, 1, j) || !inLayer(trace, 2, k + 1)) return undefined;
      return productionDerivative(trace.weights, pass, { h: 1, j, l: k + 1 });
    },
  },
  {
    id: "dTauDZ",
    family: "hidden",
    name: {
      fr: "dérivée d’une production de sortie par rapport à l’un de ses poids",
      en: "derivative of an output production with respect to one of its weights",
    },
    ranges: [eachHiddenOrBias, eachOutput],
    perSample: true,
    shape: "N_c \\times N_s",
    ...partial(
      ([, k]) => `\\tau_{${k}}`,
      (at) => `z_{${subscript(at)}}`,
      ([, k]) => `tau ${k}`,
      ([j, k]) => `z ${j} ${k}`,
    ),
    read: (trace, [j = -1], p) => oneHidden(trace, p)?.forward.layers[0]?.o[j],
  },
  {
    id: "dSigmaDW",
    family: "input",
    name: {
      fr: "dérivée d’une production cachée par rapport à l’un de ses poids",
      en: "derivative of a hidden production with respect to one of its weights",
    },
    ranges: [eachInput, eachHidden],
    perSample: true,
    shape: "N_e \\times (N_c - 1)",
    ...partial(
      ([, j]) => `\\sigma_{${j}}`,
      (at) => `w_{${subscript(at)}}`,
      ([, j]) => `sigma ${j}`,
      ([i, j]) => `w ${i} ${j}`,
    ),
    read: (trace, [i = -1], p) => oneHidden(trace, p)?.forward.x[i],
  },
  {
    id: "dUDW",
    family: "hidden",
    name: {
      fr: "dérivée d’une activation cachée par rapport à un poids d’entrée",
      en: "derivative of a hidden activation with respect to an input weight",
    },
    ranges: [eachInput, eachHidden, { index: "l", from: 0, to: "Nc-1" }],
    perSample: true,
    shape: "N_e \\times (N_c - 1) \\times N_c",
    ...partial(
      ([, , l]) => `U_{${l}}`,
      ([i = "", j = ""]) => `w_{${subscript([i, j])}}`,
      ([, , l]) => `U ${l}`,
      ([i, j]) => `w ${i} ${j}`,
    ),
    read: (trace, [i = -1, j = 0, l = -1], p) => {
      const pass = oneHidden(trace, p)?.forward;
      if (pass === undefined || !inLayer(trace, 1, j) || !within(l, width(trace.spec, 1) + 1)) return undefined;
      return within(i, pass.x.length) ? hiddenByWeight(pass, i, j, l) : undefined;
    },
  },
  {
    id: "dTauDW",
    family: "output",
    name: {
      fr: "dérivée d’une production de sortie par rapport à un poids d’entrée",
      en: "derivative of an output production with respect to an input weight",
    },
    ranges: [eachInput, eachHidden, eachOutput],
    perSample: true,
    shape: "N_e \\times (N_c - 1) \\times N_s",
    ...byWeight("tau"),
    read: (trace, at, p) => fromWeight(trace, at, p, productionByWeight),
  },
  {
    id: "dYHatDW",
    family: "output",
    name: {
      fr: "dérivée d’une prédiction par rapport à un poids d’entrée",
      en: "derivative of a prediction with respect to an input weight",
    },
    ranges: [eachInput, eachHidden, eachOutput],
    perSample: true,
    shape: "N_e \\times (N_c - 1) \\times N_s",
    ...byWeight("yHat"),
    read: (trace, at, p) => fromWeight(trace, at, p, predictionByWeight),
  },
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
  return language === "fr" ? `y chapeau ${k}` : `y hat ${k}`;
}

function within(n: number, count: number): boolean {
  return n >= 0 && n < count;
}

function inLayer(trace: Trace, h: number, j: number): boolean {
  return j >= 1 && j <= width(trace.spec, h);
}

function fromWeight(
  trace: Trace,
  [i = -1, j = 0, k = -1]: readonly number[],
  p: number,
  derivative: typeof productionByWeight,
): number | undefined {
  const pass = oneHidden(trace, p)?.forward;
  if (pass === undefined || !within(i, pass.x.length) || !inLayer(trace, 1, j) || !inLayer(trace, 2, k + 1)) {
    return undefined;
  }
  return derivative(trace.spec, trace.weights, pass, { i, j, k });
}
