import { batchFactor } from "../core/cost.ts";
import { CoreError, requireLength, requireSetting } from "../core/errors.ts";
import { type NetworkSpec, requireWeights, type Weights, width } from "../core/network.ts";
import {
  CHUNK,
  type Engine,
  GUESTS,
  MOST_POSITIONS,
  MOST_STYLED,
  type SampleResults,
  type SetName,
  type Sums,
  type TrainingPath,
} from "./engine.ts";
import { TrainingError } from "./errors.ts";
import type { LinearMap } from "./varied-image.ts";

const NOTHING: Sums = { samples: 0, cost: 0, correct: 0 };

/** a and b together. */
export function added(a: Sums, b: Sums): Sums {
  return { samples: a.samples + b.samples, cost: a.cost + b.cost, correct: a.correct + b.correct };
}

/**
 * The mathematics of the core over whole sets, fast: the weights, the images and what is done with them, on the path that
 * the engine is. Weights go in and out as the core's Float64 tensors, so the step view works on what was trained.
 */
export class Trainer {
  readonly #engine: Engine;
  readonly #pixels: number;
  readonly #capacity: Readonly<Record<SetName, number>>;
  readonly #count: Record<SetName, number> = { train: 0, test: 0 };
  #largestLabel = 0;
  #guests = 0;
  #styled = 0;
  #spec: NetworkSpec;

  /**
   * @param engine holds room for `capacity` samples of `pixels` bytes, and for GUESTS and MOST_STYLED more behind the training set
   * Throws a CoreError for weights that do not fit the spec, a `memory` TrainingError where there is no room.
   */
  constructor(
    engine: Engine,
    pixels: number,
    capacity: Readonly<Record<SetName, number>>,
    spec: NetworkSpec,
    weights: Weights,
  ) {
    this.#engine = engine;
    this.#pixels = pixels;
    this.#capacity = capacity;
    this.#spec = spec;
    this.configure(spec, weights);
  }

  get path(): TrainingPath {
    return this.#engine.path;
  }

  get spec(): NetworkSpec {
    return this.#spec;
  }

  /** Values in all weights, biases included. */
  get weightCount(): number {
    const { sizes } = this.#spec;
    return sizes.slice(1).reduce((sum, outputs, layer) => sum + ((sizes[layer] ?? 0) + 1) * outputs, 0);
  }

  /** All memory held, in bytes: images and network. It grows with the largest network so far, and `dispose` frees it. */
  get bytes(): number {
    return this.#engine.bytes;
  }

