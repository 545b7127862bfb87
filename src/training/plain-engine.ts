import { batchFactor } from "../core/cost.ts";
import type { NetworkSpec, Weights } from "../core/network.ts";
import { CHUNK, type Engine, type SampleResults, type SetName, type Sums } from "./engine.ts";
import {
  layerBytes,
  type Parameters,
  type PlainLayer,
  plainLayers,
  readWeights,
  writeWeights,
} from "./plain-network.ts";
import { addRows, dotRows, type RowList, rowList } from "./plain-rows.ts";

interface SampleSet {
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

const GREYS = Float64Array.from({ length: 256 }, (_, grey) => grey / 255);

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
  /** The lit pixels of one sample, or the terms of one row's sum. */
  #list: RowList = rowList(0);
  /** For each pixel, CHUNK entries { offset of a sample's δ, X } and how many there are. */
  #lit: RowList = rowList(0);
  #litCounts = new Int32Array(0);
  #cost = 0;
  #correct = 0;
  #answer = 0;
  #finite = true;

  /** As WasmEngine's. */
  constructor(pixels: number, capacity: Readonly<Record<SetName, number>>) {
    this.#pixels = pixels;
    const set = (samples: number): SampleSet => ({
      images: new Uint8Array(samples * pixels),
      labels: new Uint8Array(samples),
    });
    this.#sets = { train: set(capacity.train), test: set(capacity.test) };
  }

