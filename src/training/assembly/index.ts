import { Layer, layerAt } from "./layer";
import {
  activate,
  forgetFiniteness,
  isFinite4,
  outputErrors,
  sampleAnswer,
  sampleCost,
  sigmoidOutput,
  softmaxOutput,
  timesSlope,
} from "./output";
import { litPixels } from "./pixels";
import { addToRows, dotRows, sumRows } from "./rows";

export { vary } from "./vary";

/*
 * The method M on batches, in float32. The host owns the memory and writes the addresses; nothing is allocated here.
 */

let layers: usize = 0;
let depth: i32 = 0;
let imageBytes: i32 = 0;
/** 0 for softmax and the log cost, else 2 · the squared error's factor. */
let slope: f32 = 0;
/** From a weight to the same weight's corrections while they are only accumulated; 0: straight into the weights. */
let accumulator: usize = 0;
let greys: usize = 0;
let zeros: usize = 0;
let list: usize = 0;
/** For each sample of the chunk its lit pixels, `litBytes` apart, and where each list ends. */
let lit: usize = 0;
let litBytes: i32 = 0;
let ends: usize = 0;

/** What `train` and `evaluate` add to: the costs and the right answers of the samples seen. */
let costs: f64 = 0;
let right: i32 = 0;

export function configure(
  layersAt: usize,
  layerCount: i32,
  bytesOfImage: i32,
  outputSlope: f32,
  greysAt: usize,
  zerosAt: usize,
  listAt: usize,
  litAt: usize,
  bytesOfLit: i32,
  endsAt: usize,
): void {
  layers = layersAt;
  depth = layerCount;
  imageBytes = bytesOfImage;
  slope = outputSlope;
  greys = greysAt;
  zeros = zerosAt;
  list = listAt;
  lit = litAt;
  litBytes = bytesOfLit;
  ends = endsAt;
  for (let level = 0; level < 256; level++) store<f32>(greys + (<usize>level << 2), <f32>level / 255);
}

export function begin(): void {
  costs = 0;
  right = 0;
  forgetFiniteness();
}

export function costSum(): f64 {
  return costs;
}

export function correctCount(): i32 {
  return right;
}

/** 1 unless some production since `begin` was NaN or infinite. */
export function productionsFinite(): i32 {
  return isFinite4() ? 1 : 0;
}

/** 1 unless one of the `bytes` / 4 floats is NaN or infinite. `bytes` is a multiple of 16. */
export function allFinite(first: usize, bytes: usize): i32 {
  let seen = f32x4.splat(0);
  for (let end = first + bytes; first < end; first += 16) {
    let values = v128.load(first);
    seen = f32x4.add(seen, f32x4.sub(values, values));
  }
  return v128.any_true(f32x4.ne(seen, seen)) ? 0 : 1;
}

/** to[n] += from[n], `bytes` a multiple of 16: accumulated corrections into the weights. */
export function addAll(to: usize, from: usize, bytes: usize): void {
  for (let end = from + bytes; from < end; from += 16) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
    to += 16;
  }
}

/**
 * Whole batches, one after the other: `count` positions at `order`, `batch` each, the last one perhaps shorter.
 *
 * @param batch at most as many as there are lists of lit pixels
 * @param alpha α; with `mean` each batch is divided by its own number of samples (A8), else summed (B11)
 */
export function train(
  images: usize,
  labels: usize,
  order: usize,
  count: i32,
  batch: i32,
  alpha: f32,
  mean: i32,
): void {
  accumulator = 0;
  for (let done = 0; done < count; done += batch) {
    let samples = min(batch, count - done);
    let scale: f32 = mean ? -alpha / <f32>samples : -alpha;
    trainChunk(images, labels, order + (<usize>done << 2), samples, scale);
  }
}

/**
 * A part of one batch, its corrections added to an accumulator that lies `offset` bytes after the weights, which stay as
 * they are: for batches longer than there are lists of lit pixels.
 */
export function accumulate(
  images: usize,
  labels: usize,
  order: usize,
  count: i32,
  chunk: i32,
  scale: f32,
  offset: usize,
): void {
  accumulator = offset;
  for (let done = 0; done < count; done += chunk) {
    trainChunk(images, labels, order + (<usize>done << 2), min(chunk, count - done), scale);
  }
}

/**
 * Forward only, `count` samples one after the other. Of each, 16 bytes are written at `results`: cost, answer, ŷ of the
 * answer, ŷ of the true digit, as float32.
 */
export function evaluate(images: usize, labels: usize, order: usize, count: i32, results: usize): void {
  let last = layerAt(layers, depth - 1);
  for (let n = 0; n < count; n++) {
    let position = <usize>load<u32>(order + (<usize>n << 2));
    let label = <i32>load<u8>(labels + position);
    let end = litPixels(images + position * imageBytes, imageBytes, layerAt(layers, 0).rowBytes, greys, list);
    forward(0, list, end, label);
    countSample(label);
    let result = results + (<usize>n << 4);
    store<f32>(result, <f32>sampleCost);
    store<f32>(result, <f32>sampleAnswer, 4);
    store<f32>(result, load<f32>(last.outputRows + (<usize>sampleAnswer << 2)), 8);
    store<f32>(result, load<f32>(last.outputRows + (<usize>label << 2)), 12);
  }
}

