import { depth, width } from "../../core/network.ts";
import { type CourseSymbol, notation } from "./symbol.ts";

/** α and the sizes of table N. */
export const settingSymbols: readonly CourseSymbol[] = [
  {
    id: "alpha",
    family: "setting",
    name: { fr: "taux d’apprentissage", en: "learning rate" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "\\alpha",
      () => "alpha",
    ),
    read: ({ alpha }) => alpha,
  },
  {
    id: "P",
    family: "setting",
    name: { fr: "nombre d’échantillons du lot", en: "number of samples in the batch" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "P",
      () => "P",
    ),
    read: ({ samples }) => samples.length,
  },
  {
    id: "Ne",
    family: "setting",
    name: { fr: "nombre de neurones d’entrée, biais compris", en: "number of input neurons, bias included" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "N_e",
      () => "N e",
    ),
    read: ({ spec }) => width(spec, 0) + 1,
  },
  {
    id: "Nc",
    family: "setting",
    name: { fr: "nombre de neurones cachés, biais compris", en: "number of hidden neurons, bias included" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "N_c",
      () => "N c",
    ),
    read: ({ spec }) => (depth(spec) === 2 ? width(spec, 1) + 1 : undefined),
  },
  {
    id: "Ns",
    family: "setting",
    name: { fr: "nombre de neurones de sortie", en: "number of output neurons" },
    ranges: [],
    perSample: false,
    shape: "",
    ...notation(
      () => "N_s",
      () => "N s",
    ),
    read: ({ spec }) => width(spec, depth(spec)),
  },
];
