import type { Conventions } from "../../core/network.ts";
import type { SymbolId } from "../symbols/cell.ts";
import type { CourseId } from "../text/identifiers.ts";
import { type FaultId, faultIds } from "./fault-id.ts";
import type { StatisticId } from "./statistic.ts";

/**
 * How the tensor is drawn in which a fault shows first: a bar a cell; the picture that goes in; how often each value occurs over
 * many samples; the bars of a table's first row, its biases.
 */
export type Picture = "bars" | "image" | "histogram" | "first-row";

/** A program's line got wrong, or its start: what `fault-rules.ts` changes, where it stands in the course, where it shows first. */
export interface Fault {
  readonly id: FaultId;
  /** What of the course speaks of it: a point of the debugging page, a remark, or the line that it gets wrong. */
  readonly told: CourseId;
  /**
   * The part of the program that it is in, by an equation of A and one of B, as the listing marks its passages; P1 is the
   * drawing of the first weights, N the true digit's y.
   */
  readonly passage: Readonly<Record<Conventions["output"], CourseId>>;
  /** Where two parts of the program stand in the wrong order, the other parts that set it: to name one of them is to name the fault. */
  readonly order?: readonly CourseId[];
  /** The conventions under which there is something to get wrong; all where it says nothing. */
  readonly only?: Partial<Conventions>;
  /** The number by which it is told first, and the tensor in which to look for it. */
  readonly shows: StatisticId;
  readonly tensor: { readonly symbol: SymbolId; readonly as: Picture };
}

const both = (id: CourseId) => ({ sigmoid: id, softmax: id });
const start = both("P1");
const outputErrors = { sigmoid: "A3", softmax: "B7" } as const;
const hiddenErrors = { sigmoid: "A5", softmax: "B9" } as const;
const gradients = { sigmoid: "A6", softmax: "B10" } as const;
const batchGradients = { sigmoid: "A8", softmax: "B11" } as const;
const corrections = { sigmoid: "A9", softmax: "B12" } as const;
const hiddenBars = { symbol: "deltaHid", as: "bars" } as const;
const outputBars = { symbol: "deltaOut", as: "bars" } as const;
const correctionBars = { symbol: "corrZ", as: "first-row" } as const;
const withTwo = { output: "sigmoid", costFactor: 1 } as const;

const catalogue: Readonly<Record<FaultId, Omit<Fault, "id">>> = {
  "weights-tiny": { told: "P1", passage: start, shows: "delta-hid", tensor: hiddenBars },
  "weights-huge": { told: "P1", passage: start, shows: "saturated", tensor: { symbol: "U", as: "histogram" } },
  "weights-equal": { told: "P1", passage: start, shows: "apart", tensor: { symbol: "U", as: "bars" } },
  "sure-and-wrong": { told: "R5", passage: start, shows: "delta-out", tensor: outputBars },
  "image-shifted": { told: "P2", passage: both("F1"), shows: "input-bias", tensor: { symbol: "X", as: "image" } },
  "pixels-raw": { told: "P4", passage: both("F1"), shows: "input-largest", tensor: { symbol: "U", as: "histogram" } },
  "input-bias-dropped": { told: "F2", passage: both("F2"), shows: "by-hand", tensor: { symbol: "sigma", as: "bars" } },
  "hidden-bias-zero": { told: "P3", passage: both("F3"), shows: "hidden-bias", tensor: { symbol: "U", as: "bars" } },
  "z-transposed-forward": { told: "F4", passage: both("F4"), shows: "by-hand", tensor: { symbol: "tau", as: "bars" } },
  "one-hot-shifted": { told: "N", passage: both("N"), shows: "truth", tensor: { symbol: "y", as: "bars" } },
  "sigmoid-twice": {
    told: "R6",
    passage: outputErrors,
    only: { output: "sigmoid" },
    shows: "by-hand",
    tensor: outputBars,
  },
  "factor-2-dropped": { told: "P5", passage: outputErrors, only: withTwo, shows: "by-hand", tensor: outputBars },
  "factor-2-twice": { told: "P5", passage: outputErrors, only: withTwo, shows: "by-hand", tensor: outputBars },
  "bias-delta": { told: "P6", passage: hiddenErrors, shows: "dead-neurons", tensor: hiddenBars },
  "z-corrected-first": {
    told: "P6",
    passage: hiddenErrors,
    order: ["A9", "B12", "M1", "M2"],
    shows: "by-hand",
    tensor: hiddenBars,
  },
  "z-transposed-backward": { told: "A5", passage: hiddenErrors, shows: "by-hand", tensor: hiddenBars },
  "hidden-slope-dropped": { told: "A4", passage: hiddenErrors, shows: "by-hand", tensor: hiddenBars },
  "bias-gradient-dropped": {
    told: "A6",
    passage: gradients,
    shows: "bias-gradient",
    tensor: { symbol: "batchGradW", as: "first-row" },
  },
  "mean-dropped": {
    told: "P5",
    passage: batchGradients,
    only: { batch: "mean" },
    shows: "by-hand",
    tensor: { symbol: "batchGradZ", as: "first-row" },
  },
  "mean-twice": {
    told: "P5",
    passage: batchGradients,
    only: { batch: "mean" },
    shows: "by-hand",
    tensor: { symbol: "batchGradZ", as: "first-row" },
  },
  "sign-flipped": { told: "A9", passage: corrections, shows: "by-hand", tensor: correctionBars },
  "alpha-small": { told: "A9", passage: corrections, shows: "by-hand", tensor: correctionBars },
  "alpha-large": { told: "A9", passage: corrections, shows: "by-hand", tensor: correctionBars },
};

/** Every fault that a program can be given, in the order of its lines. */
export const faults: readonly Fault[] = faultIds.map((id) => ({ id, ...catalogue[id] }));

/** The fault of a name. */
export function faultOf(id: FaultId): Fault {
  return { id, ...catalogue[id] };
}

/** Whether a line that carries out these equations is where the fault is: its passage, or what sets the order that it gets wrong. */
export function standsIn({ passage, order = [] }: Fault, equations: readonly CourseId[]): boolean {
  return equations.some((id) => id === passage.sigmoid || order.includes(id));
}

/** Whether a program with this fault does anything otherwise under these conventions. */
export function matters({ only = {} }: Fault, conventions: Conventions): boolean {
  return (Object.keys(only) as (keyof Conventions)[]).every((key) => only[key] === conventions[key]);
}
