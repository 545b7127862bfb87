/// <reference path="./assemblyscript.d.ts" />
import { layerWeights, type NetworkSpec, type Weights } from "../core/network.ts";
import { kernel as kernelBytes } from "./assembly/index.ts?assemblyscript";
import { CHUNK, type Engine, MOST_POSITIONS, type SampleResults, type SetName, type Sums } from "./engine.ts";
import { TrainingError } from "./errors.ts";
import type { LinearMap } from "./varied-image.ts";
import { type MemoryLayout, memoryLayout, readLayer, roundedUp, writeLayer } from "./wasm-layout.ts";

/** What assembly/index.ts exports; addresses are bytes from 0. */
interface Kernel {
  configure(
    layers: number,
    depth: number,
    imageBytes: number,
    slope: number,
    greys: number,
    zeros: number,
    list: number,
    lit: number,
    litBytes: number,
    ends: number,
  ): void;
  begin(): void;
  costSum(): number;
  correctCount(): number;
  productionsFinite(): number;
  allFinite(first: number, bytes: number): number;
  addAll(to: number, from: number, bytes: number): void;
  train(images: number, labels: number, order: number, count: number, batch: number, alpha: number, mean: number): void;
  accumulate(
    images: number,
    labels: number,
    order: number,
    count: number,
    chunk: number,
    scale: number,
    offset: number,
  ): void;
  evaluate(images: number, labels: number, order: number, count: number, results: number): void;
  vary(from: number, into: number, xx: number, xy: number, yx: number, yy: number): void;
}

const PAGE = 65536;
/** A module of one function whose body is SIMD: (v128.const 0) (i8x16.bitmask) (drop). */
const SIMD_PROBE = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 25, 1, 23, 0, 253, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 253, 100, 26, 11,
]);

/** Whether this browser runs WebAssembly with 128-bit SIMD; false where a policy forbids WebAssembly altogether. */
export function hasWasmSimd(): boolean {
  try {
    return typeof WebAssembly === "object" && WebAssembly.validate(SIMD_PROBE);
  } catch {
    return false;
  }
}

/** Float32 in WebAssembly SIMD. The images lie first in its memory, the network behind them. */
export class WasmEngine implements Engine {
  readonly path = "wasm-simd";
  readonly #pixels: number;
  readonly #imageBytes: number;
  readonly #images: Readonly<Record<SetName, number>>;
  readonly #labels: Readonly<Record<SetName, number>>;
  readonly #networkStart: number;
  #memory: WebAssembly.Memory;
  #kernel: Kernel;
  #spec: NetworkSpec | null = null;
  #layout: MemoryLayout | null = null;

