import type { Conventions } from "../../core/network.ts";
import type { Reading } from "../../core/readings.ts";
import type { Tensor } from "../../core/tensor.ts";
import type { Stamp } from "../../core/trace.ts";
import type { Program } from "../../setup/rules.ts";
import type { Start } from "../../setup/setup.ts";
import type { SampleRef } from "./samples.ts";

/** A batch to pass through the network, and how its errors are to be read. */
export interface PassSettings {
  readonly conventions: Conventions;
  readonly alpha: number;
  readonly batch: readonly SampleRef[];
  /** The course's where none is given. */
  readonly program?: Program;
}

/** A batch to pass through the network once, and the ways in which it is to be read. */
export interface ReadingsAsked {
  readonly alpha: number;
  readonly batch: readonly SampleRef[];
  readonly program?: Program;
  readonly readings: readonly Pick<Reading, "conventions">[];
}

/** The weights of a run at one revision, in the core's layout. */
export interface Model extends Stamp {
  readonly sizes: readonly number[];
  readonly init: Start;
  readonly weights: readonly Float64Array[];
}

/** `right` of `count` digits were read right. */
export interface Accuracy {
  readonly right: number;
  readonly count: number;
}

/** How digits of one style are read. */
export interface StyleAccuracy extends Accuracy {
  /** The digits that were read instead, the same one as often as it was. */
  readonly mistaken: readonly number[];
}

/** Why one digit was answered with `wrong` rather than with `right`. */
export interface Contributions extends Stamp {
  /** U_j of the last hidden layer, U_0 = 1 first. */
  readonly outputs: Tensor;
  /** U_j · (z_j,wrong − z_j,right) at j; their sum is τ_wrong − τ_right. */
  readonly values: Tensor;
  /** ŷ with the conventions of the run in training. */
  readonly prediction: Tensor;
}
