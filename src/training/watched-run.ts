import { CoreError } from "../core/errors.ts";
import { inputFromImage } from "../core/input.ts";
import { type Labelled, learn } from "../core/learn.ts";
import type { Conventions, NetworkSpec, Weights } from "../core/network.ts";
import { courseRules } from "../core/rules.ts";
import { type Standing, standing } from "../core/standing.ts";
import { epochOrder } from "./schedule.ts";

/** One of the ways in which the same weights are trained on the same samples. */
export interface Lane {
  readonly conventions: Conventions;
  readonly alpha: number;
}

/** What a watched run is told. */
export interface WatchSettings {
  readonly lanes: readonly Lane[];
  /** P */
  readonly batch: number;
  /** How many corrections each lane makes. */
  readonly corrections: number;
  /** Of the order in which the training digits are taken. */
  readonly seed: number;
  /** On which digits, the first of a set, the lanes are measured along the way. */
  readonly measured: { readonly set: "train" | "test"; readonly count: number };
}

/** Where the digits come from, by their place in a set, from 0. */
export interface WatchedDigits {
  readonly available: number;
  image(set: "train" | "test", place: number): Uint8Array;
  label(set: "train" | "test", place: number): number;
}

/** A lane measured after some corrections. */
export interface WatchedPoint extends Standing {
  readonly corrections: number;
}

/** Points of a curve, the first before any correction. */
const points = 50;

interface Runner {
  readonly spec: NetworkSpec;
  readonly alpha: number;
  readonly points: WatchedPoint[];
  weights: Weights;
  /** Why it stopped before its time. */
  failure: CoreError | null;
}

/**
 * Copies of a network trained through the core in double precision, a correction of one after a correction of the other on the
 * same batch: slower than `TrainingRun`, and watched layer by layer. The weights given are left as they were.
 */
export class WatchedRun {
  readonly settings: WatchSettings;
  readonly lanes: readonly Runner[];
  #done = 0;
  #order: Uint32Array;
  #epoch = 0;
  #next = 0;
  readonly #digits: WatchedDigits;
  readonly #measured: readonly Labelled[];

  constructor(sizes: readonly number[], weights: Weights, settings: WatchSettings, digits: WatchedDigits) {
    this.settings = settings;
    this.#digits = digits;
    this.#order = epochOrder(settings.seed, 0, digits.available);
    const { set, count } = settings.measured;
    this.#measured = Array.from({ length: count }, (_, place) => this.#sample(set, place));
    this.lanes = settings.lanes.map(({ conventions, alpha }) => ({
      spec: { sizes, ...conventions },
      alpha,
      weights,
      points: [],
      failure: null,
    }));
    this.#measure();
  }

  /** Corrections made in each lane. */
  get done(): number {
    return this.#done;
  }

  get finished(): boolean {
    return this.#done >= this.settings.corrections || this.lanes.every(({ failure }) => failure !== null);
  }

  /** One correction in every lane, by the next batch; measured now and then. */
  advance(): void {
    const batch = this.#batch();
    for (const lane of this.lanes) {
      attempt(lane, () => {
        lane.weights = learn(lane.spec, lane.weights, batch, lane.alpha, courseRules).weights;
      });
    }
    this.#done += 1;
    const { corrections } = this.settings;
    if (this.#done % Math.max(1, Math.floor(corrections / points)) === 0 || this.#done === corrections) this.#measure();
  }

  #batch(): readonly Labelled[] {
    return Array.from({ length: this.settings.batch }, () => {
      if (this.#next === this.#order.length) {
        this.#epoch += 1;
        this.#order = epochOrder(this.settings.seed, this.#epoch, this.#digits.available);
        this.#next = 0;
      }
      return this.#sample("train", this.#order[this.#next++] ?? 0);
    });
  }

  #sample(set: "train" | "test", place: number): Labelled {
    return { x: inputFromImage(this.#digits.image(set, place)), label: this.#digits.label(set, place) };
  }

  #measure(): void {
    for (const lane of this.lanes) {
      attempt(lane, () => {
        lane.points.push({ corrections: this.#done, ...standing(lane.spec, lane.weights, this.#measured) });
      });
    }
  }
}

/** Does something with a lane that has not failed; numbers that are not finite end it. */
function attempt(lane: Runner, act: () => void): void {
  if (lane.failure !== null) return;
  try {
    act();
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    lane.failure = error;
  }
}
