import { answerOf } from "../../core/forward.ts";
import { depth, width } from "../../core/network.ts";
import type { SamplePass, Trace } from "../../core/trace.ts";
import { type Cell, cellKey, type SymbolId } from "../symbols/cell.ts";
import { cellValue, indexBounds } from "../symbols/symbols.ts";
import { type NumberStyle, numberText } from "../writing/numbers.ts";
import type { StepId } from "./step-id.ts";

/** One sentence a step for a polite live region, with this sample's numbers. `p`: the sample shown. */
export function narration(step: StepId, trace: Trace, p: number, style: NumberStyle): string {
  const pass = trace.samples[p];
  if (pass === undefined) return "";
  const told: Told = {
    trace,
    pass,
    p,
    fr: style.language === "fr",
    n: (value) => numberText(value, style),
    letter: trace.spec.output === "softmax" ? "C" : "ℰ",
  };
  const start = told.fr ? `Étape ${step}\u00a0: ` : `Step ${step}: `;
  const needsTruth = step >= "2a" && (pass.backward === null || (step >= "3b" && trace.update === null));
  return start + (needsTruth ? withoutTruth(told) : sentences[step](told));
}

interface Told {
  readonly trace: Trace;
  readonly pass: SamplePass;
  readonly p: number;
  readonly fr: boolean;
  readonly n: (value: number | undefined) => string;
  readonly letter: string;
}

function withoutTruth({ fr }: Told): string {
  return fr
    ? "sans le vrai chiffre, il n’y a pas d’erreur à calculer\u202f; dites lequel c’est."
    : "without the true digit there is no error to compute; say which one it is.";
}

const sentences: Readonly<Record<StepId, (told: Told) => string>> = {
  "1a": ({ trace, pass, fr }) => {
    const lit = pass.forward.x.reduce((count: number, x, i) => (i > 0 && x > 0 ? count + 1 : count), 0);
    const all = width(trace.spec, 0);
    return fr
      ? `l’image entre dans le réseau\u202f; ${lit} pixels sur ${all} ne sont pas nuls, et X_0 = 1 est le neurone de biais.`
      : `the image enters the network; ${lit} of ${all} pixels are not zero, and X_0 = 1 is the bias neuron.`;
  },
  "1b": (told) => {
    const { cell, value } = largestOf(told, depth(told.trace.spec) === 2 ? "sigma" : "a");
    return told.fr
      ? `chaque neurone caché calcule sa production\u202f; la plus grande en valeur absolue est ${named(cell)} = ${told.n(value)}.`
      : `each hidden neuron computes its pre-activation; the largest in size is ${named(cell)} = ${told.n(value)}.`;
  },
  "1c": (told) => {
    const { cell, value } = largestOf(told, depth(told.trace.spec) === 2 ? "U" : "o");
    return told.fr
      ? `chaque production passe par g\u202f; le neurone caché le plus actif donne ${named(cell)} = ${told.n(value)}.`
      : `each pre-activation goes through g; the most active hidden neuron gives ${named(cell)} = ${told.n(value)}.`;
  },
  "1d": ({ trace, pass, p, fr, n }) => {
    const answer = answerOf(pass.forward);
    const value = n(cellValue(trace, { symbol: "yHat", indices: [answer] }, p));
    return fr
      ? `la plus grande prédiction est ŷ_${answer} = ${value}\u202f; le réseau répond ${answer}.`
      : `the largest prediction is ŷ_${answer} = ${value}; the network answers ${answer}.`;
  },
  "2a": (told) => {
    const { cell, value } = largestOf(told, "deltaOut");
    const { pass, fr, n, letter } = told;
    const label = pass.backward?.label;
    const cost = n(pass.backward?.cost);
    return fr
      ? `le vrai chiffre est ${label} et le coût ${letter} = ${cost}\u202f; l’erreur de sortie la plus forte est ${named(cell)} = ${n(value)}.`
      : `the true digit is ${label} and the cost ${letter} = ${cost}; the largest output error is ${named(cell)} = ${n(value)}.`;
  },
  "2b": (told) => {
    const { cell, value } = largestOf(told, depth(told.trace.spec) === 2 ? "deltaHid" : "delta");
    return told.fr
      ? `l’erreur remonte par les poids\u202f; le neurone caché le plus en cause a ${named(cell)} = ${told.n(value)}.`
      : `the error goes back through the weights; the hidden neuron most to blame has ${named(cell)} = ${told.n(value)}.`;
  },
  "3a": (told) => {
    const { cell, value } = largestOf(told, depth(told.trace.spec) === 2 ? "gradZ" : "gradDeep");
    return told.fr
      ? `chaque poids reçoit son gradient\u202f; le plus fort en sortie est ∂${told.letter}/∂${named(cell)} = ${told.n(value)}.`
      : `each weight gets its gradient; the largest at the output is ∂${told.letter}/∂${named(cell)} = ${told.n(value)}.`;
  },
  "3b": ({ trace, fr }) => {
    const count = trace.samples.length;
    const mean = trace.spec.batch === "mean";
    if (count === 1) {
      return fr
        ? "le lot n’a qu’un échantillon\u00a0: son gradient est celui du lot."
        : "the batch has one sample only: its gradient is the batch’s.";
    }
    return fr
      ? `les gradients des ${count} échantillons sont ${mean ? "moyennés" : "additionnés"}.`
      : `the gradients of the ${count} samples are ${mean ? "averaged" : "added up"}.`;
  },
  "3c": ({ trace, fr, n, letter }) => {
    const before = n(trace.update?.costBefore);
    const after = n(trace.update?.costAfter);
    return fr
      ? `les corrections, avec α = ${n(trace.alpha)}, s’ajoutent aux poids\u202f; le coût ${letter} du lot passe de ${before} à ${after}.`
      : `the weight updates, with α = ${n(trace.alpha)}, are added to the weights; the batch’s cost ${letter} goes from ${before} to ${after}.`;
  },
};

interface Largest {
  readonly cell: Cell;
  readonly value: number | undefined;
}

/** The cell of a symbol largest in size, bias neurons left out; in a deep network, of its last hidden (or last) layer. */
function largestOf({ trace, p }: Told, symbol: SymbolId): Largest {
  const h = symbol === "gradDeep" ? depth(trace.spec) : Math.max(1, depth(trace.spec) - 1);
  const deep = symbol === "a" || symbol === "o" || symbol === "delta" || symbol === "gradDeep";
  const bounds = indexBounds(trace, symbol, deep ? [h] : []);
  const own = deep ? bounds.slice(1) : bounds;
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
    for (let at = symbol === "U" || symbol === "o" ? Math.max(1, bound[0]) : bound[0]; at <= bound[1]; at++) {
      walk([...indices, at], others);
    }
  };
  walk(deep ? [h] : [], own);
  return best;
}

/** A cell in plain text, as the sentences write it: δ_3^sortie, z_{5,3}. */
function named(cell: Cell): string {
  const [first = "", second = "", third = ""] = cell.indices.map(String);
  switch (cell.symbol) {
    case "sigma":
      return `σ_${first}`;
    case "U":
      return `U_${first}`;
    case "deltaOut":
      return `δ_${first}^sortie`;
    case "deltaHid":
      return `δ_${first}^caché`;
    case "gradZ":
      return `z_{${first},${second}}`;
    case "a":
      return `a^${first}_${second}`;
    case "o":
      return `o^${first}_${second}`;
    case "delta":
      return `δ^${first}_${second}`;
    case "gradDeep":
      return `w^${first}_{${second},${third}}`;
    default:
      return cellKey(cell);
  }
}
