import { depth, width } from "../../core/network.ts";
import { notation, scalar, symbol } from "./symbol.ts";

/** α and the sizes of table N. */
export const settingSymbols = [
  symbol("alpha", {
    family: "setting",
    name: { fr: "taux d’apprentissage", en: "learning rate" },
    label: { fr: "Taux d’apprentissage α", en: "Learning rate α" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "\\alpha",
      () => "alpha",
    ),
    step: null,
    values: ({ alpha }) => scalar(alpha),
  }),
  symbol("P", {
    family: "setting",
    name: { fr: "nombre d’échantillons du lot", en: "number of samples in the batch" },
    label: { fr: "Échantillons du lot, P", en: "Samples in the batch, P" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "P",
      () => "P",
    ),
    step: null,
    values: ({ samples }) => scalar(samples.length),
  }),
  symbol("Ne", {
    family: "setting",
    name: { fr: "nombre de neurones d’entrée, biais compris", en: "number of input neurons, bias included" },
    label: { fr: "Neurones d’entrée, N_e", en: "Input neurons, N_e" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "N_e",
      () => "N e",
    ),
    step: null,
    values: ({ spec }) => scalar(width(spec, 0) + 1),
  }),
  symbol("Nc", {
    family: "setting",
    name: { fr: "nombre de neurones cachés, biais compris", en: "number of hidden neurons, bias included" },
    label: { fr: "Neurones cachés, N_c", en: "Hidden neurons, N_c" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "N_c",
      () => "N c",
    ),
    step: null,
    values: ({ spec }) => scalar(depth(spec) === 2 ? width(spec, 1) + 1 : undefined),
  }),
  symbol("Ns", {
    family: "setting",
    name: { fr: "nombre de neurones de sortie", en: "number of output neurons" },
    label: { fr: "Neurones de sortie, N_s", en: "Output neurons, N_s" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "N_s",
      () => "N s",
    ),
    step: null,
    values: ({ spec }) => scalar(width(spec, depth(spec))),
  }),
];
