import { initialWeights } from "../core/initial-weights.ts";
import { inputFromImage } from "../core/input.ts";
import type { NetworkSpec } from "../core/network.ts";
import { seededRandom } from "../core/random.ts";
import { traceBatch } from "../core/trace.ts";
import { corrected } from "../core/update.ts";
import { type Engine, GUESTS, MOST_STYLED } from "./engine.ts";
import { Trainer } from "./trainer.ts";
import { WasmEngine } from "./wasm-engine.ts";

const pixels = 37;
const samples = 12;
const sizes = [pixels, 9, 5];
const alpha = 0.5;
/** Two corrections in float32 are right to about 1e−6; a wrong formula is off by 1e−2 and more. */
const tolerance = 1e-4;

/**
 * Whether a compiled kernel computes what the core does: a small network is corrected on two batches by both, with either
 * output, and the weights and the costs are compared. False, too, where the browser does not run it.
 *
 * @param make an engine with room for 37 pixels and 12 samples of each set
 */
export function kernelIsSound(make: () => Engine = small): boolean {
  try {
    return (["sigmoid", "softmax"] as const).every((output) =>
      agrees(make(), { sizes, output, costFactor: 1, batch: "mean" }),
    );
  } catch {
    return false;
  }
}

function small(): Engine {
  return new WasmEngine(pixels, { train: samples + GUESTS + MOST_STYLED, test: samples });
}

function agrees(engine: Engine, spec: NetworkSpec): boolean {
  const random = seededRandom(12);
  const images = Uint8Array.from({ length: samples * pixels }, () => (random() < 0.4 ? 0 : Math.floor(256 * random())));
  const labels = Uint8Array.from({ length: samples }, (_, n) => n % 5);
  let weights: readonly Float64Array[] = initialWeights(spec, { seed: 7, amplitude: 0.6 });
  const trainer = new Trainer(engine, pixels, { train: samples, test: samples }, spec, weights);
  trainer.append("train", images, labels);
  const half = samples / 2;
  const order = Uint32Array.from({ length: samples }, (_, n) => n);
  const { cost } = trainer.train(order, half, alpha);
  let expected = 0;
  for (const first of [0, half]) {
    const batch = Array.from({ length: half }, (_, n) => ({
      x: inputFromImage(images.subarray((first + n) * pixels, (first + n + 1) * pixels)),
      label: labels[first + n] ?? 0,
    }));
    const trace = traceBatch(spec, weights, batch, alpha, { run: 0, revision: 0 });
    if (trace.update === null) return false;
    expected += half * trace.update.costBefore;
    weights = corrected(weights, trace.update.corrections);
  }
  const learned = trainer.weights();
  const near = (found: number | undefined, value: number): boolean =>
    Math.abs((found ?? Number.NaN) - value) < tolerance;
  return near(cost, expected) && weights.every((layer, h) => layer.every((value, n) => near(learned[h]?.[n], value)));
}
