import type { InitialWeights } from "../core/initial-weights.ts";
import type { Conventions } from "../core/network.ts";
import { faultIds } from "../course/faults/fault-id.ts";
import type { MnistSetName } from "../digits/mnist-sizes.ts";
import type { Stroke } from "../digits/strokes.ts";

/** One line of a table typed by hand: what goes in, and what should come out. */
export interface Row {
  /** X_1 … X_{N_e − 1}: the bias neuron's 1 is not typed. */
  readonly x: readonly number[];
  /** y_0 … y_{N_s − 1}, each 0..1: one-hot, or any others, as (0.01, 0.99). */
  readonly y: readonly number[];
}

/** Where the sample comes from that goes through the network. */
export type Source =
  | { readonly kind: "mnist"; readonly set: MnistSetName; readonly index: number }
  | {
      readonly kind: "strokes";
      /** In the pad's unit, whole numbers, y down. */
      readonly strokes: readonly Stroke[];
      /** Whether the drawing is prepared as MNIST's were, or only shrunk. */
      readonly prepared: boolean;
      /** The true digit, once it was said. */
      readonly label: number | null;
    }
  | {
      readonly kind: "image";
      /** 784 grey levels 0..255, row after row. */
      readonly pixels: readonly number[];
      readonly label: number | null;
    }
  | TableSource;

/** Numbers typed by hand. */
export interface TableSource {
  readonly kind: "table";
  readonly rows: readonly Row[];
  /** The row shown, from 0: the first of the batch, which goes on at the top after the last row. */
  readonly index: number;
}

/** First weights given instead of drawn. */
export interface GivenWeights {
  /** w^1 … w^m in the core's layout: row after row, row 0 the biases. */
  readonly given: readonly (readonly number[])[];
}

/** The first weights: drawn by a seed, or given. */
export type Start = InitialWeights | GivenWeights;

/** The names of the rules that a setup can be computed by: the course's, or those of one of its faults. */
export const rulesNames = ["course", ...faultIds] as const;
export type RulesName = (typeof rulesNames)[number];

/** What is being computed: everything that the numbers on the page follow from, but the corrections made since. */
export interface Setup {
  readonly source: Source;
  /** r^0, r^1, …, r^m: neurons a layer without its bias neuron. [784, 30, 10] has N_e = 785, N_c = 31, N_s = 10. */
  readonly sizes: readonly number[];
  readonly init: Start;
  /** Whether A9 and B12 correct the biases too, or hold them as they are. */
  readonly biases: "corrected" | "held";
  readonly conventions: Conventions;
  readonly rules: RulesName;
  /** P of the step view: the sample shown and the ones that follow it. */
  readonly batchSize: number;
  /** α */
  readonly alpha: number;
}

/** The two networks that a page keeps: one that takes numbers typed by hand, and one that takes images. */
export const sides = ["small", "mnist"] as const;
export type Side = (typeof sides)[number];

/** Which of the two a setup is of. */
export function sideOf({ source }: Pick<Setup, "source">): Side {
  return source.kind === "table" ? "small" : "mnist";
}

/** The neurons of the hidden layers, bias neurons not counted. */
export function hiddenOf(sizes: readonly number[]): readonly number[] {
  return sizes.slice(1, -1);
}

/** Whether first weights are given, not drawn. */
export function areGiven(init: Start): init is GivenWeights {
  return "given" in init;
}
