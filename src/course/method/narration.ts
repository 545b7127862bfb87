import { answerOf } from "../../core/forward.ts";
import { depth, width } from "../../core/network.ts";
import type { SamplePass, Trace } from "../../core/trace.ts";
import { costLetter } from "../equations/equation.ts";
import type { Language } from "../language.ts";
import type { Cell } from "../symbols/cell.ts";
import { hasBiasNeuron } from "../symbols/neurons.ts";
import { quantityOf } from "../symbols/quantity.ts";
import type { CostLetter, Role } from "../symbols/symbol.ts";
import { cellValue, indexBounds, symbolOf } from "../symbols/symbols.ts";
import { type NumberStyle, numberText } from "../writing/numbers.ts";
import { punctuation } from "../writing/punctuation.ts";
import type { StepId } from "./step-id.ts";

/** One sentence a step for a polite live region, with this sample's numbers. `p`: the sample shown. */
export function narration(step: StepId, trace: Trace, p: number, style: NumberStyle): string {
  const pass = trace.samples[p];
  if (pass === undefined) return "";
  const told: Told = {
    trace,
    pass,
    p,
    language: style.language,
    n: (value) => numberText(value, style),
    letter: costLetter(depth(trace.spec) === 2 ? "F" : "G", trace.spec.output),
  };
  const start = { fr: `Étape ${step}\u00a0: `, en: `Step ${step}: ` }[told.language];
  const needsTruth = step >= "2a" && (pass.backward === null || (step >= "3b" && trace.update === null));
  return start + (needsTruth ? withoutTruth(told) : sentences[step](told));
}

interface Told {
  readonly trace: Trace;
  readonly pass: SamplePass;
  readonly p: number;
  readonly language: Language;
  readonly n: (value: number | undefined) => string;
  readonly letter: CostLetter;
}

/** As many numbers as a sentence can say. */
const few = 6;

function isTypedByHand({ spec }: Trace): boolean {
  return width(spec, 0) <= few;
}

function listed({ language, n }: Told, values: readonly number[]): string {
  return values.map(n).join(punctuation[language].between);
}

/** What should come out: the digit, or the y that name no single one. */
function truth(told: Told): string {
  const { language, trace, pass } = told;
  const { label, y } = pass.backward ?? { label: undefined, y: [] };
  if (label !== undefined && !isTypedByHand(trace))
    return { fr: `le vrai chiffre est ${label}`, en: `the true digit is ${label}` }[language];
  const all = listed(told, [...y]);
  return { fr: `les sorties attendues sont y = (${all})`, en: `the outputs should be y = (${all})` }[language];
}

function withoutTruth({ language, trace }: Told): string {
  if (isTypedByHand(trace)) {
    return {
      fr: "le coût logarithmique demande des y dont la somme vaut 1\u202f; sans eux, il n’y a pas d’erreur à calculer.",
      en: "the log cost asks for y that add up to 1; without them there is no error to compute.",
    }[language];
  }
  return {
    fr: "sans le vrai chiffre, il n’y a pas d’erreur à calculer\u202f; dites lequel c’est.",
    en: "without the true digit there is no error to compute; say which one it is.",
  }[language];
}

