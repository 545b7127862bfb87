import { imageSize, type MnistSetName, setSizes } from "../digits/mnist-sizes.ts";

/** The values that a number may have, both ends included. */
export interface Limit {
  readonly least: number;
  readonly most: number;
  /** Whether only whole numbers will do. */
  readonly whole: boolean;
}

const whole = (least: number, most: number): Limit => ({ least, most, whole: true });
const real = (least: number, most: number): Limit => ({ least, most, whole: false });

/** Every limit of a setup and of how it is looked at: for the fields of the page, addresses, files and the worker alike. */
export const limits = {
  /** N_e − 1 */
  inputs: whole(1, imageSize),
  /** N_s */
  outputs: whole(1, 10),
  /** Hidden layers. */
  layers: whole(1, 6),
  /** Neurons of one hidden layer, its bias neuron left out. */
  neurons: whole(1, 2000),
  /** All weights of a network, those of the bias neurons included: 784–2000–10 has 1,590,010. */
  weights: whole(1, 2_000_000),
  /** P × weights of one pass. */
  work: whole(1, 16_000_000),
  /** P of the step view. */
  batchSize: whole(1, 100),
  /** Rows of a table typed by hand. */
  rows: whole(1, 32),
  /** Of any random draw. */
  seed: whole(0, 4_294_967_295),
  /** a, where the first weights are drawn between −a and a. */
  amplitude: real(0, 100),
  /** A smaller α moves no weight that is not 0 by a digit shown, a larger one overshoots whatever the cost is. */
  alpha: real(1e-9, 1000),
  /** A weight that is given. */
  weight: real(-1e9, 1e9),
  /** A weight that training or a correction has led to: whatever a double can hold. */
  trainedWeight: real(-Number.MAX_VALUE, Number.MAX_VALUE),
  /** X_i of a table typed by hand. */
  input: real(-1000, 1000),
  /** y_k */
  truth: real(0, 1),
  /** The true digit of an image. */
  label: whole(0, 9),
  /** A grey level of an image. */
  grey: whole(0, 255),
  /** A coordinate of a stroke: the pad is 400 units wide, and a pen may leave it. */
  coordinate: whole(-4000, 4000),
  /** j of the hidden neuron shown. */
  neuron: whole(1, 2000),
  /** Significant digits shown. */
  precision: whole(2, 10),
  /** Cells on the way back. */
  trail: whole(0, 24),
} as const satisfies Readonly<Record<string, Limit>>;

/** How many hidden layers may be chosen, as the choices write it. */
export const layerCounts: readonly string[] = Array.from({ length: limits.layers.most }, (_, n) => String(n + 1));

/** The digits that an image may show, as the choices write them. */
export const digitLabels = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

export type DigitLabel = (typeof digitLabels)[number];

/** Where a digit of a set of MNIST stands in it, from 0 on. */
export function indexLimit(set: MnistSetName): Limit {
  return whole(0, setSizes[set] - 1);
}

/** Whether a number lies within a limit; NaN never does. */
export function within(value: number, { least, most, whole: only }: Limit): boolean {
  return value >= least && value <= most && (!only || Number.isInteger(value));
}

/** What is too large about a network, or about what is asked of it. The app has a sentence for each. */
export type SizeFault =
  | { readonly code: "layers"; readonly found: number; readonly most: number }
  | { readonly code: "hidden"; readonly layer: number; readonly found: number; readonly most: number }
  | { readonly code: "weights"; readonly found: number; readonly most: number }
  /** `fitting`: the largest P that this network allows. */
  | { readonly code: "work"; readonly batchSize: number; readonly weights: number; readonly fitting: number };

/** Weights of a network, those of the bias neurons included. `sizes`: r^0 … r^m without bias neurons. */
export function weightCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, to, layer) => sum + ((sizes[layer] ?? 0) + 1) * to, 0);
}

/** The largest P that a network of these sizes allows. */
export function largestBatch(sizes: readonly number[]): number {
  return Math.max(1, Math.min(limits.batchSize.most, Math.floor(limits.work.most / weightCount(sizes))));
}

/** What is wrong with a network's hidden layers or its size as a whole; empty for one that can be. */
export function sizeFaults(sizes: readonly number[]): SizeFault[] {
  const hidden = sizes.slice(1, -1);
  const faults: SizeFault[] = [];
  if (hidden.length > limits.layers.most) {
    faults.push({ code: "layers", found: hidden.length, most: limits.layers.most });
  }
  hidden.forEach((found, n) => {
    if (!within(found, limits.neurons)) faults.push({ code: "hidden", layer: n + 1, found, most: limits.neurons.most });
  });
  if (faults.length > 0) return faults;
  const found = weightCount(sizes);
  return within(found, limits.weights) ? [] : [{ code: "weights", found, most: limits.weights.most }];
}

/** Whether P samples are too many for a network of these sizes; null where they are not. */
export function workFault(sizes: readonly number[], batchSize: number): SizeFault | null {
  const fitting = largestBatch(sizes);
  return batchSize <= fitting ? null : { code: "work", batchSize, weights: weightCount(sizes), fitting };
}
