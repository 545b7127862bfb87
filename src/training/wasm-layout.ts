import { depth, type NetworkSpec, width } from "../core/network.ts";
import { CHUNK, MOST_POSITIONS } from "./engine.ts";

/** A layer's record in the kernel's memory, all in bytes from 0 but the first three (see assembly/layer.ts). */
interface LayerLayout {
  readonly inputs: number;
  readonly outputs: number;
  /** Vectors of four float32 in a row of weights. */
  readonly vectors: number;
  readonly weights: number;
  readonly biases: number;
  readonly outputRows: number;
  readonly deltaRows: number;
  /** Bytes of a row of outputs or of δ; in the first layer of weights too. */
  readonly rowBytes: number;
}

/** Where everything of one network lies. */
export interface MemoryLayout {
  readonly records: number;
  readonly greys: number;
  readonly zeros: number;
  readonly list: number;
  readonly ends: number;
  readonly lit: number;
  readonly litBytes: number;
  readonly order: number;
  readonly results: number;
  /** All weights and biases, `weightBytes` long; the accumulator and the kept copy have the same shape. */
  readonly weights: number;
  readonly accumulator: number;
  readonly kept: number;
  readonly weightBytes: number;
  readonly layers: readonly LayerLayout[];
  /** The first byte that nothing uses. */
  readonly end: number;
}

const VECTOR = 16;
/** Bytes that a processor moves at once between its caches. */
const LINE = 64;
const ENTRY = 8;

/** n rounded up to a multiple of `step`. */
export function roundedUp(n: number, step: number): number {
  return Math.ceil(n / step) * step;
}

/** Lays a network out from byte `start`, a multiple of 64. */
export function memoryLayout(spec: NetworkSpec, start: number): MemoryLayout {
  let next = start;
  const take = (bytes: number): number => {
    const place = next;
    next = roundedUp(next + bytes, LINE);
    return place;
  };
  const m = depth(spec);
  const pixels = width(spec, 0);
  const widest = Math.max(...spec.sizes);
  const litBytes = pixels * ENTRY;
  const places = {
    records: take(32 * m),
    greys: take(4 * 256),
    zeros: take(4 * roundedUp(widest, 4)),
    list: take(ENTRY * Math.max(widest, CHUNK)),
    ends: take(4 * CHUNK),
    lit: take(litBytes * CHUNK),
    order: take(4 * MOST_POSITIONS),
    results: take(16 * MOST_POSITIONS),
  };
  const weights = next;
  const rows = Array.from({ length: m }, (_, layer) => {
    const inputs = width(spec, layer);
    const outputs = width(spec, layer + 1);
    const vectors = roundedUp(layer === 0 ? outputs : inputs, 4) / 4;
    // The first layer's rows begin with a cache line: they are picked one by one, and none is fetched for its neighbour.
    const rowBytes = roundedUp(4 * outputs, layer === 0 && outputs >= 32 ? LINE : VECTOR);
    return {
      inputs,
      outputs,
      vectors,
      rowBytes,
      weights: take(layer === 0 ? rowBytes * inputs : VECTOR * vectors * roundedUp(outputs, 4)),
      biases: take(4 * roundedUp(outputs, 4)),
    };
  });
  const weightBytes = next - weights;
  const accumulator = take(weightBytes);
  const kept = take(weightBytes);
  const layers = rows.map((row): LayerLayout => {
    return { ...row, outputRows: take(row.rowBytes * CHUNK), deltaRows: take(row.rowBytes * CHUNK) };
  });
  return { ...places, litBytes, weights, accumulator, kept, weightBytes, layers, end: next };
}

/** w^{h+1} in the core's order into the kernel's. */
export function writeLayer(floats: Float32Array, layer: LayerLayout, first: boolean, weights: ArrayLike<number>): void {
  const { inputs, outputs } = layer;
  const step = first ? 1 : layer.vectors * 4;
  for (let j = 0; j < outputs; j++) floats[layer.biases / 4 + j] = weights[j] ?? Number.NaN;
  for (let i = 1; i <= inputs; i++) {
    const place = weightPlace(layer, first, i);
    for (let j = 0; j < outputs; j++) floats[place + j * step] = weights[i * outputs + j] ?? Number.NaN;
  }
}

/** The inverse of `writeLayer`, from the weights or, `offset` bytes on, the accumulator. */
export function readLayer(
  floats: Float32Array,
  layer: LayerLayout,
  first: boolean,
  offset: number,
): Float64Array<ArrayBuffer> {
  const { inputs, outputs } = layer;
  const shift = offset / 4;
  const step = first ? 1 : layer.vectors * 4;
  const weights = new Float64Array((inputs + 1) * outputs);
  for (let j = 0; j < outputs; j++) weights[j] = floats[layer.biases / 4 + shift + j] ?? Number.NaN;
  for (let i = 1; i <= inputs; i++) {
    const place = weightPlace(layer, first, i) + shift;
    for (let j = 0; j < outputs; j++) weights[i * outputs + j] = floats[place + j * step] ?? Number.NaN;
  }
  return weights;
}

/** Where w_i1 stands among the kernel's float32, i ≥ 1. */
function weightPlace(layer: LayerLayout, first: boolean, i: number): number {
  return layer.weights / 4 + (i - 1) * (first ? layer.rowBytes / 4 : 1);
}