  /**
   * @param pixels r^0, bytes of an image
   * @param capacity samples that each set may grow to; their room is reserved now
   */
  constructor(pixels: number, capacity: Readonly<Record<SetName, number>>) {
    this.#pixels = pixels;
    this.#imageBytes = roundedUp(pixels, 16);
    const train = capacity.train * this.#imageBytes;
    const test = capacity.test * this.#imageBytes;
    this.#images = { train: 0, test: train };
    this.#labels = { train: train + test, test: train + test + capacity.train };
    this.#networkStart = roundedUp(train + test + capacity.train + capacity.test, 64);
    try {
      this.#memory = new WebAssembly.Memory({ initial: Math.ceil(this.#networkStart / PAGE) });
    } catch (cause) {
      throw new TrainingError({ code: "memory", bytes: this.#networkStart }, { cause });
    }
    const instance = new WebAssembly.Instance(new WebAssembly.Module(kernelBytes), { env: { memory: this.#memory } });
    this.#kernel = instance.exports as unknown as Kernel;
  }

  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  write(set: SetName, first: number, images: Uint8Array, labels: Uint8Array): void {
    const memory = new Uint8Array(this.#memory.buffer);
    for (let n = 0; n < labels.length; n++) {
      const image = images.subarray(n * this.#pixels, (n + 1) * this.#pixels);
      memory.set(image, this.#images[set] + (first + n) * this.#imageBytes);
    }
    memory.set(labels, this.#labels[set] + first);
  }

  image(set: SetName, position: number): Uint8Array<ArrayBuffer> {
    const first = this.#images[set] + position * this.#imageBytes;
    return new Uint8Array(this.#memory.buffer).slice(first, first + this.#pixels);
  }

  label(set: SetName, position: number): number {
    return new DataView(this.#memory.buffer).getUint8(this.#labels[set] + position);
  }

  vary(from: number, to: number, { xx, xy, yx, yy }: LinearMap): void {
    const bytes = this.#imageBytes;
    this.#kernel.vary(this.#images.train + from * bytes, this.#images.train + to * bytes, xx, xy, yx, yy);
    const labels = new Uint8Array(this.#memory.buffer, this.#labels.train);
    labels[to] = labels[from] ?? 0;
  }

  configure(spec: NetworkSpec, weights: Weights): void {
    const layout = memoryLayout(spec, this.#networkStart);
    const missing = layout.end - this.#memory.buffer.byteLength;
    try {
      if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    } catch (cause) {
      throw new TrainingError({ code: "memory", bytes: layout.end }, { cause });
    }
    // What an earlier network left would become padding that is not zero.
    new Uint8Array(this.#memory.buffer).fill(0, layout.records, layout.end);
    const records = new Int32Array(this.#memory.buffer, layout.records, 8 * layout.layers.length);
    layout.layers.forEach((layer, h) => {
      const { inputs, outputs, vectors, rowBytes } = layer;
      records.set(
        [inputs, outputs, vectors, layer.weights, layer.biases, layer.outputRows, layer.deltaRows, rowBytes],
        8 * h,
      );
    });
    this.#layout = layout;
    this.#spec = spec;
    this.#kernel.configure(
      layout.records,
      layout.layers.length,
      this.#imageBytes,
      spec.output === "softmax" ? 0 : 2 * spec.costFactor,
      layout.greys,
      layout.zeros,
      layout.list,
      layout.lit,
      layout.litBytes,
      layout.ends,
    );
    this.setWeights(weights);
  }

  setWeights(weights: Weights): void {
    const floats = new Float32Array(this.#memory.buffer);
    this.#network.layers.forEach((layer, h) => {
      writeLayer(floats, layer, h === 0, layerWeights(weights, h + 1));
    });
  }

  weights(): Float64Array<ArrayBuffer>[] {
    return this.#read(0);
  }

  train(order: Uint32Array, batch: number, alpha: number): Sums {
    const mean = this.#spec?.batch === "mean" ? 1 : 0;
    return this.#sums(order, (at) => {
      this.#kernel.train(this.#images.train, this.#labels.train, at, order.length, batch, alpha, mean);
    });
  }

  accumulate(order: Uint32Array, scale: number): Sums {
    const { accumulator, weights } = this.#network;
    const offset = accumulator - weights;
    return this.#sums(order, (at) => {
      this.#kernel.accumulate(this.#images.train, this.#labels.train, at, order.length, CHUNK, scale, offset);
    });
  }

  accumulated(): Float64Array<ArrayBuffer>[] {
    return this.#read(this.#network.accumulator - this.#network.weights);
  }

  clearAccumulated(): void {
    const { accumulator, weightBytes } = this.#network;
    new Uint8Array(this.#memory.buffer).fill(0, accumulator, accumulator + weightBytes);
  }

  applyAccumulated(): void {
    const { weights, accumulator, weightBytes } = this.#network;
    this.#kernel.addAll(weights, accumulator, weightBytes);
    this.clearAccumulated();
  }

  evaluate(set: SetName, positions: Uint32Array, into: SampleResults | null, first: number): Sums {
    const { results } = this.#network;
    const sums = this.#sums(positions, (at) => {
      this.#kernel.evaluate(this.#images[set], this.#labels[set], at, positions.length, results);
    });
    if (into !== null) {
      const found = new Float32Array(this.#memory.buffer, results, 4 * positions.length);
      for (let n = 0; n < positions.length; n++) {
        into.costs[first + n] = found[4 * n] ?? Number.NaN;
        into.answers[first + n] = found[4 * n + 1] ?? 0;
        into.sureness[first + n] = found[4 * n + 2] ?? Number.NaN;
        into.truths[first + n] = found[4 * n + 3] ?? Number.NaN;
      }
    }
    return sums;
  }

  keep(): void {
    const { weights, kept, weightBytes } = this.#network;
    new Uint8Array(this.#memory.buffer).copyWithin(kept, weights, weights + weightBytes);
  }

  restore(): void {
    const { weights, kept, weightBytes } = this.#network;
    new Uint8Array(this.#memory.buffer).copyWithin(weights, kept, kept + weightBytes);
  }

  weightsFinite(): boolean {
    const { weights, weightBytes } = this.#network;
    return this.#kernel.allFinite(weights, weightBytes) === 1;
  }

  productionsFinite(): boolean {
    return this.#kernel.productionsFinite() === 1;
  }

  dispose(): void {
    // A memory cannot shrink: letting go of it, and of the instance that holds it, is what frees it.
    this.#memory = new WebAssembly.Memory({ initial: 0 });
    this.#kernel = {} as Kernel;
    this.#layout = null;
  }

  get #network(): MemoryLayout {
    if (this.#layout === null) throw new Error("the engine has no network");
    return this.#layout;
  }

  #read(offset: number): Float64Array<ArrayBuffer>[] {
    const floats = new Float32Array(this.#memory.buffer);
    return this.#network.layers.map((layer, h) => readLayer(floats, layer, h === 0, offset));
  }

  #sums(positions: Uint32Array, call: (at: number) => void): Sums {
    const { order } = this.#network;
    new Uint32Array(this.#memory.buffer, order, MOST_POSITIONS).set(positions);
    this.#kernel.begin();
    call(order);
    return { samples: positions.length, cost: this.#kernel.costSum(), correct: this.#kernel.correctCount() };
  }
}