const sentences: Readonly<Record<StepId, (told: Told) => string>> = {
  "1a": (told) => {
    const { trace, pass, language } = told;
    if (isTypedByHand(trace)) {
      const all = listed(told, [...pass.forward.x].slice(1));
      return {
        fr: `les entrées sont X = (${all}), et X 0 = 1 est le neurone de biais.`,
        en: `the inputs are X = (${all}), and X 0 = 1 is the bias neuron.`,
      }[language];
    }
    const lit = pass.forward.x.reduce((count: number, x, i) => (i > 0 && x > 0 ? count + 1 : count), 0);
    const all = width(trace.spec, 0);
    return {
      fr: `l’image entre dans le réseau\u202f; ${lit} pixels sur ${all} ne sont pas nuls, et X 0 = 1 est le neurone de biais.`,
      en: `the image enters the network; ${lit} of ${all} pixels are not zero, and X 0 = 1 is the bias neuron.`,
    }[language];
  },
  "1b": (told) => {
    const { cell, value } = largestOf(told, "production", 1);
    return {
      fr: `chaque neurone caché calcule sa production\u202f; la plus grande en valeur absolue est ${named(told, cell)} = ${told.n(value)}.`,
      en: `each hidden neuron computes its pre-activation; the largest in size is ${named(told, cell)} = ${told.n(value)}.`,
    }[told.language];
  },
  "1c": (told) => {
    const { cell, value } = largestOf(told, "output", lastHidden(told));
    return {
      fr: `chaque production passe par g\u202f; le neurone caché le plus actif donne ${named(told, cell)} = ${told.n(value)}.`,
      en: `each pre-activation goes through g; the most active hidden neuron gives ${named(told, cell)} = ${told.n(value)}.`,
    }[told.language];
  },
  "1d": (told) => {
    const { cell, value } = largestOf(told, "output", depth(told.trace.spec));
    const answer = answerOf(told.pass.forward);
    const name = `${named(told, cell)} = ${told.n(value)}`;
    if (isTypedByHand(told.trace)) {
      return { fr: `la plus grande prédiction est ${name}.`, en: `the largest prediction is ${name}.` }[told.language];
    }
    return {
      fr: `la plus grande prédiction est ${name}\u202f; le réseau répond ${answer}.`,
      en: `the largest prediction is ${name}; the network answers ${answer}.`,
    }[told.language];
  },
  "2a": (told) => {
    const { cell, value } = largestOf(told, "error", depth(told.trace.spec));
    const { pass, language, n } = told;
    const cost = n(pass.backward?.cost);
    return {
      fr: `${truth(told)} et le coût est de ${cost}\u202f; l’erreur de sortie la plus forte est ${named(told, cell)} = ${n(value)}.`,
      en: `${truth(told)} and the cost is ${cost}; the largest output error is ${named(told, cell)} = ${n(value)}.`,
    }[language];
  },
  "2b": (told) => {
    const { cell, value } = largestOf(told, "error", lastHidden(told));
    return {
      fr: `l’erreur remonte par les poids\u202f; le neurone caché le plus en cause a ${named(told, cell)} = ${told.n(value)}.`,
      en: `the error goes back through the weights; the hidden neuron most to blame has ${named(told, cell)} = ${told.n(value)}.`,
    }[told.language];
  },
  "3a": (told) => {
    const { cell, value } = largestOf(told, "gradient", depth(told.trace.spec));
    return {
      fr: `chaque poids reçoit son gradient\u202f; le plus fort en sortie est ${named(told, cell)} = ${told.n(value)}.`,
      en: `each weight gets its gradient; the largest at the output is ${named(told, cell)} = ${told.n(value)}.`,
    }[told.language];
  },
  "3b": ({ trace, language }) => {
    const count = trace.samples.length;
    const mean = trace.spec.batch === "mean";
    if (count === 1) {
      return {
        fr: "le lot n’a qu’un échantillon\u00a0: son gradient est celui du lot.",
        en: "the batch has one sample only: its gradient is the batch’s.",
      }[language];
    }
    return {
      fr: `les gradients des ${count} échantillons sont ${mean ? "moyennés" : "additionnés"}.`,
      en: `the gradients of the ${count} samples are ${mean ? "averaged" : "added up"}.`,
    }[language];
  },
  "3c": ({ trace, language, n }) => {
    const before = n(trace.update?.costBefore);
    const after = n(trace.update?.costAfter);
    return {
      fr: `les corrections, avec α = ${n(trace.alpha)}, s’ajoutent aux poids\u202f; le coût du lot passe de ${before} à ${after}.`,
      en: `the weight updates, with α = ${n(trace.alpha)}, are added to the weights; the batch’s cost goes from ${before} to ${after}.`,
    }[language];
  },
};

interface Largest {
  readonly cell: Cell;
  readonly value: number | undefined;
}

function lastHidden({ trace }: Told): number {
  return Math.max(1, depth(trace.spec) - 1);
}

/** The cell of a layer's largest in size, bias neurons left out. */
function largestOf({ trace, p }: Told, role: Role, h: number): Largest {
  const { symbol, at: layer } = quantityOf(role, h, trace.spec.sizes);
  const bias = hasBiasNeuron(symbolOf(symbol));
  const own = indexBounds(trace, symbol, layer).slice(layer.length);
  let best: Largest = { cell: { symbol, indices: [] }, value: undefined };
  const walk = (indices: readonly number[], rest: readonly (readonly [number, number])[]): void => {
    const [bound, ...others] = rest;
    if (bound === undefined) {
      const value = cellValue(trace, { symbol, indices }, p);
      if (value !== undefined && (best.value === undefined || Math.abs(value) > Math.abs(best.value))) {
        best = { cell: { symbol, indices }, value };
      }
      return;
    }
    for (let at = bias ? Math.max(1, bound[0]) : bound[0]; at <= bound[1]; at++) {
      walk([...indices, at], others);
    }
  };
  walk(layer, own);
  return best;
}

/** A cell as it is said, for the narration is heard: “delta 3 sortie”. */
function named({ letter, language }: Told, { symbol, indices }: Cell): string {
  return symbolOf(symbol).speech(indices.map(String), { letter, sample: null }, language);
}
