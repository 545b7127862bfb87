import type { OutputKind } from "../../core/network.ts";
import type { StepId } from "../method/step-id.ts";
import type { SymbolId } from "../symbols/cell.ts";
import type { ChapterId } from "../text/chapters.ts";
import type { CourseId } from "../text/identifiers.ts";
import type { TourFacts, TourNetwork } from "./tour-facts.ts";

/** What a scene lights: a symbol's cell; a row, a column or all of it where an index is null. */
export interface Lit {
  readonly symbol: SymbolId;
  readonly indices: readonly (number | null)[];
}

/** A question whose answer follows from what is on the screen. Options are words that the prose names. */
export interface Question {
  /** Where the pass goes, and what is lit, once the reader has answered or asked for the answer. */
  readonly step: StepId;
  readonly lit: (facts: TourFacts) => Lit;
  readonly options: readonly string[];
  /** Whether an option is right in this pass. */
  readonly isRight: (facts: TourFacts, option: string) => boolean;
  /** The output that the network then turns to, for the reader to see what that changes. */
  readonly output?: OutputKind;
}

/** One scene: which network it tells of, where the pass stands, the chapter beside it, what is lit, its question, if any. */
export interface Scene {
  readonly id: string;
  readonly network: TourNetwork;
  readonly chapter: ChapterId;
  readonly step: StepId;
  /** The line of the chapter that the scene speaks of, where the step has none there. */
  readonly line?: CourseId;
  /** The output that the network has in this scene; the reader's unless said. */
  readonly output?: OutputKind;
  readonly lit: (facts: TourFacts) => Lit | null;
  readonly question?: Question;
}

const all = (symbol: SymbolId): Lit => ({ symbol, indices: [null] });

/** The hidden neuron that the scenes on the small network follow, and its weight to the first output. */
const first = 1;

const sign = (value: number): string => (value > 0 ? "positive" : value < 0 ? "negative" : "zero");

/** The small network followed forward and back, number by number; then the same with a digit. */
export const scenes = [
  { id: "inputs", network: "small", chapter: "F", step: "1a", output: "sigmoid", lit: () => all("X") },
  {
    id: "sum",
    network: "small",
    chapter: "F",
    step: "1b",
    output: "sigmoid",
    lit: () => ({ symbol: "sigma", indices: [first] }),
  },
  {
    id: "activation",
    network: "small",
    chapter: "F",
    step: "1c",
    output: "sigmoid",
    lit: () => ({ symbol: "U", indices: [first] }),
  },
  { id: "outputs", network: "small", chapter: "F", step: "1d", output: "sigmoid", lit: () => all("yHat") },
  {
    id: "error",
    network: "small",
    chapter: "A",
    step: "1d",
    line: "A1",
    output: "sigmoid",
    lit: () => all("y"),
    question: {
      step: "2a",
      lit: () => all("deltaOut"),
      options: ["up", "down", "keep"],
      isRight: ({ value }, option) => {
        const gap = value("y", 0) - value("yHat", 0);
        return option === (gap > 0 ? "up" : gap < 0 ? "down" : "keep");
      },
    },
  },
  {
    id: "back",
    network: "small",
    chapter: "A",
    step: "2a",
    output: "sigmoid",
    lit: () => ({ symbol: "z", indices: [first, null] }),
    question: {
      step: "2b",
      lit: () => ({ symbol: "deltaHid", indices: [first] }),
      options: ["positive", "negative", "zero"],
      isRight: ({ returned }, option) => option === sign(returned(first)),
    },
  },
  {
    id: "gradient",
    network: "small",
    chapter: "A",
    step: "3a",
    output: "sigmoid",
    lit: () => ({ symbol: "gradZ", indices: [first, 0] }),
  },
  {
    id: "correction",
    network: "small",
    chapter: "A",
    step: "3b",
    output: "sigmoid",
    lit: () => ({ symbol: "z", indices: [first, 0] }),
    question: {
      step: "3c",
      lit: () => ({ symbol: "corrZ", indices: [first, 0] }),
      options: ["up", "down", "keep"],
      isRight: ({ value }, option) =>
        option === { positive: "up", negative: "down", zero: "keep" }[sign(-value("batchGradZ", first, 0))],
    },
  },
  { id: "digit", network: "mnist", chapter: "F", step: "1a", lit: () => all("X") },
  {
    id: "prediction",
    network: "mnist",
    chapter: "F",
    step: "1d",
    lit: ({ digit }) => ({ symbol: "yHat", indices: [digit] }),
  },
  {
    id: "blame",
    network: "mnist",
    chapter: "A",
    step: "2b",
    lit: ({ blamed }) => ({ symbol: "deltaHid", indices: [blamed] }),
  },
  {
    id: "image",
    network: "mnist",
    chapter: "A",
    step: "3a",
    lit: ({ blamed }) => ({ symbol: "gradW", indices: [null, blamed] }),
  },
  {
    id: "softmax",
    network: "mnist",
    chapter: "B",
    step: "1d",
    output: "sigmoid",
    lit: () => all("tau"),
    question: {
      step: "1d",
      lit: () => all("yHat"),
      options: ["tau", "yHat"],
      isRight: (_, option) => option === "yHat",
      output: "softmax",
    },
  },
  { id: "end", network: "mnist", chapter: "B", step: "3c", lit: () => null },
] as const satisfies readonly Scene[];

export type SceneId = (typeof scenes)[number]["id"];
export type QuestionId = Extract<(typeof scenes)[number], { readonly question: Question }>["id"];
