import type { NetworkSpec } from "../core/network.ts";
import { CHUNK } from "./engine.ts";
import type { PlainLayer } from "./plain-network.ts";
import { addRows, dotRows, type RowList, rowList } from "./plain-rows.ts";

/** Images, one after the other, and their labels. */
export interface SampleSet {
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

const GREYS = Float64Array.from({ length: 256 }, (_, grey) => grey / 255);

/** The method M over chunks of samples, as assembly/index.ts does it, on the layers given. */
export class PlainMethod {
  /** Σ of the costs, how many answers were right, and whether every production was finite, since `begin`. */
  cost = 0;
  right = 0;
  finite = true;
  /** The last sample's. */
  lastAnswer = 0;
  readonly #spec: NetworkSpec;
  readonly #layers: readonly PlainLayer[];
  readonly #pixels: number;
  /** The lit pixels of one sample, or the terms of one row's sum. */
  readonly #list: RowList;
  /** For each pixel, CHUNK entries { offset of a sample's δ, X } and how many there are. */
  readonly #lit: RowList;
  readonly #litCounts: Int32Array<ArrayBuffer>;

  constructor(spec: NetworkSpec, layers: readonly PlainLayer[], pixels: number) {
    this.#spec = spec;
    this.#layers = layers;
    this.#pixels = pixels;
    this.#list = rowList(Math.max(CHUNK, ...spec.sizes));
    this.#lit = rowList(pixels * CHUNK);
    this.#litCounts = new Int32Array(pixels);
  }

  /** Of its lists. */
  get bytes(): number {
    return 12 * (this.#list.values.length + this.#lit.values.length) + this.#litCounts.byteLength;
  }

  begin(): void {
    this.cost = 0;
    this.right = 0;
    this.finite = true;
  }

  /** Steps 1 to 3 on at most CHUNK samples: Σ_p scale · ∂E^(p) is added to the weights, or to the accumulator. */
  correct({ images, labels }: SampleSet, order: Uint32Array, scale: number, into: "weights" | "accumulator"): void {
    for (let p = 0; p < order.length; p++) {
      const position = order[p] as number;
      const label = labels[position] as number;
      this.#forward(images, position, p, label, true);
      this.#outputErrors(p, label, scale);
      this.#hiddenErrors(p);
    }
    // Every forward pass and every δ of the batch is done: only therefore may the corrections go straight into the weights.
    for (let h = this.#layers.length - 1; h >= 1; h--) this.#correctDense(h, order.length, into);
    this.#correctFirst(order.length, into);
  }

  /** Step 1 alone for one sample; `lastAnswer` and row 0 of each layer's outputs speak of it. */
  answer({ images, labels }: SampleSet, position: number): void {
    this.#forward(images, position, 0, labels[position] as number, false);
  }

  /** F1 … F5 (G1) for one sample into row p; with `keepLit` its pixels also enter their own lists. */
  #forward(images: Uint8Array, position: number, p: number, label: number, keepLit: boolean): void {
    const first = this.#layers[0] as PlainLayer;
    const end = this.#litPixels(images, position * this.#pixels, first.outputs, p, keepLit);
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
    if (seen !== 0) this.finite = false;
  }

  /** F5a with A1 or F5b with B2, in place; the largest production is subtracted first (R4). */
  #predict(row: Float64Array, at: number, outputs: number, label: number): void {
    const { output, costFactor } = this.#spec;
    let answer = 0;
    for (let k = 1; k < outputs; k++) if ((row[at + k] as number) > (row[at + answer] as number)) answer = k;
    this.lastAnswer = answer;
    if (answer === label) this.right += 1;
    if (output === "sigmoid") {
      this.#activate(row, at, outputs);
      let sum = 0;
      for (let k = 0; k < outputs; k++) sum += ((row[at + k] as number) - (k === label ? 1 : 0)) ** 2;
      this.cost += costFactor * sum;
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
    if (!Number.isFinite(cost)) this.finite = false;
    this.cost += cost;
  }

  /** A3 or B7, times `scale`. */
  #outputErrors(p: number, label: number, scale: number): void {
    const { output, costFactor } = this.#spec;
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
