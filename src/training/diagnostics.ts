import { hiddenErrors, outputErrors } from "../core/backward.ts";
import { oneHot } from "../core/cost.ts";
import { forward, layerOf, outputsOf, predictionOf } from "../core/forward.ts";
import { inputFromImage } from "../core/input.ts";
import { depth, layerWeights, width } from "../core/network.ts";
import { euclideanNorm, type Histogram, histogramOf, largestSize, type Magnitudes, magnitudesOf } from "./histogram.ts";
import type { Trainer } from "./trainer.ts";

/** A hidden neuron whose g′(σ) = U(1 − U) is below this hardly learns from a sample: 4 % of g′ at its best, ¼. */
export const SATURATED_SLOPE = 0.01;

/** How one hidden layer stands on some samples. */
export interface LayerDiagnostics {
  /** Layer h = 1..m−1. */
  readonly layer: number;
  /** a^h: σ with one hidden layer. */
  readonly productions: Histogram;
  /** o^h_j, j ≥ 1: U without its bias neuron. */
  readonly activations: Histogram;
  /** δ^h: δ^caché. */
  readonly errors: Magnitudes;
  /** Share of (neuron, sample) pairs whose g′ is below SATURATED_SLOPE. */
  readonly saturated: number;
}

/** One layer's next correction against the weights that it corrects. */
export interface StepSize {
  /** w^h, h = 1..m. */
  readonly layer: number;
  /** ‖Δw‖, the length of the whole tensor as a vector. */
  readonly correction: number;
  /** ‖w‖. */
  readonly weights: number;
}

const BINS = 40;

/**
 * Histograms of every hidden layer over some training samples, through the core. A hundred samples of 784–100–10 take a
 * few tens of milliseconds: ask when someone looks, not with every batch.
 */
export function layerDiagnostics(trainer: Trainer, positions: Uint32Array): LayerDiagnostics[] {
  const spec = trainer.spec;
  const weights = trainer.weights();
  const m = depth(spec);
  const seen = Array.from({ length: m - 1 }, () => ({ a: [] as number[], o: [] as number[], delta: [] as number[] }));
  for (const position of positions) {
    const pass = forward(spec, weights, inputFromImage(trainer.image("train", position)));
    const truth = oneHot(trainer.label("train", position), width(spec, m));
    let above = outputErrors(spec, predictionOf(pass), truth);
    for (let h = m - 1; h >= 1; h--) {
      above = hiddenErrors(outputsOf(pass, h), layerWeights(weights, h + 1), above);
      const layer = seen[h - 1];
      layer?.a.push(...layerOf(pass, h).a);
      layer?.o.push(...outputsOf(pass, h).slice(1));
      layer?.delta.push(...above);
    }
  }
  return seen.map(({ a, o, delta }, n) => ({
    layer: n + 1,
    productions: symmetricHistogram(a),
    activations: histogramOf(o, 0, 1, BINS),
    errors: magnitudesOf(delta, BINS),
    saturated: o.filter((u) => u * (1 - u) < SATURATED_SLOPE).length / Math.max(1, o.length),
  }));
}

/**
 * ‖Δw‖ against ‖w‖ in each layer, for one correction on these training samples as one batch; the weights stay.
 * Not between the parts of a long batch: those are forgotten.
 */
export function stepSizes(trainer: Trainer, batch: Uint32Array, alpha: number): StepSize[] {
  const weights = trainer.weights();
  return trainer.corrections(batch, alpha).map((correction, n) => ({
    layer: n + 1,
    correction: euclideanNorm(correction),
    weights: euclideanNorm(layerWeights(weights, n + 1)),
  }));
}

function symmetricHistogram(values: readonly number[]): Histogram {
  const end = largestSize(values) || 1;
  return histogramOf(values, -end, end, BINS);
}