function trainChunk(images: usize, labels: usize, order: usize, samples: i32, scale: f32): void {
  let first = layerAt(layers, 0);
  let last = layerAt(layers, depth - 1);
  for (let p = 0; p < samples; p++) {
    let position = <usize>load<u32>(order + (<usize>p << 2));
    let label = <i32>load<u8>(labels + position);
    let own = lit + <usize>(p * litBytes);
    let end = litPixels(images + position * imageBytes, imageBytes, first.rowBytes, greys, own);
    store<u32>(ends + (<usize>p << 2), <u32>end);
    forward(p, own, end, label);
    countSample(label);
    let row = <usize>(p * last.rowBytes);
    outputErrors(last.outputRows + row, last.deltaRows + row, last.outputs, label, slope, scale);
    hiddenErrors(p);
  }
  // Every forward pass and every δ of the batch is done: only therefore may the corrections go straight into the weights.
  for (let h = depth - 1; h >= 1; h--) correctDense(layerAt(layers, h), layerAt(layers, h - 1), samples);
  correctFirst(first, samples);
}

/** F2 … F5 (G1) for the sample whose lit pixels stand from `pixels` to `end`; row p of each layer's outputs. */
function forward(p: i32, pixels: usize, end: usize, label: i32): void {
  let layer = layerAt(layers, 0);
  let row = layer.outputRows + <usize>(p * layer.rowBytes);
  sumRows(layer.vectors, layer.biases, row, pixels, end, layer.weights);
  for (let h = 1; h < depth; h++) {
    activate(row, layer.outputs);
    layer = layerAt(layers, h);
    let next = layer.outputRows + <usize>(p * layer.rowBytes);
    dotRows(layer.outputs, layer.vectors, layer.weights, layer.biases, row, next);
    row = next;
  }
  if (slope == 0) softmaxOutput(row, layer.outputs, label);
  else sigmoidOutput(row, layer.outputs, label, slope * 0.5);
}

@inline
function countSample(label: i32): void {
  costs += sampleCost;
  right += i32(sampleAnswer == label);
}

/** A5 = B9 (G5): from the output layer's δ down to the first layer's, with the weights as they were going forward. */
function hiddenErrors(p: i32): void {
  for (let h = depth - 1; h >= 1; h--) {
    let above = layerAt(layers, h);
    let below = layerAt(layers, h - 1);
    let errors = above.deltaRows + <usize>(p * above.rowBytes);
    let weightBytes = above.vectors << 4;
    let end = list;
    for (let l = 0; l < above.outputs; l++) {
      store<u32>(end, l * weightBytes);
      store<f32>(end, load<f32>(errors + (<usize>l << 2)), 4);
      end += 8;
    }
    let row = <usize>(p * below.rowBytes);
    sumRows(above.vectors, zeros, below.deltaRows + row, list, end, above.weights);
    timesSlope(below.deltaRows + row, below.outputRows + row, below.outputs);
  }
}

/** A6, A8/B11 and A9 for a layer after the first: row l += Σ_p δ_l^(p) · o^(p). */
function correctDense(layer: Layer, below: Layer, samples: i32): void {
  let row = layer.weights + accumulator;
  for (let l = 0; l < layer.outputs; l++) {
    let error = layer.deltaRows + (<usize>l << 2);
    let end = list;
    let sum: f32 = 0;
    for (let p = 0; p < samples; p++) {
      let delta = load<f32>(error);
      store<u32>(end, p * below.rowBytes);
      store<f32>(end, delta, 4);
      sum += delta;
      end += 8;
      error += layer.rowBytes;
    }
    sumRows(layer.vectors, row, row, list, end, below.outputRows);
    let bias = layer.biases + accumulator + (<usize>l << 2);
    store<f32>(bias, load<f32>(bias) + sum);
    row += <usize>(layer.vectors << 4);
  }
}

/**
 * The same for the first layer: row i += X_i^(p) · δ^(p), sample after sample, for the pixels lit in each. Gathered by pixel the
 * sums would be the same to the last bit; in a batch of ten each pixel has so few that finding them costs more than they do.
 */
function correctFirst(layer: Layer, samples: i32): void {
  let rows = layer.weights + accumulator;
  for (let p = 0; p < samples; p++) {
    let own = lit + <usize>(p * litBytes);
    let end = <usize>load<u32>(ends + (<usize>p << 2));
    addToRows(layer.vectors, rows, own, end, layer.deltaRows + <usize>(p * layer.rowBytes));
  }
  let end = list;
  for (let p = 0; p < samples; p++) {
    store<u32>(end, p * layer.rowBytes);
    store<f32>(end, 1, 4);
    end += 8;
  }
  let biases = layer.biases + accumulator;
  sumRows(layer.vectors, biases, biases, list, end, layer.deltaRows);
}
