import type { NetworkSpec, Weights } from "../core/network.ts";
import type { LinearMap } from "./varied-image.ts";

/** WebAssembly SIMD, or the plain TypeScript that takes over where the browser has none. */
export type TrainingPath = "wasm-simd" | "typescript";

/** MNIST's two sets. */
export type SetName = "train" | "test";

/**
 * The most samples whose corrections are made in one go. A longer batch is cut into chunks of this many, whose corrections
 * are accumulated beside the weights and added when the batch is complete.
 */
export const CHUNK = 128;

/** The most positions that an engine takes in one call. */
export const MOST_POSITIONS = 4096;

/**
 * Places behind the training set for samples that are not kept: varied copies of its digits, made for one call, and
 * somebody's own digits, kept for a lesson.
 */
export const GUESTS = 2 * MOST_POSITIONS;

/** Places behind the guests' for digits in styles that the training set lacks. */
export const MOST_STYLED = 6000;

/** What training or evaluating some samples gave. */
export interface Sums {
  readonly samples: number;
  /** Σ_p of the samples' costs, A1 with its factor or B2, each before its batch's correction. */
  readonly cost: number;
  readonly correct: number;
}

/** What evaluation says of each sample, in the order asked for. */
export interface SampleResults {
  readonly costs: Float32Array<ArrayBuffer>;
  /** The digit with the largest ŷ_k, the lowest of several. */
  readonly answers: Uint8Array<ArrayBuffer>;
  /** ŷ of that digit. */
  readonly sureness: Float32Array<ArrayBuffer>;
  /** ŷ of the true digit. */
  readonly truths: Float32Array<ArrayBuffer>;
}

/**
 * What a path does with numbers that the Trainer has already checked: positions exist, labels are outputs, the weights
 * have the spec's shapes. At most MOST_POSITIONS positions a call.
 */
export interface Engine {
  readonly path: TrainingPath;
  /** All memory held, images included. */
  readonly bytes: number;
  /** Puts samples behind one another from position `first`. */
  write(set: SetName, first: number, images: Uint8Array, labels: Uint8Array): void;
  /** Grey levels of one sample, a copy. */
  image(set: SetName, position: number): Uint8Array<ArrayBuffer>;
  label(set: SetName, position: number): number;
  /** Puts a mapped copy of training sample `from`, as `varyImage` makes it, at position `to`, with its label. */
  vary(from: number, to: number, map: LinearMap): void;
  /** A network of another shape; all room for the old one is given up. */
  configure(spec: NetworkSpec, weights: Weights): void;
  setWeights(weights: Weights): void;
  weights(): Float64Array<ArrayBuffer>[];
  /** Whole batches of `batch` ≤ CHUNK samples, the last perhaps shorter. */
  train(order: Uint32Array, batch: number, alpha: number): Sums;
  /** Adds Σ_p scale · ∂E^(p) of one chunk to the accumulator; the weights stay. At most CHUNK positions. */
  accumulate(order: Uint32Array, scale: number): Sums;
  accumulated(): Float64Array<ArrayBuffer>[];
  clearAccumulated(): void;
  /** Adds the accumulator to the weights and clears it. */
  applyAccumulated(): void;
  evaluate(set: SetName, positions: Uint32Array, into: SampleResults | null, at: number): Sums;
  /** Remembers the weights as they are; `restore` brings them back. */
  keep(): void;
  restore(): void;
  weightsFinite(): boolean;
  /** Whether every production since the last call of `train`, `accumulate` or `evaluate` began was finite. */
  productionsFinite(): boolean;
  dispose(): void;
}
