import type { StepId } from "../method/step-id.ts";
import type { SymbolId } from "../symbols/cell.ts";
import { digits, largest, type TourFacts } from "./tour-facts.ts";

/** What a scene lights: a symbol's cell; a row, a column or all of it where an index is null. */
export interface Lit {
  readonly symbol: SymbolId;
  readonly indices: readonly (number | null)[];
}

/** A prediction to make before looking. Options are digits, neurons or words that the prose names. */
export interface Question {
  /** Where the pass goes, and what is lit, once the reader has answered. */
  readonly step: StepId;
  readonly lit: (facts: TourFacts) => Lit;
  readonly options: (facts: TourFacts) => readonly string[];
  /** Whether an option is right in this pass; where two are equal, both are. */
  readonly isRight: (facts: TourFacts, option: string) => boolean;
}

/** One scene: where the pass stands, what is lit, and the question that it asks, if any. Its words are in the prose. */
export interface Scene {
  readonly id: string;
  readonly step: StepId;
  readonly lit: (facts: TourFacts) => Lit | null;
  readonly question?: Question;
}

const all = (symbol: SymbolId): Lit => ({ symbol, indices: [null] });

const mostBlamed = (facts: TourFacts, option: string): boolean =>
  Math.abs(facts.value("deltaHid", Number(option))) === Math.abs(facts.value("deltaHid", facts.blamed));

/** Up to four hidden neurons, among them the most and the least active and the one to blame, in the order of j. */
export function suspects(facts: TourFacts): readonly number[] {
  const middle = facts.neurons[Math.floor(facts.neurons.length / 2)] ?? facts.blamed;
  const least = largest(facts.neurons, (j) => -facts.value("U", j));
  return [...new Set([facts.blamed, facts.active, least, middle, ...facts.neurons])].slice(0, 4).sort((a, b) => a - b);
}

/** One digit followed through the network and back. */
export const scenes = [
  { id: "image", step: "1a", lit: () => all("X") },
  { id: "production", step: "1b", lit: ({ active }) => ({ symbol: "sigma", indices: [active] }) },
  { id: "activation", step: "1c", lit: ({ active }) => ({ symbol: "U", indices: [active] }) },
  {
    id: "prediction",
    step: "1c",
    lit: () => all("U"),
    question: {
      step: "1d",
      lit: ({ answer }) => ({ symbol: "yHat", indices: [answer] }),
      options: () => digits.map(String),
      isRight: (facts, option) => facts.value("yHat", Number(option)) === facts.value("yHat", facts.answer),
    },
  },
  { id: "truth", step: "1d", lit: () => all("y") },
  {
    id: "sign",
    step: "1d",
    lit: ({ digit }) => ({ symbol: "yHat", indices: [digit] }),
    question: {
      step: "2a",
      lit: ({ digit }) => ({ symbol: "deltaOut", indices: [digit] }),
      options: () => ["negative", "zero", "positive"],
      isRight: (facts, option) => option === facts.errorSign,
    },
  },
  { id: "paths", step: "2a", lit: ({ active }) => ({ symbol: "z", indices: [active, null] }) },
  {
    id: "blame",
    step: "2a",
    lit: () => all("deltaOut"),
    question: {
      step: "2b",
      lit: ({ blamed }) => ({ symbol: "deltaHid", indices: [blamed] }),
      options: (facts) => suspects(facts).map(String),
      isRight: mostBlamed,
    },
  },
  { id: "gradientZ", step: "3a", lit: ({ blamed, digit }) => ({ symbol: "gradZ", indices: [blamed, digit] }) },
  { id: "gradientW", step: "3a", lit: ({ blamed }) => ({ symbol: "gradW", indices: [null, blamed] }) },
  {
    id: "correction",
    step: "3b",
    lit: () => ({ symbol: "batchCost", indices: [] }),
    question: {
      step: "3c",
      lit: () => ({ symbol: "newBatchCost", indices: [] }),
      options: () => ["falls", "stays", "rises"],
      isRight: (facts, option) => option === facts.costMove,
    },
  },
  {
    id: "softmax",
    step: "3c",
    lit: () => all("yHat"),
    question: {
      step: "1d",
      lit: () => all("tau"),
      options: () => ["same", "different"],
      isRight: (_, option) => option === "same",
    },
  },
  { id: "end", step: "3c", lit: () => null },
] as const satisfies readonly Scene[];

export type SceneId = (typeof scenes)[number]["id"];
export type QuestionId = Extract<(typeof scenes)[number], { readonly question: Question }>["id"];