  get bytes(): number {
    const { train, test } = this.#sets;
    const lists = 12 * (this.#list.values.length + this.#lit.values.length);
    return (train.labels.length + test.labels.length) * (this.#pixels + 1) + lists + layerBytes(this.#layers);
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

  configure(spec: NetworkSpec, weights: Weights): void {
    this.#spec = spec;
    this.#layers = plainLayers(spec);
    this.#list = rowList(Math.max(CHUNK, ...spec.sizes));
    this.#lit = rowList(this.#pixels * CHUNK);
    this.#litCounts = new Int32Array(this.#pixels);
    this.setWeights(weights);
  }

  setWeights(weights: Weights): void {
    writeWeights(this.#layers, weights);
  }

  weights(): Float64Array<ArrayBuffer>[] {
    return readWeights(this.#layers, "weights");
  }

  train(order: Uint32Array, batch: number, alpha: number): Sums {
    this.#begin();
    const rule = this.#network.batch;
    for (let first = 0; first < order.length; first += batch) {
      const own = order.subarray(first, first + batch);
      this.#trainChunk(own, -alpha * batchFactor(rule, own.length), "weights");
    }
    return this.#sums(order.length);
  }

  accumulate(order: Uint32Array, scale: number): Sums {
    this.#begin();
    this.#trainChunk(order, scale, "accumulator");
    return this.#sums(order.length);
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
    this.#begin();
    const { labels } = this.#sets[set];
    const last = this.#layers.at(-1) as PlainLayer;
    positions.forEach((position, n) => {
      const label = labels[position] as number;
      const before = this.#cost;
      this.#forward(set, position, 0, label, false);
      if (into === null) return;
      into.costs[first + n] = this.#cost - before;
      into.answers[first + n] = this.#answer;
      into.sureness[first + n] = last.o[this.#answer] as number;
      into.truths[first + n] = last.o[label] as number;
    });
    return this.#sums(positions.length);
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
    return this.#finite;
  }

  dispose(): void {
    const none = { images: new Uint8Array(0), labels: new Uint8Array(0) };
    this.#sets = { train: none, test: none };
    this.#layers = [];
    this.#list = rowList(0);
    this.#lit = rowList(0);
  }

  get #network(): NetworkSpec {
    if (this.#spec === null) throw new Error("the engine has no network");
    return this.#spec;
  }

  #begin(): void {
    this.#cost = 0;
    this.#correct = 0;
    this.#finite = true;
  }

  #sums(samples: number): Sums {
    return { samples, cost: this.#cost, correct: this.#correct };
  }

  #trainChunk(order: Uint32Array, scale: number, into: "weights" | "accumulator"): void {
    const { labels } = this.#sets.train;
    for (let p = 0; p < order.length; p++) {
      const position = order[p] as number;
      const label = labels[position] as number;
      this.#forward("train", position, p, label, true);
      this.#outputErrors(p, label, scale);
      this.#hiddenErrors(p);
    }
    // Every forward pass and every δ of the batch is done: only therefore may the corrections go straight into the weights.
    for (let h = this.#layers.length - 1; h >= 1; h--) this.#correctDense(h, order.length, into);
    this.#correctFirst(order.length, into);
  }

  /** F1 … F5 (G1) for one sample into row p; with `keepLit` its pixels also enter their own lists. */
  #forward(set: SetName, position: number, p: number, label: number, keepLit: boolean): void {
    const first = this.#layers[0] as PlainLayer;
    const end = this.#litPixels(this.#sets[set].images, position * this.#pixels, first.outputs, p, keepLit);
    let o = first.o;
    let at = p * first.outputs;
    o.set(first.weights.biases, at);
    addRows(o, at, first.outputs, this.#list, 0, end, first.weights.rows);
    for (let h = 1; h < this.#layers.length; h++) {
      const below = this.#layers[h - 1] as PlainLayer;
      const layer = this.#layers[h] as PlainLayer;
      this.#activate(o, at, below.outputs);
      const to = p * layer.outputs;
      dotRows(layer.o, to, layer.outputs, layer.inputs, layer.weights.rows, layer.weights.biases, o, at);
      o = layer.o;
      at = to;
    }
    this.#predict(o, at, (this.#layers.at(-1) as PlainLayer).outputs, label);
  }

  #litPixels(images: Uint8Array, image: number, width: number, p: number, keepLit: boolean): number {
    const { offsets, values } = this.#list;
    const lit = this.#lit;
    const counts = this.#litCounts;
    const pixels = this.#pixels;
    let end = 0;
    for (let pixel = 0; pixel < pixels; pixel++) {
      const grey = images[image + pixel] as number;
      if (grey === 0) continue;
      const x = GREYS[grey] as number;
      offsets[end] = pixel * width;
      values[end] = x;
      end += 1;
      if (!keepLit) continue;
      const count = counts[pixel] as number;
      lit.offsets[pixel * CHUNK + count] = p * width;
      lit.values[pixel * CHUNK + count] = x;
      counts[pixel] = count + 1;
    }
    return end;
  }

  /** F3: productions become g of them, in place. */
  #activate(row: Float64Array, at: number, width: number): void {
    let seen = 0;
    for (let j = at; j < at + width; j++) {
      const a = row[j] as number;
      seen += a - a;
      row[j] = 1 / (1 + Math.exp(-a));
    }
    if (seen !== 0) this.#finite = false;
  }

  /** F5a with A1 or F5b with B2, in place; the largest production is subtracted first (R4). */
  #predict(row: Float64Array, at: number, outputs: number, label: number): void {
    const { output, costFactor } = this.#network;
    let answer = 0;
    for (let k = 1; k < outputs; k++) if ((row[at + k] as number) > (row[at + answer] as number)) answer = k;
    this.#answer = answer;
    if (answer === label) this.#correct += 1;
    if (output === "sigmoid") {
      this.#activate(row, at, outputs);
      let sum = 0;
      for (let k = 0; k < outputs; k++) sum += ((row[at + k] as number) - (k === label ? 1 : 0)) ** 2;
      this.#cost += costFactor * sum;
      return;
    }
    const largest = row[at + answer] as number;
    const trueProduction = (row[at + label] as number) - largest;
    let sum = 0;
    for (let k = at; k < at + outputs; k++) {
      const e = Math.exp((row[k] as number) - largest);
      row[k] = e;
      sum += e;
    }
    for (let k = at; k < at + outputs; k++) row[k] = (row[k] as number) / sum;
    const cost = Math.log(sum) - trueProduction;
    if (!Number.isFinite(cost)) this.#finite = false;
    this.#cost += cost;
  }

  /** A3 or B7, times `scale`. */
  #outputErrors(p: number, label: number, scale: number): void {
    const { output, costFactor } = this.#network;
    const { o, deltas, outputs } = this.#layers.at(-1) as PlainLayer;
    for (let k = 0; k < outputs; k++) {
      const y = o[p * outputs + k] as number;
      const difference = y - (k === label ? 1 : 0);
      const slope = output === "softmax" ? 1 : 2 * costFactor * y * (1 - y);
      deltas[p * outputs + k] = scale * slope * difference;
    }
  }

  /** A5 = B9 (G5), from the output layer's δ down to the first layer's. */
  #hiddenErrors(p: number): void {
    const { offsets, values } = this.#list;
    for (let h = this.#layers.length - 1; h >= 1; h--) {
      const above = this.#layers[h] as PlainLayer;
      const below = this.#layers[h - 1] as PlainLayer;
      for (let l = 0; l < above.outputs; l++) {
        offsets[l] = l * above.inputs;
        values[l] = above.deltas[p * above.outputs + l] as number;
      }
      const { deltas, o, outputs } = below;
      const at = p * outputs;
      deltas.fill(0, at, at + outputs);
      addRows(deltas, at, outputs, this.#list, 0, above.outputs, above.weights.rows);
      for (let j = at; j < at + outputs; j++) {
        const u = o[j] as number;
        deltas[j] = (deltas[j] as number) * u * (1 - u);
      }
    }
  }

  /** A6, A8/B11 and A9 for layer h + 1 ≥ 2: row l += Σ_p δ_l^(p) · o^(p). */
  #correctDense(h: number, samples: number, into: "weights" | "accumulator"): void {
    const { offsets, values } = this.#list;
    const layer = this.#layers[h] as PlainLayer;
    const below = this.#layers[h - 1] as PlainLayer;
    const { rows, biases } = layer[into];
    for (let l = 0; l < layer.outputs; l++) {
      let sum = 0;
      for (let p = 0; p < samples; p++) {
        const delta = layer.deltas[p * layer.outputs + l] as number;
        offsets[p] = p * below.outputs;
        values[p] = delta;
        sum += delta;
      }
      addRows(rows, l * layer.inputs, layer.inputs, this.#list, 0, samples, below.o);
      biases[l] = (biases[l] as number) + sum;
    }
  }

  /** The same for the first layer: row i += Σ_p X_i^(p) · δ^(p) over the samples in which pixel i is lit. */
  #correctFirst(samples: number, into: "weights" | "accumulator"): void {
    const { outputs, deltas, [into]: target } = this.#layers[0] as PlainLayer;
    const counts = this.#litCounts;
    for (let pixel = 0; pixel < this.#pixels; pixel++) {
      const first = pixel * CHUNK;
      const count = counts[pixel] as number;
      if (count === 0) continue;
      addRows(target.rows, pixel * outputs, outputs, this.#lit, first, first + count, deltas);
      counts[pixel] = 0;
    }
    const { offsets, values } = this.#list;
    for (let p = 0; p < samples; p++) {
      offsets[p] = p * outputs;
      values[p] = 1;
    }
    addRows(target.biases, 0, outputs, this.#list, 0, samples, deltas);
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
