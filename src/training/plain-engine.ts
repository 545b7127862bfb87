import { batchFactor } from "../core/cost.ts";
import type { NetworkSpec, Weights } from "../core/network.ts";
import type { Engine, SampleResults, SetName, Sums } from "./engine.ts";
import { TrainingError } from "./errors.ts";
import { networkBytes } from "./guard.ts";
import { PlainMethod, type SampleSet } from "./plain-method.ts";
import {
  layerBytes,
  type Parameters,
  type PlainLayer,
  plainLayers,
  readWeights,
  writeWeights,
} from "./plain-network.ts";
import { type LinearMap, varyImage } from "./varied-image.ts";

/**
 * The structure of the WebAssembly kernel in plain TypeScript: lists of lit pixels, all forwards of a batch first, each row
 * of weights corrected once a batch. In Float64: rounding to float32 at every store would be slower.
 */
export class PlainEngine implements Engine {
  readonly path = "typescript";
  readonly #pixels: number;
  #sets: Record<SetName, SampleSet>;
  #spec: NetworkSpec | null = null;
  #layers: readonly PlainLayer[] = [];
  #method: PlainMethod | null = null;

  /** As WasmEngine's. */
  constructor(pixels: number, capacity: Readonly<Record<SetName, number>>) {
    this.#pixels = pixels;
    const set = (samples: number): SampleSet => ({
      images: new Uint8Array(samples * pixels),
      labels: new Uint8Array(samples),
    });
    this.#sets = roomOrFault((capacity.train + capacity.test) * (pixels + 1), () => ({
      train: set(capacity.train),
      test: set(capacity.test),
    }));
  }

  get bytes(): number {
    const { train, test } = this.#sets;
    return (
      (train.labels.length + test.labels.length) * (this.#pixels + 1) +
      layerBytes(this.#layers) +
      (this.#method?.bytes ?? 0)
    );
  }

  write(set: SetName, first: number, images: Uint8Array, labels: Uint8Array): void {
    this.#sets[set].images.set(images, first * this.#pixels);
    this.#sets[set].labels.set(labels, first);
  }

  image(set: SetName, position: number): Uint8Array<ArrayBuffer> {
    return this.#sets[set].images.slice(position * this.#pixels, (position + 1) * this.#pixels);
  }

  label(set: SetName, position: number): number {
    return this.#sets[set].labels[position] ?? 0;
  }

  vary(from: number, to: number, map: LinearMap): void {
    const { images, labels } = this.#sets.train;
    const image = (position: number) => images.subarray(position * this.#pixels, (position + 1) * this.#pixels);
    varyImage(image(from), image(to), map);
    labels[to] = labels[from] ?? 0;
  }

  configure(spec: NetworkSpec, weights: Weights): void {
    // All of it is made before anything is replaced: where there is no room, the old network stays.
    const layers = roomOrFault(networkBytes(spec), () => plainLayers(spec));
    this.#method = roomOrFault(networkBytes(spec), () => new PlainMethod(spec, layers, this.#pixels));
    this.#layers = layers;
    this.#spec = spec;
    this.setWeights(weights);
  }

  setWeights(weights: Weights): void {
    writeWeights(this.#layers, weights);
  }

  weights(): Float64Array<ArrayBuffer>[] {
    return readWeights(this.#layers, "weights");
  }

  train(order: Uint32Array, batch: number, alpha: number): Sums {
    const method = this.#begun();
    const rule = this.#spec?.batch ?? "mean";
    for (let first = 0; first < order.length; first += batch) {
      const own = order.subarray(first, first + batch);
      method.correct(this.#sets.train, own, -alpha * batchFactor(rule, own.length), "weights");
    }
    return { samples: order.length, cost: method.cost, correct: method.right };
  }

  accumulate(order: Uint32Array, scale: number): Sums {
    const method = this.#begun();
    method.correct(this.#sets.train, order, scale, "accumulator");
    return { samples: order.length, cost: method.cost, correct: method.right };
  }

  accumulated(): Float64Array<ArrayBuffer>[] {
    return readWeights(this.#layers, "accumulator");
  }

  clearAccumulated(): void {
    for (const { accumulator } of this.#layers) {
      accumulator.rows.fill(0);
      accumulator.biases.fill(0);
    }
  }

  applyAccumulated(): void {
    for (const { weights, accumulator } of this.#layers) {
      addAll(weights.rows, accumulator.rows);
      addAll(weights.biases, accumulator.biases);
    }
    this.clearAccumulated();
  }

  evaluate(set: SetName, positions: Uint32Array, into: SampleResults | null, first: number): Sums {
    const method = this.#begun();
    const samples = this.#sets[set];
    const last = this.#layers.at(-1) as PlainLayer;
    positions.forEach((position, n) => {
      const before = method.cost;
      method.answer(samples, position);
      if (into === null) return;
      into.costs[first + n] = method.cost - before;
      into.answers[first + n] = method.lastAnswer;
      into.sureness[first + n] = last.o[method.lastAnswer] as number;
      into.truths[first + n] = last.o[samples.labels[position] as number] as number;
    });
    return { samples: positions.length, cost: method.cost, correct: method.right };
  }

  keep(): void {
    for (const { weights, kept } of this.#layers) copyParameters(weights, kept);
  }

  restore(): void {
    for (const { weights, kept } of this.#layers) copyParameters(kept, weights);
  }

  weightsFinite(): boolean {
    return this.#layers.every(({ weights }) => allFinite(weights.rows) && allFinite(weights.biases));
  }

  productionsFinite(): boolean {
    return this.#method?.finite ?? true;
  }

  dispose(): void {
    const none = { images: new Uint8Array(0), labels: new Uint8Array(0) };
    this.#sets = { train: none, test: none };
    this.#layers = [];
    this.#method = null;
  }

  #begun(): PlainMethod {
    if (this.#method === null) throw new Error("the engine has no network");
    this.#method.begin();
    return this.#method;
  }
}

/** A RangeError from an array too large for this browser, as the fault that the app has a sentence for. */
function roomOrFault<T>(bytes: number, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new TrainingError({ code: "memory", bytes }, { cause });
  }
}

function copyParameters(from: Parameters, to: Parameters): void {
  to.rows.set(from.rows);
  to.biases.set(from.biases);
}

function addAll(to: Float64Array, from: Float64Array): void {
  for (let n = 0; n < to.length; n++) to[n] = (to[n] as number) + (from[n] as number);
}

function allFinite(values: Float64Array): boolean {
  let seen = 0;
  for (let n = 0; n < values.length; n++) seen += (values[n] as number) - (values[n] as number);
  return seen === 0;
}
