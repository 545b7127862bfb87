import { CoreError } from "../core/errors.ts";
import { answerOf, forward } from "../core/forward.ts";
import type { InitialWeights } from "../core/initial-weights.ts";
import { inputFromImage } from "../core/input.ts";
import { type Labelled, learn } from "../core/learn.ts";
import type { Conventions, NetworkSpec, Weights } from "../core/network.ts";
import type { Rules } from "../core/rules.ts";
import { readerSizes } from "../digits/mnist-sizes.ts";
import { epochOrder } from "./schedule.ts";

/** What a run through the core is told. */
interface CoreRunSettings {
  /** N_c − 1, hidden neurons. */
  readonly hidden: number;
  readonly conventions: Conventions;
  readonly init: InitialWeights;
  readonly alpha: number;
  /** P */
  readonly batch: number;
  /** How many of the training set's first samples it sees, each once. */
  readonly samples: number;
  /** Of the order in which it sees them. */
  readonly seed: number;
}

/** Where the digits come from, by their place in a set, from 0. */
export interface Digits {
  /** How many of a set are here. */
  count(set: "train" | "test"): number;
  image(set: "train" | "test", place: number): Uint8Array;
  label(set: "train" | "test", place: number): number;
}

/** Test digits that accuracy is measured on along the way. */
const measured = 500;
/** Points of the cost's curve, each the mean of the samples since the one before; every fourth has an accuracy. */
const points = 80;

/**
 * One epoch by any program, through the core in double precision: slower than `TrainingRun`, which keeps to the course's rules.
 * Two runs of the same settings see the same samples in the same order, and draw their weights from the same seed.
 */
export class CoreRun {
  readonly settings: CoreRunSettings;
  readonly spec: NetworkSpec;
  readonly rules: Rules;
  /** Samples seen, and the mean cost of those since the point before. */
  readonly cost: { readonly seen: number[]; readonly value: number[] } = { seen: [], value: [] };
  /** Samples seen, and the share of the first test digits that is read right. */
  readonly accuracy: { readonly seen: number[]; readonly value: number[] } = { seen: [], value: [] };
  /** Why it stopped before its time: numbers that are not finite. The weights are then the last finite ones. */
  failure: CoreError | null = null;
  #weights: Weights;
  #seen = 0;
  #sum = 0;
  #since = 0;
  readonly #digits: Digits;
  readonly #order: Uint32Array;

  constructor(settings: CoreRunSettings, rules: Rules, digits: Digits) {
    const { hidden, conventions, init, samples, seed } = settings;
    this.settings = settings;
    this.rules = rules;
    this.#digits = digits;
    this.spec = { sizes: readerSizes([hidden]), ...conventions };
    this.#weights = rules.initial(this.spec, init);
    this.#order = epochOrder(seed, 0, samples);
    this.#measure();
  }

  get weights(): Weights {
    return this.#weights;
  }

  get seen(): number {
    return this.#seen;
  }

  get finished(): boolean {
    return this.failure !== null || this.#seen >= this.settings.samples;
  }

  /** The first samples in the order of the run, to look at. */
  first(count: number): readonly Labelled[] {
    return this.#batch(0, count);
  }

  /** One correction. Where its numbers leave the range of floating point, the run has failed. */
  advance(): void {
    const { alpha, batch, samples } = this.settings;
    const end = Math.min(this.#seen + batch, samples);
    try {
      const { weights, cost } = learn(this.spec, this.#weights, this.#batch(this.#seen, end), alpha, this.rules);
      this.#weights = weights;
      this.#sum += cost;
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      this.failure = error;
      return;
    }
    this.#since += end - this.#seen;
    this.#seen = end;
    const every = Math.max(batch, samples / points);
    if (this.#since < every && this.#seen < samples) return;
    this.cost.seen.push(this.#seen);
    this.cost.value.push(this.#sum / this.#since);
    this.#sum = 0;
    this.#since = 0;
    if (this.cost.seen.length % 4 === 0 || this.#seen === samples) this.#measure();
  }

  /** The share of the first `most` test digits that are here that is read right; NaN where there is none. */
  read(most: number): number {
    const count = Math.min(most, this.#digits.count("test"));
    let right = 0;
    for (let n = 0; n < count; n++) {
      const pass = forward(this.spec, this.#weights, inputFromImage(this.#digits.image("test", n)), this.rules);
      if (answerOf(pass) === this.#digits.label("test", n)) right += 1;
    }
    return right / count;
  }

  #measure(): void {
    try {
      const value = this.read(measured);
      this.accuracy.seen.push(this.#seen);
      this.accuracy.value.push(value);
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      this.failure = error;
    }
  }

  #batch(from: number, to: number): readonly Labelled[] {
    return Array.from(this.#order.subarray(from, to), (place) => ({
      x: inputFromImage(this.#digits.image("train", place)),
      label: this.#digits.label("train", place),
    }));
  }
}