  /** Another network on the same images. Throws as the constructor does; then the old network is still in place. */
  configure(spec: NetworkSpec, weights: Weights): void {
    requireWeights(spec, weights);
    requireLength("image", width(spec, 0), this.#pixels);
    requireLabel(this.#largestLabel, spec);
    this.#engine.configure(spec, weights);
    this.#spec = spec;
  }

  /** Throws a CoreError for weights that do not fit the spec or are not finite. */
  setWeights(weights: Weights): void {
    requireWeights(this.#spec, weights);
    this.#engine.setWeights(weights);
  }

  /** w^1 … w^m in the core's layout, a copy. */
  weights(): Float64Array<ArrayBuffer>[] {
    return this.#engine.weights();
  }

  /**
   * Adds samples as they arrive.
   *
   * @param images grey levels, one image after the other
   * @returns how many the set has now
   * Throws a `shape` or `label` CoreError, a `set-full` TrainingError; then nothing has been added.
   */
  append(set: SetName, images: Uint8Array, labels: Uint8Array): number {
    requireLength("images", images.length, labels.length * this.#pixels);
    const first = this.#count[set];
    const found = first + labels.length;
    if (found > this.#capacity[set])
      throw new TrainingError({ code: "set-full", capacity: this.#capacity[set], found });
    const largest = labels.reduce((most, label) => Math.max(most, label), 0);
    requireLabel(largest, this.#spec);
    this.#largestLabel = Math.max(this.#largestLabel, largest);
    this.#engine.write(set, first, images, labels);
    this.#count[set] = found;
    return found;
  }

  count(set: SetName): number {
    return this.#count[set];
  }

  /**
   * Puts a sample on a guest's place, where it stays until another is put there. It belongs to no set and is not counted.
   *
   * @param guest 0..GUESTS−1
   * @returns the position to train on it by
   * Throws a `shape` or `label` CoreError, a `no-sample` TrainingError for a place that there is not.
   */
  writeGuest(guest: number, image: Uint8Array, label: number): number {
    requireLength("image", image.length, this.#pixels);
    requireLabel(label, this.#spec);
    if (!(guest >= 0 && guest < GUESTS)) throw new TrainingError({ code: "no-sample", position: guest, count: GUESTS });
    const position = this.#capacity.train + guest;
    this.#engine.write("train", position, image, Uint8Array.of(label));
    this.#largestLabel = Math.max(this.#largestLabel, label);
    this.#guests = Math.max(this.#guests, guest + 1);
    return position;
  }

  /**
   * Puts a varied copy of a training sample on a guest's place; for images of 28×28.
   *
   * @returns the position to train on it by
   * Throws a `no-sample` TrainingError.
   */
  varyGuest(guest: number, position: number, map: LinearMap): number {
    this.#requireSamples("train", [position]);
    if (!(guest >= 0 && guest < GUESTS)) throw new TrainingError({ code: "no-sample", position: guest, count: GUESTS });
    const place = this.#capacity.train + guest;
    this.#engine.vary(position, place, map);
    this.#guests = Math.max(this.#guests, guest + 1);
    return place;
  }

  /**
   * Keeps digits in styles that the training set lacks, in the place of those kept before. They belong to no set.
   *
   * @param images at most MOST_STYLED, one after the other
   * Throws a `shape` or `label` CoreError, a `set-full` TrainingError; then nothing has changed.
   */
  keepStyled(images: Uint8Array, labels: Uint8Array): void {
    requireLength("images", images.length, labels.length * this.#pixels);
    const found = labels.length;
    if (found > MOST_STYLED) throw new TrainingError({ code: "set-full", capacity: MOST_STYLED, found });
    const largest = labels.reduce((most, label) => Math.max(most, label), 0);
    requireLabel(largest, this.#spec);
    this.#largestLabel = Math.max(this.#largestLabel, largest);
    this.#engine.write("train", this.styledPosition(0), images, labels);
    this.#styled = found;
  }

  /** How many digits in other styles are kept. */
  get styled(): number {
    return this.#styled;
  }

  /** The position to train on the n-th digit in another style by, n from 0. */
  styledPosition(n: number): number {
    return this.#capacity.train + GUESTS + n;
  }

  /** Grey levels of a sample, a copy. Throws a `no-sample` TrainingError. */
  image(set: SetName, position: number): Uint8Array<ArrayBuffer> {
    this.#requireSamples(set, [position]);
    return this.#engine.image(set, position);
  }

  /** The true digit of a sample. Throws a `no-sample` TrainingError. */
  label(set: SetName, position: number): number {
    this.#requireSamples(set, [position]);
    return this.#engine.label(set, position);
  }

  /**
   * Whole batches of the training set, one correction each, the last batch perhaps shorter (with the mean it is divided by
   * its own number of samples).
   *
   * @param order positions in the training set
   * @param batch P
   * @param alpha α
   * Throws a `not-finite` TrainingError when weights or productions leave the finite numbers; the weights are then those
   * from before the call.
   */
  train(order: Uint32Array, batch: number, alpha: number): Sums {
    requireSetting("P", batch, Number.isInteger(batch) && batch >= 1);
    let sums = NOTHING;
    if (batch > CHUNK) {
      for (let first = 0; first < order.length; first += batch) {
        const own = order.subarray(first, first + batch);
        sums = added(sums, this.trainPart(own, own.length, alpha, true));
      }
      return sums;
    }
    this.#requireAlpha(alpha);
    this.#requireSamples("train", order);
    this.#engine.keep();
    const call = Math.max(1, Math.floor(MOST_POSITIONS / batch)) * batch;
    for (let first = 0; first < order.length; first += call) {
      sums = added(sums, this.#engine.train(order.subarray(first, first + call), batch, alpha));
      this.#requireFinite();
    }
    return sums;
  }

  /**
   * A part of one long batch: its corrections are set aside, and added to the weights with the last part. Parts whose lengths
   * are multiples of CHUNK (but the last's) give the same bytes wherever the batch is cut.
   *
   * @param samples how many the whole batch has
   * Throws as `train` does; the batch is then forgotten.
   */
  trainPart(part: Uint32Array, samples: number, alpha: number, last: boolean): Sums {
    this.#requireAlpha(alpha);
    this.#requireSamples("train", part);
    const scale = -alpha * batchFactor(this.#spec.batch, samples);
    let sums = NOTHING;
    this.#engine.keep();
    for (let first = 0; first < part.length; first += CHUNK) {
      sums = added(sums, this.#engine.accumulate(part.subarray(first, first + CHUNK), scale));
      this.#requireFinite();
    }
    if (last) {
      this.#engine.applyAccumulated();
      this.#requireFinite();
    }
    return sums;
  }

  /** Forgets the parts of a batch that was not completed. */
  abandonBatch(): void {
    this.#engine.clearAccumulated();
  }

  /** A9 = B12: what one correction on these samples as one batch would add to the weights, which stay as they are. */
  corrections(batch: Uint32Array, alpha: number): Float64Array<ArrayBuffer>[] {
    this.abandonBatch();
    this.trainPart(batch, batch.length, alpha, false);
    const found = this.#engine.accumulated();
    this.abandonBatch();
    return found;
  }

  /**
   * Cost and right answers of some samples, forward only.
   *
   * @param into receives each sample's own, from its place 0
   * Throws a `not-finite` TrainingError; the weights are as they were.
   */
  evaluate(set: SetName, positions: Uint32Array, into: SampleResults | null = null): Sums {
    this.#requireSamples(set, positions);
    let sums = NOTHING;
    for (let first = 0; first < positions.length; first += MOST_POSITIONS) {
      const part = positions.subarray(first, first + MOST_POSITIONS);
      sums = added(sums, this.#engine.evaluate(set, part, into, first));
      if (!this.#engine.productionsFinite()) throw new TrainingError({ code: "not-finite", what: "productions" });
    }
    return sums;
  }

  /** Gives the memory back. Nothing else may be called afterwards. */
  dispose(): void {
    this.#engine.dispose();
  }

  /** A NaN can hide: comparisons skip it and a dark pixel never touches its weight. So both are looked at. */
  #requireFinite(): void {
    const productions = this.#engine.productionsFinite();
    if (productions && this.#engine.weightsFinite()) return;
    this.#engine.restore();
    this.#engine.clearAccumulated();
    throw new TrainingError({ code: "not-finite", what: productions ? "weights" : "productions" });
  }

  #requireAlpha(alpha: number): void {
    requireSetting("α", alpha, Number.isFinite(alpha));
  }

  #requireSamples(set: SetName, positions: ArrayLike<number>): void {
    const count = this.#count[set];
    const firstGuest = set === "train" ? this.#capacity.train : Number.POSITIVE_INFINITY;
    const firstStyled = firstGuest + GUESTS;
    for (let n = 0; n < positions.length; n++) {
      const position = positions[n] ?? -1;
      if (position >= firstGuest && position < firstGuest + this.#guests) continue;
      if (position >= firstStyled && position < firstStyled + this.#styled) continue;
      if (position < 0 || position >= count) throw new TrainingError({ code: "no-sample", position, count });
    }
  }
}

/** Room for what `evaluate` says of `count` samples. */
export function sampleResults(count: number): SampleResults {
  return {
    costs: new Float32Array(count),
    answers: new Uint8Array(count),
    sureness: new Float32Array(count),
    truths: new Float32Array(count),
  };
}

/** Throws a `label` CoreError unless the network has an output for the largest label. */
function requireLabel(largest: number, spec: NetworkSpec): void {
  const classes = spec.sizes[spec.sizes.length - 1] ?? 0;
  if (largest >= classes) throw new CoreError({ code: "label", found: largest, classes });
}
