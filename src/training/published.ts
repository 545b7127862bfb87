import type { InitialWeights } from "../core/initial-weights.ts";
import type { NetworkSpec } from "../core/network.ts";
import { measuredRuns } from "./published-measured.ts";
import type { RunSettings } from "./settings.ts";

export const publishedIds = ["squared", "overshoot", "log"] as const;
export type PublishedId = (typeof publishedIds)[number];

/** The test digits, of 10,000, that were read right after an epoch. */
export interface EpochFigure {
  /** From 1; Nielsen's program counts from 0. */
  readonly epoch: number;
  readonly right: number;
}

/** A run that a book prints, told so that it can be repeated here. */
export interface PublishedRun {
  readonly id: PublishedId;
  /** The chapter of Nielsen's *Neural Networks and Deep Learning* (2015) that prints it. */
  readonly chapter: 1 | 3;
  readonly spec: NetworkSpec;
  /** The seed is ours: of seeds 1, 2 and 3 the one whose best epoch is best, as the book chose among three runs. */
  readonly init: InitialWeights;
  readonly settings: RunSettings;
  /** What the book prints, epoch by epoch, as far as it does. */
  readonly printed: readonly EpochFigure[];
  /** The accuracy that the book names, 0..1, as its result. */
  readonly result: number;
  /** What `tools/published.mjs` measured with the same settings: of 10,000, after epochs 1, 2, … 30. */
  readonly measured: readonly number[];
}

/** MNIST's first 50,000 training images; the book keeps the last 10,000 apart. */
const firstImages = 50_000;

const network = { sizes: [784, 30, 10], batch: "mean" } as const;
const everyEpoch = {
  batch: 10,
  epochs: 30,
  samples: firstImages,
  varied: 0,
  styled: 0,
  decay: 1,
  averaged: 0,
} as const;

function epochsFrom1(...counts: readonly (readonly [epoch: number, right: number])[]): EpochFigure[] {
  return counts.map(([epoch, right]) => ({ epoch, right }));
}

/**
 * Nielsen, *Neural Networks and Deep Learning*, 2015. Chapter 1: sigmoid outputs, squared error with ½, α = 3, and what α = 100
 * does. Chapter 3: the log cost with α = 0.5; there each of the ten outputs is a sigmoid with the cost
 * −[y log ŷ + (1 − y) log(1 − ŷ)], here they are a softmax with −log ŷ_true: δ_k^sortie = ŷ_k − y_k in both, but from other ŷ.
 */
export const publishedRuns: readonly PublishedRun[] = [
  {
    id: "squared",
    chapter: 1,
    spec: { ...network, output: "sigmoid", costFactor: 0.5 },
    init: { seed: measuredRuns.squared.seed, amplitude: "normal" },
    settings: { ...everyEpoch, alpha: 3, seed: measuredRuns.squared.seed },
    printed: epochsFrom1([1, 9129], [2, 9295], [3, 9348], [28, 9528], [29, 9542], [30, 9534]),
    result: 0.9542,
    measured: measuredRuns.squared.right,
  },
  {
    id: "overshoot",
    chapter: 1,
    spec: { ...network, output: "sigmoid", costFactor: 0.5 },
    init: { seed: measuredRuns.overshoot.seed, amplitude: "normal" },
    settings: { ...everyEpoch, alpha: 100, seed: measuredRuns.overshoot.seed },
    printed: epochsFrom1([1, 1009], [2, 1009], [3, 1009], [4, 1009], [28, 982], [29, 982], [30, 982]),
    result: 0.1,
    measured: measuredRuns.overshoot.right,
  },
  {
    id: "log",
    chapter: 3,
    spec: { ...network, output: "softmax", costFactor: 1 },
    init: { seed: measuredRuns.log.seed, amplitude: "normal" },
    settings: { ...everyEpoch, alpha: 0.5, seed: measuredRuns.log.seed },
    printed: [],
    result: 0.9549,
    measured: measuredRuns.log.right,
  },
];

/** The published run of that name. */
export function publishedRun(id: PublishedId): PublishedRun {
  return publishedRuns.find((run) => run.id === id) as PublishedRun;
}
