import { depth, layerWeights, type NetworkSpec, type Weights, width } from "../core/network.ts";
import { CHUNK } from "./engine.ts";

/** One layer's parameters; the first layer's rows are inputs, the others' outputs (see assembly/layer.ts). */
export interface Parameters {
  readonly rows: Float64Array<ArrayBuffer>;
  /** w_0j, j = 1..r^h. */
  readonly biases: Float64Array<ArrayBuffer>;
}

/** A layer with its room for the samples of one chunk. */
export interface PlainLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Parameters;
  readonly accumulator: Parameters;
  readonly kept: Parameters;
  /** o^h_j of sample p at p · outputs + j − 1. */
  readonly o: Float64Array<ArrayBuffer>;
  /** δ^h_j, times −α and the batch's factor, at the same places. */
  readonly deltas: Float64Array<ArrayBuffer>;
}

/** Layers h = 1..m at h − 1, all weights 0. */
export function plainLayers(spec: NetworkSpec): PlainLayer[] {
  return Array.from({ length: depth(spec) }, (_, layer) => {
    const inputs = width(spec, layer);
    const outputs = width(spec, layer + 1);
    const parameters = (): Parameters => ({
      rows: new Float64Array(inputs * outputs),
      biases: new Float64Array(outputs),
    });
    return {
      inputs,
      outputs,
      weights: parameters(),
      accumulator: parameters(),
      kept: parameters(),
      o: new Float64Array(outputs * CHUNK),
      deltas: new Float64Array(outputs * CHUNK),
    };
  });
}

/** The core's tensors into the layers. */
export function writeWeights(layers: readonly PlainLayer[], weights: Weights): void {
  layers.forEach((layer, h) => {
    const tensor = layerWeights(weights, h + 1);
    layer.weights.biases.set(tensor.slice(0, layer.outputs));
    eachWeight(layer, h === 0, (row, n) => {
      layer.weights.rows[row] = tensor[n] ?? Number.NaN;
    });
  });
}

/** The layers' weights, or what was accumulated for them, as the core's tensors. */
export function readWeights(
  layers: readonly PlainLayer[],
  which: "weights" | "accumulator",
): Float64Array<ArrayBuffer>[] {
  return layers.map((layer, h) => {
    const parameters = layer[which];
    const tensor = new Float64Array((layer.inputs + 1) * layer.outputs);
    tensor.set(parameters.biases);
    eachWeight(layer, h === 0, (row, n) => {
      tensor[n] = parameters.rows[row] ?? Number.NaN;
    });
    return tensor;
  });
}

/** Bytes that the layers hold. */
export function layerBytes(layers: readonly PlainLayer[]): number {
  return layers.reduce((sum, { inputs, outputs }) => sum + 8 * (3 * (inputs + 1) * outputs + 2 * outputs * CHUNK), 0);
}

function eachWeight(layer: PlainLayer, first: boolean, each: (row: number, n: number) => void): void {
  const { inputs, outputs } = layer;
  for (let i = 0; i < inputs; i++) {
    for (let j = 0; j < outputs; j++) each(first ? i * outputs + j : j * inputs + i, (i + 1) * outputs + j);
  }
}
